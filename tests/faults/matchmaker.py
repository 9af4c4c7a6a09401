"""A worker killed while it proposes matches: `python -m tests.faults.matchmaker`."""

from __future__ import annotations

import os
import signal

from initiatieven.koppelingen.zoeken import voorstellen
from vems.app import create_app
from vems.core.config import load_config


def main() -> None:
    """Take the first task of the queue, and die at it without a goodbye."""
    queue = create_app(load_config(os.environ)).extensions["huey"]
    task = queue.dequeue()
    if task is None:
        raise SystemExit("there is nothing to do")
    voorstellen.who_could_help = die  # type: ignore[assignment]
    queue.execute(task)


def die(*args: object, **kwargs: object) -> None:
    """End this process as a machine that loses its power does."""
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main()
