"""kill -9 of the worker that proposes matches: the queue lost the task, the sweep does it."""

from __future__ import annotations

import signal
import subprocess
import sys
from dataclasses import replace

import pytest

from initiatieven.koppelingen.jobs import propose_missing
from initiatieven.koppelingen.models import Koppeling, Koppelronde
from initiatieven.registratie.events import initiatief_ingediend
from tests.faults.processes import ROOT, environment
from tests.initiatieven.koppelingen.wijktuin import make_wijktuin
from vems.app import create_app
from vems.core.config import Config
from vems.core.database import database

pytestmark = pytest.mark.faults


def test_what_a_killed_worker_had_in_hand_is_swept(config: Config) -> None:
    demo = replace(config, omgeving="demo")
    app = create_app(demo)
    app.extensions["huey"].flush()
    with app.app_context(), database.obj.connection_context():
        scene = make_wijktuin(voorgesteld=False)
        initiatief_ingediend.send(None, sleutel=scene.initiatief.sleutel)
        assert app.extensions["huey"].pending_count() == 1

        command = [sys.executable, "-m", "tests.faults.matchmaker"]
        died = subprocess.run(command, cwd=ROOT, env=environment(demo), check=False, timeout=60)
        assert died.returncode == -signal.SIGKILL
        assert app.extensions["huey"].pending_count() == 0
        assert not Koppelronde.select().exists()

        propose_missing()
        assert Koppelronde.select().count() == 1
        assert Koppeling.select().exists()
