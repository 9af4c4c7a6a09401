"""Saying how our help was: by the makers themselves, or heard by an employee."""

from __future__ import annotations

from dataclasses import dataclass

from initiatieven.begeleiding.meningen.events import HEROPENING_GEVRAAGD, MENING_GEGEVEN
from initiatieven.begeleiding.meningen.keuzes import (
    MAX_OPMERKING,
    SMILEY_LABELS,
    Aanleiding,
    Eerlijk,
    Smiley,
    Weg,
)
from initiatieven.begeleiding.meningen.models import Mening, Meningvraag
from initiatieven.loket.collegas import list_coordinatoren
from initiatieven.loket.eenmalig import key_of_data, made_once
from initiatieven.loket.taken.taken import NieuweTaak, give_taak
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import require
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now, today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid, Refused
from vems.core.fields import clean_text, sleutel
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_
from vems.core.teksten import check_length
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.termijnen.werkdagen import add_werkdagen

OPNIEUW = N_("Bel: de makers vragen om er opnieuw naar te kijken")
_BELLEN_BINNEN = 3


@dataclass(frozen=True, slots=True)
class NieuweMening:
    """What was said and how; `wil_heropenen` only counts once the initiatief is closed."""

    smiley: Smiley
    weg: Weg
    opmerking: str = ""
    wil_heropenen: bool = False
    sleutel: str = ""
    eerlijk: Eerlijk | None = None


def give_mening(vraag: Meningvraag, data: NieuweMening, *, door: Actor) -> Mening:
    """Answer the own question, once; a second answer gets Conflict with what was typed."""
    require(door, "feedback", "w", vraag.initiatief)
    return _answer(vraag, data, door=door)


def give_by_link(vraag: Meningvraag, data: NieuweMening, *, door: Actor) -> Mening:
    """Answer by the link of the mail: who has it may; the link ends."""
    return _answer(vraag, data, door=door)


@made_once(Mening, key_of_data)
def record_gehoord(
    initiatief: Initiatief, data: NieuweMening, vraag: Meningvraag | None = None, *, door: Actor
) -> Mening:
    """Write down what a maker said, as the desk; with the question it answers, if any."""
    require(door, "feedback", "w", initiatief)
    eerder = Mening.get_or_none(Mening.sleutel == data.sleutel) if data.sleutel else None
    if eerder is not None:
        return eerder
    if vraag is not None:
        return _answer(vraag, data, door_naam=door.naam, door=door)
    with write():
        return _create(initiatief, data, None, door.naam, door)


def add_opmerking(
    mening: Mening,
    tekst: str,
    *,
    eerlijk: Eerlijk | None = None,
    wil_heropenen: bool = False,
    door: Actor,
) -> None:
    """Say what the face meant, and whether the own interest was looked at fairly; once."""
    require(door, "feedback", "w", mening.initiatief)
    opmerking = _clean(tekst)
    if not (opmerking or wil_heropenen or eerlijk):
        raise Invalid(N_("Schrijf iets, of ga terug."), veld="opmerking")
    with write():
        guarded_update(
            Mening,
            Mening.id == mening.id,
            Mening.opmerking == "",
            Mening.eerlijk.is_null(),
            Mening.wil_heropenen == False,  # noqa: E712
            conflict=Conflict(N_("U schreef hier al iets bij."), yours={N_("Uw tekst"): opmerking}),
            opmerking=opmerking,
            eerlijk=eerlijk,
            wil_heropenen=wil_heropenen,
        )
        if wil_heropenen:
            _ask_heropenen(mening.initiatief, door)


def may_ask_heropenen(initiatief: Initiatief) -> bool:
    """Tell whether asking to look again makes sense: only once it is closed."""
    return initiatief.fase is Fase.AFGEROND


def _answer(vraag: Meningvraag, data: NieuweMening, *, door_naam: str = "", door: Actor) -> Mening:
    opmerking = _clean(data.opmerking)
    with write():
        guarded_update(
            Meningvraag,
            Meningvraag.id == vraag.id,
            Meningvraag.beantwoord_op.is_null(),
            conflict=Conflict(
                N_("Deze vraag is al beantwoord. Dank u wel."),
                yours={N_("Uw tekst"): opmerking},
            ),
            beantwoord_op=now(),
            token_hash=None,
        )
        return _create(vraag.initiatief, data, vraag, door_naam, door)


def _create(
    initiatief: Initiatief,
    data: NieuweMening,
    vraag: Meningvraag | None,
    door_naam: str,
    door: Actor,
) -> Mening:
    if data.wil_heropenen and not may_ask_heropenen(initiatief):
        raise Refused(N_("Dit initiatief loopt nog. Heropenen is niet nodig."))
    mening = Mening.create(
        sleutel=data.sleutel or sleutel(),
        initiatief=initiatief,
        vraag=vraag,
        aanleiding=vraag.aanleiding if vraag else Aanleiding.ANDERS,
        wat=vraag.wat if vraag else "",
        smiley=data.smiley,
        eerlijk=data.eerlijk,
        opmerking=_clean(data.opmerking),
        weg=data.weg,
        wil_heropenen=data.wil_heropenen,
        op=now(),
        door_naam=door_naam,
    )
    record(
        initiatief.reference,
        MENING_GEGEVEN,
        zichtbaarheid=Zichtbaarheid.BETROKKENEN,
        gegevens={"smiley": SMILEY_LABELS[data.smiley]},
        door=door,
    )
    if data.wil_heropenen:
        _ask_heropenen(initiatief, door)
    announce(initiatief.reference)
    return mening


def _ask_heropenen(initiatief: Initiatief, door: Actor) -> None:
    """Put it to the guide, or to the coordinators when there is none: a person decides."""
    record(
        initiatief.reference,
        HEROPENING_GEVRAAGD,
        zichtbaarheid=Zichtbaarheid.BETROKKENEN,
        door=door,
    )
    uiterlijk = add_werkdagen(today(), _BELLEN_BINNEN, read_sluitingsdagen())
    begeleider = initiatief.begeleider
    for collega in [begeleider] if begeleider else list_coordinatoren():
        taak = NieuweTaak(OPNIEUW, collega, uiterlijk, is_terugbellen=True)
        give_taak(initiatief, taak, door=door)


def _clean(tekst: str) -> str:
    schoon = clean_text(tekst)
    check_length(schoon, MAX_OPMERKING, veld="opmerking")
    return schoon
