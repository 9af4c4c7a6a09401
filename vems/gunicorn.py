"""How gunicorn runs the website: `gunicorn --config python:vems.gunicorn --workers 4 …`.

The application is made once, before the workers are forked, so that they share the memory of it.
The first workers answer at once. Meanwhile the master makes what every process keeps in memory, the
graph before all, and puts workers in their place that share that too: a reload, which it asks of
itself. Every later reload (SIGHUP) brings it up to date. What each worker has for itself begins
after the fork: connections, and the thread that follows the change log. New code is loaded by a
restart, not by a reload.
"""

from __future__ import annotations

import gc
import logging
import os
import signal
from typing import Any

from vems.core.memory import give_back_now_and_then, keep_little
from vems.server import follow_graph, let_go, warm_up

logger = logging.getLogger(__name__)

wsgi_app = "vems.server:make_app()"
preload_app = True
threads = 4
# So long the first workers have the processors for themselves.
_SECONDS_ALONE = 1.0
_SHARED = "vems.shared"
# They are replaced before they would make the graph each for itself, unless that fails.
_SECONDS_WITHOUT_GRAPH = 60.0


def on_starting(server: Any) -> None:  # noqa: ANN401  gunicorn has no types
    """Take memory as a process does that lives long."""
    keep_little()


def when_ready(server: Any) -> None:  # noqa: ANN401
    """Ask for the first reload, soon after the first workers are there.

    By a timer of the system: a process with a thread had better not be forked.
    """
    signal.signal(signal.SIGALRM, lambda number, frame: os.kill(os.getpid(), signal.SIGHUP))
    signal.setitimer(signal.ITIMER_REAL, _SECONDS_ALONE)


def on_reload(server: Any) -> None:  # noqa: ANN401
    """Make what workers share; when that fails each of them makes it for itself."""
    try:
        app = server.app.wsgi()
        warm_up(app)
        app.extensions[_SHARED] = True
    except Exception:
        logger.exception("the workers share less than they could")


def pre_fork(server: Any, worker: Any) -> None:  # noqa: ANN401
    """Leave nothing open that two processes would share, and what is made out of the collector."""
    let_go(server.app.wsgi())
    gc.freeze()


def post_worker_init(worker: Any) -> None:  # noqa: ANN401
    """Begin to follow the change log, from where the master came to."""
    follow_graph(0.0 if worker.app.wsgi().extensions.get(_SHARED) else _SECONDS_WITHOUT_GRAPH)
    give_back_now_and_then()
