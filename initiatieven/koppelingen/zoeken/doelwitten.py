"""Whom or what an initiatief is matched with: name, kind, page, and who answers for it.

Two names: `naam` for the desk, `publieke_naam` for all others until an introduction. Contact data
are loaded apart, by who may send or show them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import peewee

from initiatieven.koppelingen.models import Koppeling
from netwerk.gebieden.boom import boom
from netwerk.instrumenten.models import Instrument
from netwerk.kennis.keuzes import KENNIS_LABELS
from netwerk.kennis.models import Kennisitem
from netwerk.kennis.tonen import find_url
from netwerk.medewerkers.models import Medewerker, Team
from netwerk.medewerkers.tonen import public_naam
from netwerk.partners.keuzes import PARTNER_SOORT_LABELS
from netwerk.partners.models import Partner, PartnerLid
from netwerk.plekken.models import Plek
from netwerk.programmas.models import Doel, Programma
from vems.accounts.models import Gebruiker
from vems.core.clock import today
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.core.reference import Reference
from vems.core.web.links import find_path


@dataclass(frozen=True, slots=True)
class Doelwit:
    """A target as pages show it; `gevraagde` is whom to ask, None when nobody answers for it."""

    reference: Reference
    naam: str
    publieke_naam: str
    soort: str
    icoon: str
    url: str = ""
    gevraagde: Reference | None = None
    afwezig_tot: date | None = None

    @property
    def is_organisatie(self) -> bool:
        """Tell whether an organisation answers: its turn may be shown to everybody."""
        return self.gevraagde is not None and self.gevraagde.kind == "partner"


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach somebody; moves only at an introduction."""

    naam: str
    organisatie: str = ""
    email: str = ""
    telefoon: str = ""


def load_doelwitten(references: Iterable[Reference]) -> dict[Reference, Doelwit]:
    """Load targets, one query per kind."""
    per_kind: dict[str, list[str]] = defaultdict(list)
    for reference in dict.fromkeys(references):
        per_kind[reference.kind].append(reference.key)
    gevonden: dict[Reference, Doelwit] = {}
    for kind, keys in per_kind.items():
        if kind in _LOADERS:
            gevonden.update((d.reference, d) for d in _LOADERS[kind](keys))
    return gevonden


def find_doelwit(reference: Reference) -> Doelwit | None:
    """Load one target."""
    return load_doelwitten([reference]).get(reference)


def require_doelwit(koppeling: Koppeling) -> Doelwit:
    """Load the target of a match; NotFound when it is gone."""
    doelwit = find_doelwit(koppeling.doelwit)
    if doelwit is None:
        raise NotFound()
    return doelwit


def find_contact(gevraagde: Reference) -> Contact | None:
    """Load how to reach who answers for a target: for an introduction, or to send a question."""
    if gevraagde.kind == "partner":
        partner = Partner.get_or_none(Partner.sleutel == gevraagde.key)
        return None if partner is None else _contact_of(partner)
    medewerker = Medewerker.get_or_none(Medewerker.sleutel == gevraagde.key)
    if medewerker is None:
        return None
    return Contact(medewerker.naam, "", medewerker.e_mail, medewerker.telefoon)


def _contact_of(partner: Partner) -> Contact:
    """Give the contact of an organisation; the first member's address when it named none."""
    if partner.contact_email:
        return Contact(
            partner.contact_naam, partner.naam, partner.contact_email, partner.contact_telefoon
        )
    lid = (
        PartnerLid.select(PartnerLid, Gebruiker)
        .join(Gebruiker)
        .where(PartnerLid.partner == partner, Gebruiker.is_actief)
        .order_by(PartnerLid.id)
        .first()
    )
    if lid is None:
        return Contact(partner.contact_naam, partner.naam, "", partner.contact_telefoon)
    return Contact(lid.gebruiker.naam, partner.naam, lid.gebruiker.email, partner.contact_telefoon)


def as_partner(partner: Partner) -> Doelwit:
    """Show an organisation."""
    return Doelwit(
        partner.reference,
        partner.naam,
        partner.naam,
        translate(PARTNER_SOORT_LABELS[partner.soort]),
        "partner",
        find_path("site.partner", slug=partner.slug),
        partner.reference,
    )


