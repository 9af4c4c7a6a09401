"""Entries as iCalendar (RFC 5545): plain text, times in UTC, lines folded at 75 octets.

Not here: what the entries are of; vems.agenda, the appointments and the rooms hand them in.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from vems.core.clock import now

MIMETYPE = "text/calendar; charset=utf-8"


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


def write_calendar(afspraken: Iterable[Afspraak], *, site_url: str, naam: str) -> str:
    """Write entries as one calendar; an entry keeps its UID, a change raises its SEQUENCE."""
    regels = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//VEMS//Agenda//NL",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_escape(naam)}",
    ]
    for afspraak in afspraken:
        regels += _event(afspraak, site_url)
    regels.append("END:VCALENDAR")
    return "".join(f"{_fold(regel)}\r\n" for regel in regels)


def _event(afspraak: Afspraak, site_url: str) -> list[str]:
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
        f"URL:{site_url}{afspraak.pad}",
        f"STATUS:{'CANCELLED' if afspraak.is_afgelast else 'CONFIRMED'}",
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
