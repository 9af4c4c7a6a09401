"""A follower that is killed again and again while it catches up: `python -m tests.faults.indexer`.

Argument: how often. Batches are small, so that death comes between them and inside them.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time

from flask import Flask

from vems.app import create_app
from vems.core import changes
from vems.core.config import load_config
from vems.core.database import database


def main(times: int) -> None:
    """Catch up with `times` deaths on the way; the last one lives. Prints how many died."""
    app = create_app(load_config(os.environ))
    changes._BATCH = 5
    dice = random.Random(11)
    died = 0
    for turn in range(times + 1):
        child = os.fork()
        if child == 0:
            follow(app)
            os._exit(0)
        if turn < times:
            time.sleep(0.02 + dice.random() * 0.2)
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        died += os.WIFSIGNALED(status)
    sys.stdout.write(f"{died}\n")


def follow(app: Flask) -> None:
    """Follow as `vems follow` does, until there is nothing new."""
    with app.app_context(), database.obj.connection_context():
        changes.catch_up("zoeken")


if __name__ == "__main__":
    main(int(sys.argv[1]))
