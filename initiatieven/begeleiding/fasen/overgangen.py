"""The move table of DOMAIN 2.3, whole: anything that is not a row here is refused.

Data only. What the demands mean stands in `eisen`, the act of moving in `fasen`.
"""

from __future__ import annotations

from dataclasses import dataclass

from initiatieven.registratie.keuzes import FASE_VOLGORDE, Fase, Resultaat
from vems.core.i18n import N_

GEMEENTE = frozenset({"GA", "KO"})
INDIENERS = frozenset({"AN", "IO", "IX", "GA", "GX", "KO", "GB"})
IEDEREEN_ERBIJ = GEMEENTE | {"IO"}


@dataclass(frozen=True, slots=True)
class Overgang:
    """One allowed move. A move to AFGEROND has one row per resultaat.

    `eisen` are names of guards, `wie` columns of the rights matrix, `daad` is what the button says.
    """

    van: Fase
    naar: Fase
    daad: str
    eisen: tuple[str, ...] = ()
    resultaat: Resultaat | None = None
    wie: frozenset[str] = GEMEENTE

    @property
    def needs_reden(self) -> bool:
        """Whether a reason must be given."""
        return "reden" in self.eisen


_VERDER = (
    Overgang(
        Fase.CONCEPT, Fase.INGEDIEND, N_("Verstuur het idee"), ("minimumvelden",), wie=INDIENERS
    ),
    Overgang(
        Fase.INGEDIEND, Fase.INTAKE, N_("Begin met kennismaken"), ("is_initiatief", "begeleider")
    ),
    Overgang(
        Fase.INTAKE,
        Fase.VERKENNING,
        N_("Start het uitzoeken"),
        ("gesproken", "hulpvraag", "actiescan"),
    ),
    Overgang(Fase.VERKENNING, Fase.PLAN, N_("Ga het plan uitwerken"), ("antwoord_ja",)),
    Overgang(Fase.PLAN, Fase.VERKENNING, N_("Zoek opnieuw uit wat kan"), ("reden",)),
    Overgang(
        Fase.PLAN, Fase.BESLUIT, N_("Vraag een besluit"), ("plan_compleet", "besluit_gevraagd")
    ),
    Overgang(
        Fase.PLAN,
        Fase.UITVOERING,
        N_("Ga aan de slag zonder besluit"),
        ("plan_compleet", "geen_besluit_nodig"),
    ),
    Overgang(Fase.BESLUIT, Fase.PLAN, N_("Pas het plan aan"), ("besluit_pas_aan",)),
    Overgang(Fase.BESLUIT, Fase.UITVOERING, N_("Ga aan de slag"), ("besluiten_binnen", "een_go")),
    Overgang(Fase.UITVOERING, Fase.PLAN, N_("Maak een plan B"), ("reden",)),
    Overgang(Fase.UITVOERING, Fase.NAZORG, N_("Het is gedaan: kijk terug")),
)

# Which results may close which fase.
SLUITEN: dict[Fase, tuple[Resultaat, ...]] = {
    Fase.INGEDIEND: (
        Resultaat.BEANTWOORD,
        Resultaat.DOORVERWEZEN,
        Resultaat.SAMENGEVOEGD,
        Resultaat.INGETROKKEN,
        Resultaat.GEMOTIVEERD_NEE,
    ),
    Fase.INTAKE: (
        Resultaat.DOORVERWEZEN,
        Resultaat.SAMENGEVOEGD,
        Resultaat.INGETROKKEN,
        Resultaat.VERLOPEN,
        Resultaat.GEMOTIVEERD_NEE,
    ),
    Fase.VERKENNING: (
        Resultaat.DOORVERWEZEN,
        Resultaat.SAMENGEVOEGD,
        Resultaat.INGETROKKEN,
        Resultaat.VERLOPEN,
        Resultaat.GEMOTIVEERD_NEE,
    ),
    Fase.PLAN: (
        Resultaat.INGETROKKEN,
        Resultaat.VERLOPEN,
        Resultaat.OVERGEDRAGEN,
        Resultaat.SAMENGEVOEGD,
        Resultaat.GEMOTIVEERD_NEE,
    ),
    Fase.BESLUIT: (Resultaat.GEMOTIVEERD_NEE, Resultaat.INGETROKKEN),
    Fase.UITVOERING: (
        Resultaat.DEELS_GEREALISEERD,
        Resultaat.OVERGEDRAGEN,
        Resultaat.INGETROKKEN,
    ),
    Fase.NAZORG: (
        Resultaat.GEREALISEERD,
        Resultaat.DEELS_GEREALISEERD,
        Resultaat.OVERGEDRAGEN,
    ),
}

