"""Adding up the budget of a plan, in cents: all of it, and by who pays. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from initiatieven.begeleiding.plan.keuzes import BETALER_LABELS, Betaler, Geldstand
from vems.core.i18n import N_, format_bedrag, translate


@dataclass(frozen=True, slots=True)
class Sommen:
    """What it costs, who pays what of it, and what is still to be asked."""

    totaal: int
    per_betaler: Mapping[Betaler, int]
    nog_vragen: int

    @property
    def van_gemeente(self) -> int:
        """What the gemeente is asked for, or gave."""
        return self.per_betaler.get(Betaler.GEMEENTE, 0)


def add_up(regels: Iterable[Mapping[str, Any]]) -> Sommen:
    """Add up the lines of a budget."""
    rijen = [(Betaler(rij["betaler"]), rij["bedrag"], rij.get("stand")) for rij in regels]
    return Sommen(
        totaal=sum(bedrag for _wie, bedrag, _stand in rijen),
        per_betaler={
            lid: sum(bedrag for wie, bedrag, _stand in rijen if wie is lid)
            for lid in Betaler
            if any(wie is lid for wie, _bedrag, _stand in rijen)
        },
        nog_vragen=sum(
            bedrag for _wie, bedrag, stand in rijen if stand == Geldstand.GEVRAAGD.value
        ),
    )


def say_sommen(regels: Iterable[Mapping[str, Any]]) -> list[dict[str, str]]:
    """Say the sums as rows of term and value; none without lines."""
    sommen = add_up(regels)
    if not sommen.per_betaler:
        return []
    rijen = [(translate(BETALER_LABELS[wie]), bedrag) for wie, bedrag in sommen.per_betaler.items()]
    rijen.append((translate(N_("Bij elkaar")), sommen.totaal))
    if sommen.nog_vragen:
        rijen.append((translate(N_("Daarvan nog te vragen")), sommen.nog_vragen))
    return [{"term": term, "waarde": format_bedrag(bedrag)} for term, bedrag in rijen]
