"""Words, dates and amounts in the reader's language. Dutch is the source, English complete.

Works without a request (jobs, command line, tests): then the answer is Dutch.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from gettext import NullTranslations

import flask_babel
from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal
from flask import has_app_context

from vems.core.clock import amsterdam, today

TALEN = {"nl": "Nederlands", "en": "English"}
_NL = Locale("nl")


@dataclass(frozen=True, slots=True)
class _Spraak:
    """The words and the way of writing dates and numbers of one language."""

    woorden: NullTranslations
    locale: Locale


# How the request at hand speaks: a page asks for hundreds of words and dates, and finding out how
# takes longer than reading them.
_spraak: ContextVar[_Spraak | None] = ContextVar("spraak", default=None)
_met_jaar: ContextVar[bool] = ContextVar("met_jaar", default=False)


def N_(zin: str) -> str:  # noqa: N802  the name that extractors and readers know
    """Mark a sentence for the catalogue without translating it now."""
    return zin


def translate(zin: str, **waarden: object) -> str:
    """Translate an N_-marked sentence and fill in its values."""
    tekst = gettext(zin) if zin else ""
    return tekst % waarden if waarden else tekst


_ = translate


def gettext(zin: str) -> str:
    """Look a sentence up, without filling in anything."""
    spraak = _spraak.get()
    if spraak is not None:
        return spraak.woorden.gettext(zin)
    return str(flask_babel.gettext(zin)) if has_app_context() else zin


def choose_plural(enkel: str, meer: str, aantal: int) -> str:
    """Look the right form of a sentence up, without filling in anything."""
    spraak = _spraak.get()
    if spraak is not None:
        return spraak.woorden.ngettext(enkel, meer, aantal)
    if has_app_context():
        return str(flask_babel.get_translations().ungettext(enkel, meer, aantal))
    return enkel if aantal == 1 else meer


def keep_words() -> None:
    """Find the words of this request once; `drop_words` ends it."""
    _spraak.set(_find_spraak())


def drop_words() -> None:
    """Let go of the words of the request that ended."""
    _spraak.set(None)


def ngettext(enkel: str, meer: str, aantal: int, **waarden: object) -> str:
    """Choose between one and many; %(num)s is the number."""
    return choose_plural(enkel, meer, aantal) % {"num": aantal, **waarden}


@contextmanager
def in_taal(taal: str) -> Iterator[None]:
    """Speak another language for a while: a mail goes out in the reader's, not the sender's."""
    if not has_app_context():
        yield
        return
    with flask_babel.force_locale(taal):
        vorige = _spraak.set(_find_spraak())
        try:
            yield
        finally:
            _spraak.reset(vorige)


@contextmanager
def in_post(taal: str) -> Iterator[None]:
    """Speak as in a mail: in the reader's language, and with the year of a day in another one.

    A mail is read days later and kept for years; a page says its days today.
    """
    vorige = _met_jaar.set(True)
    try:
        with in_taal(taal):
            yield
    finally:
        _met_jaar.reset(vorige)


def current_locale() -> Locale:
    """Give the locale of this request, Dutch outside one."""
    spraak = _spraak.get()
    if spraak is not None:
        return spraak.locale
    return (flask_babel.get_locale() or _NL) if has_app_context() else _NL


def _find_spraak() -> _Spraak:
    return _Spraak(flask_babel.get_translations(), flask_babel.get_locale() or _NL)


def _as_date(value: date | datetime) -> date:
    return amsterdam(value).date() if isinstance(value, datetime) else value


def _year(value: date | datetime) -> str:
    """Give what to add to a pattern: the year, in a mail about a day in another one."""
    return " y" if _met_jaar.get() and _as_date(value).year != today().year else ""


@lru_cache(maxsize=2048)
def _write_date(value: date, pattern: str, locale: Locale) -> str:
    """Write a date; a page has dozens, of few days."""
    return str(format_date(value, pattern, locale))


def format_dag(value: date | datetime | None) -> str:
    """Write a day with its weekday: "dinsdag 1 december"."""
    if value is None:
        return ""
    return _write_date(_as_date(value), f"EEEE d MMMM{_year(value)}", current_locale())


def format_datum(value: date | datetime | None) -> str:
    """Write a date with its year: "1 december 2026"."""
    return "" if value is None else _write_date(_as_date(value), "d MMMM y", current_locale())


def format_dag_maand(value: date | datetime | None) -> str:
    """Write a date without its year: "1 december"."""
    if value is None:
        return ""
    return _write_date(_as_date(value), f"d MMMM{_year(value)}", current_locale())


def format_tijd(value: datetime | time | None) -> str:
    """Write a clock time: "19.30 uur"; a time of day is our own clock's."""
    if value is None:
        return ""
    local = amsterdam(value) if isinstance(value, datetime) else value
    if current_locale().language == "en":
        return f"{local:%H:%M}"
    return f"{local.hour}.{local.minute:02} uur"


def format_moment(value: datetime | None) -> str:
    """Write a day and time without year: "20 november, 15.10"."""
    if value is None:
        return ""
    local = amsterdam(value)
    klok = f"{local:%H:%M}" if current_locale().language == "en" else f"{local.hour}.{local:%M}"
    return f"{_write_date(local.date(), f'd MMMM{_year(value)}', current_locale())}, {klok}"


def format_bedrag(centen: int | None) -> str:
    """Write an amount given in cents: "€ 1.850", with decimals only when there are cents."""
    if centen is None:
        return ""
    patroon = "#,##0.00" if centen % 100 else "#,##0"
    return f"€ {format_decimal(centen / 100, patroon, current_locale())}"


def format_getal(value: float | int | None) -> str:
    """Write a number the local way: "1.850" or "3,5"."""
    return "" if value is None else format_decimal(value, locale=current_locale())


def format_grootte(aantal: int | None) -> str:
    """Write the size of a file: "38 kB" or "1,2 MB"."""
    if aantal is None:
        return ""
    if aantal < 1_000_000:
        return f"{format_getal(max(1, round(aantal / 1_000)))} kB"
    return f"{format_getal(round(aantal / 1_000_000, 1))} MB"


FILTERS = {
    "vertaal": translate,
    "dag": format_dag,
    "datum": format_datum,
    "dag_maand": format_dag_maand,
    "tijd": format_tijd,
    "moment": format_moment,
    "bedrag": format_bedrag,
    "getal": format_getal,
    "grootte": format_grootte,
}
