"""The guards of the move table: small predicates over facts, each with the sentence when not met.

Pure: `Feiten` in, sentences out. Loading the facts is `feiten`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from initiatieven.begeleiding.fasen.overgangen import Overgang
from initiatieven.begeleiding.keuzes import AntwoordSoort, NeeSoort
from initiatieven.registratie.keuzes import Fase
from vems.core.i18n import N_, translate


@dataclass(frozen=True, slots=True)
class Feiten:
    """What is known of a case that a guard may ask. The defaults are those of an empty case."""

    heeft_minimumvelden: bool = False
    is_initiatief: bool = False
    is_vraag: bool = False
    is_beantwoord: bool = False
    heeft_begeleider: bool = False
    is_gesproken: bool = False
    heeft_hulpvraag: bool = False
    heeft_scan: bool = False
    antwoord: AntwoordSoort | None = None
    nee_soort: NeeSoort | None = None
    open_planvragen: int = 1
    besluiten: int = 0
    besluiten_open: int = 0
    besluiten_go: int = 0
    is_pas_aan: bool = False
    ontvanger_nam_aan: bool = False
    samenvoegen_akkoord: bool = False
    pogingen: int = 0
    pogingen_kanalen: int = 0
    is_geevalueerd: bool = False
    is_verantwoord: bool = False
    is_mening_gevraagd: bool = False
    fase_van_toen: Fase | None = None


@dataclass(frozen=True, slots=True)
class Zet:
    """The move that is asked for: with what reason, and whether the initiator wants it."""

    overgang: Overgang
    reden: str = ""
    wil_initiatiefnemer: bool = False


@dataclass(frozen=True, slots=True)
class Eis:
    """A guard: when it is met, and what to do when it is not. `veld`: given with the move itself,
    so a list of possible moves does not count it as missing.
    """

    zin: str
    is_met: Callable[[Feiten, Zet], bool]
    veld: str = ""


EISEN: dict[str, Eis] = {
    "minimumvelden": Eis(
        N_("Vul eerst in wat het is, waar het is en wie u bent."),
        lambda f, z: f.heeft_minimumvelden,
    ),
    "is_initiatief": Eis(
        N_("Beoordeel eerst: is het een initiatief of een idee voor de markt?"),
        lambda f, z: f.is_initiatief,
    ),
    "begeleider": Eis(N_("Wijs eerst een begeleider aan."), lambda f, z: f.heeft_begeleider),
    "gesproken": Eis(
        N_("Leg eerst een gesprek vast waarin u elkaar sprak."), lambda f, z: f.is_gesproken
    ),
    "hulpvraag": Eis(
        N_("Leg eerst vast welke hulp de initiatiefnemer zoekt."), lambda f, z: f.heeft_hulpvraag
    ),
    "actiescan": Eis(N_("Vul eerst de ACTIE-scan in."), lambda f, z: f.heeft_scan),
    "antwoord_ja": Eis(
        N_("Verstuur eerst het antwoord: ja, of ja voor een deel."),
        lambda f, z: f.antwoord in (AntwoordSoort.JA, AntwoordSoort.DEELS),
    ),
    "plan_compleet": Eis(
        N_("Maak eerst het plan af. Nog niet beantwoord: %(open_planvragen)s vragen."),
        lambda f, z: f.open_planvragen == 0,
    ),
    "besluit_gevraagd": Eis(
        N_("Leg eerst vast welk besluit nodig is."), lambda f, z: f.besluiten_open > 0
    ),
    "geen_besluit_nodig": Eis(
        N_("Er is nog een besluit nodig. Vraag eerst dat besluit."),
        lambda f, z: f.besluiten_open == 0 and not f.is_pas_aan,
    ),
    "besluit_pas_aan": Eis(
        N_("Dit kan als een besluit “Pas het plan aan” is."), lambda f, z: f.is_pas_aan
    ),
    "besluiten_binnen": Eis(
        N_("Wacht op de besluiten die nog open staan: %(besluiten_open)s."),
        lambda f, z: f.besluiten > 0 and f.besluiten_open == 0,
    ),
    "een_go": Eis(N_("Er is nog geen besluit dat ja zegt."), lambda f, z: f.besluiten_go > 0),
    "ontvanger_nam_aan": Eis(
        N_("Leg eerst vast wie het overneemt en wanneer die het aannam."),
        lambda f, z: f.ontvanger_nam_aan,
    ),
    "beide_akkoord": Eis(
        N_("Leg eerst vast dat beide initiatiefnemers akkoord zijn."),
        lambda f, z: f.samenvoegen_akkoord,
    ),
    "vraag_beantwoord": Eis(
        N_("Beoordeel dit eerst als vraag, en stuur of vertel het antwoord."),
        lambda f, z: f.is_vraag and f.is_beantwoord,
    ),
    "nee_verstuurd": Eis(
        N_("Verstuur eerst het nee met uitleg. De coördinator keurt het goed."),
        lambda f, z: f.antwoord is AntwoordSoort.NEE,
    ),
    "nee_is_besluit": Eis(
        N_("In deze fase is een nee een besluit, met uitleg over bezwaar."),
        lambda f, z: f.nee_soort is NeeSoort.BESLUIT,
    ),
    "initiatiefnemer_wil_het": Eis(
        N_("Intrekken doet de initiatiefnemer. Kruis aan dat die u dit vroeg."),
        lambda f, z: z.wil_initiatiefnemer,
        veld="namens",
    ),
    "drie_pogingen": Eis(
        N_(
            "Leg eerst drie pogingen in 30 dagen vast, op minstens twee manieren. "
            "Nu: %(pogingen)s pogingen op %(pogingen_kanalen)s manieren."
        ),
        lambda f, z: f.pogingen >= 3 and f.pogingen_kanalen >= 2,
    ),
    "geevalueerd": Eis(N_("Schrijf eerst op hoe het ging."), lambda f, z: f.is_geevalueerd),
    "verantwoord": Eis(N_("Wacht tot de verantwoording binnen is."), lambda f, z: f.is_verantwoord),
    "mening_gevraagd": Eis(
        N_("Vraag eerst hoe de initiatiefnemer onze hulp vond."), lambda f, z: f.is_mening_gevraagd
    ),
    "reden": Eis(N_("Schrijf op waarom."), lambda f, z: bool(z.reden), veld="reden"),
    "fase_van_toen": Eis(
        N_("Heropenen gaat terug naar de fase waar het initiatief toen was."),
        lambda f, z: f.fase_van_toen is z.overgang.naar,
    ),
}


_GETALLEN = ("open_planvragen", "besluiten_open", "pogingen", "pogingen_kanalen")


def list_unmet(feiten: Feiten, zet: Zet) -> list[Eis]:
    """List the guards of a move that are not met."""
    return [EISEN[naam] for naam in zet.overgang.eisen if not EISEN[naam].is_met(feiten, zet)]


def values_of(eis: Eis, feiten: Feiten) -> dict[str, int]:
    """Give the numbers that stand in the sentence of a guard."""
    return {naam: getattr(feiten, naam) for naam in _GETALLEN if f"%({naam})" in eis.zin}


def explain(eis: Eis, feiten: Feiten) -> str:
    """Say what must be done first, in the reader's language."""
    return translate(eis.zin, **values_of(eis, feiten))