def as_medewerker(medewerker: Medewerker) -> Doelwit:
    """Show an official, with the team."""
    return Doelwit(
        medewerker.reference,
        medewerker.naam,
        public_naam(medewerker),
        f"{medewerker.functie[:1].upper()}{medewerker.functie[1:]}, {medewerker.team.naam}",
        "gemeente",
        gevraagde=medewerker.reference,
        afwezig_tot=medewerker.afwezig_tot if medewerker.is_afwezig(today()) else None,
    )


def as_doel(doel: Doel) -> Doelwit:
    """Show a goal, with its programme."""
    return Doelwit(
        doel.reference,
        doel.tekst,
        doel.tekst,
        translate(N_("Doel van %(programma)s"), programma=doel.programma.titel),
        "doel",
        _wijk_url(doel.programma.gebied_id),
    )


def as_plek(plek: Plek) -> Doelwit:
    """Show a place, with its host."""
    gebied, gastheer = boom().by_id(plek.gebied_id), plek.gastheer
    delen = [
        translate(N_("Ruimte")),
        gebied.naam if gebied else "",
        translate(N_("van %(gastheer)s"), gastheer=gastheer.naam) if gastheer else "",
    ]
    return Doelwit(
        plek.reference,
        plek.naam,
        plek.naam,
        ", ".join(deel for deel in delen if deel),
        "ruimte",
        find_path("site.plek", slug=plek.slug),
        gastheer.reference if gastheer else None,
    )


def as_instrument(instrument: Instrument) -> Doelwit:
    """Show a scheme of the gemeente; its owner answers for it."""
    url = find_path("site.instrumenten")
    return Doelwit(
        instrument.reference,
        instrument.naam,
        instrument.naam,
        translate(N_("Regeling van de gemeente")),
        "geld",
        f"{url}#{instrument.code}" if url else "",
        instrument.eigenaar.reference if instrument.eigenaar_id else None,
    )


def as_kennisitem(item: Kennisitem) -> Doelwit:
    """Show an article; nobody answers for it."""
    soort = translate(KENNIS_LABELS[item.soort])
    return Doelwit(item.reference, item.titel, item.titel, soort, "kennis", find_url(item))


def _partners(keys: Sequence[str]) -> Iterable[Doelwit]:
    return map(as_partner, Partner.select().where(Partner.sleutel.in_(list(keys))))


def _medewerkers(keys: Sequence[str]) -> Iterable[Doelwit]:
    rows = Medewerker.select(Medewerker, Team).join(Team)
    return map(as_medewerker, rows.where(Medewerker.sleutel.in_(list(keys))))


def _doelen(keys: Sequence[str]) -> Iterable[Doelwit]:
    rows = Doel.select(Doel, Programma).join(Programma)
    return map(as_doel, rows.where(Doel.sleutel.in_(list(keys))))


def _plekken(keys: Sequence[str]) -> Iterable[Doelwit]:
    rows = Plek.select(Plek, Partner).join(Partner, peewee.JOIN.LEFT_OUTER)
    return map(as_plek, rows.where(Plek.slug.in_(list(keys))))


def _instrumenten(keys: Sequence[str]) -> Iterable[Doelwit]:
    rows = Instrument.select(Instrument, Medewerker).join(Medewerker, peewee.JOIN.LEFT_OUTER)
    return map(as_instrument, rows.where(Instrument.code.in_(list(keys))))


def _kennisitems(keys: Sequence[str]) -> Iterable[Doelwit]:
    return map(as_kennisitem, Kennisitem.select().where(Kennisitem.slug.in_(list(keys))))


def _wijk_url(gebied_id: int) -> str:
    bomen = boom()
    gebied = bomen.by_id(gebied_id)
    wijk = bomen.wijk_of(gebied) if gebied else None
    return find_path("site.wijk", slug=wijk.slug) if wijk else ""


_LOADERS: dict[str, Callable[[Sequence[str]], Iterable[Doelwit]]] = {
    "partner": _partners,
    "medewerker": _medewerkers,
    "doel": _doelen,
    "plek": _plekken,
    "instrument": _instrumenten,
    "kennisitem": _kennisitems,
}
