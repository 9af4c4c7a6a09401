"""Standard texts to begin a message with, per fase; the begeleider makes them fit before sending.

Variables are fixed: the title and the promised day. Messages are in Dutch, so the texts are too.
"""

from __future__ import annotations

from dataclasses import dataclass

from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from vems.core.i18n import N_, format_dag, in_taal, translate

OVERAL = frozenset(Fase)


@dataclass(frozen=True, slots=True)
class Standaardtekst:
    """A text to begin with, and the fases in which it is offered."""

    naam: str
    tekst: str
    fasen: frozenset[Fase] = OVERAL


STANDAARDTEKSTEN: dict[str, Standaardtekst] = {
    "eerste_gesprek": Standaardtekst(
        N_("Na het eerste gesprek"),
        (
            "Fijn dat wij elkaar spraken over “%(titel)s”.\n\n"
            "Wij hebben afgesproken:\n- \n\nIk bel u voor %(dag)s."
        ),
        frozenset({Fase.INGEDIEND, Fase.INTAKE}),
    ),
    "uitzoeken": Standaardtekst(
        N_("Wij zoeken uit wat kan"),
        (
            "Wij zoeken uit wat kan met “%(titel)s”.\n\n"
            "Dit vragen wij na:\n- \n\nU hoort van mij voor %(dag)s."
        ),
        frozenset({Fase.VERKENNING}),
    ),
    "plan": Standaardtekst(
        N_("Samen het plan maken"),
        (
            "U werkt aan het plan voor “%(titel)s”. Ik help u daarbij.\n\n"
            "Dit is nog nodig:\n- \n\nIk bel u voor %(dag)s."
        ),
        frozenset({Fase.PLAN}),
    ),
    "besluit": Standaardtekst(
        N_("Wachten op het besluit"),
        (
            "Er wordt een besluit genomen over “%(titel)s”.\n\n"
            "U hoeft nu niets te doen. U hoort van mij voor %(dag)s."
        ),
        frozenset({Fase.BESLUIT}),
    ),
    "aan_de_slag": Standaardtekst(
        N_("Hoe gaat het?"),
        (
            "U bent bezig met “%(titel)s”. Hoe gaat het?\n\n"
            "Heeft u iets nodig? Zeg het mij. Ik bel u voor %(dag)s."
        ),
        frozenset({Fase.UITVOERING}),
    ),
    "terugkijken": Standaardtekst(
        N_("Samen terugkijken"),
        (
            "“%(titel)s” is gedaan. Ik kijk graag met u terug.\n\n"
            "Wat ging goed? Wat kon beter? Wanneer kan ik u bellen?"
        ),
        frozenset({Fase.NAZORG}),
    ),
    "niet_bereikt": Standaardtekst(
        N_("Ik kon u niet bereiken"),
        (
            "Ik probeerde u te bellen over “%(titel)s”. Dat lukte niet.\n\n"
            "Wanneer kan ik u bellen? Stuur mij een dag en een tijd."
        ),
    ),
    "bijpraten": Standaardtekst(
        N_("Hoe staat het ervoor"),
        (
            "Ik vertel u hoe het staat met “%(titel)s”.\n\n"
            "Dit is gedaan:\n- \n\nDit komt hierna:\n- "
        ),
    ),
    "te_laat": Standaardtekst(
        N_("Wij zijn te laat"),
        "Wij zijn te laat met nieuws over “%(titel)s”. Dat spijt mij.\n\nIk bel u op ",
    ),
}


def list_keuzes(fase: Fase) -> list[tuple[str, str]]:
    """List the texts of a fase to choose from, its own first, in the reader's language."""
    passend = [(code, rij) for code, rij in STANDAARDTEKSTEN.items() if fase in rij.fasen]
    passend.sort(key=lambda paar: paar[1].fasen == OVERAL)
    return [
        ("", translate(N_("Lege tekst"))),
        *((code, translate(rij.naam)) for code, rij in passend),
    ]


def fill(code: str, initiatief: Initiatief, *, voornaam: str, afzender: str) -> str:
    """Fill in a standard text; "" for an unknown one. Messages are written in Dutch."""
    if code not in STANDAARDTEKSTEN:
        return ""
    with in_taal("nl"):
        dag = format_dag(initiatief.beloofd_op) or "…"
    aanhef = f"Dag {voornaam},\n\n" if voornaam else "Dag,\n\n"
    waarden = {"titel": initiatief.titel, "dag": dag}
    return f"{aanhef}{STANDAARDTEKSTEN[code].tekst % waarden}\n\n{afzender}"
