"""The four promises of one case: what the norm is, how it stands, and what to do next (S0-01)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from initiatieven.begeleiding.beloften.cijfers import Cijfers, read_cijfers
from initiatieven.begeleiding.beloften.meten import count_dagen
from initiatieven.begeleiding.meningen.keuzes import SMILEY_LABELS, Smiley
from initiatieven.loket.termijn.klok import list_beurten
from initiatieven.registratie.keuzes import FASE_VOLGORDE, Fase, Resultaat, Toestand
from initiatieven.registratie.models import Initiatief
from vems.core.clock import today
from vems.core.i18n import N_, format_dag, ngettext, translate
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.termijnen.keuzes import Stand
from vems.termijnen.klokken import measure as measure_klok
from vems.termijnen.normen import norm_of


class Houdt(Enum):
    """How a promise stands; as `statusmerk` draws it."""

    GEHOUDEN = "nagekomen"
    LOOPT = "lopend"
    LET_OP = "aandacht"
    GEBROKEN = "over_datum"
    NIET_NODIG = "vervallen"


HOUDT_LABELS = {
    Houdt.GEHOUDEN: N_("Gehouden"),
    Houdt.LOOPT: N_("Loopt nog"),
    Houdt.LET_OP: N_("Let op"),
    Houdt.GEBROKEN: N_("Niet gehouden"),
    Houdt.NIET_NODIG: N_("Hoefde niet"),
}
# A case that ended like this asked no guidance to the end: what is missing was not needed.
ZONDER_BEGELEIDING = frozenset(
    {
        Resultaat.DOORVERWEZEN,
        Resultaat.BEANTWOORD,
        Resultaat.SAMENGEVOEGD,
        Resultaat.INGETROKKEN,
        Resultaat.VERLOPEN,
    }
)


@dataclass(frozen=True, slots=True)
class Belofte:
    """One promise to the makers: its norm and how it stands in words; `doe` is the page where the
    next step is done, with what it says."""

    naam: str
    norm: str
    stand: Houdt
    zin: str
    doe: tuple[str, str] | None = None

    @property
    def stand_naam(self) -> str:
        """How it stands, N_-marked."""
        return HOUDT_LABELS[self.stand]


def read_beloften(initiatief: Initiatief) -> tuple[Belofte, ...]:
    """Read how the four promises of a case stand, in words."""
    cijfers = read_cijfers(initiatief)
    return (
        _snel(initiatief, cijfers),
        _op_maat(initiatief, cijfers),
        _goed_contact(initiatief, cijfers),
        _gewogen(initiatief, cijfers),
    )


def _snel(initiatief: Initiatief, cijfers: Cijfers) -> Belofte:
    norm = norm_of("eerste_contact", initiatief.ingediend_op)
    stand, zin = _say_snel(initiatief, cijfers)
    is_nodig = stand is not Houdt.GEHOUDEN and cijfers.eerste_gesprek is None
    return Belofte(
        translate(N_("Snel")),
        ngettext(
            "Een eerste gesprek binnen 1 werkdag.",
            "Een eerste gesprek binnen %(num)s werkdagen.",
            norm.aantal,
        ),
        stand,
        zin,
        _doe(initiatief, N_("Leg gesprek vast"), "loket.gesprek") if is_nodig else None,
    )


def _say_snel(initiatief: Initiatief, cijfers: Cijfers) -> tuple[Houdt, str]:
    dicht = read_sluitingsdagen()
    dagen = count_dagen(initiatief, cijfers.eerste_gesprek, dicht)
    if dagen is not None:
        zin = ngettext("Gesproken na 1 werkdag.", "Gesproken na %(num)s werkdagen.", dagen)
        return (Houdt.GEHOUDEN if _was_in_time(initiatief, cijfers, dagen) else Houdt.GEBROKEN, zin)
    if initiatief.fase is Fase.AFGEROND:
        return _due(initiatief), translate(N_("Er was geen gesprek."))
    dag = initiatief.beloofd_op
    if initiatief.fase not in (Fase.INGEDIEND, Fase.INTAKE) or dag is None:
        return Houdt.LET_OP, translate(N_("Er is nog geen gesprek vastgelegd."))
    if dag < today() and initiatief.toestand is Toestand.BIJ_GEMEENTE:
        zin = translate(N_("Had uiterlijk %(dag)s gemoeten."), dag=format_dag(dag))
        return Houdt.GEBROKEN, zin
    return Houdt.LOOPT, translate(N_("Bel uiterlijk %(dag)s."), dag=format_dag(dag))


def _was_in_time(initiatief: Initiatief, cijfers: Cijfers, dagen: int) -> bool:
    """Tell whether the first conversation came in time; days with others count only when it looks
    late, so that the turns are hardly ever asked for."""
    norm = norm_of("eerste_contact", initiatief.ingediend_op)
    if dagen <= norm.aantal or cijfers.eerste_gesprek is None:
        return True
    klok = measure_klok(
        norm,
        start=initiatief.ingediend_op,
        op=cijfers.eerste_gesprek,
        gereed=cijfers.eerste_gesprek,
        beurten=list_beurten(initiatief),
        sluitingsdagen=read_sluitingsdagen(),
    )
    return klok.stand is not Stand.TE_LAAT


def _op_maat(initiatief: Initiatief, cijfers: Cijfers) -> Belofte:
    naam, norm = translate(N_("Op maat")), translate(N_("Een eigen plan voor de begeleiding."))
    if cijfers.heeft_plan:
        return Belofte(naam, norm, Houdt.GEHOUDEN, translate(N_("Er is een eigen plan.")))
    zin = translate(N_("Er is nog geen eigen plan."))
    doe = _doe(initiatief, N_("Kies een stappenplan"), "stappen.stappen")
    return Belofte(naam, norm, _due(initiatief, vanaf=Fase.PLAN), zin, doe)


def _goed_contact(initiatief: Initiatief, cijfers: Cijfers) -> Belofte:
    stand, doe = Houdt.LOOPT, None
    zin = translate(N_("Wij hoorden nog geen mening."))
    if cijfers.laatste is None:
        if _is_past(initiatief, Fase.INTAKE):
            stand = _due(initiatief)
            doe = _doe(initiatief, N_("Vraag hoe onze hulp was"), "meningen.gehoord")
    else:
        stand = {
            Smiley.GROEN: Houdt.GEHOUDEN,
            Smiley.ORANJE: Houdt.LET_OP,
            Smiley.ROOD: Houdt.GEBROKEN,
        }[cijfers.laatste]
        zin = translate(
            N_("%(deel)s van %(geheel)s vond onze hulp goed. De laatste: %(laatste)s."),
            deel=cijfers.tevreden,
            geheel=cijfers.meningen,
            laatste=translate(SMILEY_LABELS[cijfers.laatste]).lower(),
        )
        if stand is not Houdt.GEHOUDEN:
            doe = _doe(initiatief, N_("Bel en vraag wat beter kan"), "loket.gesprek")
    naam, norm = translate(N_("Goed contact")), translate(N_("De makers vinden onze hulp goed."))
    return Belofte(naam, norm, stand, zin, doe)


def _gewogen(initiatief: Initiatief, cijfers: Cijfers) -> Belofte:
    naam = translate(N_("Belangen gewogen"))
    norm = translate(N_("Elk belang is gewogen voordat wij antwoord geven."))
    over = cijfers.belangen - cijfers.gewogen
    doe = _doe(initiatief, N_("Weeg de belangen"), "beloften.belangen")
    if not cijfers.belangen:
        zin = translate(N_("Er is nog geen belang opgeschreven."))
        doe = _doe(initiatief, N_("Schrijf een belang op"), "beloften.belangen")
        return Belofte(naam, norm, _due(initiatief, vanaf=Fase.PLAN), zin, doe)
    if over:
        zin = ngettext(
            "1 belang is nog niet gewogen.", "%(num)s belangen zijn nog niet gewogen.", over
        )
        return Belofte(naam, norm, _due(initiatief, vanaf=Fase.PLAN), zin, doe)
    zin = ngettext(
        "Het ene belang is gewogen.", "Alle %(num)s belangen zijn gewogen.", cijfers.belangen
    )
    return Belofte(naam, norm, Houdt.GEHOUDEN, zin)


def _due(initiatief: Initiatief, *, vanaf: Fase = Fase.AFGEROND) -> Houdt:
    """Say how what is missing stands: it must be there from a fase on."""
    if initiatief.resultaat in ZONDER_BEGELEIDING:
        return Houdt.NIET_NODIG
    return Houdt.GEBROKEN if _is_past(initiatief, vanaf) else Houdt.LOOPT


def _is_past(initiatief: Initiatief, fase: Fase) -> bool:
    return FASE_VOLGORDE.index(initiatief.fase) >= FASE_VOLGORDE.index(fase)


def _doe(initiatief: Initiatief, zin: str, pagina: str) -> tuple[str, str] | None:
    """Name the next step; a case that is over has none."""
    return None if initiatief.fase is Fase.AFGEROND else (translate(zin), pagina)
