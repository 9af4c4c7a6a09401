"""Signing up and off. Places never run over, the waiting list keeps its order, one mail each."""

from __future__ import annotations

import re
from dataclasses import dataclass

import peewee

from vems.agenda.berichten import tell_aanmelding
from vems.agenda.bijeenkomsten import call_up
from vems.agenda.keuzes import Aanmeldstand, Uitnodigstand
from vems.agenda.models import Aanmelding, Bijeenkomst, Uitnodiging
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import Invalid, NotFound, Refused
from vems.core.fields import clean_line
from vems.core.i18n import N_, current_locale

_ADRES = re.compile(r"^[^@\s]+@[^@\s]+\.[^@\s.]{2,}$")


@dataclass(frozen=True, slots=True)
class NieuweAanmelding:
    """Who wants to come."""

    naam: str
    email: str


def is_open(bijeenkomst: Bijeenkomst) -> bool:
    """Tell whether one can sign up now."""
    return not bijeenkomst.is_afgelast and now() < bijeenkomst.aanmelden_tot


def sign_up(bijeenkomst: Bijeenkomst, data: NieuweAanmelding) -> Aanmelding:
    """Give a place, or the end of the waiting list. The same address twice gives what is there."""
    naam, email = _checked(data)
    if not is_open(bijeenkomst):
        raise Refused(N_("Aanmelden kan niet meer."))
    with write():
        _lock(bijeenkomst)
        eerder = Aanmelding.get_or_none(
            Aanmelding.bijeenkomst == bijeenkomst, Aanmelding.email == email
        )
        if eerder is not None and eerder.stand is not Aanmeldstand.AFGEMELD:
            return eerder
        stand, nummer = _take_place(bijeenkomst)
        waarden = {
            "naam": naam,
            "stand": stand,
            "wacht_nummer": nummer,
            "op": now(),
            "taal": str(current_locale().language),
        }
        if eerder is not None:
            Aanmelding.update(**waarden).where(Aanmelding.id == eerder.id).execute()
            aanmelding = Aanmelding.get_by_id(eerder.id)
        else:
            aanmelding = Aanmelding.create(bijeenkomst=bijeenkomst, email=email, **waarden)
        _answer_invitation(aanmelding, Uitnodigstand.KOMT)
        _confirm(bijeenkomst, aanmelding)
    return aanmelding


def sign_off(aanmelding: Aanmelding) -> None:
    """Give the place back and confirm it; the head of the waiting list gets it. Twice is once."""
    bijeenkomst = aanmelding.bijeenkomst
    with write():
        _lock(bijeenkomst)
        rij = Aanmelding.get_by_id(aanmelding.id)
        stand, rij.stand = rij.stand, Aanmeldstand.AFGEMELD
        if stand is Aanmeldstand.AFGEMELD:
            return
        Aanmelding.update(stand=Aanmeldstand.AFGEMELD).where(
            Aanmelding.id == aanmelding.id
        ).execute()
        _answer_invitation(aanmelding, Uitnodigstand.KOMT_NIET)
        if stand is Aanmeldstand.PLAATS:
            Bijeenkomst.update(bezet=Bijeenkomst.bezet - 1).where(
                Bijeenkomst.id == bijeenkomst.id
            ).execute()
            call_up(bijeenkomst)
        if not bijeenkomst.is_afgelast:
            tell_aanmelding(bijeenkomst, rij, "afgemeld", {}, f"afgemeld:{rij.op.isoformat()}")


def is_adres(email: str) -> bool:
    """Tell whether a mail can be sent to this; pure."""
    return len(email) <= 254 and bool(_ADRES.match(email))


def get_aanmelding(sleutel: str) -> Aanmelding:
    """Get a sign-up by the secret of its link, with its meeting."""
    aanmelding = (
        Aanmelding.select(Aanmelding, Bijeenkomst)
        .join(Bijeenkomst)
        .where(Aanmelding.sleutel == sleutel)
        .first()
    )
    if aanmelding is None:
        raise NotFound()
    return aanmelding


def place_in_line(aanmelding: Aanmelding) -> int:
    """Give the place on the waiting list, from 1; 0 for who has a place or does not come."""
    if aanmelding.stand is not Aanmeldstand.WACHT:
        return 0
    return (
        Aanmelding.select()
        .where(
            Aanmelding.bijeenkomst == aanmelding.bijeenkomst_id,
            Aanmelding.stand == Aanmeldstand.WACHT,
            Aanmelding.wacht_nummer <= aanmelding.wacht_nummer,
        )
        .count()
    )


def _lock(bijeenkomst: Bijeenkomst) -> None:
    """Let one write at a time divide the places: who comes second waits for the first commit."""
    Bijeenkomst.update(bezet=Bijeenkomst.bezet).where(Bijeenkomst.id == bijeenkomst.id).execute()


def _take_place(bijeenkomst: Bijeenkomst) -> tuple[Aanmeldstand, int]:
    taken = (
        Bijeenkomst.update(bezet=Bijeenkomst.bezet + 1)
        .where(Bijeenkomst.id == bijeenkomst.id, Bijeenkomst.bezet < Bijeenkomst.plaatsen)
        .execute()
    )
    if taken:
        return Aanmeldstand.PLAATS, 0
    Bijeenkomst.update(laatste_wacht=Bijeenkomst.laatste_wacht + 1).where(
        Bijeenkomst.id == bijeenkomst.id
    ).execute()
    return Aanmeldstand.WACHT, Bijeenkomst.get_by_id(bijeenkomst.id).laatste_wacht


def _answer_invitation(aanmelding: Aanmelding, stand: Uitnodigstand) -> None:
    """Let an invitation to the same address say what its reader did, wherever that was."""
    Uitnodiging.update(stand=stand).where(
        Uitnodiging.bijeenkomst == aanmelding.bijeenkomst_id,
        Uitnodiging.email == aanmelding.email,
    ).execute()


def _confirm(bijeenkomst: Bijeenkomst, aanmelding: Aanmelding) -> None:
    bericht = "bevestigd" if aanmelding.stand is Aanmeldstand.PLAATS else "wachtlijst"
    tell_aanmelding(
        bijeenkomst,
        aanmelding,
        bericht,
        {"plaats": place_in_line(aanmelding)},
        f"{bericht}:{aanmelding.op.isoformat()}",
    )


def _checked(data: NieuweAanmelding) -> tuple[str, str]:
    naam, email = clean_line(data.naam), clean_line(data.email).lower()
    if not naam or len(naam) > 120:
        raise Invalid(N_("Vul uw naam in, hooguit 120 letters."), veld="naam")
    if not is_adres(email):
        raise Invalid(N_("Vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl."), veld="email")
    return naam, email


def count_wachtenden(bijeenkomst: Bijeenkomst) -> int:
    """Count who waits."""
    return (
        Aanmelding.select()
        .where(Aanmelding.bijeenkomst == bijeenkomst, Aanmelding.stand == Aanmeldstand.WACHT)
        .count()
    )


def select_bezoekers(bijeenkomst: Bijeenkomst) -> peewee.ModelSelect:
    """Select who has a place, by name: the list at the door."""
    return (
        Aanmelding.select()
        .where(Aanmelding.bijeenkomst == bijeenkomst, Aanmelding.stand == Aanmeldstand.PLAATS)
        .order_by(Aanmelding.naam)
    )
