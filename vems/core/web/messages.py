"""The one message on top of the next page, after a POST."""

from __future__ import annotations

from flask import flash, get_flashed_messages

SOORTEN = ("gelukt", "info", "let-op", "fout")


def melding(soort: str, zin: str) -> None:
    """Show a sentence on top of the next page; soort is one of SOORTEN."""
    if soort not in SOORTEN:
        raise ValueError(soort)
    flash(zin, soort)


def pop_meldingen() -> list[tuple[str, str]]:
    """Give the waiting messages as (soort, zin)."""
    return [(str(m[0]), str(m[1])) for m in get_flashed_messages(with_categories=True)]
