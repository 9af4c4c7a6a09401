"""The outbox and its delivery to a real SMTP server."""

from __future__ import annotations

import email
import socket
from datetime import timedelta
from email import policy

import jinja2
import pytest
from flask import Flask

from tests.postbus import deliver, with_server
from vems.core import clock, delivery, outbox
from vems.core.config import Config
from vems.core.database import write
from vems.core.outbox import Soort, Toestand, Uitgaand


@pytest.fixture(autouse=True)
def _messages(app: Flask) -> None:
    env = jinja2.Environment(
        autoescape=False,
        loader=jinja2.DictLoader(
            {
                "bericht.txt": "{% if false %}{% block onderwerp %}{{ titel }}{% endblock %}"
                "{% endif %}{% block tekst %}Dag {{ titel }}{% endblock %}"
            }
        ),
    )
    outbox.bind(env, lambda: None)


def queue(aan: str = "anke@test.example.org", titel: str = "Nieuws", eenmalig: str = "") -> bool:
    with write():
        return outbox.enqueue_mail(
            aan=aan,
            bericht="bericht.txt",
            waarden={"titel": titel},
            eenmalig=eenmalig or f"{aan}{titel}",
        )


def test_a_mail_arrives_once(app: Flask, config: Config, smtp_server) -> None:  # noqa: ANN001
    inbox, port = smtp_server
    queue(titel="Groen Doen wil u helpen")
    assert deliver(app, with_server(config, port)) == 1
    assert deliver(app, with_server(config, port)) == 0
    ((to, raw),) = inbox.mails
    message = email.message_from_bytes(raw, policy=policy.default)
    assert to == ["anke@test.example.org"]
    assert message["Subject"] == "Groen Doen wil u helpen"
    assert message["Message-ID"].strip() == Uitgaand.get().message_id
    assert Uitgaand.get().toestand is Toestand.VERZONDEN


def test_the_same_news_is_queued_once(app: Flask) -> None:
    assert queue(eenmalig="x")
    assert not queue(eenmalig="x")
    assert Uitgaand.select().count() == 1


def test_queueing_rolls_back_with_its_cause(app: Flask) -> None:
    with pytest.raises(ZeroDivisionError), write():
        queue()
        _ = 1 / 0
    assert not Uitgaand.select().exists()


@pytest.mark.parametrize(
    "teken", ["\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\r\n", "\u2028", "\x85"]
)
def test_no_character_injects_a_header(app: Flask, config: Config, smtp_server, teken: str) -> None:  # noqa: ANN001
    """Trap M8."""
    inbox, port = smtp_server
    queue(titel=f"Nieuws{teken}Bcc: dief@test.example.org")
    deliver(app, with_server(config, port))
    ((to, raw),) = inbox.mails
    message = email.message_from_bytes(raw, policy=policy.default)
    assert to == ["anke@test.example.org"]
    assert message["Bcc"] is None
    assert b"\nBcc:" not in raw.split(b"\r\n\r\n", 1)[0]


def test_a_refused_address_is_given_up_and_blocks_no_other(
    app: Flask,
    config: Config,
    smtp_server,  # noqa: ANN001
) -> None:
    inbox, port = smtp_server
    queue("weg@test.example.org")
    queue("later@test.example.org")
    queue("anke@test.example.org")
    assert deliver(app, with_server(config, port)) == 1
    states = {row.aan.split("@")[0]: row.toestand for row in Uitgaand.select()}
    assert states == {
        "weg": Toestand.MISLUKT,
        "later": Toestand.WACHT,
        "anke": Toestand.VERZONDEN,
    }


def test_a_silent_server_costs_the_timeout_and_the_mail_waits(
    app: Flask, config: Config, monkeypatch: pytest.MonkeyPatch, smtp_server
) -> None:  # noqa: ANN001
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        queue()
        assert deliver(app, with_server(config, silent.getsockname()[1], timeout=0.2)) == 0
    row = Uitgaand.get()
    assert (row.toestand, row.pogingen) == (Toestand.WACHT, 1)
    assert row.volgende_op > clock.now()


def test_the_pause_grows_and_the_last_try_gives_up(app: Flask) -> None:
    queue()
    waits = []
    for _ in range(len(delivery.BACKOFF) + 1):
        row = Uitgaand.get()
        moment = clock.now()
        with clock.freeze(moment):
            delivery.mark_failed(row, "stuk", for_good=False)
        row = Uitgaand.get()
        if row.toestand is Toestand.WACHT:
            waits.append(row.volgende_op - moment)
    assert waits == list(delivery.BACKOFF)
    assert Uitgaand.get().toestand is Toestand.MISLUKT


def test_a_mail_of_a_dead_worker_comes_back(app: Flask) -> None:
    queue()
    assert len(delivery.claim(10)) == 1
    assert delivery.claim(10) == []
    with clock.freeze(clock.now() + delivery.LEASE + timedelta(seconds=1)):
        assert delivery.release_expired() == 1
        assert len(delivery.claim(10)) == 1


def test_without_a_server_mail_becomes_a_file(app: Flask, config: Config) -> None:
    queue(titel="Één idee")
    assert deliver(app, config) == 1
    (path,) = config.mail_folder.glob("*.eml")
    message = email.message_from_bytes(path.read_bytes(), policy=policy.default)
    assert (message["Subject"], message["To"]) == ("Één idee", "anke@test.example.org")


def test_a_letter_waits_for_the_printer_and_is_posted_once(app: Flask) -> None:
    with write():
        outbox.enqueue_brief(
            adres="Fatima\nMolenstraat 1",
            bericht="bericht.txt",
            waarden={"titel": "Brief"},
            eenmalig="brief",
        )
    assert delivery.claim(10) == []
    row = Uitgaand.get()
    assert row.soort is Soort.BRIEF
    delivery.mark_printed(row)
    assert Uitgaand.get().verzonden_op is not None
