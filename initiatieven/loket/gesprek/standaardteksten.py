"""Standard texts to begin a message with, per fase; the begeleider makes them fit before sending.

Variables are fixed: the title and the promised day. Messages are in Dutch, so the texts are too.
Not here: the texts themselves belong to the guidance method, of which a case keeps its version.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from initiatieven.loket.beslistermijn.lopen import first_dag
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from vems.core.i18n import N_, format_dag, in_post, translate

OVERAL = frozenset(Fase)


@dataclass(frozen=True, slots=True)
class Standaardtekst:
    """A text to begin with, and the fases in which it is offered."""

    naam: str
    tekst: str
    fasen: frozenset[Fase] = OVERAL


TekstenVan = Callable[[Initiatief], Mapping[str, Standaardtekst]]
_bronnen: list[TekstenVan] = []


def register_teksten(bron: TekstenVan) -> None:
    """Tell where the texts of a case come from; called from a slice's init_app."""
    if bron not in _bronnen:
        _bronnen.append(bron)


def list_keuzes(initiatief: Initiatief) -> list[tuple[str, str]]:
    """List the texts of a case to choose from, those of its fase first."""
    passend = [
        (code, rij) for code, rij in _teksten(initiatief).items() if initiatief.fase in rij.fasen
    ]
    passend.sort(key=lambda paar: paar[1].fasen == OVERAL)
    return [("", translate(N_("Lege tekst"))), *((code, rij.naam) for code, rij in passend)]


def fill(code: str, initiatief: Initiatief, *, voornaam: str, afzender: str) -> str:
    """Fill in a standard text; "" for an unknown one. Messages are written in Dutch."""
    rij = _teksten(initiatief).get(code)
    if rij is None:
        return ""
    with in_post("nl"):
        dag = format_dag(initiatief.beloofd_op or first_dag(initiatief)) or "…"
    aanhef = f"Dag {voornaam},\n\n" if voornaam else "Dag,\n\n"
    return f"{aanhef}{rij.tekst % {'titel': initiatief.titel, 'dag': dag}}\n\n{afzender}"


def _teksten(initiatief: Initiatief) -> dict[str, Standaardtekst]:
    return {code: rij for bron in _bronnen for code, rij in bron(initiatief).items()}
