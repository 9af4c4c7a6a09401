"""Entries as iCalendar (RFC 5545): plain text, times in UTC, lines folded at 75 octets.

A file to fetch publishes entries; what goes along with a mail asks one reader (RFC 5546): the mail
program then puts it in the calendar, moves it or takes it out.

Not here: what the entries are of; vems.agenda, the appointments and the rooms hand them in.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parseaddr
from enum import Enum

from vems.core.clock import now

MIMETYPE = "text/calendar; charset=utf-8"


class Deelname(Enum):
    """What the reader of a mail said about coming: his or her PARTSTAT and the STATUS with it."""

    KOMT = ("ACCEPTED", "CONFIRMED")
    GEVRAAGD = ("NEEDS-ACTION", "CONFIRMED")
    WACHT = ("TENTATIVE", "TENTATIVE")


@dataclass(frozen=True, slots=True)
class Afspraak:
    """One entry of a calendar; `uid` stays for good, each change raises `versie` (from 1)."""

    uid: str
    versie: int
    begin: datetime
    eind: datetime
    titel: str
    plek: str
    pad: str
    is_afgelast: bool = False
    deelname: Deelname = Deelname.KOMT
    uitleg: str = ""


def write_calendar(afspraken: Iterable[Afspraak], *, site_url: str, naam: str) -> str:
    """Write entries as one calendar; an entry keeps its UID, a change raises its SEQUENCE."""
    regels = [f"X-WR-CALNAME:{_escape(naam)}"]
    for afspraak in afspraken:
        regels += _event(afspraak, site_url)
    return _calendar("PUBLISH", regels)


def write_invitation(afspraak: Afspraak, *, site_url: str, van: str, aan: str) -> str:
    """Write one entry for the mail from `van` to `aan`: asked to come, or called off.

    An answer belongs on the site: the mail program is told that none is awaited (RSVP=FALSE).
    """
    stand, status = afspraak.deelname.value
    deelnemers = [
        f"ORGANIZER:mailto:{parseaddr(van)[1]}",
        f"ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT={stand};RSVP=FALSE:mailto:{aan}",
    ]
    if afspraak.is_afgelast:
        return _calendar("CANCEL", _event(afspraak, site_url, deelnemers))
    return _calendar("REQUEST", _event(afspraak, site_url, deelnemers, status))


def method_of(kalender: str) -> str:
    """Read the METHOD of what was written here: a mail names it beside the type of its part."""
    return kalender.partition("\r\nMETHOD:")[2].partition("\r\n")[0]


def _calendar(methode: str, regels: Iterable[str]) -> str:
    kop = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//VEMS//Agenda//NL", f"METHOD:{methode}")
    alle = (*kop, *regels, "END:VCALENDAR")
    return "".join(f"{_fold(regel)}\r\n" for regel in alle)


def _event(
    afspraak: Afspraak,
    site_url: str,
    deelnemers: Iterable[str] = (),
    status: str = "CONFIRMED",
) -> list[str]:
    host = site_url.split("://")[-1].split("/")[0] or "vems"
    return [
        "BEGIN:VEVENT",
        f"UID:{afspraak.uid}@{host}",
        f"DTSTAMP:{_moment(now())}",
        f"SEQUENCE:{afspraak.versie - 1}",
        f"DTSTART:{_moment(afspraak.begin)}",
        f"DTEND:{_moment(afspraak.eind)}",
        f"SUMMARY:{_escape(afspraak.titel)}",
        f"LOCATION:{_escape(afspraak.plek)}",
        *([f"DESCRIPTION:{_escape(afspraak.uitleg)}"] if afspraak.uitleg else []),
        f"URL:{site_url}{afspraak.pad}",
        *deelnemers,
        f"STATUS:{'CANCELLED' if afspraak.is_afgelast else status}",
        "END:VEVENT",
    ]


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _escape(tekst: str) -> str:
    for teken in ("\\", ";", ","):
        tekst = tekst.replace(teken, f"\\{teken}")
    return tekst.replace("\n", "\\n")


def _fold(regel: str) -> str:
    """Fold at 75 octets without breaking a letter."""
    stukken, huidig = [], ""
    for teken in regel:
        if len((huidig + teken).encode()) > 74:
            stukken.append(huidig)
            huidig = ""
        huidig += teken
    return "\r\n ".join([*stukken, huidig])
