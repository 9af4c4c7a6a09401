"""Meetings as a calendar."""

from __future__ import annotations

from collections.abc import Iterable

from vems.agenda.models import Bijeenkomst
from vems.core.ical import MIMETYPE, Afspraak, write_calendar

__all__ = ["MIMETYPE", "write_ical"]


def write_ical(bijeenkomsten: Iterable[Bijeenkomst], *, site_url: str, naam: str) -> str:
    """Write meetings as one calendar."""
    return write_calendar(map(_as_afspraak, bijeenkomsten), site_url=site_url, naam=naam)


def _as_afspraak(bijeenkomst: Bijeenkomst) -> Afspraak:
    return Afspraak(
        uid=bijeenkomst.slug,
        versie=bijeenkomst.versie,
        begin=bijeenkomst.begin,
        eind=bijeenkomst.eind,
        titel=bijeenkomst.titel,
        plek=bijeenkomst.plek,
        pad=f"/agenda/{bijeenkomst.slug}",
        is_afgelast=bijeenkomst.is_afgelast,
    )
