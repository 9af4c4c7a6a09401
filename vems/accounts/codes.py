"""Mailed codes and invitation links: hashed, one purpose, one use, an end.

A link only shows a page; acting on it needs a POST, because mail scanners follow links.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from datetime import timedelta

from flask import current_app

from vems.accounts.keuzes import CodeDoel
from vems.accounts.models import Inlogcode
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import Invalid
from vems.core.i18n import N_
from vems.core.outbox import enqueue_mail

GELDIG = {
    CodeDoel.INLOGGEN: timedelta(minutes=15),
    CodeDoel.UITNODIGING: timedelta(days=14),
    CodeDoel.ADRES: timedelta(days=7),
}
MAX_POGINGEN = 5
FOUTE_CODE = N_("Deze code klopt niet of is verlopen. Vraag een nieuwe code aan.")


def mail_code(email: str, *, browser: str, naam: str = "", taal: str = "nl", bericht: str) -> None:
    """Queue a mail with a six-digit code for one browser; its older open code ends.

    `browser` is a secret that only the asking browser has: the code works nowhere else.
    """
    code = f"{secrets.randbelow(1_000_000):06}"
    with write():
        row = _issue(email, CodeDoel.INLOGGEN, code, browser)
        enqueue_mail(
            aan=email,
            bericht=bericht,
            waarden={"naam": naam, "code": f"{code[:3]} {code[3:]}"},
            eenmalig=f"inlogcode:{row.id}",
            taal=taal,
        )


def issue_link(email: str, doel: CodeDoel) -> str:
    """Make a link token for an address; inside write() of what it belongs to."""
    token = secrets.token_urlsafe(32)
    with write():
        _issue(email, doel, token)
    return token


def end_links(email: str, doel: CodeDoel) -> None:
    """End the open links of an address; inside write() of what ends them."""
    Inlogcode.update(gebruikt_op=now()).where(
        Inlogcode.email == email, Inlogcode.doel == doel, Inlogcode.gebruikt_op.is_null()
    ).execute()


def find_link(token: str, doel: CodeDoel) -> Inlogcode | None:
    """Find the open row of a link token without using it."""
    return (
        Inlogcode.select()
        .where(
            Inlogcode.code_hash == _hash("", token),
            Inlogcode.doel == doel,
            Inlogcode.gebruikt_op.is_null(),
            Inlogcode.verloopt_op > now(),
        )
        .first()
    )


def use_link(token: str, doel: CodeDoel) -> str:
    """Use a link once and give its address; Invalid when it is not open. Two at once: one wins."""
    row = find_link(token, doel)
    if row is None or not _use(row):
        raise Invalid(N_("Deze link is al gebruikt of verlopen. Vraag een nieuwe aan."))
    return str(row.email)


def use_code(email: str, code: str, *, browser: str) -> None:
    """Use a login code in the browser that asked for it.

    Invalid on field "code" when it is wrong, used, late, tried too often or of another browser.
    """
    row = (
        Inlogcode.select()
        .where(
            Inlogcode.email == email,
            Inlogcode.doel == CodeDoel.INLOGGEN,
            Inlogcode.browser == _hash_browser(browser),
            Inlogcode.gebruikt_op.is_null(),
            Inlogcode.verloopt_op > now(),
        )
        .order_by(Inlogcode.id.desc())
        .first()
    )
    kaal = "".join(teken for teken in code if teken.isdigit())
    expected = row.code_hash if row else ""
    same = hmac.compare_digest(expected, _hash(email, kaal))
    if row is None or not _try(row) or not same or not _use(row):
        raise Invalid(FOUTE_CODE, veld="code")


def _issue(email: str, doel: CodeDoel, geheim: str, browser: str = "") -> Inlogcode:
    moment, waar = now(), _hash_browser(browser)
    Inlogcode.update(gebruikt_op=moment).where(
        Inlogcode.email == email,
        Inlogcode.doel == doel,
        Inlogcode.browser == waar,
        Inlogcode.gebruikt_op.is_null(),
    ).execute()
    return Inlogcode.create(
        email=email,
        doel=doel,
        browser=waar,
        code_hash=_hash(email if doel is CodeDoel.INLOGGEN else "", geheim),
        created_at=moment,
        verloopt_op=moment + GELDIG[doel],
    )


def _try(row: Inlogcode) -> bool:
    with write():
        tried = (
            Inlogcode.update(pogingen=Inlogcode.pogingen + 1)
            .where(Inlogcode.id == row.id, Inlogcode.pogingen < MAX_POGINGEN)
            .execute()
        )
    return tried == 1


def _use(row: Inlogcode) -> bool:
    with write():
        used = (
            Inlogcode.update(gebruikt_op=now())
            .where(Inlogcode.id == row.id, Inlogcode.gebruikt_op.is_null())
            .execute()
        )
    return used == 1


def _hash_browser(browser: str) -> str:
    return _hash("", browser) if browser else ""


def _hash(email: str, geheim: str) -> str:
    key = str(current_app.config["SECRET_KEY"]).encode()
    return hmac.new(key, f"{email}|{geheim}".encode(), hashlib.sha256).hexdigest()
