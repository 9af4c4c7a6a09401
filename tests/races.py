"""Acts at the same moment: each in a thread with a connection of its own, all let go at once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from flask import Flask

from vems.core.database import database
from vems.core.exceptions import VemsError

Outcome = TypeVar("Outcome")


def race(app: Flask, *acts: Callable[[], Outcome]) -> list[Outcome | VemsError]:
    """Do all of these at once and give what came of each: a refusal is an outcome too."""
    start = threading.Barrier(len(acts))

    def run(act: Callable[[], Outcome]) -> Outcome | VemsError:
        with app.app_context(), database.obj.connection_context():
            start.wait()
            try:
                return act()
            except VemsError as refusal:
                return refusal

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))
