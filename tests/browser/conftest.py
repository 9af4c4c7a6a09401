"""Chromium and a running Westerkade; everything here needs them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.stad import Stad, copy_instance, run_stad
from vems.core.clock import at, today

# How fast is for the benchmarks: nothing fails here because the machine was busy.
expect.set_options(timeout=20_000)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def geladen(tmp_path_factory: pytest.TempPathFactory, chromium_path: str) -> Path:
    """Give a folder with Westerkade loaded; TEST_WESTERKADE names one that was loaded before."""
    folder = tmp_path_factory.mktemp("westerkade")
    if eerder := os.environ.get("TEST_WESTERKADE"):
        return copy_instance(Path(eerder), folder)
    with run_stad(folder):
        return folder


@pytest.fixture(scope="session")
def stad(geladen: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stad]:
    """Run Westerkade for everybody who only looks, or adds something of their own."""
    with run_stad(copy_instance(geladen, tmp_path_factory.mktemp("stad"))) as stad:
        stad.zet_klok(at(today(), 11))
        yield stad


@pytest.fixture
def eigen_stad(geladen: Path, tmp_path: Path) -> Iterator[Stad]:
    """Run a Westerkade of this test alone: its clock may be moved."""
    with run_stad(copy_instance(geladen, tmp_path / "stad")) as stad:
        yield stad
    shutil.rmtree(tmp_path / "stad")
