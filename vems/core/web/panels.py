"""Panels: how a composite page shows what higher slices know, without importing them.

A slice registers a loader for a page; the page asks for the panels of one object and includes
their templates. Loaders get the rows the page has loaded, many at once: nobody loads them again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from flask import current_app
from markupsafe import Markup

from vems.core.actor import Actor
from vems.core.database import BaseModel
from vems.core.reference import Reference


@dataclass(frozen=True, slots=True)
class Panel:
    """A template with its values; `kolom` is where it goes: kop, hoofd or zij."""

    sjabloon: str
    waarden: Mapping[str, Any] = field(default_factory=dict)
    kolom: str = "hoofd"


# the rows are of the model the page is about
PanelLoader = Callable[[Sequence[Any], Actor], Mapping[Reference, Panel]]

_loaders: dict[str, dict[tuple[int, str], PanelLoader]] = {}


def register_panel(pagina: str, naam: str, volgorde: int, load: PanelLoader) -> None:
    """Offer a panel for a page ("zaak", "mijn", "wijk", "programma" …); low comes first."""
    _loaders.setdefault(pagina, {})[volgorde, naam] = load


def load_panels(pagina: str, ding: BaseModel, actor: Actor) -> list[Panel]:
    """Load the panels of one object for one reader, in order."""
    ordered = sorted(_loaders.get(pagina, {}).items())
    found = (load([ding], actor).get(ding.reference) for _, load in ordered)
    return [panel for panel in found if panel is not None]


def draw(panel: Panel) -> Markup:
    """Draw a panel. Its template reads its values by name or as `waarden.<name>`."""
    sjabloon = current_app.jinja_env.get_template(panel.sjabloon)
    return Markup(sjabloon.render({**panel.waarden, "waarden": panel.waarden}))
