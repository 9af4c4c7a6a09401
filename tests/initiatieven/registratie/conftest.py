"""Who fills in the form, in a gemeente with one wijk and one theme."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from tests.factories.basis import make_thema, make_wijk
from tests.initiatieven.registratie.wizard import Browser


@pytest.fixture
def stad(app: Flask) -> Flask:
    make_wijk("kersentuin")
    make_thema("eten", synoniemen=["soep", "koken"])
    return app


@pytest.fixture
def nieuwe_browser(stad: Flask) -> Callable[[], Browser]:
    return lambda: Browser(stad.test_client())


@pytest.fixture
def wie(nieuwe_browser: Callable[[], Browser]) -> Browser:
    return nieuwe_browser()
