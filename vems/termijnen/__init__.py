"""Working days, statutory terms and the clocks of the service norms.

Days and moments in, days out. Here lives how time is counted and what the norms are; only `normen`
reads which numbers this gemeente chose. Not here: which case runs which clock, and reminders.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Make the norms known as settings."""
    from vems.instellingen.tabel import register_settings
    from vems.termijnen.normen import SETTINGS

    register_settings(*SETTINGS.values())
