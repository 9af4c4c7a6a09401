"""Whom the griffie invites: by role from what is known, and addresses of its own.

Not here: Inviting itself is vems.agenda.uitnodigen. The griffie sees numbers, never the addresses.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

import peewee

from netwerk.partners.keuzes import PartnerToestand
from netwerk.partners.models import Partner
from netwerk.raad.models import Raadslid, Wethouder
from vems.accounts.models import Gebruiker
from vems.agenda.aanmelden import is_adres
from vems.agenda.keuzes import Genodigd
from vems.agenda.uitnodigen import Gast
from vems.core.exceptions import Invalid
from vems.core.fields import clean_line
from vems.core.i18n import N_

MEESTE_ADRESSEN = 500
_REGEL = re.compile(r"^(?:(?P<naam>.*?)[\s<;,]+)?(?P<email>[^\s<>;,]+@[^\s<>;,]+)>?[;,]?$")


@dataclass(frozen=True, slots=True)
class Genodigden:
    """The lists that were chosen, and lines of own addresses under a list of their own."""

    groepen: tuple[Genodigd, ...] = ()
    adressen: str = ""
    lijst: Genodigd = Genodigd.ANDEREN
    taal: str = "nl"


def collect_guests(data: Genodigden) -> list[Gast]:
    """Give everybody on the chosen lists and the own addresses; Invalid when that is nobody."""
    eigen = read_adressen(data.adressen, data.lijst, data.taal)
    gasten = [gast for groep in data.groepen for gast in _by_role(groep)] + eigen
    if not gasten:
        raise Invalid(N_("Kies een lijst of vul adressen in."), veld="adressen")
    return gasten


def count_lists() -> Mapping[Genodigd, int]:
    """Count how many addresses each list by role has."""
    return {groep: select().count() for groep, select in _LIJSTEN.items()}


def read_adressen(tekst: str, lijst: Genodigd, taal: str) -> list[Gast]:
    """Read lines like "Naam <adres>" or just an address; Invalid names the first wrong line."""
    regels = tekst.splitlines()
    if len(regels) > MEESTE_ADRESSEN:
        raise Invalid(
            N_("Vul hooguit %(aantal)s adressen tegelijk in."),
            veld="adressen",
            aantal=MEESTE_ADRESSEN,
        )
    gasten = []
    for nummer, regel in enumerate(map(clean_line, regels), start=1):
        if not regel:
            continue
        match = _REGEL.match(regel)
        email = match["email"].lower() if match else ""
        if match is None or not is_adres(email):
            raise Invalid(
                N_("Regel %(nummer)s is geen e-mailadres. Schrijf bijvoorbeeld: naam@voorbeeld.nl"),
                veld="adressen",
                nummer=nummer,
            )
        gasten.append(Gast(lijst, email, (match["naam"] or "").strip("\"' ")[:120], taal))
    return gasten


def _by_role(groep: Genodigd) -> list[Gast]:
    select = _LIJSTEN.get(groep)
    rijen: Collection[tuple[str, str, str]] = select().tuples() if select else ()
    return [Gast(groep, email.strip().lower(), naam, taal) for naam, email, taal in rijen]


def _select_raad() -> peewee.ModelSelect:
    return (
        Raadslid.select(Raadslid.naam, Gebruiker.email, Gebruiker.taal)
        .join(Gebruiker)
        .where(Raadslid.is_actief, Gebruiker.is_actief)
        .order_by(Raadslid.id)
    )


def _select_college() -> peewee.ModelSelect:
    return (
        Wethouder.select(Wethouder.naam, Wethouder.email, peewee.Value("nl"))
        .where(Wethouder.is_actief, Wethouder.email != "")
        .order_by(Wethouder.id)
    )


def _select_partners() -> peewee.ModelSelect:
    return (
        Partner.select(Partner.contact_naam, Partner.contact_email, peewee.Value("nl"))
        .where(Partner.toestand == PartnerToestand.ACTIEF, Partner.contact_email != "")
        .order_by(Partner.id)
    )


_LIJSTEN: dict[Genodigd, Callable[[], peewee.ModelSelect]] = {
    Genodigd.RAAD: _select_raad,
    Genodigd.COLLEGE: _select_college,
    Genodigd.PARTNERS: _select_partners,
}
