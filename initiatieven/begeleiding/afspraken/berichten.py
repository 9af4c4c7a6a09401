"""What makers and guide hear of an appointment."""

from __future__ import annotations

from initiatieven.begeleiding.afspraken.kalender import in_mail
from initiatieven.begeleiding.afspraken.keuzes import VORM_LABELS
from initiatieven.begeleiding.afspraken.models import Tijdvak
from initiatieven.registratie.post import tell_maker
from netwerk.medewerkers.models import Medewerker
from vems.community.seintjes.soorten import ZAAK
from vems.community.seintjes.sturen import send_seintje
from vems.core.actor import Actor
from vems.core.i18n import N_
from vems.core.outbox import enqueue_mail
from vems.core.web.links import find_path

_FOLDER = "initiatieven/begeleiding/mail"


def tell_chosen(tijdvak: Tijdvak) -> None:
    """Confirm to the makers, and tell the guide."""
    _tell(tijdvak, "afspraak_gemaakt")
    _tell_guide(tijdvak, is_gemaakt=True)


def tell_called_off(tijdvak: Tijdvak) -> None:
    """Tell the guide that it is off; the makers get it in writing, and out of their calendar."""
    _tell(tijdvak, "afspraak_eraf", is_afgelast=True)
    _tell_guide(tijdvak, is_gemaakt=False)


def tell_withdrawn(tijdvak: Tijdvak) -> None:
    """Tell the makers that the guide cannot, and how to choose another time."""
    _tell(tijdvak, "afspraak_afgezegd", is_afgelast=True)


def tell_taken_over(tijdvak: Tijdvak, *, botst: bool, door: Actor) -> None:
    """Tell the new guide of an appointment that came along; `botst`: he has one then already."""
    initiatief, medewerker = tijdvak.initiatief, tijdvak.medewerker
    pad = f"/loket/{initiatief.identificatie}/afspraak"
    send_seintje(
        medewerker.gebruiker_id,
        ZAAK,
        N_("U neemt een afspraak over: %(wat)s"),
        gegevens={"wat": initiatief.titel},
        pad=pad,
        eenmalig=f"afspraak_over:{tijdvak.sleutel}:{tijdvak.versie}",
        door=door,
    )
    enqueue_mail(
        aan=medewerker.e_mail,
        bericht=f"{_FOLDER}/afspraak_over.txt",
        waarden={
            "naam": medewerker.voornaam,
            "titel": initiatief.titel,
            "kenmerk": initiatief.identificatie,
            "begin": tijdvak.begin,
            "hoe": VORM_LABELS[tijdvak.vorm],
            "waar": tijdvak.waar,
            "over": tijdvak.over,
            "botst": botst,
            "pad": pad,
        },
        over=initiatief.reference,
        eenmalig=f"afspraak_over:{tijdvak.sleutel}:{tijdvak.versie}",
        agendapunt=in_mail(tijdvak, pad=pad),
    )


def tell_given_away(tijdvak: Tijdvak, *, van: Medewerker) -> None:
    """Tell who had the appointment that it went along with the case: out of the own calendar."""
    pad = "/loket/afspraken"
    enqueue_mail(
        aan=van.e_mail,
        bericht=f"{_FOLDER}/afspraak_mee.txt",
        waarden={
            "naam": van.voornaam,
            "titel": tijdvak.initiatief.titel,
            "begin": tijdvak.begin,
            "collega": tijdvak.medewerker.naam,
            "pad": pad,
        },
        over=tijdvak.initiatief.reference,
        eenmalig=f"afspraak_mee:{tijdvak.sleutel}:{tijdvak.versie}",
        agendapunt=in_mail(tijdvak, pad=pad, is_afgelast=True),
    )


def tell_soon(tijdvak: Tijdvak) -> None:
    """Remind the makers the day before."""
    _tell(tijdvak, "afspraak_herinnering")


def _tell(tijdvak: Tijdvak, bericht: str, *, is_afgelast: bool = False) -> None:
    initiatief = tijdvak.initiatief
    pad = find_path("afspraken.eigen", slug=initiatief.slug)
    tell_maker(
        initiatief,
        f"{_FOLDER}/{bericht}.txt",
        eenmalig=f"{bericht}:{tijdvak.sleutel}:{tijdvak.versie}",
        afzender=tijdvak.medewerker,
        begin=tijdvak.begin,
        hoe=VORM_LABELS[tijdvak.vorm],
        waar=tijdvak.waar,
        pad=pad,
        agendapunt=in_mail(tijdvak, pad=pad, is_afgelast=is_afgelast),
    )


def _tell_guide(tijdvak: Tijdvak, *, is_gemaakt: bool) -> None:
    initiatief = tijdvak.initiatief
    pad = f"/loket/{initiatief.identificatie}"
    enqueue_mail(
        aan=tijdvak.medewerker.e_mail,
        bericht=f"{_FOLDER}/afspraak_begeleider.txt",
        waarden={
            "naam": tijdvak.medewerker.voornaam,
            "titel": initiatief.titel,
            "kenmerk": initiatief.identificatie,
            "begin": tijdvak.begin,
            "hoe": VORM_LABELS[tijdvak.vorm],
            "over": tijdvak.over,
            "is_gemaakt": is_gemaakt,
            "pad": pad,
        },
        over=initiatief.reference,
        eenmalig=f"afspraak_begeleider:{tijdvak.sleutel}:{tijdvak.versie}",
        agendapunt=in_mail(tijdvak, pad=pad, is_afgelast=not is_gemaakt),
    )
