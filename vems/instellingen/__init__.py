"""Versioned settings of the gemeente: its name, desk, closing days, texts; and changing promises.

Not here: What differs per installation (database, mail server) is vems.core.config.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Make the settings of the gemeente and its texts known."""
    from vems.instellingen.gemeente import GEMEENTE, SLUITINGSDAGEN
    from vems.instellingen.tabel import register_settings
    from vems.instellingen.teksten import TEKSTEN

    register_settings(GEMEENTE, SLUITINGSDAGEN, *(tekst.setting for tekst in TEKSTEN.values()))
