"""Registering a party and its addresses; finding the one that is meant."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

import peewee
from email_validator import EmailNotValidError, validate_email

from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import Invalid
from vems.core.fields import clean_line
from vems.core.i18n import N_
from vems.core.names import search_key
from vems.core.prepared import Prepared
from vems.core.teksten import checked_line, checked_text
from vems.partijen.keuzes import AdresSoort, PartijSoort, Voorkeurskanaal
from vems.partijen.models import DigitaalAdres, Partij

_MAX_TELEFOON, _MAX_POSTADRES = 40, 500


@dataclass(frozen=True, slots=True)
class NieuwePartij:
    """Who somebody is and how to reach them; one way to reach them is enough.

    `is_ander`: somebody asked, and it is not the one with the same name and address.
    """

    naam: str
    email: str = ""
    telefoon: str = ""
    postadres: str = ""
    organisatie: str = ""
    kvk_nummer: str = ""
    soort: PartijSoort = PartijSoort.PERSOON
    voorkeurskanaal: Voorkeurskanaal | None = None
    taal: str = "nl"
    is_ander: bool = False


def normalise_email(adres: str) -> str:
    """Check and normalise an e-mail address; Invalid on field "email"."""
    try:
        checked = validate_email(clean_line(adres), check_deliverability=False)
    except EmailNotValidError:
        raise Invalid(
            N_("Dit e-mailadres klopt niet. Controleer het, bijvoorbeeld naam@voorbeeld.nl."),
            veld="email",
        ) from None
    return checked.normalized.lower()


def normalise_telefoon(nummer: str) -> str:
    """Check and normalise a telephone number to digits with +; Invalid on field "telefoon"."""
    getypt = clean_line(nummer)
    kaal = re.sub(r"^00", "+", re.sub(r"\(0\)|[\s().-]", "", getypt))
    if len(getypt) > _MAX_TELEFOON or re.fullmatch(r"\+?[0-9]{8,15}", kaal) is None:
        raise Invalid(
            N_("Dit telefoonnummer klopt niet. Vul alle cijfers in, bijvoorbeeld 06 12 34 56 78."),
            veld="telefoon",
        )
    return "+31" + kaal[1:] if re.fullmatch(r"0[0-9]{9}", kaal) else kaal


def find_by_email(adres: str) -> Partij | None:
    """Find the first party with this e-mail address."""
    return _with_adres(AdresSoort.EMAIL, adres.strip().lower()).first()


def email_of(partij: Partij) -> str:
    """Give a party's e-mail address, "" when it has none."""
    return _adres_of(partij, AdresSoort.EMAIL)


def telefoon_of(partij: Partij) -> str:
    """Give a party's telephone number as typed, "" when it has none."""
    return _adres_of(partij, AdresSoort.TELEFOON)


def adressen_of(partij: Partij) -> dict[AdresSoort, str]:
    """Give the first address of each kind a party has, in one query."""
    rijen = DigitaalAdres.select().where(DigitaalAdres.partij == partij)
    return {rij.soort: rij.adres for rij in rijen.order_by(DigitaalAdres.id.desc())}


def register_partij(data: NieuwePartij, *, door: Actor) -> Partij:
    """Register somebody, or give the party that already has this e-mail address and name.

    Invalid without a name or any way to reach them. A known address with another name becomes a
    party of its own: two people may share a mailbox.
    """
    with write():
        partij, is_nieuw = find_or_add_partij(data, door=door)
        if is_nieuw:
            announce(partij.reference)
    return partij


