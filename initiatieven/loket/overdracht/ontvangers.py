"""Who can be asked to take a case over on an own page: teams, colleagues and organisations.

Anybody else is a name: then staff write the answer down.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import peewee

from initiatieven.loket.collegas import list_with
from initiatieven.loket.keuzes import TRIAGE_ONTVANGERS
from initiatieven.loket.overdracht.models import Overdracht
from netwerk.medewerkers.models import Medewerker, Team
from netwerk.partners.keuzes import PartnerToestand
from netwerk.partners.models import Partner, PartnerLid
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.core.actor import Actor
from vems.core.i18n import N_, translate
from vems.core.reference import Reference

# Colleagues who can carry on with something; within the desk cases change hands by `wissels`.
_VAK = (Rol.VAKAMBTENAAR,)
_ROLLEN = (*_VAK, Rol.GEBIEDSREGISSEUR)


@dataclass(frozen=True, slots=True)
class Ontvanger:
    """Somebody who can be asked; `label` tells a colleague who it is."""

    reference: Reference
    naam: str
    label: str


@dataclass(frozen=True, slots=True)
class Lezer:
    """Who gets the mail of a question."""

    naam: str
    email: str


def list_ontvangers() -> list[Ontvanger]:
    """List who can be asked: teams, then organisations, then colleagues, each by name."""
    teams = {collega.team_id: collega.team for collega in list_with(_VAK)}
    return [
        *map(_as_team, sorted(teams.values(), key=lambda team: team.naam)),
        *map(_as_partner, _partners()),
        *map(_as_collega, list_with(_ROLLEN)),
    ]


def find_ontvanger_by(reference: Reference) -> Ontvanger | None:
    """Find one of them; None for who cannot be asked."""
    return next((rij for rij in list_ontvangers() if rij.reference == reference), None)


def is_gevraagd(actor: Actor, overdracht: Overdracht) -> bool:
    """Tell whether this person was asked, or acts for the team or organisation that was."""
    return overdracht.aan is not None and overdracht.aan in references_of(actor)


def references_of(actor: Actor) -> frozenset[Reference]:
    """Give as whom this person can be asked: the own teams too, in one query for an employee."""
    sleutels = actor.keys_of("medewerker")
    if not sleutels:
        return actor.als
    rijen = Team.select(Team.code).join(Medewerker).where(Medewerker.sleutel.in_(sorted(sleutels)))
    return actor.als | {Reference("team", code) for (code,) in rijen.tuples()}


def list_lezers(aan: Reference) -> list[Lezer]:
    """List who gets the mail: the employee, who can answer in a team, or the organisation."""
    return _LEZERS[aan.kind](aan.key)


def is_known_ontvanger(naam: str) -> bool:
    """Tell whether a receiver is a desk, team or organisation: no resident, so one may name it."""
    balies = {zin for zin in TRIAGE_ONTVANGERS.values() if naam in (zin, translate(zin))}
    return bool(
        balies
        or Team.select().where(Team.naam == naam).exists()
        or Partner.select().where(Partner.naam == naam).exists()
    )


def _partners(*waar: peewee.Expression) -> list[Partner]:
    leden = PartnerLid.select(PartnerLid.partner).join(Gebruiker).where(Gebruiker.is_actief)
    return list(
        Partner.select()
        .where(Partner.toestand == PartnerToestand.ACTIEF, Partner.id.in_(leden), *waar)
        .order_by(Partner.sorteernaam)
    )


def _as_team(team: Team) -> Ontvanger:
    label = translate(N_("Team: %(naam)s"), naam=team.naam)
    return Ontvanger(team.reference, team.naam, label)


def _as_partner(partner: Partner) -> Ontvanger:
    label = translate(N_("Organisatie: %(naam)s"), naam=partner.naam)
    return Ontvanger(partner.reference, partner.naam, label)


def _as_collega(collega: Medewerker) -> Ontvanger:
    # the initiator reads who was asked: the team, as for everybody outside the house
    label = translate(N_("Collega: %(naam)s"), naam=f"{collega.naam}, {collega.team.naam}")
    return Ontvanger(collega.reference, collega.team.naam, label)


def _lezers_of_partner(sleutel: str) -> list[Lezer]:
    partner = next(iter(_partners(Partner.sleutel == sleutel)), None)
    if partner is None:
        return []
    if partner.contact_email:
        return [Lezer(partner.contact_naam or partner.naam, partner.contact_email)]
    leden = PartnerLid.select(PartnerLid, Gebruiker).join(Gebruiker)
    rijen = leden.where(PartnerLid.partner == partner, Gebruiker.is_actief).order_by(PartnerLid.id)
    return [Lezer(rij.gebruiker.naam, rij.gebruiker.email) for rij in rijen[:1]]


def _as_lezers(collegas: list[Medewerker]) -> list[Lezer]:
    return [Lezer(collega.voornaam, collega.e_mail) for collega in collegas]


_LEZERS: dict[str, Callable[[str], list[Lezer]]] = {
    "team": lambda code: _as_lezers(list_with(_VAK, Team.code == code)),
    "medewerker": lambda sleutel: _as_lezers(list_with(_ROLLEN, Medewerker.sleutel == sleutel)),
    "partner": _lezers_of_partner,
}
