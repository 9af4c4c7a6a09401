"""The panels of other slices, drawn and put where they belong on a page.

A panel whose values hold `vragen` asks something of the reader: it goes on top, and is counted.
"""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from vems.core.web.panels import Panel, draw

VRAGEN = "vragen"


def draw_columns(panelen: Sequence[Panel]) -> dict[str, list[Markup]]:
    """Draw the panels per column: kop, hoofd and zij."""
    kolommen: dict[str, list[Markup]] = {"kop": [], "hoofd": [], "zij": []}
    for paneel in panelen:
        kolommen["kop" if paneel.waarden.get(VRAGEN) else paneel.kolom].append(draw(paneel))
    return kolommen


def count_vragen(panelen: Sequence[Panel]) -> int:
    """Count the questions that wait for the reader."""
    return sum(len(paneel.waarden.get(VRAGEN, ())) for paneel in panelen)
