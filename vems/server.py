"""The embedded server: waitress, background work and followers in one process.

Production does not use it: there gunicorn runs as `vems.gunicorn` says, and `vems worker` and
`vems follow` run beside it (deploy/).
"""

from __future__ import annotations

import errno
import gc
import os
import signal
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import NoReturn

import waitress
from flask import Flask

from initiatieven.registratie.models import Initiatief
from vems.app import create_app
from vems.core import changes
from vems.core.changes import FollowerThread
from vems.core.config import Config, load_config
from vems.core.database import close_idle, database
from vems.core.exceptions import VemsError
from vems.core.i18n import N_
from vems.core.jobs import EmbeddedConsumer
from vems.core.learning.daily import learn_all
from vems.core.memory import give_back
from vems.core.search import index as search_index

HOST = "127.0.0.1"
THREADS = 8
# huey's own default makes a task wait up to ten seconds.
QUEUE_SECONDS = 0.5
# What most visitors open first, and a word that nobody wrote.
_FIRST_PAGES = ("/", "/initiatieven", "/zoeken?q=buurt", "/zoeken?q=buurttuinn", "/wijken")


def make_app() -> Flask:
    """Make the application of the environment, and nothing that a fork would break."""
    return create_app(load_config(os.environ))


def follow_graph(begin_after: float = 0.0) -> None:
    """Follow the graph in this process; the search index of a host has one follower of its own."""
    FollowerThread("graaf", begin_after=begin_after).start()


def let_go(app: Flask) -> None:
    """Close what this process opened: a process that is forked brings its own."""
    close_idle()
    search_index.get_indexes().close()
    app.extensions["huey"].storage.close()


def warm_up(app: Flask) -> None:
    """Make what each process keeps in memory, so that those that are forked share it.

    Each follows the change log from there. The pages leave their templates and tables behind.
    """
    config: Config = app.config["VEMS"]
    with app.app_context(), database.obj.connection_context():
        changes.catch_up("graaf")
        with suppress(search_index.IndexUnavailable):
            search_index.get_indexes().warm()
        learn_all()
        slugs = Initiatief.select(Initiatief.slug).where(Initiatief.is_openbaar).limit(1).tuples()
        pages = [*_FIRST_PAGES, *(f"/initiatieven/{slug}" for (slug,) in slugs)]
    visitor = app.test_client(use_cookies=False)
    for path in pages:
        visitor.get(path, base_url=config.site_url)
    gc.collect()
    give_back()


def open_port(port: int) -> socket.socket:
    """Claim the port before the long work begins; VemsError with one sentence when it is taken."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if os.name != "nt":  # there it would share the port with whoever has it
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((HOST, port))
        listening.listen()
    except OSError as error:
        listening.close()
        raise VemsError(_why_not(error), port=port) from error
    return listening


def run_embedded(app: Flask, listening: socket.socket) -> None:
    """Serve until SIGINT or SIGTERM; background work and followers stop with the server."""
    signal.signal(signal.SIGTERM, _stop)
    with _background(app):
        server = waitress.create_server(app, sockets=[listening], threads=THREADS)
        server.run()


def wait_for_stop() -> None:
    """Sleep until SIGINT or SIGTERM."""
    signal.signal(signal.SIGTERM, _stop)
    try:
        threading.Event().wait()
    except (KeyboardInterrupt, SystemExit):
        return


@contextmanager
def _background(app: Flask) -> Iterator[None]:
    consumer = EmbeddedConsumer(
        app.extensions["huey"],
        workers=1,
        periodic=True,
        initial_delay=0.05,
        max_delay=QUEUE_SECONDS,
        check_worker_health=False,
    )
    follower = FollowerThread()
    consumer.start()
    follower.start()
    try:
        yield
    finally:
        follower.stop()
        consumer.stop(graceful=True)


def _why_not(error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return N_("Poort %(port)s is al in gebruik: kies een andere met --port.")
    if error.errno == errno.EACCES:
        return N_("Poort %(port)s mag u niet gebruiken: kies er een boven 1024 met --port.")
    return N_("Poort %(port)s kan niet worden geopend: kies een andere met --port.")


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    sys.exit(0)
