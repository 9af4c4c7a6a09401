"""Council, markets, entries: the ground the market tests stand on."""

from __future__ import annotations

from datetime import timedelta
from itertools import count

from initiatieven.markten.keuzes import MarktToestand, Screening
from initiatieven.markten.models import Inzending, Kraam, Markt
from initiatieven.registratie.keuzes import Publiceren
from initiatieven.registratie.models import Initiatief
from netwerk.raad.keuzes import Vergadersoort
from netwerk.raad.models import Fractie, Raadslid, Vergadering, Wethouder
from netwerk.raad.vergaderingen import NieuweVergadering
from tests.factories.basis import make_gebruiker
from tests.factories.initiatieven import make_initiatief
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.core.actor import Actor
from vems.core.clock import now

_nummers = count(1)


def make_fractie(code: str = "groen", naam: str = "Groen Westerkade") -> Fractie:
    """Make (or give) a fractie."""
    fractie, _ = Fractie.get_or_create(code=code, defaults={"naam": naam, "zetels": 3})
    return fractie


def make_raadslid(naam: str = "E. van Dam", **anders: object) -> Raadslid:
    """Make a council member with an account."""
    waarden = {
        "naam": naam,
        "fractie": make_fractie(),
        "gebruiker": make_gebruiker(Rol.RAADSLID, naam),
    }
    return Raadslid.create(**{**waarden, **anders})


def make_wethouder(naam: str = "Bakker") -> Wethouder:
    """Make a wethouder."""
    return Wethouder.create(naam=naam, portefeuille="Groen en wonen")


def make_vergadering(
    soort: Vergadersoort = Vergadersoort.RAAD, titel: str = "Raad", *, dagen: int = 9
) -> Vergadering:
    """Make a meeting so many days from now."""
    return Vergadering.create(titel=titel, soort=soort, begin=now() + timedelta(days=dagen))


def nieuwe_vergadering(vergadering: Vergadering) -> NieuweVergadering:
    """Give the facts of a meeting as a form would send them back unchanged."""
    return NieuweVergadering(
        vergadering.titel,
        vergadering.begin,
        vergadering.soort,
        vergadering.plek,
        vergadering.url,
    )


def make_markt(toestand: MarktToestand = MarktToestand.OPROEP_OPEN, **anders: object) -> Markt:
    """Make a market in a state, with its stands; the call is open for ten more days."""
    nummer = next(_nummers)
    moment = now()
    waarden: dict[str, object] = {
        "slug": f"markt-{nummer}-bcdfg",
        "titel": f"Initiatievenmarkt {nummer}",
        "editie": f"2026-{nummer}",
        "toestand": toestand,
        "plek": "Kadezaal van het stadhuis",
        "begin": moment + timedelta(days=30),
        "eind": moment + timedelta(days=30, hours=3),
        "oproep_van": moment - timedelta(days=10),
        "oproep_tot": moment + timedelta(days=10),
        "capaciteit": 3,
        "criteria": [{"code": "1-concreet", "tekst": "Concreet"}],
        "verwachting": "Een markt is geen belofte van geld.",
    }
    markt = Markt.create(**{**waarden, **anders})
    for kraam in range(1, markt.capaciteit + 1):
        Kraam.create(markt=markt, nummer=kraam)
    return markt


def make_inzending(
    markt: Markt, initiatief: Initiatief | None = None, **anders: object
) -> Inzending:
    """Make an entry; an admitted one takes a place."""
    initiatief = initiatief or make_initiatief(openbaar=True, publiceren=Publiceren.MET_NAAM)
    inzending = Inzending.create(
        **{"markt": markt, "initiatief": initiatief, "ingezonden_op": now(), **anders}
    )
    if inzending.uitkomst is Screening.TOEGELATEN:
        Markt.update(aantal_toegelaten=Markt.aantal_toegelaten + 1).where(
            Markt.id == markt.id
        ).execute()
    return inzending


def make_kraam(markt: Markt, nummer: int = 1, inzending: Inzending | None = None) -> Kraam:
    """Put an admitted entry on a stand."""
    inzending = inzending or make_inzending(markt, uitkomst=Screening.TOEGELATEN, reden="Goed.")
    Kraam.update(inzending=inzending).where(Kraam.markt == markt, Kraam.nummer == nummer).execute()
    return Kraam.get(Kraam.markt == markt, Kraam.nummer == nummer)


def as_actor(gebruiker: Gebruiker, rol: Rol, *als: object) -> Actor:
    """Give the actor of a user in a role; `als` are the rows this person is in the network."""
    return Actor(
        rol=rol.value,
        gebruiker_id=gebruiker.id,
        partij_id=gebruiker.partij_id,
        naam=gebruiker.naam,
        als=frozenset(rij.reference for rij in als),  # type: ignore[attr-defined]
    )


def griffie_actor() -> Actor:
    """Give somebody of the griffie."""
    return as_actor(make_gebruiker(Rol.GRIFFIE, "Griffier Smit"), Rol.GRIFFIE)


def raadslid_actor(raadslid: Raadslid) -> Actor:
    """Give a council member as the one who acts."""
    return as_actor(raadslid.gebruiker, Rol.RAADSLID, raadslid)


def initiatiefnemer_actor(initiatief: Initiatief) -> Actor:
    """Give the initiator of an initiatief as the one who acts."""
    partij = initiatief.initiatiefnemer
    gebruiker = Gebruiker.get_or_none(Gebruiker.partij == partij) or make_gebruiker(
        Rol.LID, partij.naam, partij=partij
    )
    return as_actor(gebruiker, Rol.LID)
