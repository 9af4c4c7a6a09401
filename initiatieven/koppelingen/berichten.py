"""What those concerned are told about a match. Contact data stand only in the introduction."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from initiatieven.koppelingen.keuzes import KoppelingSoort
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.ruimte.beeld import Ruimtebeeld, load_ruimtes
from initiatieven.koppelingen.tonen.uitleg import lines_of
from initiatieven.koppelingen.wachten import last_dag
from initiatieven.koppelingen.zoeken.doelwitten import Contact, Doelwit, find_contact, find_doelwit
from initiatieven.registratie.models import Initiatief
from netwerk.matching.stemmen import Stem
from netwerk.medewerkers.models import Medewerker
from vems.core.clock import amsterdam
from vems.core.outbox import enqueue_mail
from vems.instellingen.gemeente import read_gemeente
from vems.partijen.berichten import notify, read_afzender
from vems.partijen.models import Partij
from vems.partijen.registration import email_of, telefoon_of

_FOLDER = "initiatieven/koppelingen/mail"
_NIETS: Mapping[str, object] = MappingProxyType({})


def tell_suitable(koppeling: Koppeling, doelwit: Doelwit) -> None:
    """Ask the initiator whether an introduction is welcome, or whether a goal fits."""
    bericht = "voorstel_doel" if doelwit.reference.kind == "doel" else "voorstel"
    _tell_initiatiefnemer(koppeling, bericht, {"wie": doelwit.publieke_naam})


def tell_readable(koppeling: Koppeling, doelwit: Doelwit) -> None:
    """Point the initiator at something to read."""
    waarden = {"wie": doelwit.publieke_naam, "waarom": lines_of(koppeling, Stem.INITIATIEFNEMER)[0]}
    _tell_initiatiefnemer(koppeling, "voorstel_lezen", waarden)


def tell_asked(koppeling: Koppeling, doelwit: Doelwit) -> None:
    """Put the question to who was asked, without any name of the initiator."""
    waarom = lines_of(koppeling, Stem.ANDER)[0]
    _tell_gevraagde(koppeling, doelwit, "gevraagd", {"waarom": waarom})


def tell_reminder(koppeling: Koppeling, doelwit: Doelwit) -> None:
    """Remind who was asked, once."""
    _tell_gevraagde(koppeling, doelwit, "herinnering", {})


def tell_no(koppeling: Koppeling, doelwit: Doelwit) -> None:
    """Tell the initiator that this one cannot help now, and that we search on."""
    _tell_initiatiefnemer(koppeling, "niet_gelukt", {"wie": doelwit.publieke_naam})


def tell_withdrawn(koppeling: Koppeling, doelwit: Doelwit) -> None:
    """Tell who was asked that the question is no more; why stays with the desk."""
    _tell_gevraagde(koppeling, doelwit, "vraag_ingetrokken", {})


def tell_introduction(koppeling: Koppeling, doelwit: Doelwit, contact: Contact | None) -> None:
    """Give both sides each other's contact data, in one message each."""
    initiatief = koppeling.initiatief
    partij = initiatief.initiatiefnemer
    ruimte = load_ruimtes([koppeling]).get(koppeling.sleutel)
    _tell_initiatiefnemer(
        koppeling,
        "kennismaken_initiatiefnemer",
        {
            "wie": doelwit.publieke_naam if contact is None else doelwit.naam,
            "contact": contact,
            "voorwaarde": koppeling.voorwaarde,
            "afspraak": koppeling.afspraak,
            "ruimte": ruimte,
        },
    )
    _tell_gevraagde(
        koppeling,
        doelwit,
        "kennismaken_doelwit",
        {
            "titel": initiatief.titel,
            "contact": contact_of_initiatiefnemer(partij),
            "afspraak": koppeling.afspraak,
            "ruimte": ruimte,
        },
    )


def tell_ruimte(
    koppeling: Koppeling,
    bericht: str,
    ruimte: Ruimtebeeld,
    waarden: Mapping[str, object] = _NIETS,
) -> None:
    """Tell the makers of a room: offered to them, or called off."""
    doelwit = find_doelwit(koppeling.gevraagde or koppeling.doelwit)
    _tell_initiatiefnemer(
        koppeling,
        bericht,
        {"wie": doelwit.publieke_naam if doelwit else "", "ruimte": ruimte, **waarden},
        nog=_nog(ruimte, waarden),
    )


