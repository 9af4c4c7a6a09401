"""How a kind of need is shown, where somebody answers for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from netwerk.vraagenaanbod.keuzes import HULP_LABELS
from vems.core.actor import Actor
from vems.core.i18n import N_, translate
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
