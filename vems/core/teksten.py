"""What somebody typed in words, checked in one place: there when it must be, and not too long."""

from __future__ import annotations

from vems.core.exceptions import Invalid
from vems.core.fields import clean_line, clean_text
from vems.core.i18n import N_

MAX_REDEN = 500


def require_text(tekst: str, *, veld: str, leeg: str, meeste: int) -> str:
    """Give a text that was really given; Invalid on its field, `leeg` when there is none."""
    schoon = checked_text(tekst, meeste, veld=veld)
    if not schoon:
        raise Invalid(leeg, veld=veld)
    return schoon


def require_reden(reden: str, *, leeg: str) -> str:
    """Give a reason that was really given; what it must say is the caller's sentence."""
    return require_text(reden, veld="reden", leeg=leeg, meeste=MAX_REDEN)


def checked_text(tekst: str, meeste: int, *, veld: str) -> str:
    """Give a text as it is kept, whole: one that is too long is Invalid, never cut."""
    schoon = clean_text(tekst)
    check_length(schoon, meeste, veld=veld)
    return schoon


def checked_line(tekst: str, meeste: int, *, veld: str) -> str:
    """As checked_text, for one line."""
    schoon = clean_line(tekst)
    check_length(schoon, meeste, veld=veld)
    return schoon


def check_length(tekst: str, meeste: int, *, veld: str) -> None:
    """Raise Invalid on its field when a text is longer than it may be."""
    if len(tekst) > meeste:
        raise Invalid(
            N_("Deze tekst is te lang. Gebruik hooguit %(aantal)s tekens."),
            veld=veld,
            aantal=meeste,
        )
