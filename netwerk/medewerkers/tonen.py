"""How an employee is shown: colleagues read the name, the public team and, with consent, name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from netwerk.medewerkers.models import Medewerker, Team
from vems.accounts.rechten import role_may
from vems.core.actor import Actor
from vems.core.i18n import N_, translate
from vems.core.reference import Reference, Shown
from vems.core.web.links import find_path


def public_naam(medewerker: Medewerker) -> str:
    """Name an employee for everybody: "Ruben, Team Loket", or only the team."""
    if not medewerker.voornaam_publiek:
        return medewerker.team.naam
    return f"{medewerker.voornaam}, {medewerker.team.naam}"


def may_read_naam(actor: Actor) -> bool:
    """Tell whether this reader sees employees by full name."""
    return role_may("netwerk_medewerker", "r", actor.rol)


def shown_naam(medewerker: Medewerker, actor: Actor) -> str:
    """Name an employee for this reader."""
    return medewerker.naam if may_read_naam(actor) else public_naam(medewerker)


def load_medewerkers(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show employees by key, in one query."""
    rows = Medewerker.select(Medewerker, Team).join(Team).where(Medewerker.sleutel.in_(list(keys)))
    return {
        row.sleutel: Shown(
            row.reference,
            shown_naam(row, actor),
            _find_url(row, actor),
            translate(N_("Medewerker van de gemeente")),
        )
        for row in rows
    }


def _find_url(medewerker: Medewerker, actor: Actor) -> str:
    """Give the own page, where this reader may open it."""
    mag = medewerker.is_actief and (medewerker.voornaam_publiek or may_read_naam(actor))
    return find_path("verkenner.collega", sleutel=medewerker.sleutel) if mag else ""


def load_teams(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show teams by code, in one query."""
    return {
        team.code: Shown(Reference("team", team.code), team.naam, "", translate(N_("Team")))
        for team in Team.select().where(Team.code.in_(list(keys)))
    }
