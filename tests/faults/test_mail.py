"""kill -9 of the mail worker: never lost, at most one copy too many per death, same Message-ID."""

from __future__ import annotations

import email
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from flask import Flask

from tests.factories.basis import make_partij
from tests.faults.processes import ROOT, environment
from tests.servers import free_port
from vems.core.config import Config
from vems.core.database import write
from vems.core.outbox import Toestand, Uitgaand
from vems.partijen.berichten import notify

pytestmark = pytest.mark.faults

MAILS, DODEN = 40, 10


class Inbox:
    """Counts what it accepted by Message-ID."""

    def __init__(self) -> None:
        self.accepted: Counter[str] = Counter()

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802  aiosmtpd names it
        message = email.message_from_bytes(bytes(envelope.content or b""))
        self.accepted[message["Message-ID"].strip()] += 1
        return "250 OK"


@pytest.fixture
def smtp_server() -> Iterator[tuple[Inbox, int]]:
    inbox, port = Inbox(), free_port()
    controller = Controller(inbox, hostname="127.0.0.1", port=port)
    controller.start()
    yield inbox, port
    controller.stop()


@pytest.mark.parametrize(("moment", "copies"), [("claimed", 0), ("accepted", DODEN)])
def test_a_killed_mail_worker_loses_nothing(
    app: Flask, config: Config, smtp_server: tuple[Inbox, int], moment: str, copies: int
) -> None:
    inbox, port = smtp_server
    for nummer in range(MAILS):
        with write():
            notify(
                make_partij(f"Buur {nummer}", f"buur{nummer}@test.example.org"),
                bericht="vems/accounts/mail/inlogcode.txt",
                waarden={"code": f"{nummer:06}"},
                eenmalig=f"proef:{nummer}",
            )
    env = environment(config, VEMS_MAIL_SERVER="127.0.0.1", VEMS_MAIL_PORT=str(port))
    command = [sys.executable, "-m", "tests.faults.mailman", moment, str(DODEN)]
    subprocess.run(command, cwd=ROOT, env=env, check=True, timeout=120)

    rows = list(Uitgaand.select())
    assert {row.toestand for row in rows} == {Toestand.VERZONDEN}
    assert set(inbox.accepted) == {row.message_id for row in rows}
    assert inbox.accepted.total() == MAILS + copies
