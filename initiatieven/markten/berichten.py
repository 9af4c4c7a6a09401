"""Telling people around a market what happened, each once; inside write()."""

from __future__ import annotations

from initiatieven.markten.keuzes import MarktToestand
from initiatieven.markten.models import Adoptie, Inzending
from initiatieven.registratie.models import Initiatief
from netwerk.raad.models import Raadslid
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker, GebruikerRol
from vems.core.ical import Afspraak
from vems.core.outbox import Agendapunt, enqueue_mail
from vems.core.reference import Reference
from vems.core.web.links import find_path
from vems.partijen.berichten import notify, read_afzender

MAP = "initiatieven/markten/mail"


def tell_initiatiefnemer(
    initiatief: Initiatief,
    bericht: str,
    waarden: dict[str, object],
    *,
    eenmalig: str,
    agendapunt: Agendapunt | None = None,
) -> None:
    """Tell the initiator, by mail or letter; `bericht` is the name of a template of this slice."""
    notify(
        initiatief.initiatiefnemer,
        bericht=f"{MAP}/{bericht}.txt",
        waarden={"titel": initiatief.titel, "kenmerk": initiatief.identificatie, **waarden},
        over=initiatief.reference,
        eenmalig=eenmalig,
        agendapunt=agendapunt,
    )


def tell_deelnemer(
    inzending: Inzending,
    bericht: str,
    waarden: dict[str, object],
    *,
    eenmalig: str,
    agendapunt: Agendapunt | None = None,
) -> None:
    """Tell the initiator of an entry, with the name of the market."""
    tell_initiatiefnemer(
        inzending.initiatief,
        bericht,
        {"markt": inzending.markt.titel, "dag": inzending.markt.begin, **waarden},
        eenmalig=eenmalig,
        agendapunt=agendapunt,
    )


def for_deelnemer(inzending: Inzending, *, is_afgelast: bool = False) -> Agendapunt:
    """Give the market for the calendar of who has a stand; cancelled once it, or the stand, is.

    Who enters again after losing a stand gets a new entry.
    """
    markt = inzending.markt
    weg = is_afgelast or markt.toestand is MarktToestand.AFGELAST
    punt = Afspraak(
        uid=f"kraam-{inzending.sleutel}-{inzending.ingezonden_op:%Y%m%d%H%M%S}",
        versie=2 * markt.versie + weg,
        begin=markt.begin,
        eind=markt.eind,
        titel=markt.titel,
        plek=markt.plek,
        pad=find_path("markten.markt", slug=markt.slug),
        is_afgelast=weg,
    )
    return lambda: punt


def tell_raadslid(
    raadslid: Raadslid, adoptie: Adoptie, bericht: str, waarden: dict[str, object]
) -> None:
    """Tell a council member with an account about an adoption."""
    if raadslid.gebruiker is None:
        return
    enqueue_mail(
        aan=raadslid.gebruiker.email,
        bericht=f"{MAP}/{bericht}.txt",
        waarden={"naam": raadslid.naam, "gemeente": read_afzender(), **waarden},
        over=adoptie.reference,
        eenmalig=f"{bericht}:{adoptie.sleutel}:{adoptie.toestand.value}:raadslid",
    )


def tell_griffie(
    over: Reference, bericht: str, waarden: dict[str, object], *, eenmalig: str
) -> None:
    """Tell everybody of the griffie something."""
    griffie = (
        Gebruiker.select()
        .join(GebruikerRol)
        .where(GebruikerRol.rol == Rol.GRIFFIE, GebruikerRol.tot.is_null(), Gebruiker.is_actief)
    )
    for gebruiker in griffie:
        enqueue_mail(
            aan=gebruiker.email,
            bericht=f"{MAP}/{bericht}.txt",
            waarden={"naam": gebruiker.naam, **waarden},
            over=over,
            eenmalig=f"{eenmalig}:{gebruiker.id}",
        )
