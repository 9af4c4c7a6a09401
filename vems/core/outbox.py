"""The outbox: mail and letters, rendered in the transaction of what they tell about.

A row is the promise that somebody hears something. Sending happens elsewhere (`core.mail`), so a
broken mail server never fails a request. `eenmalig` makes the same news go out once.
"""

from __future__ import annotations

import logging
import unicodedata
from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any
from uuid import uuid4

import jinja2
import peewee

from vems.core.clock import now
from vems.core.database import BaseModel, after_commit, in_write
from vems.core.fields import KEY_LENGTH, KeuzeField, UtcDateTimeField
from vems.core.i18n import in_post
from vems.core.ical import Afspraak, write_invitation
from vems.core.reference import Reference

logger = logging.getLogger(__name__)


class Soort(Enum):
    """How it reaches the person: a colleague tells what is a GESPREK."""

    MAIL = "mail"
    BRIEF = "brief"
    GESPREK = "gesprek"


class Toestand(Enum):
    """Where it is. A letter waits until it was printed and posted, a GESPREK until it was told."""

    WACHT = "wacht"
    BEZIG = "bezig"
    VERZONDEN = "verzonden"
    MISLUKT = "mislukt"


class Uitgaand(BaseModel):
    """One message to one person; `kalender` is the iCalendar that goes along with a mail."""

    soort = KeuzeField(Soort)
    aan = peewee.TextField()
    onderwerp = peewee.CharField(max_length=250)
    tekst = peewee.TextField()
    taal = peewee.CharField(max_length=5, default="nl")
    over_kind = peewee.CharField(max_length=40, default="")
    over_key = peewee.CharField(max_length=KEY_LENGTH, default="")
    eenmalig = peewee.CharField(max_length=200, unique=True)
    message_id = peewee.CharField(max_length=120)
    afmelden = peewee.CharField(max_length=300, default="")
    kalender = peewee.TextField(default="")
    toestand = KeuzeField(Toestand, default=Toestand.WACHT)
    pogingen = peewee.IntegerField(default=0)
    volgende_op = UtcDateTimeField()
    lease_tot = UtcDateTimeField(null=True)
    fout = peewee.TextField(default="")
    created_at = UtcDateTimeField()
    verzonden_op = UtcDateTimeField(null=True)

    class Meta:
        """The worker asks for what is due."""

        table_name = "uitgaand"
        indexes = ((("toestand", "soort", "volgende_op"), False),)


# Gives the entry that goes along with a mail; called in the language of its reader.
Agendapunt = Callable[[], Afspraak]

_jinja: dict[str, jinja2.Environment] = {}
_kick: list[Callable[[], None]] = []
_site: list[str] = [""]
_afzender: list[str] = [""]


def bind(
    environment: jinja2.Environment,
    kick: Callable[[], None],
    site_url: str = "",
    afzender: str = "",
) -> None:
    """Use this environment to render messages.

    `kick` is called after a mail was queued; `site_url` is what a link in a mail begins with;
    `afzender` is the address that invites.
    """
    _jinja["env"] = environment
    _kick[:] = [kick]
    _site[:] = [site_url]
    _afzender[:] = [afzender]


def clean_header(value: str) -> str:
    """Take every control and line character out of a header value (trap M8)."""
    return "".join(c for c in value if unicodedata.category(c) not in ("Cc", "Zl", "Zp")).strip()


def enqueue_mail(
    *,
    aan: str,
    bericht: str,
    waarden: Mapping[str, Any],
    eenmalig: str,
    over: Reference | None = None,
    taal: str = "nl",
    afmelden: str = "",
    agendapunt: Agendapunt | None = None,
) -> bool:
    """Queue a mail; False when this news was queued before. Inside write().

    `afmelden` is the address where one POST ends this kind of mail: it goes into the header.
    `agendapunt` goes along as a calendar file, so that a mail program keeps the appointment.
    """
    met_link = {"site_url": _site[0], **waarden}
    schoon = clean_header(aan)
    mee = {"afmelden": clean_header(afmelden)}
    if agendapunt is not None:
        with in_post(taal):
            punt = agendapunt()
        mee["kalender"] = write_invitation(punt, site_url=_site[0], van=_afzender[0], aan=schoon)
    return _enqueue(Soort.MAIL, schoon, bericht, met_link, eenmalig, over, taal, **mee)


def enqueue_brief(
    *,
    adres: str,
    bericht: str,
    waarden: Mapping[str, Any],
    eenmalig: str,
    over: Reference | None = None,
    taal: str = "nl",
) -> bool:
    """Queue a letter for printing, with the same text as the mail. Inside write()."""
    return _enqueue(Soort.BRIEF, adres, bericht, waarden, eenmalig, over, taal)


def enqueue_gesprek(
    *,
    wie: str,
    bericht: str,
    waarden: Mapping[str, Any],
    eenmalig: str,
    over: Reference | None = None,
    taal: str = "nl",
) -> bool:
    """Keep what a colleague must tell somebody in person, with the text of the letter."""
    return _enqueue(Soort.GESPREK, wie, bericht, waarden, eenmalig, over, taal)


def _enqueue(
    soort: Soort,
    aan: str,
    bericht: str,
    waarden: Mapping[str, Any],
    eenmalig: str,
    over: Reference | None,
    taal: str,
    **mee: str,
) -> bool:
    if not in_write():
        raise RuntimeError("a message is queued inside write()")
    if Uitgaand.select().where(Uitgaand.eenmalig == eenmalig).exists():
        return False
    onderwerp, tekst = render(bericht, waarden, taal)
    moment = now()
    row = Uitgaand.insert(
        soort=soort,
        aan=aan,
        onderwerp=onderwerp,
        tekst=tekst,
        taal=taal,
        over_kind=over.kind if over else "",
        over_key=over.key if over else "",
        eenmalig=eenmalig,
        message_id=f"<{uuid4()}@vems>",
        volgende_op=moment,
        created_at=moment,
        **mee,
    )
    # Somebody else may tell it at this moment: that is no reason to undo what this one does.
    if not row.on_conflict_ignore().as_rowcount().execute():
        return False
    if soort is Soort.MAIL:
        after_commit(_kick[0])
    return True


def headers_of(row: Uitgaand) -> dict[str, str]:
    """Give the headers by which a mail program can end this kind of mail (RFC 8058)."""
    if not row.afmelden:
        return {}
    return {
        "List-Unsubscribe": f"<{row.afmelden}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }


def render(bericht: str, waarden: Mapping[str, Any], taal: str) -> tuple[str, str]:
    """Render the blocks `onderwerp` and `tekst` of a message template in a language."""
    template = _jinja["env"].get_template(bericht)
    with in_post(taal):
        context = template.new_context(dict(waarden))
        onderwerp = "".join(template.blocks["onderwerp"](context))
        tekst = template.render(dict(waarden))
    return clean_header(onderwerp)[:250], tekst.strip() + "\n"
