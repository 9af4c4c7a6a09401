"""An application with a little of everything."""

from __future__ import annotations

import pytest
from flask import Flask

from tests.factories.basis import make_thema, make_wijk
from tests.factories.initiatieven import make_initiatief
from vems.core import changes


@pytest.fixture
def world(app: Flask) -> Flask:
    """Give an application with a little of everything."""
    make_wijk()
    make_thema()
    make_initiatief(openbaar=True)
    make_initiatief("Buurtkas")
    changes.catch_up("graaf")
    return app
