"""Background work: plain functions with ids as arguments, idempotent, run by huey.

Nothing that must not be lost lives only here: huey loses the running task when it is killed.
Receivers enqueue after the commit; periodic jobs may run twice and must not mind. `at_once` is for
who tells or tests a story in which nobody waits for the queue.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from huey import Huey, MemoryHuey, RedisHuey, SqliteHuey, crontab
from huey.consumer import Consumer

from vems.core.config import Config
from vems.core.database import after_commit, in_write

logger = logging.getLogger(__name__)

Job = Callable[..., None]

_jobs: dict[str, Job] = {}
_schedule: dict[str, str] = {}
_run: dict[str, Any] = {}
_at_once: set[str] = set()


def register_job(job: Job, *, minutes: str = "") -> None:
    """Make a job known under its name; `minutes` is a crontab minute field for periodic ones."""
    _jobs[job.__name__] = job
    if minutes:
        _schedule[job.__name__] = minutes


def enqueue(job: Job, *args: int | str) -> None:
    """Run a job in the background, after the commit when there is one open.

    A queue that cannot be reached is logged: what must not be lost is a row that a sweep finds.
    """

    def start() -> None:
        task = _run.get("task")
        try:
            if job.__name__ in _at_once:
                job(*args)
            elif task is not None:
                task(job.__name__, *args)
        except Exception:
            logger.exception("job %s was not queued", job.__name__)

    if in_write():
        after_commit(start)
    else:
        start()


@contextmanager
def at_once(*jobs: Job) -> Iterator[None]:
    """Do these jobs in this process as soon as they are enqueued, for as long as the block lasts.

    One that fails is logged and left to the sweep, as when a worker fails.
    """
    names = {job.__name__ for job in jobs} - _at_once
    _at_once.update(names)
    try:
        yield
    finally:
        _at_once.difference_update(names)


@contextmanager
def queued() -> Iterator[None]:
    """Let every job wait for the queue again, inside `at_once`."""
    names = set(_at_once)
    _at_once.clear()
    try:
        yield
    finally:
        _at_once.update(names)


def run_job(name: str, *args: int | str) -> None:
    """Run a job here and now."""
    _jobs[name](*args)


def make_huey(config: Config, around: Callable[[Job], Job]) -> Huey:
    """Make the queue of this installation; `around` gives each job its app context."""
    huey = _choose_huey(config)

    def run(name: str, *args: int | str) -> None:
        around(_jobs[name])(*args)

    _run["task"] = huey.task(retries=3, retry_delay=30)(run)
    for name, minutes in _schedule.items():
        huey.periodic_task(crontab(minute=minutes), name=f"periodiek_{name}")(
            lambda name=name: run(name)
        )
    return huey


def _choose_huey(config: Config) -> Huey:
    if config.omgeving == "test" and not config.redis_url:
        return MemoryHuey("vems", immediate=False)
    if config.redis_url:
        return RedisHuey("vems", url=with_timeouts(config.redis_url))
    return SqliteHuey("vems", filename=str(config.instance / "taken.db"))


def with_timeouts(redis_url: str) -> str:
    """Give the URL with timeouts: a Redis that says nothing must not hold a web worker."""
    if not redis_url:
        return ""
    joint = "&" if "?" in redis_url else "?"
    return f"{redis_url}{joint}socket_connect_timeout=2&socket_timeout=5"


class EmbeddedConsumer(Consumer):
    """A consumer inside the web process: leaves the signal handlers alone."""

    def _set_signal_handlers(self) -> None:
        """Keep the handlers of the web server."""
