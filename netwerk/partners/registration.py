"""Registering organisations, changing their profile and confirming it once a year (DOMAIN P1)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from netwerk.partners.events import (
    PARTNER_BEVESTIGD,
    PARTNER_GEWIJZIGD,
    profiel_bevestigd,
)
from netwerk.partners.keuzes import VOORWAARDEN_VERSIE, PartnerSoort, PartnerToestand
from netwerk.partners.models import Partner
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid, Refused
from vems.core.fields import clean_line, clean_text, slugify_with_tail
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_, translate
from vems.core.names import sort_key
from vems.core.reference import Reference
from vems.core.teksten import check_length, checked_line
from vems.partijen.registration import normalise_email, normalise_telefoon

MAX_NAAM = 120
MAX_OMSCHRIJVING = 2000
MAX_WEBSITE = 200
MAX_TELEFOON = 30


_HOOGSTENS = {
    "omschrijving": MAX_OMSCHRIJVING,
    "website": MAX_WEBSITE,
    "contact_naam": MAX_NAAM,
    "contact_telefoon": MAX_TELEFOON,
}


@dataclass(frozen=True, slots=True)
class Profiel:
    """What an organisation says about itself; its contact shows only after an introduction."""

    omschrijving: str = ""
    website: str = ""
    contact_naam: str = ""
    contact_email: str = ""
    contact_telefoon: str = ""
    geen_vragen: bool = False


@dataclass(frozen=True, slots=True)
class NieuwePartner:
    """An organisation. Without `bevestigd_op` it is not proposed until it confirms."""

    naam: str
    soort: PartnerSoort
    profiel: Profiel = Profiel()
    slug: str = ""
    kvk_nummer: str = ""
    voorwaarden_versie: int = 0
    bevestigd_op: date | None = None
    geverifieerd: bool = False
    sinds: date | None = None
    bron: str = ""
    toestand: PartnerToestand = PartnerToestand.ACTIEF
    sleutel: str = ""


def register_partner(data: NieuwePartner, *, door: Actor) -> Partner:
    """Register an organisation; Invalid without a name, or when the KvK number is known."""
    naam = _checked_naam(data.naam)
    if not naam:
        raise Invalid(N_("Vul de naam van de organisatie in."), veld="naam")
    kvk = _check_kvk(data.kvk_nummer)
    with write():
        partner = Partner.create(
            **({"sleutel": data.sleutel} if data.sleutel else {}),
            toestand=data.toestand,
            slug=data.slug or slugify_with_tail(naam),
            naam=naam,
            sorteernaam=sort_key(naam),
            soort=data.soort,
            kvk_nummer=kvk,
            voorwaarden_versie=data.voorwaarden_versie,
            bevestigd_op=data.bevestigd_op,
            geverifieerd=data.geverifieerd,
            sinds=data.sinds or today(),
            bron=checked_line(data.bron, 60, veld="bron"),
            overgenomen_op=today() if data.bron else None,
            **_checked(data.profiel),
        )
        announce(partner.reference)
    return partner


def renew_partner(partner: Partner, data: NieuwePartner, *, door: Actor) -> None:
    """Bring an organisation that was read in up to date with its list; empty fields stay."""
    naam = _checked_naam(data.naam)
    nieuw = {veld: waarde for veld, waarde in _checked(data.profiel).items() if waarde}
    if data.kvk_nummer not in ("", partner.kvk_nummer):
        nieuw["kvk_nummer"] = _check_kvk(data.kvk_nummer)
    with write():
        Partner.update(
            naam=naam or partner.naam,
            sorteernaam=sort_key(naam or partner.naam),
            soort=data.soort,
            overgenomen_op=today(),
            versie=Partner.versie + 1,
            **nieuw,
        ).where(Partner.id == partner.id).execute()
        record(partner.reference, PARTNER_GEWIJZIGD, zichtbaarheid=Zichtbaarheid.INTERN, door=door)
        announce(partner.reference)


def confirm_overname(references: Iterable[Reference], *, door: Actor) -> None:
    """Note that a list names these organisations today; one that was registered here is not its."""
    sleutels = [reference.key for reference in references]
    ouder = (
        Partner.sleutel.in_(sleutels) & (Partner.bron != "") & (Partner.overgenomen_op < today())
    )
    oud = list(Partner.select().where(ouder).order_by(Partner.id))
    if oud:
        with write():
            Partner.update(overgenomen_op=today()).where(ouder).execute()
            announce(*(partner.reference for partner in oud))


def change_profiel(partner: Partner, profiel: Profiel, *, versie: int, door: Actor) -> None:
    """Change what an organisation says about itself; Conflict when somebody else did meanwhile."""
    nieuw = _checked(profiel)
    with write():
        guarded_update(
            Partner,
            Partner.id == partner.id,
            Partner.versie == versie,
            conflict=lambda: _conflict(partner, nieuw),
            versie=versie + 1,
            geen_vragen=profiel.geen_vragen,
            **nieuw,
        )
        record(
            partner.reference,
            PARTNER_GEWIJZIGD,
            zichtbaarheid=Zichtbaarheid.INTERN,
            door=door,
        )
        announce(partner.reference)


def confirm_partner(partner: Partner, *, door: Actor) -> None:
    """Confirm that the profile is right and accept the newest terms: valid for a year."""
    dag = today()
    with write():
        guarded_update(
            Partner,
            Partner.id == partner.id,
            Partner.toestand != PartnerToestand.OPGESCHORT,
            conflict=Conflict(N_("Deze organisatie doet nu niet mee.")),
            bevestigd_op=dag,
            voorwaarden_versie=VOORWAARDEN_VERSIE,
        )
        record(
            partner.reference,
            PARTNER_BEVESTIGD,
            zichtbaarheid=Zichtbaarheid.INTERN,
            gegevens={"versie": VOORWAARDEN_VERSIE},
            door=door,
        )
        announce(partner.reference)
    partner.bevestigd_op, partner.voorwaarden_versie = dag, VOORWAARDEN_VERSIE
    profiel_bevestigd.send(None, sleutel=partner.sleutel, door=door)


def _checked_naam(getypt: str) -> str:
    naam = clean_line(getypt)
    check_length(naam, MAX_NAAM, veld="naam")
    return naam


def _checked(profiel: Profiel) -> dict[str, str]:
    waarden = {
        "omschrijving": clean_text(profiel.omschrijving),
        "website": clean_line(profiel.website),
        "contact_naam": clean_line(profiel.contact_naam),
        "contact_email": profiel.contact_email.strip(),
        "contact_telefoon": clean_line(profiel.contact_telefoon),
    }
    for veld, meeste in _HOOGSTENS.items():
        check_length(waarden[veld], meeste, veld=veld)
    if waarden["website"] and not re.fullmatch(r"https?://\S{4,}", waarden["website"]):
        raise Invalid(N_("Begin het adres van de website met https://."), veld="website")
    if waarden["contact_email"]:
        waarden["contact_email"] = _normalised(normalise_email, waarden, "contact_email")
    if waarden["contact_telefoon"]:
        _normalised(normalise_telefoon, waarden, "contact_telefoon")
    return waarden


def _normalised(check: object, waarden: dict[str, str], veld: str) -> str:
    assert callable(check)
    try:
        return str(check(waarden[veld]))
    except Invalid as fout:
        raise Invalid(fout.zin, veld=veld) from None


def _check_kvk(nummer: str) -> str:
    cijfers = re.sub(r"\D", "", nummer)
    if cijfers and len(cijfers) != 8:
        raise Invalid(N_("Een KvK-nummer heeft acht cijfers."), veld="kvk_nummer")
    if cijfers and Partner.select().where(Partner.kvk_nummer == cijfers).exists():
        raise Refused(N_("Een organisatie met dit KvK-nummer staat al in het netwerk."))
    return cijfers


def _conflict(partner: Partner, nieuw: dict[str, str]) -> Conflict:
    huidig = Partner.get_by_id(partner.id)
    labels = {
        "omschrijving": N_("Omschrijving"),
        "website": N_("Website"),
        "contact_naam": N_("Naam van de contactpersoon"),
        "contact_email": N_("E-mailadres"),
        "contact_telefoon": N_("Telefoonnummer"),
    }
    return Conflict(
        theirs={translate(label): getattr(huidig, veld) for veld, label in labels.items()},
        yours={translate(label): nieuw[veld] for veld, label in labels.items()},
    )
