"""The table of settings: what can be set, its default, and whether residents were promised it.

Each slice declares its own in its init_app; management draws its pages from this table.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from vems.instellingen.waarden import read_setting


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting by name; `label` is N_-marked, `standaard` counts until somebody sets another.

    `is_belofte`: residents were promised it, so a second person approves each change.
    `met_datum`: a change takes effect on a day that is chosen, at the earliest tomorrow.
    """

    naam: str
    label: str
    standaard: Any
    is_belofte: bool = False
    met_datum: bool = False

    def read(self, op: date | None = None) -> Any:  # noqa: ANN401  JSON
        """Give the value in force on a day, today by default."""
        return read_setting(self.naam, self.standaard, op)


_settings: dict[str, Setting] = {}


def register_settings(*settings: Setting) -> None:
    """Make settings known; called from a slice's init_app."""
    for setting in settings:
        known = _settings.setdefault(setting.naam, setting)
        if known != setting:
            raise ValueError(f"setting {setting.naam} is declared twice")


def setting_of(naam: str) -> Setting:
    """Give the declaration of a setting; KeyError when no slice declared it."""
    return _settings[naam]
