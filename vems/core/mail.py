"""Sending what waits in the outbox, through Flask-Mail. Only a worker calls this, never a request.

Promise: at least once, never lost, at most one duplicate per crash, with the same Message-ID.
"""

from __future__ import annotations

import logging
import smtplib
import ssl
from email.message import EmailMessage
from email.mime.text import MIMEText
from email.utils import format_datetime
from pathlib import Path
from typing import Protocol

from flask import Flask, current_app
from flask_mail import Connection, Mail, Message

from vems.core import delivery, jobs, outbox
from vems.core.clock import now
from vems.core.config import Config
from vems.core.ical import method_of

logger = logging.getLogger(__name__)


class TimedConnection(Connection):
    """Flask-Mail's connection with a timeout and a checked certificate: its own has neither."""

    timeout = 10.0

    def configure_host(self) -> smtplib.SMTP | smtplib.SMTP_SSL:
        """Connect within the timeout."""
        host = smtplib.SMTP(self.mail.server, self.mail.port, timeout=self.timeout)
        if self.mail.use_tls:
            host.starttls(context=ssl.create_default_context())
        if self.mail.username and self.mail.password:
            host.login(self.mail.username, self.mail.password)
        return host


class CalendarMessage(Message):
    """Flask-Mail's message whose calendar part names its method: without it none is shown."""

    def _mimetext(self, text: str | None, subtype: str = "plain") -> MIMEText:
        part = super()._mimetext(text, subtype)
        if subtype == "calendar":
            part.set_param("method", method_of(text or ""))
        return part


class Transport(Protocol):
    """Something a mail can be given to."""

    def send(self, row: outbox.Uitgaand) -> None:
        """Hand over one mail; raises when it was not accepted."""


class SmtpTransport:
    """One SMTP connection for a batch."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    def send(self, row: outbox.Uitgaand) -> None:
        """Send one mail to exactly one recipient."""
        message = CalendarMessage(subject=row.onderwerp, recipients=[row.aan], body=row.tekst)
        if row.kalender:
            message.alts["calendar"] = row.kalender
        message.extra_headers = outbox.headers_of(row)
        message.msgId = row.message_id
        self.connection.send(message)


class FolderTransport:
    """Writes .eml files: the embedded default, readable at /ontwikkel/mail in demo mode."""

    def __init__(self, folder: Path, afzender: str) -> None:
        self.folder = folder
        self.afzender = afzender

    def send(self, row: outbox.Uitgaand) -> None:
        """Write one mail to a file."""
        self.folder.mkdir(parents=True, exist_ok=True)
        message = EmailMessage()
        message["Subject"] = row.onderwerp
        message["From"] = self.afzender
        message["To"] = row.aan
        message["Date"] = format_datetime(now())
        message["Message-ID"] = row.message_id
        for naam, waarde in outbox.headers_of(row).items():
            message[naam] = waarde
        message.set_content(row.tekst)
        if row.kalender:
            message.add_alternative(
                row.kalender, subtype="calendar", params={"method": method_of(row.kalender)}
            )
        path = self.folder / f"{now():%Y%m%dT%H%M%S}-{row.id:06}.eml"
        path.write_bytes(message.as_bytes())


def deliver_mail() -> None:
    """Job: send what is due. Every minute, and right after a mail was queued."""
    config: Config = current_app.config["VEMS"]
    while deliver(config):
        pass


def init_app(app: Flask, config: Config) -> None:
    """Configure Flask-Mail from our configuration, and send in the background."""
    jobs.register_job(deliver_mail, minutes="*")
    app.config.update(
        MAIL_SERVER=config.mail.server or "localhost",
        MAIL_PORT=config.mail.port,
        MAIL_USE_TLS=config.mail.tls,
        MAIL_USERNAME=config.mail.gebruiker or None,
        MAIL_PASSWORD=config.mail.wachtwoord or None,
        MAIL_DEFAULT_SENDER=config.mail.afzender,
        MAIL_SUPPRESS_SEND=False,
    )
    Mail(app)


def deliver(config: Config, limit: int = 50) -> int:
    """Send what is due; gives how many were accepted. Needs an app context."""
    delivery.release_expired()
    rows = delivery.claim(limit)
    if not rows:
        return 0
    if not config.mail.server:
        return _send_all(FolderTransport(config.mail_folder, config.mail.afzender), rows)
    connection = TimedConnection(current_app.extensions["mail"])
    connection.timeout = config.mail.timeout
    try:
        with connection:
            return _send_all(SmtpTransport(connection), rows)
    except (OSError, smtplib.SMTPException) as error:
        logger.warning("mail server not reached: %s", error)
        for row in rows:
            still_ours = outbox.Uitgaand.get_by_id(row.id)
            if still_ours.toestand is outbox.Toestand.BEZIG:
                delivery.mark_failed(still_ours, str(error), for_good=False)
        return 0


def _send_all(transport: Transport, rows: list[outbox.Uitgaand]) -> int:
    sent = 0
    for row in rows:
        try:
            transport.send(row)
        except smtplib.SMTPServerDisconnected:
            raise
        except smtplib.SMTPRecipientsRefused as error:
            codes = [code for code, _ in error.recipients.values()]
            delivery.mark_failed(row, str(error), for_good=all(c >= 500 for c in codes))
        except smtplib.SMTPResponseException as error:
            delivery.mark_failed(row, str(error), for_good=error.smtp_code >= 500)
        except Exception as error:
            logger.exception("mail %s failed", row.id)
            delivery.mark_failed(row, repr(error), for_good=False)
        else:
            delivery.mark_sent(row)
            sent += 1
    return sent
