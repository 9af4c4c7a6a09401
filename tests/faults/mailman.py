"""A mail worker that is killed again and again at one moment: `python -m tests.faults.mailman`.

Arguments: the moment ("claimed" or "accepted") and how often. Each next worker starts when the
lease of the former has run out; the last one lives.
"""

from __future__ import annotations

import os
import random
import signal
import sys
from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

from flask import Flask

from vems.app import create_app
from vems.core import clock, delivery, mail
from vems.core.config import load_config
from vems.core.database import database

T = TypeVar("T")


def main(moment: str, times: int) -> None:
    """Deliver everything, with `times` deaths on the way."""
    app = create_app(load_config(os.environ))
    dice = random.Random(3)
    for turn in range(times + 1):
        after = dice.randint(1, 3)
        child = os.fork()
        if child == 0:
            if turn < times:
                arm(moment, after)
            deliver(app, turn)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        killed = os.WIFSIGNALED(status)
        if killed != (turn < times):
            sys.exit(f"turn {turn}: killed={killed}")


def arm(moment: str, after: int) -> None:
    """Die at the moment, the so-many-eth time."""
    if moment == "claimed":
        delivery.claim = then_die(delivery.claim, 1)
    else:
        mail.SmtpTransport.send = then_die(mail.SmtpTransport.send, after)  # type: ignore[method-assign]


def then_die(act: Callable[..., T], after: int) -> Callable[..., T]:
    """Do it, and die without a goodbye."""
    left = [after]

    def acted(*args: object) -> T:
        outcome = act(*args)
        left[0] -= 1
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)
        return outcome

    return acted


def deliver(app: Flask, turn: int) -> None:
    """Deliver as the job does, after the leases of the dead."""
    later = clock.now() + turn * (delivery.LEASE + timedelta(minutes=1))
    with app.app_context(), database.obj.connection_context(), clock.freeze(later):
        while mail.deliver(app.config["VEMS"], limit=7):
            pass


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
