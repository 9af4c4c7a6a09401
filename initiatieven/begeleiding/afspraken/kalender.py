"""An appointment as an entry of the calendars of makers and guide."""

from __future__ import annotations

from collections.abc import Callable

from initiatieven.begeleiding.afspraken.models import Tijdvak
from vems.core.i18n import N_, translate
from vems.core.ical import Afspraak


def as_afspraak(tijdvak: Tijdvak, *, pad: str, is_afgelast: bool = False) -> Afspraak:
    """Give it in the language of the moment; `pad` is the page where its reader changes it."""
    return Afspraak(
        uid=f"afspraak-{tijdvak.afspraak}",
        versie=tijdvak.volgnummer,
        begin=tijdvak.begin,
        eind=tijdvak.eind,
        titel=translate(N_("Afspraak over %(titel)s"), titel=tijdvak.initiatief.titel),
        plek=tijdvak.waar or translate(N_("Telefoon")),
        pad=pad,
        is_afgelast=is_afgelast,
    )


def in_mail(tijdvak: Tijdvak, *, pad: str, is_afgelast: bool = False) -> Callable[[], Afspraak]:
    """Give it to go along with a mail."""
    return lambda: as_afspraak(tijdvak, pad=pad, is_afgelast=is_afgelast)
