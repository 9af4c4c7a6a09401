"""A real SMTP server for tests, and the configuration that sends to it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from flask import Flask

from tests.servers import free_port
from vems.core import mail
from vems.core.config import Config, MailConfig


class Inbox:
    """Keeps what arrives; refuses an address that begins with "weg"."""

    def __init__(self) -> None:
        self.mails: list[tuple[list[str], bytes]] = []

    async def handle_RCPT(  # noqa: N802  aiosmtpd names it
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Take everybody who exists."""
        if address.startswith("weg"):
            return "550 no such user"
        if address.startswith("later"):
            return "451 try later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Keep the mail."""
        self.mails.append((list(envelope.rcpt_tos), bytes(envelope.content or b"")))
        return "250 OK"


@pytest.fixture
def smtp_server() -> Iterator[tuple[Inbox, int]]:
    """Run one; gives what it keeps and its port."""
    inbox, port = Inbox(), free_port()
    controller = Controller(inbox, hostname="127.0.0.1", port=port)
    controller.start()
    yield inbox, port
    controller.stop()


def with_server(config: Config, port: int, timeout: float = 5) -> Config:
    """Give the configuration that sends to this port."""
    fields = {name: getattr(config, name) for name in Config.__dataclass_fields__}
    server = MailConfig(server="127.0.0.1", port=port, timeout=timeout)
    return Config(**{**fields, "mail": server})


def deliver(app: Flask, config: Config) -> int:
    """Send what waits; how many were accepted."""
    app.config["VEMS"] = config
    mail.init_app(app, config)
    return mail.deliver(config)
