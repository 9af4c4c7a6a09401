"""Writing the next version of the method: one draft, changed part by part, then proposed.

Not here: checking a part (`nakijken`), and approving, which is that of any setting.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import date
from typing import Any

import peewee

from initiatieven.begeleiding.methode import METHODE, Methode, as_methode, list_methoden, normen_of
from initiatieven.begeleiding.methode.models import Methodeconcept
from initiatieven.begeleiding.methode.nakijken import MAX_PUNT
from initiatieven.begeleiding.methode.vergelijken import Verschil, compare
from initiatieven.begeleiding.methode.volgorde import list_codes, put_in_order, swap
from initiatieven.loket.gesprek.standaardteksten import OVERAL
from vems.core.actor import Actor
from vems.core.clock import now, today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid, NotFound
from vems.core.fields import clean_line, slugify
from vems.core.i18n import N_
from vems.core.teksten import check_length
from vems.instellingen.voorstellen import NieuwVoorstel, check_vanaf

NIEUW = "nieuw"
DELEN = ("stappenplan", "tekst")
# Everybody reads these two in the first message, so every version promises them.
ALTIJD = ("eerste_contact", "antwoord")
# What a version can promise to makers; the other norms are agreements among colleagues.
BELOOFBAAR = (
    "triage",
    *ALTIJD,
    "bijpraten_plan",
    "bijpraten_uitvoering",
    "nazorg",
    "volgende_fase",
    "terugbellen",
    "bericht",
    "overdracht_bellen",
    "tweede_blik_vragen",
    "tweede_blik",
)


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
    _save(concept, {**concept.inhoud, deel: dict(waarde)}, versie=versie, door=door)


def save_beloften(
    concept: Methodeconcept, codes: Collection[str], *, versie: int, door: Actor
) -> None:
    """Change which norms the draft promises; what everybody is promised at once stays."""
    normen = [code for code in BELOOFBAAR if code in codes or code in ALTIJD]
    _save(concept, {**concept.inhoud, "normen": normen}, versie=versie, door=door)


def move_onderdeel(
    concept: Methodeconcept, deel: str, code: str, *, omhoog: bool, versie: int, door: Actor
) -> None:
    """Put a step plan or text one place up or down; the first and the last stay where they are."""
    if deel not in DELEN:
        raise NotFound()
    volgorde = swap(list_codes(concept.inhoud, deel), code, omhoog)
    _save(concept, put_in_order(concept.inhoud, deel, volgorde), versie=versie, door=door)


def move_stap(
    concept: Methodeconcept, plan: str, code: str, *, omhoog: bool, versie: int, door: Actor
) -> None:
    """Put a step of a plan one place up or down."""
    plannen = concept.inhoud["stappenplan"]
    if plan not in plannen:
        raise NotFound()
    stappen = {stap["code"]: stap for stap in plannen[plan]["stap"]}
    volgorde = swap(list(stappen), code, omhoog)
    nieuw = {**plannen[plan], "stap": [stappen[c] for c in volgorde]}
    save_deel(concept, "stappenplan", {**plannen, plan: nieuw}, versie=versie, door=door)


def _save(concept: Methodeconcept, inhoud: dict[str, Any], *, versie: int, door: Actor) -> None:
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
    inhoud = {**concept.inhoud, deel: gevuld}
    _save(concept, put_in_order(inhoud, deel, list_codes(inhoud, deel)), versie=versie, door=door)


def make_voorstel(
    concept: Methodeconcept, *, gewijzigd: str, reden: str, vanaf: date | None
) -> NieuwVoorstel:
    """Make a proposal of the draft; Invalid when nothing changes or the words are missing."""
    check_vanaf(METHODE, vanaf)
    wat = clean_line(gewijzigd)
    if not wat:
        raise Invalid(N_("Schrijf op wat er verandert."), veld="gewijzigd")
    check_length(wat, 3 * MAX_PUNT, veld="gewijzigd")
    if concept.inhoud == as_inhoud(list_methoden()[0]):
        raise Invalid(N_("Dit is al zo. Er verandert niets."))
    waarde = {**concept.inhoud, "versie": _next_versie(vanaf), "gewijzigd": wat}
    return NieuwVoorstel(waarde, reden, vanaf)


def list_verschillen(inhoud: Mapping[str, Any]) -> list[Verschil]:
    """List what a draft or a proposal changes to the newest version."""
    nieuwste = list_methoden()[0]
    straks = as_methode("", nieuwste.vanaf, {"gewijzigd": "", **inhoud})
    vandaag = today()
    normen = normen_of(nieuwste, vandaag), normen_of(straks, vandaag)
    return compare(nieuwste, straks, normen=normen)


def as_inhoud(methode: Methode) -> dict[str, Any]:
    """Give a version as a file holds it, without what says which version it is."""
    return {
        "volgorde": {"stappenplan": list(methode.sjablonen), "tekst": list(methode.teksten)},
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
    vandaag = today()
    normen = normen_of(oud, vandaag), normen_of(nieuw, vandaag)
    anders = compare(oud, nieuw, normen=normen)
    return Conflict(
        theirs={f"{v.onderdeel}: {v.wat}"[:120]: v.was for v in anders},
        yours={f"{v.onderdeel}: {v.wat}"[:120]: v.wordt for v in anders},
    )
