"""Westerkade on a port of this machine, in a process of its own: `python -m tests.browser.server`.

Arguments: instance folder and port. Each line on stdin is a moment (ISO 8601) at which the clock
stands from then on; the end of stdin stops the server. Beside the data it leaves `paginas.json`:
every address that can be read, with the first role that may.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from datetime import datetime
from pathlib import Path

from flask import Flask
from werkzeug.routing import Rule

from vems import server
from vems.accounts.keuzes import Rol
from vems.accounts.toegang import toegang_of
from vems.app import create_app
from vems.core import changes, clock
from vems.core.actor import Actor
from vems.core.config import load_config
from vems.core.database import database
from vems.demo.laden import is_leeg, load_demo
from vems.migrations import runner


def main(instance: Path, port: int) -> None:
    """Load Westerkade when it is not there yet, and serve it."""
    app = create_app(load_config({}, instance))
    with app.app_context(), database.obj.connection_context():
        runner.upgrade(database.obj)
        if is_leeg():
            load_demo(voortgang=lambda gedaan, van: None)
        changes.catch_up()
    (instance / "paginas.json").write_text(json.dumps(list_pages(app)))
    listening = server.open_port(port)
    threading.Thread(target=_follow_clock, daemon=True).start()
    server.run_embedded(app, listening)


def list_pages(app: Flask) -> list[dict[str, str]]:
    """List what can be read, by address with <parameters> and the role that meets it first."""
    return [
        {"regel": rule.rule, "rol": _first_role(app, rule), "naam": rule.endpoint}
        for rule in app.url_map.iter_rules()
        if "GET" in (rule.methods or ()) and rule.endpoint != "static"
    ]


def _first_role(app: Flask, rule: Rule) -> str:
    toegang = toegang_of(app.view_functions[rule.endpoint])
    if toegang is None or toegang.admits(Actor()):
        return ""
    return next((rol.value for rol in Rol if toegang.admits(Actor(rol=rol.value))), "")


def _follow_clock() -> None:
    for regel in sys.stdin:
        clock._frozen[:] = [datetime.fromisoformat(regel.strip())]
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
