"""Meetings as iCalendar (RFC 5545): plain text, times in UTC, lines folded at 75 octets."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from vems.agenda.models import Bijeenkomst
from vems.core.clock import now

MIMETYPE = "text/calendar; charset=utf-8"


def write_ical(bijeenkomsten: Iterable[Bijeenkomst], *, site_url: str, naam: str) -> str:
    """Write meetings as one calendar; a meeting keeps its UID, a change raises its SEQUENCE."""
    regels = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//VEMS//Agenda//NL",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_escape(naam)}",
    ]
    for bijeenkomst in bijeenkomsten:
        regels += _event(bijeenkomst, site_url)
    regels.append("END:VCALENDAR")
    return "".join(f"{_fold(regel)}\r\n" for regel in regels)


def _event(bijeenkomst: Bijeenkomst, site_url: str) -> list[str]:
    host = site_url.split("://")[-1].split("/")[0] or "vems"
    return [
        "BEGIN:VEVENT",
        f"UID:{bijeenkomst.slug}@{host}",
        f"DTSTAMP:{_moment(now())}",
        f"SEQUENCE:{bijeenkomst.versie - 1}",
        f"DTSTART:{_moment(bijeenkomst.begin)}",
        f"DTEND:{_moment(bijeenkomst.eind)}",
        f"SUMMARY:{_escape(bijeenkomst.titel)}",
        f"LOCATION:{_escape(bijeenkomst.plek)}",
        f"URL:{site_url}/agenda/{bijeenkomst.slug}",
        f"STATUS:{'CANCELLED' if bijeenkomst.is_afgelast else 'CONFIRMED'}",
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
