"""An appointment in the mail program: asked, moved and called off, over a real mail server."""

from __future__ import annotations

import email
from datetime import date, datetime, time
from email import policy
from email.message import EmailMessage

import pytest
from flask import Flask
from icalendar import Calendar

from initiatieven.begeleiding.afspraken.aanbieden import Aanbod, offer_tijden, withdraw_tijd
from initiatieven.begeleiding.afspraken.keuzes import Duur, Vorm
from initiatieven.begeleiding.afspraken.kiezen import call_off, choose_tijd
from initiatieven.registratie.keuzes import Fase
from tests.factories.basis import make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of, initiatiefnemer_of
from tests.postbus import Inbox, deliver, with_server
from vems.accounts.models import Gebruiker
from vems.core.config import Config
from vems.partijen.models import Partij

OCHTEND = Aanbod(date(2026, 12, 1), time(9), time(11), Duur.HALFUUR, Vorm.TELEFOON)
TITELS = {"nl": "Afspraak over", "en": "Appointment about"}


def read_part(raw: bytes) -> tuple[EmailMessage, Calendar]:
    """Give a mail as a mail program reads it, with the calendar beside the plain text."""
    mail = email.message_from_bytes(raw, policy=policy.default)
    tekst, kalender = (deel for deel in mail.walk() if deel.get_content_maintype() == "text")
    assert tekst.get_content_type() == "text/plain"
    assert kalender.get_content_type() == "text/calendar"
    gelezen = Calendar.from_ical(kalender.get_content())
    assert kalender["Content-Type"].params["method"] == gelezen["METHOD"]
    return mail, gelezen


@pytest.mark.parametrize("taal", TITELS)
def test_the_calendar_follows_the_appointment(
    app: Flask,
    config: Config,
    nu: datetime,
    anke: Gebruiker,
    smtp_server: tuple[Inbox, int],
    taal: str,
) -> None:
    inbox, port = smtp_server
    Partij.update(taal=taal).where(Partij.id == anke.partij_id).execute()
    ruben = make_medewerker()
    zaak = make_initiatief(
        begeleider=ruben, fase=Fase.INTAKE, initiatiefnemer=Partij.get_by_id(anke.partij_id)
    )
    maker = initiatiefnemer_of(zaak)
    eerste, tweede, derde, *_ = offer_tijden(OCHTEND, door=actor_of(ruben))
    choose_tijd(zaak, eerste, door=maker)
    choose_tijd(zaak, tweede, door=maker)
    choose_tijd(zaak, eerste, door=maker)
    call_off(zaak, door=maker)
    withdraw_tijd(choose_tijd(zaak, derde, door=maker), door=actor_of(ruben))
    deliver(app, with_server(config, port))

    for wie, titel in ((anke.email, TITELS[taal]), (ruben.e_mail, TITELS["nl"])):
        mails = [read_part(raw) for aan, raw in inbox.mails if aan == [wie]]
        punten = [kalender.walk("VEVENT")[0] for _, kalender in mails]
        assert {str(punt["ATTENDEE"]) for punt in punten} == {f"mailto:{wie}"}
        assert {mail["From"] for mail, _ in mails} == {
            str(punt["ORGANIZER"]).removeprefix("mailto:") for punt in punten
        }
        assert all(str(punt["SUMMARY"]).startswith(titel) for punt in punten)
        stappen = [(kalender["METHOD"], kalender.walk("VEVENT")[0]) for _, kalender in mails]
        samen = [(methode, punt["SEQUENCE"], punt.decoded("DTSTART")) for methode, punt in stappen]
        assert samen[:5] == [
            ("REQUEST", 0, eerste.begin),
            ("REQUEST", 1, tweede.begin),
            ("REQUEST", 2, eerste.begin),
            ("CANCEL", 3, eerste.begin),
            ("REQUEST", 0, derde.begin),
        ]
        een, ander = str(punten[0]["UID"]), str(punten[4]["UID"])
        assert [str(punt["UID"]) for punt in punten[:5]] == [een] * 4 + [ander]
        assert een != ander
        # Who takes the time back knows; only the makers are told.
        assert samen[5:] == ([("CANCEL", 1, derde.begin)] if wie == anke.email else [])
