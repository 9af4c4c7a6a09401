"""The extra questions of a draft: those of the day it was begun, about what it is about now.

Not here: the questions themselves and what an answer may be; that is extravragen.
"""

from __future__ import annotations

from initiatieven.extravragen.antwoorden import Antwoord, find_bekend, load_antwoorden, veld_of
from initiatieven.extravragen.boek import boek, of_formulier
from initiatieven.extravragen.keuzes import Formulier
from initiatieven.extravragen.models import Extravraag
from initiatieven.registratie.concept.antwoorden import read_themas
from initiatieven.registratie.inhoud import list_themas
from initiatieven.registratie.models import Concept, Initiatief

STAP = "vragen"


def list_vragen(concept: Concept) -> list[Extravraag]:
    """List what is asked beside the five steps; mostly nothing."""
    if not boek():
        return []
    gelden = boek().list_for(concept.created_at, themas=read_themas(concept))
    return of_formulier(gelden, Formulier.IDEE)


def read_extra(concept: Concept, vragen: list[Extravraag]) -> dict[str, str]:
    """Give what is answered by code: in this draft, else before, for an earlier plan."""
    gezegd = concept.antwoorden.get(STAP, {})
    eigen = {v.code: str(gezegd[veld_of(v)] or "") for v in vragen if veld_of(v) in gezegd}
    return {**find_bekend(concept.partij_id, vragen), **eigen}


def list_to_ask(concept: Concept, vragen: list[Extravraag]) -> list[Extravraag]:
    """List what is not known yet, and what has to be answered and is not."""
    bekend = read_extra(concept, vragen)
    return [v for v in vragen if v.code not in bekend or (v.verplicht and not bekend[v.code])]


def list_answered(concept: Concept) -> list[Antwoord]:
    """List the questions with their answers, for the check page."""
    vragen = list_vragen(concept)
    bekend = read_extra(concept, vragen)
    return [Antwoord(vraag, bekend.get(vraag.code, "")) for vraag in vragen]


def list_unanswered(initiatief: Initiatief) -> list[Extravraag]:
    """List what the form of somebody who phoned did not ask: its topic was not known yet."""
    if not boek():
        return []
    gelden = boek().list_for(initiatief.vragen_van, themas=list_themas(initiatief))
    al = {een.vraag.code for een in load_antwoorden([initiatief.reference])[initiatief.reference]}
    return [vraag for vraag in of_formulier(gelden, Formulier.IDEE) if vraag.code not in al]


def is_open(concept: Concept) -> bool:
    """Tell whether something is still to be asked."""
    return bool(list_to_ask(concept, list_vragen(concept)))
