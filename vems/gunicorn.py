"""How gunicorn runs the website: `gunicorn --config python:vems.gunicorn --workers 4 …`.

The application is made once, before the workers are forked, so that they share the memory of it;
what each worker has for itself begins after the fork: connections, and the thread that follows the
change log. New code is loaded by a restart, not by a reload.
"""

from __future__ import annotations

import gc
from typing import Any

from vems.server import follow_graph, let_go

wsgi_app = "vems.server:make_app()"
preload_app = True
threads = 4


def pre_fork(server: Any, worker: Any) -> None:  # noqa: ANN401  gunicorn has no types
    """Leave nothing open that two processes would share, and what is made out of the collector."""
    let_go(server.app.wsgi())
    gc.freeze()


def post_worker_init(worker: Any) -> None:  # noqa: ANN401
    """Begin to follow the change log."""
    follow_graph()
