"""The moves somebody may make with a case now, with what must be done first; and those made."""

from __future__ import annotations

from dataclasses import dataclass

from initiatieven.begeleiding.fasen.eisen import EISEN, Zet, explain
from initiatieven.begeleiding.fasen.feiten import load_feiten
from initiatieven.begeleiding.fasen.overgangen import Overgang, list_overgangen
from initiatieven.begeleiding.models import FaseOvergang
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import kolom
from vems.core.actor import Actor


@dataclass(frozen=True, slots=True)
class MogelijkeZet:
    """A move somebody may make, and what must be done first (sentences; empty: it can be made).

    `eisen` are the names of those guards, in the same order.
    """

    overgang: Overgang
    openstaand: tuple[str, ...]
    eisen: tuple[str, ...] = ()

    @property
    def kan_nu(self) -> bool:
        """Whether only the form itself remains to be filled in."""
        return not self.openstaand


def possible_moves(initiatief: Initiatief, actor: Actor) -> list[MogelijkeZet]:
    """List the moves this person may make, each with its unmet guards explained.

    What is given with the move (a reason) does not count as missing. Heropenen is listed only for
    the fase that was left.
    """
    wie = kolom(actor, initiatief)
    rijen = [rij for rij in list_overgangen(initiatief.fase) if wie in rij.wie]
    if not rijen:
        return []
    feiten = load_feiten(initiatief)
    zetten = []
    for rij in rijen:
        if "fase_van_toen" in rij.eisen and rij.naar is not feiten.fase_van_toen:
            continue
        zet = Zet(rij)
        namen = [n for n in rij.eisen if not (EISEN[n].veld or EISEN[n].is_met(feiten, zet))]
        zinnen = tuple(explain(EISEN[naam], feiten) for naam in namen)
        zetten.append(MogelijkeZet(rij, zinnen, tuple(namen)))
    return zetten


def list_moves(initiatief: Initiatief) -> list[FaseOvergang]:
    """List the moves made, newest first."""
    return list(
        FaseOvergang.select()
        .where(FaseOvergang.initiatief == initiatief)
        .order_by(FaseOvergang.id.desc())
    )
