"""How an offer is said in one line, and how a kind of need is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from netwerk.vraagenaanbod.keuzes import HULP_LABELS, HulpSoort
from netwerk.vraagenaanbod.models import Hulpaanbod
from netwerk.vraagenaanbod.wanneer import say_wanneer
from vems.core.actor import Actor
from vems.core.clock import today
from vems.core.i18n import N_, format_bedrag, ngettext, translate
from vems.core.reference import Reference, Shown


def load_vraagsoorten(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show kinds of need by code."""
    return {
        soort.value: Shown(
            Reference("vraag", soort.value), translate(label), "", translate(N_("Soort vraag"))
        )
        for soort, label in HULP_LABELS.items()
        if soort.value in keys
    }


def is_voorbij(aanbod: Hulpaanbod) -> bool:
    """Tell whether the last day of an offer is over."""
    return aanbod.tot is not None and aanbod.tot < today()


def say_aanbod(aanbod: Hulpaanbod) -> str:
    """Say how much and when: "Voor 20 mensen. Vanaf 1 februari 2027, dinsdag (avond)"."""
    delen = (
        say_hoeveel(aanbod.soort, aanbod.aantal),
        say_wanneer(aanbod.vanaf, aanbod.tot, aanbod.dagdelen),
        aanbod.wanneer,
    )
    return ". ".join(f"{deel[:1].upper()}{deel[1:]}" for deel in delen if deel)


def say_hoeveel(soort: HulpSoort, aantal: int | None) -> str:
    """Say how much one time is; "" for what is not counted, such as knowledge."""
    if not aantal:
        return ""
    zinnen = {
        HulpSoort.GELD: lambda: format_bedrag(aantal * 100),
        HulpSoort.RUIMTE: lambda: ngettext("voor %(num)s mens", "voor %(num)s mensen", aantal),
        HulpSoort.MENSEN: lambda: ngettext("%(num)s persoon", "%(num)s mensen", aantal),
        # one lot of things is said by its title
        HulpSoort.MATERIAAL: lambda: (
            translate(N_("%(aantal)s stuks"), aantal=aantal) if aantal > 1 else ""
        ),
    }
    return zinnen[soort]() if soort in zinnen else ""
