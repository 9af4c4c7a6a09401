"""A reason that somebody gives, checked in one place; what it must say is the caller's sentence."""

from __future__ import annotations

from vems.core.exceptions import Invalid
from vems.core.fields import clean_text
from vems.core.i18n import N_

MAX_REDEN = 500


def require_reden(reden: str, *, leeg: str) -> str:
    """Give a reason that was really given; Invalid on field "reden", `leeg` when there is none."""
    schoon = clean_text(reden)
    if not schoon:
        raise Invalid(leeg, veld="reden")
    if len(schoon) > MAX_REDEN:
        raise Invalid(
            N_("Deze tekst is te lang. Gebruik hooguit %(aantal)s tekens."),
            veld="reden",
            aantal=MAX_REDEN,
        )
    return schoon
