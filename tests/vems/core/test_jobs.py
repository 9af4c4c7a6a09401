"""Jobs start after the commit, not at all when it fails, and a lost queue fails no request."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask, has_app_context
from huey import Huey, RedisHuey, SqliteHuey

from tests.factories.basis import make_partij
from vems.app import create_app
from vems.core import jobs
from vems.core.config import Config
from vems.core.database import database, write
from vems.partijen.models import Partij

gedaan: list[tuple[object, ...]] = []


def tel_partijen(extra: int) -> None:
    gedaan.append((has_app_context(), Partij.select().count() + extra))


@pytest.fixture(autouse=True)
def _job(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(jobs._jobs, "tel_partijen", tel_partijen)
    gedaan.clear()


@pytest.fixture
def queue(app: Flask) -> Huey:
    return app.extensions["huey"]


def run_waiting(queue: Huey) -> None:
    while (task := queue.dequeue()) is not None:
        queue.execute(task)


def test_a_job_waits_for_the_commit(queue: Huey) -> None:
    with write():
        make_partij()
        jobs.enqueue(tel_partijen, 0)
        assert queue.pending_count() == 0
    assert queue.pending_count() == 1
    run_waiting(queue)
    assert gedaan == [(True, 1)]


def test_a_rolled_back_write_starts_nothing(queue: Huey) -> None:
    with pytest.raises(ZeroDivisionError), write():
        jobs.enqueue(tel_partijen, 0)
        _ = 1 / 0
    assert queue.pending_count() == 0


def test_a_rolled_back_savepoint_starts_nothing(queue: Huey) -> None:
    with write():
        with pytest.raises(ZeroDivisionError), write():
            jobs.enqueue(tel_partijen, 1)
            _ = 1 / 0
        jobs.enqueue(tel_partijen, 2)
    run_waiting(queue)
    assert gedaan == [(True, 2)]


def test_outside_a_write_it_starts_at_once(queue: Huey) -> None:
    jobs.enqueue(tel_partijen, 3)
    assert queue.pending_count() == 1


def test_a_job_opens_and_closes_its_own_connection(queue: Huey) -> None:
    database.obj.close()
    jobs.enqueue(tel_partijen, 0)
    run_waiting(queue)
    assert gedaan == [(True, 0)]
    assert database.obj.is_closed()


def test_a_queue_that_is_down_fails_no_write(
    queue: Huey, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def down(*args: object, **kwargs: object) -> None:
        raise ConnectionError("queue is down")

    monkeypatch.setattr(queue.storage, "enqueue", down)
    with write():
        make_partij()
        jobs.enqueue(tel_partijen, 0)
    jobs.enqueue(tel_partijen, 0)
    assert Partij.select().count() == 1
    assert "queue is down" in caplog.text


def test_run_job_runs_here_and_now(queue: Huey) -> None:
    jobs.run_job("tel_partijen", 5)
    assert gedaan == [(True, 5)]


def test_every_periodic_job_is_on_the_timetable(app: Flask) -> None:
    timetable = {task.name for task in app.extensions["huey"]._registry.periodic_tasks}
    assert "periodiek_deliver_mail" in timetable


def test_the_embedded_queue_is_a_file_and_survives_a_restart(config: Config) -> None:
    demo = replace(config, omgeving="demo")
    first = create_app(demo)
    assert isinstance(first.extensions["huey"], SqliteHuey)
    assert Path(config.instance / "taken.db").exists()
    jobs.enqueue(tel_partijen, 0)
    assert create_app(demo).extensions["huey"].pending_count() == 1


@pytest.mark.redis
def test_production_queues_in_redis_and_a_worker_runs_it(config: Config, redis_url: str) -> None:
    app = create_app(replace(config, redis_url=redis_url))
    queue = app.extensions["huey"]
    assert isinstance(queue, RedisHuey)
    database.obj.connect(reuse_if_open=True)
    with write():
        make_partij()
        jobs.enqueue(tel_partijen, 0)
    database.obj.close()
    elders = create_app(replace(config, redis_url=redis_url)).extensions["huey"]
    assert elders.pending_count() == 1
    run_waiting(elders)
    assert gedaan == [(True, 1)]


def test_a_silent_redis_costs_seconds_not_the_request(config: Config) -> None:
    """Without a timeout of ours, a Redis that accepts and says nothing would hold a web worker."""
    queue = create_app(replace(config, redis_url="redis://127.0.0.1:1/0")).extensions["huey"]
    options = queue.storage.pool.connection_kwargs
    assert options["socket_connect_timeout"] == 2
    assert options["socket_timeout"] == 5
