"""Looking at a large network in a real browser: first drawing, and a node put in the middle.

A made-up city of so many nodes, one process that serves it, Chromium that opens it and clicks.
"""

from __future__ import annotations

import shutil
import socket
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

import waitress
from flask import Flask
from playwright.sync_api import Browser, Page, sync_playwright

from netwerk.verkenner.keuzes import KIND_NAMEN
from tools.bench.netwerkstad import make_netwerkstad
from tools.bench.servers import BenchError
from vems.app import create_app
from vems.core.config import Config
from vems.core.database import connect
from vems.migrations import runner
from vems.rows import Row

FIRST_MS, CENTRE_MS = 3_000, 200
_CLICKS = 7
_PER_NODE = 8
_CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "chrome")
_ARGS = ["--no-sandbox", "--disable-gpu", "--no-first-run"]
# From the click to the frame in which the node stands in the middle of the drawing.
_CLICK = """knoop => new Promise(klaar => {
  const begin = performance.now();
  knoop.addEventListener("click", e => e.preventDefault(), {once: true});
  knoop.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}));
  requestAnimationFrame(() => {
    const svg = knoop.ownerSVGElement.getBoundingClientRect(), n = knoop.getBoundingClientRect();
    const af = Math.abs(n.x + n.width / 2 - svg.x - svg.width / 2);
    klaar([performance.now() - begin, af]);
  });
})"""


def bench_netwerk(knopen: int, progress: Callable[[str], None]) -> list[Row]:
    """Measure a city of so many nodes; needs Chromium."""
    with tempfile.TemporaryDirectory() as folder, _serve(Path(folder), knopen) as (url, aantal):
        progress(f"{aantal} knopen op {url}")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=_find_chromium(), args=_ARGS)
            eerste, midden, pagina = _look(browser, url)
            browser.close()
    return [
        Row("knopen in het netwerk", aantal, "", goal=knopen, ok=aantal >= knopen),
        Row("eerste tekening", round(eerste), "ms", goal=FIRST_MS, ok=eerste <= FIRST_MS),
        Row("klik zet in het midden", round(midden), "ms", goal=CENTRE_MS, ok=midden <= CENTRE_MS),
        Row("daarna de pagina eromheen", round(pagina), "ms"),
    ]


def _look(browser: Browser, url: str) -> tuple[float, float, float]:
    """Open the network cold, then put node after node in the middle."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    begin = time.perf_counter()
    page.goto(f"{url}/netwerk", wait_until="commit")
    page.locator("a.knoop").first.wait_for()
    eerste = (time.perf_counter() - begin) * 1000
    keren = [_click(page, nummer) for nummer in range(_CLICKS)]
    return eerste, median(keer[0] for keer in keren), median(keer[1] for keer in keren)


def _click(page: Page, nummer: int) -> tuple[float, float]:
    knoop = page.locator("a.knoop:not([aria-current])").nth(nummer)
    naam, adres = knoop.get_attribute("aria-label"), knoop.get_attribute("href")
    midden, af = knoop.evaluate(_CLICK)
    if af > 2:
        raise BenchError(f"{naam} is not in the middle: {af:.0f} px off")
    begin = time.perf_counter()
    page.goto(page.url.partition("/netwerk")[0] + str(adres), wait_until="commit")
    page.locator("a.knoop[aria-current]").wait_for()
    return midden, (time.perf_counter() - begin) * 1000


@contextmanager
def _serve(folder: Path, knopen: int) -> Iterator[tuple[str, int]]:
    app, aantal = _make_app(folder, knopen)
    with socket.socket() as vrij:
        vrij.bind(("127.0.0.1", 0))
        port = vrij.getsockname()[1]
    server = waitress.create_server(app, host="127.0.0.1", port=port, threads=4)
    threading.Thread(target=server.run, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{port}", aantal
    finally:
        server.close()


def _make_app(folder: Path, knopen: int) -> tuple[Flask, int]:
    """Make an installation whose graph is the made-up city; its database stays empty."""
    url = f"sqlite:///{folder / 'vems.db'}"
    db = connect(url)
    runner.upgrade(db)
    db.close()
    app = create_app(
        Config(omgeving="test", instance=folder, database_url=url, secret_key="meten-" + "x" * 40)
    )
    app.test_client().get("/netwerk")  # a server that runs has its templates
    graaf = app.extensions["graaf"]
    graaf.rebuild(make_netwerkstad(knopen * _PER_NODE).delen)
    return app, len(graaf.openbaar.list_knopen(KIND_NAMEN))


def _find_chromium() -> str:
    gevonden = next((pad for naam in _CHROMIUM if (pad := shutil.which(naam))), None)
    if gevonden is None:
        raise BenchError("no Chromium on this machine")
    return gevonden
