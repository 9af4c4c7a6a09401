"""Redis: limits are shared by the processes, jobs reach the worker, and the site can do without."""

from __future__ import annotations

import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
import redis

from tests.faults.processes import Browser, Site, environment, running, running_site
from tests.servers import running_redis
from vems.core.config import Config

pytestmark = [pytest.mark.faults, pytest.mark.redis]


@pytest.fixture(params=["sqlite"], scope="session")
def database_kind(request: pytest.FixtureRequest) -> str:
    """Stay with one database: these tests are about Redis."""
    return str(request.param)


def ask_code(site: Site, email: str) -> int:
    browser = Browser(site.port)
    token = browser.csrf("/inloggen")
    return browser.post("/inloggen", {"csrf_token": token, "email": email}).status


def test_two_processes_share_one_count(config: Config, redis_url: str) -> None:
    shared = replace(config, omgeving="demo", redis_url=redis_url)
    with running_site(shared) as site, ThreadPoolExecutor(6) as people:
        assert len(site.workers()) == 2
        asked = people.map(ask_code, [site] * 24, ["anke@test.example.org"] * 24)
        assert Counter(asked) == {302: 10, 429: 14}
        assert ask_code(site, "bert@test.example.org") == 302


def test_a_job_of_a_page_reaches_the_worker(config: Config, redis_url: str) -> None:
    shared = replace(config, redis_url=redis_url)
    worker = ["-m", "vems", "worker", "--workers", "1"]
    with running_site(shared) as site, running(worker, environment(shared)):
        assert ask_code(site, "anke@test.example.org") == 302
        assert wait_for_mail(config.mail_folder, 1)


def test_the_site_works_while_redis_is_gone(config: Config) -> None:
    """Limits are counted per process; the mail waits in its row and goes out when Redis is back."""
    with running_redis() as redis_url:
        shared = replace(config, omgeving="demo", redis_url=redis_url)
        with running_site(shared) as site:
            assert ask_code(site, "anke@test.example.org") == 302
            with redis.Redis.from_url(redis_url) as server:
                server.shutdown(nosave=True, force=True)
            began = time.monotonic()
            assert ask_code(site, "bert@test.example.org") == 302
            assert Browser(site.port).get("/inloggen").status == 200
            assert time.monotonic() - began < 30
            codes = Counter(ask_code(site, "carla@test.example.org") for _ in range(21))
            assert set(codes) == {302, 429}
            assert codes[302] <= 20
    with running(["-m", "vems", "mail", "deliver"], environment(config)):
        assert wait_for_mail(config.mail_folder, 2 + codes[302])


def wait_for_mail(folder: Path, amount: int, seconds: float = 90) -> bool:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if len(list(folder.glob("*.eml"))) >= amount:
            return True
        time.sleep(0.1)
    return False
