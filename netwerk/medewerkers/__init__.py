"""Staff and teams of the gemeente.

Not here: Their expertise and responsibility are relations; their login is an account.
"""

from __future__ import annotations

from flask import Flask


def init_app(app: Flask) -> None:
    """Register how employees and teams are shown."""
    from netwerk.medewerkers.tonen import load_medewerkers, load_teams
    from vems.core.i18n import N_
    from vems.core.reference import register_kind

    register_kind("medewerker", label=N_("Medewerker"), load_many=load_medewerkers)
    register_kind("team", label=N_("Team"), load_many=load_teams)
