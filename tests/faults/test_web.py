"""kill -9 of web processes while people send: what was acknowledged is there, whole, and once."""

from __future__ import annotations

import http.client
import os
import random
import signal
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
from flask import Flask

from initiatieven.registratie.events import EERSTE_CONTACT, INGEDIEND, INGEDIEND_NAMENS
from initiatieven.registratie.models import Initiatief, InitiatiefThema
from netwerk.vraagenaanbod.models import Hulpvraag
from tests.factories.basis import make_gebruiker, make_thema, make_wijk
from tests.faults.processes import Browser, Site, logged_in, running_site
from vems.accounts.keuzes import Rol
from vems.core.changes import Wijziging
from vems.core.config import Config
from vems.core.database import database, is_sqlite
from vems.core.history import Gebeurtenis
from vems.core.outbox import Uitgaand
from vems.partijen.models import Partij

pytestmark = pytest.mark.faults

BIJ_ELK = (INGEDIEND, INGEDIEND_NAMENS, EERSTE_CONTACT)
VERSTUURD, SCHRIJVERS, DODEN = 200, 5, 20
PAD = "/loket/nieuw"


class Writers:
    """Staff who write ideas down, and press again when the connection breaks."""

    def __init__(self, browsers: list[Browser]) -> None:
        self.waiting = list(range(VERSTUURD))
        self.acknowledged: dict[str, str] = {}
        self.broken = 0
        self.refused: list[str] = []
        self.threads = [threading.Thread(target=self.write, args=(b,)) for b in browsers]

    def are_busy(self) -> bool:
        """Tell whether somebody still writes and nobody was refused."""
        return not self.refused and any(thread.is_alive() for thread in self.threads)

    def write(self, browser: Browser) -> None:
        token = self.token(browser)
        while self.waiting and not self.refused:
            try:
                nummer = self.waiting.pop()
            except IndexError:
                return
            while not self.send(browser, nummer, token):
                self.broken += 1
                time.sleep(0.05)

    def token(self, browser: Browser) -> str:
        """Get the proof of the form; the process may be killed before it answered at all."""
        while True:
            try:
                return browser.csrf(PAD)
            except (OSError, http.client.HTTPException):
                time.sleep(0.05)

    def send(self, browser: Browser, nummer: int, token: str) -> bool:
        try:
            answer = browser.post(PAD, idea(nummer, token))
        except (OSError, http.client.HTTPException):
            return False
        if answer.status != 302:
            self.refused.append(f"{answer.status}: {answer.html[-2000:]}")
            return True
        self.acknowledged[f"Buurttuin nummer {nummer}"] = answer.headers["Location"].split("/")[-1]
        return True


def idea(nummer: int, token: str) -> dict[str, object]:
    return {
        "csrf_token": token,
        "sleutel": f"formulier-{nummer:03}",
        "kanaal": "telefoon",
        "naam": f"Buur {nummer}",
        "telefoon": f"06 12 34 5{nummer:03}",
        "indiener_soort": "bewoner",
        "titel": f"Buurttuin nummer {nummer}",
        "omschrijving": "Wij willen samen een tuin maken op het veld achter de school.",
        "gebied": "kersentuin",
        "soorten": ["kennis", "geld"],
        "themas": ["groen"],
        "jonger_dan_16": "nee",
        "publiceren": "nee",
        "eerste_contact": "Belt liever in de avond.",
    }


def kill_now_and_then(site: Site, writers: Writers) -> int:
    """Kill a worker after each so many acknowledgements, at a random moment of a request."""
    dice, killed = random.Random(7), 0
    for step in range(DODEN):
        wanted = (step + 1) * VERSTUURD // (DODEN + 2)
        while len(writers.acknowledged) < wanted and writers.are_busy():
            time.sleep(0.005)
        time.sleep(dice.random() * 0.03)
        if living := site.workers():
            os.kill(dice.choice(living), signal.SIGKILL)
            killed += 1
    return killed


def test_a_killed_web_process_loses_no_acknowledged_initiatief(app: Flask, config: Config) -> None:
    make_wijk()
    make_thema()
    staff = make_gebruiker(Rol.BEGELEIDER)
    with running_site(config) as site:
        writers = Writers([logged_in(app, site, staff) for _ in range(SCHRIJVERS)])
        for thread in writers.threads:
            thread.start()
        killed = kill_now_and_then(site, writers)
        for thread in writers.threads:
            thread.join(90)
    assert not writers.refused, writers.refused[0]
    assert len(writers.acknowledged) == VERSTUURD
    assert killed >= DODEN // 2
    assert writers.broken, "no request was under way when a process died"
    assert_all_whole(writers.acknowledged)


def assert_all_whole(acknowledged: dict[str, str]) -> None:
    if is_sqlite():
        assert database.execute_sql("PRAGMA integrity_check").fetchone() == ("ok",)
    rows = list(Initiatief.select())
    assert {row.titel: row.sleutel for row in rows} == acknowledged
    assert len(rows) == len({row.identificatie for row in rows}) == VERSTUURD
    assert Partij.select().count() == VERSTUURD
    assert InitiatiefThema.select().count() == VERSTUURD
    receipts = {row.eenmalig for row in Uitgaand.select()}
    changed = {row.key for row in Wijziging.select().where(Wijziging.kind == "initiatief")}
    for row in rows:
        told = Counter(
            event.soort
            for event in Gebeurtenis.select().where(Gebeurtenis.onderwerp_key == row.sleutel)
        )
        assert [told[event.soort] for event in BIJ_ELK] == [1, 1, 1], row.titel
        assert Hulpvraag.select().where(Hulpvraag.eigenaar_key == row.sleutel).count() == 2
        assert f"ontvangst:{row.sleutel}" in receipts
        assert row.sleutel in changed


def test_a_body_that_is_too_large_is_answered_before_it_is_read(config: Config) -> None:
    with running_site(config) as site:
        answer = Browser(site.port).post("/inloggen", {"email": "a" * 3_000_000})
    assert answer.status == 413
    assert "te groot om te versturen" in answer.html


def test_twenty_presses_on_one_form_make_one_initiatief(app: Flask, config: Config) -> None:
    make_wijk()
    make_thema()
    staff = make_gebruiker(Rol.BEGELEIDER)
    with running_site(config) as site, ThreadPoolExecutor(20) as hands:
        browser = logged_in(app, site, staff)
        data = idea(1, browser.csrf(PAD))
        answers = list(hands.map(lambda _: browser.post(PAD, data), range(20)))
    assert {answer.status for answer in answers} == {302}
    assert len({answer.headers["Location"] for answer in answers}) == 1
    assert Initiatief.select().count() == Partij.select().count() == 1
    assert Uitgaand.select().count() == 1
