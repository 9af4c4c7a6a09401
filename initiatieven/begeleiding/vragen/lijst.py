"""Which extra questions hold for a case, what was answered, and keeping an answer.

A question holds by the themes of the case and by the instruments chosen in its plan, as the
questions were when the form of the case was begun.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from initiatieven.begeleiding.meedenken.feiten import Bekend, read_bekend
from initiatieven.begeleiding.meedenken.models import Meedenkstand
from initiatieven.begeleiding.vragen.events import BEANTWOORD
from initiatieven.extravragen.antwoorden import (
    Antwoord,
    keep_antwoorden,
    list_zaakvragen,
    load_antwoorden,
    veld_of,
)
from initiatieven.extravragen.boek import boek
from initiatieven.extravragen.feiten import as_waarde
from initiatieven.extravragen.keuzes import Formulier
from initiatieven.extravragen.models import Extravraag
from initiatieven.registratie.inhoud import list_themas
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import require
from netwerk.themas.models import Thema
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.database import write
from vems.core.exceptions import Refused
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_


def list_extra(
    initiatief: Initiatief,
    instrumenten: Collection[str],
    themas: Collection[Thema] | None = None,
) -> list[Antwoord]:
    """List the questions of a case with their answers; two queries, none without questions.

    One query less for who has the themes in hand. A question about a fact that is known otherwise
    has its answer from there.
    """
    if not boek():
        return []
    gelden = boek().list_for(
        initiatief.vragen_van,
        themas=list_themas(initiatief) if themas is None else themas,
        instrumenten=instrumenten,
    )
    eigenaar = initiatief.reference
    vragen = list_zaakvragen(gelden, load_antwoorden([eigenaar])[eigenaar])
    return _with_feiten(initiatief, vragen)


def list_for_plan(extra: Collection[Antwoord]) -> list[Antwoord]:
    """Keep what the plan asks: its own questions, and what nobody answered before.

    What is known from elsewhere is not asked.
    """
    return [
        een
        for een in extra
        if (een.vraag.formulier is Formulier.PLAN or not een.waarde) and een.bron is None
    ]


def list_open(extra: Collection[Antwoord]) -> list[str]:
    """List the fields of the questions that have to be answered and are not."""
    return [veld_of(een.vraag) for een in extra if een.vraag.verplicht and not een.waarde]


def answer_vragen(
    initiatief: Initiatief,
    waarden: Mapping[str, str],
    *,
    instrumenten: Collection[str],
    door: Actor,
) -> list[str]:
    """Keep answers by code; gives the codes that became different. Refused when it is closed."""
    require(door, "extra_antwoord", "w", initiatief)
    if initiatief.fase is Fase.AFGEROND:
        raise Refused(N_("Dit initiatief is klaar. Heropen het eerst."))
    extra = list_extra(initiatief, instrumenten)
    vragen = {een.vraag.code: een.vraag for een in extra}
    bekend = {een.vraag.code: een.waarde for een in extra if een.bron is not None}
    # what is known from elsewhere stays there, unless it became different here
    waarden = {code: tekst for code, tekst in waarden.items() if bekend.get(code) != tekst}
    with write():
        anders = keep_antwoorden(
            initiatief.reference,
            vragen.values(),
            waarden,
            partij_id=initiatief.initiatiefnemer_id,
            door=door,
        )
        for code in anders:
            record(
                initiatief.reference,
                BEANTWOORD,
                zichtbaarheid=Zichtbaarheid.BETROKKENEN,
                gegevens={"vraag": vragen[code].zin},
                door=door,
            )
        if anders:
            announce(initiatief.reference)
    return anders


def _with_feiten(initiatief: Initiatief, vragen: list[Antwoord]) -> list[Antwoord]:
    """Answer what is open and known as a fact; asks nothing when no such question is open."""
    if not any(een.vraag.feit and not een.waarde for een in vragen):
        return vragen
    stand = Meedenkstand.get_or_none(Meedenkstand.initiatief == initiatief)
    bekend = read_bekend(initiatief, stand)
    return [een if een.waarde else _from_feit(een.vraag, bekend) for een in vragen]


def _from_feit(vraag: Extravraag, bekend: Mapping[str, Bekend]) -> Antwoord:
    feit = bekend.get(vraag.feit)
    waarde = as_waarde(vraag, feit.waarde) if feit else ""
    return Antwoord(vraag, waarde, feit.bron) if feit and waarde else Antwoord(vraag)