def tell_host(
    koppeling: Koppeling, bericht: str, ruimte: Ruimtebeeld, waarden: Mapping[str, object]
) -> None:
    """Tell who gave a room free what became of it."""
    doelwit = find_doelwit(koppeling.doelwit)
    if doelwit is not None:
        _tell_gevraagde(
            koppeling,
            doelwit,
            bericht,
            {"ruimte": ruimte, **waarden},
            nog=_nog(ruimte, waarden),
        )


def _nog(ruimte: Ruimtebeeld, waarden: Mapping[str, object]) -> str:
    """Name the booking, and the day: two days called off are two messages."""
    return f":{ruimte.sleutel}:{waarden.get('dag') or ''}"


def tell_doel(koppeling: Koppeling, bericht: str) -> None:
    """Tell what the gebiedsregisseur decided: the initiator, and who guides it."""
    doelwit = find_doelwit(koppeling.doelwit)
    waarden = {"wie": doelwit.naam if doelwit else "", "reden": koppeling.reden}
    _tell_initiatiefnemer(koppeling, bericht, waarden)
    initiatief = koppeling.initiatief
    wie = initiatief.begeleider
    if wie is not None and wie.is_actief:
        enqueue_mail(
            aan=wie.e_mail,
            bericht=f"{_FOLDER}/{bericht}_loket.txt",
            waarden={
                "naam": wie.naam,
                "titel": initiatief.titel,
                "kenmerk": initiatief.identificatie,
                **waarden,
            },
            over=initiatief.reference,
            eenmalig=f"{_once(koppeling, bericht)}:loket",
        )


def contact_of_initiatiefnemer(partij: Partij) -> Contact:
    """Give how to reach an initiator; the caller answers for who reads it."""
    return Contact(partij.naam, partij.organisatie, email_of(partij), telefoon_of(partij))


def _tell_initiatiefnemer(
    koppeling: Koppeling, bericht: str, waarden: Mapping[str, object], *, nog: str = ""
) -> None:
    initiatief = koppeling.initiatief
    notify(
        initiatief.initiatiefnemer,
        bericht=f"{_FOLDER}/{bericht}.txt",
        waarden={
            "titel": initiatief.titel,
            "kenmerk": initiatief.identificatie,
            "begeleider": _begeleider(initiatief),
            **waarden,
        },
        eenmalig=_once(koppeling, bericht) + nog,
        over=initiatief.reference,
    )


def _tell_gevraagde(
    koppeling: Koppeling,
    doelwit: Doelwit,
    bericht: str,
    waarden: Mapping[str, object],
    *,
    nog: str = "",
) -> None:
    """Mail who was asked; without an address the desk rings and writes the answer down."""
    contact = find_contact(doelwit.gevraagde) if doelwit.gevraagde else None
    if contact is None or not contact.email:
        return
    enqueue_mail(
        aan=contact.email,
        bericht=f"{_FOLDER}/{bericht}.txt",
        waarden={
            "naam": contact.naam or contact.organisatie,
            "doelwit": doelwit.naam,
            "vraag": koppeling.vraag_tekst,
            "uiterlijk": koppeling.antwoord_uiterlijk,
            "vervalt": _lapses_after(koppeling),
            "begeleider": _begeleider(koppeling.initiatief),
            "gemeente": read_afzender(),
            **waarden,
        },
        eenmalig=_once(koppeling, bericht) + nog,
        over=koppeling.reference,
    )


def _lapses_after(koppeling: Koppeling) -> date | None:
    """Give the last day on which we wait for an answer; a colleague's question does not lapse."""
    if koppeling.soort is not KoppelingSoort.KAN_HELPEN or koppeling.gevraagd_op is None:
        return None
    return last_dag(amsterdam(koppeling.gevraagd_op).date())


def _once(koppeling: Koppeling, bericht: str) -> str:
    """Name this news: asking again after no reply is news again."""
    beurt = f"{koppeling.gevraagd_op:%Y%m%d%H%M%S}" if koppeling.gevraagd_op else "0"
    return f"koppeling:{koppeling.sleutel}:{bericht}:{beurt}"


def _begeleider(initiatief: Initiatief) -> dict[str, str] | None:
    """Name the guide as public as he or she chose to be, with the telephone of the desk."""
    begeleider: Medewerker | None = initiatief.begeleider
    if begeleider is None:
        return None
    gemeente = read_gemeente()
    naam = begeleider.voornaam if begeleider.voornaam_publiek else gemeente.organisatie
    return {
        "naam": naam,
        "telefoon": begeleider.telefoon or gemeente.telefoon,
        "bereikbaar": gemeente.uren,
    }