def find_or_add_partij(data: NieuwePartij, *, door: Actor) -> tuple[Partij, bool]:
    """As register_partij, inside a larger write(): tells whether it is new, so to be announced."""
    naam = checked_line(data.naam, 120, veld="naam")
    if not naam:
        raise Invalid(N_("Vul uw naam in. Dan weten wij hoe wij u noemen."), veld="naam")
    if not (data.email.strip() or data.telefoon.strip() or data.postadres.strip()):
        raise Invalid(
            N_("Vul een telefoonnummer of e-mailadres in. Dan kunnen wij u bereiken."),
            veld="email",
        )
    email = normalise_email(data.email) if data.email.strip() else ""
    telefoon = normalise_telefoon(data.telefoon) if data.telefoon.strip() else ""
    bekend = None if data.is_ander else _find_known(email, naam, door)
    if bekend is not None:
        _add_adressen(bekend, {AdresSoort.TELEFOON: (data.telefoon, telefoon)})
        return bekend, False
    partij = Partij.create(
        soort=data.soort,
        naam=naam,
        zoeknaam=search_key(naam),
        organisatie=checked_line(data.organisatie, 120, veld="organisatie"),
        kvk_nummer=re.sub(r"\D", "", data.kvk_nummer)[:8],
        postadres=checked_text(data.postadres, _MAX_POSTADRES, veld="postadres"),
        voorkeurskanaal=data.voorkeurskanaal or _kies_kanaal(email, data.postadres),
        taal=data.taal,
        created_at=now(),
    )
    adressen = {
        AdresSoort.EMAIL: (data.email, email),
        AdresSoort.TELEFOON: (data.telefoon, telefoon),
    }
    _add_adressen(partij, adressen)
    return partij, True


def add_to_known(partij: Partij, *, telefoon: str = "", postadres: str = "") -> None:
    """Give somebody who is known a number or address that was missing; inside write()."""
    if telefoon.strip() and AdresSoort.TELEFOON not in adressen_of(partij):
        _add_adressen(partij, {AdresSoort.TELEFOON: (telefoon, normalise_telefoon(telefoon))})
    if postadres.strip() and not partij.postadres:
        partij.postadres = checked_text(postadres, _MAX_POSTADRES, veld="postadres")
        Partij.update(postadres=partij.postadres).where(Partij.id == partij.id).execute()


def complete_partij(partij: Partij, *, telefoon: str = "", organisatie: str = "") -> None:
    """Keep what somebody we know typed besides, inside a larger write(); empty changes nothing.

    A number takes the place of the one we had: it is where they are to be called from now on.
    """
    nummer = normalise_telefoon(telefoon) if telefoon.strip() else ""
    groep = clean_line(organisatie)[:120]
    if nummer:
        DigitaalAdres.delete().where(
            DigitaalAdres.partij == partij,
            DigitaalAdres.soort == AdresSoort.TELEFOON,
            DigitaalAdres.genormaliseerd != nummer,
        ).execute()
        _add_adressen(partij, {AdresSoort.TELEFOON: (telefoon, nummer)})
    if groep:
        Partij.update(organisatie=groep).where(Partij.id == partij.id).execute()
    if nummer or groep:
        announce(partij.reference)


def _add_adressen(partij: Partij, adressen: Mapping[AdresSoort, tuple[str, str]]) -> None:
    """Give a party the addresses it does not have yet, each as typed and as normalised."""
    moment = now()
    rijen = [
        {
            "partij": partij,
            "soort": soort,
            "adres": clean_line(getypt),
            "genormaliseerd": genormaliseerd,
            "created_at": moment,
        }
        for soort, (getypt, genormaliseerd) in adressen.items()
        if genormaliseerd
    ]
    if rijen:
        DigitaalAdres.insert_many(rijen).on_conflict_ignore().execute()


def _find_known(email: str, naam: str, door: Actor) -> Partij | None:
    """Find the same person: the same address, and the same name or the account's own party."""
    if not email:
        return None
    for partij in _load_with_email(email=email):
        if partij.naam.casefold() == naam.casefold() or partij.id == door.partij_id:
            return partij
    return None


def _kies_kanaal(email: str, postadres: str) -> Voorkeurskanaal:
    if email:
        return Voorkeurskanaal.MAIL
    return Voorkeurskanaal.BRIEF if postadres.strip() else Voorkeurskanaal.TELEFOON


def _with_adres(soort: AdresSoort, genormaliseerd: str) -> peewee.ModelSelect:
    return (
        Partij.select()
        .join(DigitaalAdres)
        .where(DigitaalAdres.soort == soort, DigitaalAdres.genormaliseerd == genormaliseerd)
        .order_by(Partij.id)
    )


def _with_email(email: str) -> peewee.ModelSelect:
    return _with_adres(AdresSoort.EMAIL, email)


_load_with_email: Prepared[Partij] = Prepared(_with_email)


def _adres_of(partij: Partij, soort: AdresSoort) -> str:
    row = (
        DigitaalAdres.select(DigitaalAdres.adres)
        .where(DigitaalAdres.partij == partij, DigitaalAdres.soort == soort)
        .order_by(DigitaalAdres.id)
        .first()
    )
    return row.adres if row else ""