SLUIT_DADEN: dict[Resultaat, str] = {
    Resultaat.GEREALISEERD: N_("Sluit af: gelukt"),
    Resultaat.DEELS_GEREALISEERD: N_("Sluit af: voor een deel gelukt"),
    Resultaat.OVERGEDRAGEN: N_("Sluit af: een ander gaat verder"),
    Resultaat.SAMENGEVOEGD: N_("Sluit af: samengevoegd"),
    Resultaat.DOORVERWEZEN: N_("Sluit af: opgepakt door een ander loket"),
    Resultaat.BEANTWOORD: N_("Sluit af: de vraag is beantwoord"),
    Resultaat.GEMOTIVEERD_NEE: N_("Sluit af: nee, met uitleg"),
    Resultaat.INGETROKKEN: N_("Sluit af: de initiatiefnemer trekt het in"),
    Resultaat.VERLOPEN: N_("Sluit af: niet te bereiken"),
}

SLUIT_EISEN: dict[Resultaat, tuple[str, ...]] = {
    Resultaat.OVERGEDRAGEN: ("ontvanger_nam_aan",),
    Resultaat.SAMENGEVOEGD: ("beide_akkoord",),
    Resultaat.DOORVERWEZEN: ("ontvanger_nam_aan",),
    Resultaat.BEANTWOORD: ("vraag_beantwoord",),
    Resultaat.GEMOTIVEERD_NEE: ("nee_verstuurd",),
    Resultaat.INGETROKKEN: ("initiatiefnemer_wil_het",),
    Resultaat.VERLOPEN: ("drie_pogingen",),
}

# What a fase asks on top of its result: a refusal after a formal decision is a besluit itself
# (Awb 3:45), stopping while it runs needs its reason, and nobody leaves without looking back.
FASE_SLUIT_EISEN: dict[tuple[Fase, Resultaat | None], tuple[str, ...]] = {
    (Fase.BESLUIT, Resultaat.GEMOTIVEERD_NEE): ("nee_is_besluit",),
    (Fase.UITVOERING, Resultaat.DEELS_GEREALISEERD): ("reden",),
    (Fase.NAZORG, None): ("geevalueerd", "verantwoord", "mening_gevraagd"),
}


def _sluiten(van: Fase, resultaat: Resultaat) -> Overgang:
    eisen = (
        SLUIT_EISEN.get(resultaat, ())
        + FASE_SLUIT_EISEN.get((van, resultaat), ())
        + FASE_SLUIT_EISEN.get((van, None), ())
    )
    wie = IEDEREEN_ERBIJ if resultaat is Resultaat.INGETROKKEN else GEMEENTE
    return Overgang(van, Fase.AFGEROND, SLUIT_DADEN[resultaat], eisen, resultaat, wie)


def _heropenen(naar: Fase) -> Overgang:
    return Overgang(Fase.AFGEROND, naar, N_("Heropen"), ("reden", "fase_van_toen"))


OVERGANGEN: tuple[Overgang, ...] = (
    *_VERDER,
    *(_sluiten(van, resultaat) for van, uitkomsten in SLUITEN.items() for resultaat in uitkomsten),
    *(_heropenen(naar) for naar in FASE_VOLGORDE if naar is not Fase.AFGEROND),
)


def find_overgang(van: Fase, naar: Fase, resultaat: Resultaat | None = None) -> Overgang | None:
    """Find the row of a move; None: it is not in the table."""
    for overgang in OVERGANGEN:
        if (overgang.van, overgang.naar, overgang.resultaat) == (van, naar, resultaat):
            return overgang
    return None


def list_overgangen(van: Fase) -> tuple[Overgang, ...]:
    """List the rows that leave a fase."""
    return tuple(overgang for overgang in OVERGANGEN if overgang.van is van)
