"""Writing the next version of the method: one draft, changed part by part, then proposed.

Not here: checking a part (`nakijken`), and approving, which is that of any setting.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

import peewee

from initiatieven.begeleiding.methode import METHODE, Methode, as_methode, list_methoden
from initiatieven.begeleiding.methode.models import Methodeconcept
from initiatieven.begeleiding.methode.nakijken import MAX_PUNT
from initiatieven.begeleiding.methode.vergelijken import Verschil, compare
from initiatieven.loket.gesprek.standaardteksten import OVERAL
from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid, NotFound
from vems.core.fields import clean_line, slugify
from vems.core.i18n import N_
from vems.instellingen.voorstellen import NieuwVoorstel, check_vanaf

NIEUW = "nieuw"


def start_concept(*, door: Actor) -> Methodeconcept:
    """Begin with the newest version, also one whose day has yet to come; who began goes on."""
    bestaand = find_concept()
    if bestaand is not None:
        return bestaand
    nieuwste = list_methoden()[0]
    try:
        with write():
            return Methodeconcept.create(
                inhoud=as_inhoud(nieuwste),
                begon_met=nieuwste.versie,
                updated_at=now(),
                door_naam=door.naam[:120],
            )
    except peewee.IntegrityError:
        return get_concept()


def find_concept() -> Methodeconcept | None:
    """Find the version that is being written."""
    return Methodeconcept.get_or_none(Methodeconcept.enig == 1)


def get_concept() -> Methodeconcept:
    """Give the version that is being written; NotFound when nobody is."""
    concept = find_concept()
    if concept is None:
        raise NotFound()
    return concept


def drop_concept() -> None:
    """Throw the draft away."""
    with write():
        Methodeconcept.delete().execute()


def save_deel(
    concept: Methodeconcept, deel: str, waarde: Mapping[str, Any], *, versie: int, door: Actor
) -> None:
    """Change one part; Conflict with both when a colleague changed the draft since `versie`."""
    inhoud = {**concept.inhoud, deel: dict(waarde)}
    with write():
        guarded_update(
            Methodeconcept,
            Methodeconcept.id == concept.id,
            Methodeconcept.versie == versie,
            conflict=lambda: _conflict(get_concept().inhoud, inhoud),
            inhoud=inhoud,
            versie=versie + 1,
            updated_at=now(),
            door_naam=door.naam[:120],
        )


def save_onderdeel(
    concept: Methodeconcept,
    deel: str,
    code: str,
    waarde: Mapping[str, Any] | None,
    *,
    versie: int,
    door: Actor,
) -> None:
    """Change, add (NIEUW) or drop (None) one step plan or text of the draft."""
    huidig = concept.inhoud[deel]
    if code == NIEUW and waarde is not None:
        basis = re.sub(r"\W+", "_", slugify(waarde["naam"]))[:30] or deel
        code = next(c for c in (basis, *(f"{basis}_{n}" for n in range(2, 99))) if c not in huidig)
    elif code not in huidig:
        raise NotFound()
    rest = {**huidig, code: waarde}
    gevuld = {c: dict(w) for c, w in rest.items() if w is not None}
    if not gevuld:
        raise Invalid(N_("Laat er minstens één staan."))
    save_deel(concept, deel, gevuld, versie=versie, door=door)


def make_voorstel(
    concept: Methodeconcept, *, gewijzigd: str, reden: str, vanaf: date | None
) -> NieuwVoorstel:
    """Make a proposal of the draft; Invalid when nothing changes or the words are missing."""
    check_vanaf(METHODE, vanaf)
    wat = clean_line(gewijzigd)
    if not wat:
        raise Invalid(N_("Schrijf op wat er verandert."), veld="gewijzigd")
    if len(wat) > 3 * MAX_PUNT:
        raise Invalid(N_("Deze tekst is te lang. Maak hem korter."), veld="gewijzigd")
    if concept.inhoud == as_inhoud(list_methoden()[0]):
        raise Invalid(N_("Dit is al zo. Er verandert niets."))
    waarde = {**concept.inhoud, "versie": _next_versie(vanaf), "gewijzigd": wat}
    return NieuwVoorstel(waarde, reden, vanaf)


def list_verschillen(inhoud: Mapping[str, Any]) -> list[Verschil]:
    """List what a draft or a proposal changes to the newest version."""
    nieuwste = list_methoden()[0]
    return compare(nieuwste, as_methode("", nieuwste.vanaf, {"gewijzigd": "", **inhoud}))


def as_inhoud(methode: Methode) -> dict[str, Any]:
    """Give a version as a file holds it, without what says which version it is."""
    return {
        "normen": list(methode.normen),
        "checklijst": {fase: list(punten) for fase, punten in methode.checklijsten.items()},
        "stappenplan": {
            soort: {
                "naam": sjabloon.naam,
                "voor": sjabloon.voor,
                "stap": [
                    {naam: w for naam in stap.__slots__ if (w := getattr(stap, naam)) != ""}
                    for stap in sjabloon.stappen
                ],
            }
            for soort, sjabloon in methode.sjablonen.items()
        },
        "tekst": {
            code: {
                "naam": tekst.naam,
                "tekst": tekst.tekst,
                **(
                    {} if tekst.fasen == OVERAL else {"fasen": sorted(f.value for f in tekst.fasen)}
                ),
            }
            for code, tekst in methode.teksten.items()
        },
    }


def _next_versie(vanaf: date | None) -> str:
    jaar = (vanaf or now().date()).year
    eerder = [
        int(methode.versie.rsplit("-", 1)[1])
        for methode in list_methoden()
        if methode.versie.startswith(f"{jaar}-")
    ]
    return f"{jaar}-{max(eerder, default=0) + 1}"


def _conflict(hun: Mapping[str, Any], uw: Mapping[str, Any]) -> Conflict:
    basis = list_methoden()[0]
    oud, nieuw = (as_methode("", basis.vanaf, {"gewijzigd": "", **deel}) for deel in (hun, uw))
    anders = compare(oud, nieuw)
    return Conflict(
        theirs={f"{v.onderdeel}: {v.wat}"[:120]: v.was for v in anders},
        yours={f"{v.onderdeel}: {v.wat}"[:120]: v.wordt for v in anders},
    )
