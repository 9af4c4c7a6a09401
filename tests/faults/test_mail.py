"""kill -9 of the mail worker: never lost, at most one copy too many per death, same Message-ID."""

from __future__ import annotations

import email
import subprocess
import sys
from collections import Counter

import pytest
from flask import Flask

from tests.factories.basis import make_partij
from tests.faults.processes import ROOT, environment
from tests.postbus import Inbox
from vems.core.config import Config
from vems.core.database import write
from vems.core.outbox import Toestand, Uitgaand
from vems.partijen.berichten import notify

pytestmark = pytest.mark.faults

MAILS, DODEN = 40, 10


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
    accepted = Counter(email.message_from_bytes(raw)["Message-ID"] for _to, raw in inbox.mails)
    assert set(accepted) == {row.message_id for row in rows}
    assert accepted.total() == MAILS + copies
