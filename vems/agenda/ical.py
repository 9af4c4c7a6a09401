"""Meetings as a calendar: to fetch, and along with a mail to one person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from vems.agenda.keuzes import Aanmeldstand
from vems.agenda.models import Aanmelding, Bijeenkomst
from vems.core.i18n import N_, translate
from vems.core.ical import MIMETYPE, Afspraak, Deelname, write_calendar
from vems.core.outbox import Agendapunt

__all__ = ["MIMETYPE", "write_ical"]


def write_ical(bijeenkomsten: Iterable[Bijeenkomst], *, site_url: str, naam: str) -> str:
    """Write meetings as one calendar."""
    return write_calendar(map(_as_afspraak, bijeenkomsten), site_url=site_url, naam=naam)


def for_aanmelding(bijeenkomst: Bijeenkomst, aanmelding: Aanmelding) -> Agendapunt:
    """Give the meeting for the calendar of who comes or waits, or take it out of there."""
    waits = aanmelding.stand is Aanmeldstand.WACHT
    weg = aanmelding.stand is Aanmeldstand.AFGEMELD
    punt = partial(_as_afspraak, bijeenkomst, Deelname.WACHT if waits else Deelname.KOMT)
    return (lambda: replace(punt(), is_afgelast=True)) if weg else punt


def for_genodigde(bijeenkomst: Bijeenkomst) -> Agendapunt:
    """Give the meeting for the calendar of who is asked to come, and where to answer."""
    return lambda: _as_afspraak(
        bijeenkomst,
        Deelname.GEVRAAGD,
        translate(N_("Laat op de site weten of u komt. De link staat in de e-mail.")),
    )


def _as_afspraak(
    bijeenkomst: Bijeenkomst, deelname: Deelname = Deelname.KOMT, uitleg: str = ""
) -> Afspraak:
    return Afspraak(
        uid=bijeenkomst.slug,
        versie=bijeenkomst.versie,
        begin=bijeenkomst.begin,
        eind=bijeenkomst.eind,
        titel=bijeenkomst.titel,
        plek=bijeenkomst.plek,
        pad=f"/agenda/{bijeenkomst.slug}",
        is_afgelast=bijeenkomst.is_afgelast,
        deelname=deelname,
        uitleg=uitleg,
    )
