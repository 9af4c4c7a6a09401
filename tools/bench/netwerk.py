"""Looking at a large network in a real browser: all of it drawn, and a node put in the middle.

A made-up city of so many nodes, one process that serves it, Chromium that opens it cold three
times (the slowest counts) and clicks with the mouse. A time ends when the frame is on the screen.
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
from tools.bench.netwerkgrond import put_areas
from tools.bench.netwerkstad import make_netwerkstad
from tools.bench.servers import BenchError
from vems.app import create_app
from vems.core.config import Config
from vems.core.database import connect, database
from vems.migrations import runner
from vems.rows import Row

FIRST_MS, CENTRE_MS = 3_000, 200
_LOOKS, _CLICKS = 3, 7
_PER_NODE = 8
_CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "chrome")
_ARGS = ["--no-sandbox", "--disable-gpu", "--no-first-run"]
# The frame after the one in which the last of so many was there: then it is on the screen.
_DRAWN = """aantal => new Promise(klaar => {
  const kijk = () => document.querySelectorAll("a.stip").length < aantal
      || document.readyState !== "complete" ? requestAnimationFrame(kijk)
    : requestAnimationFrame(() => requestAnimationFrame(() => klaar(performance.now())));
  kijk();
})"""
# Which dots a person can point at now; and from the press of the button to the frame after the
# one in which what was clicked stands in the middle of the drawing.
_IN_SIGHT = """nummer => {
  const raak = [...document.querySelectorAll("a.stip:not([aria-current])")].map(s => {
    const v = s.getBoundingClientRect();
    return {s, x: v.x + v.width / 2, y: v.y + v.height / 2};
  }).filter(p => p.y > 0 && p.y < innerHeight
    && document.elementFromPoint(p.x, p.y)?.closest("a.stip") === p.s);
  const {s, x, y} = raak[nummer * 37 % raak.length];
  window.gemeten = new Promise(klaar => s.addEventListener("click", e =>
    requestAnimationFrame(() => requestAnimationFrame(() => {
      const svg = s.ownerSVGElement.getBoundingClientRect(), v = s.getBoundingClientRect();
      klaar([performance.now() - e.timeStamp, s.getAttribute("aria-label"), Math.hypot(
        v.x + v.width / 2 - svg.x - svg.width / 2, v.y + v.height / 2 - svg.y - svg.height / 2)]);
    }))));
  return [x, y];
}"""


def bench_netwerk(knopen: int, progress: Callable[[str], None]) -> list[Row]:
    """Measure a city of so many nodes; needs Chromium."""
    with tempfile.TemporaryDirectory() as folder, _serve(Path(folder), knopen) as (url, aantal):
        progress(f"{aantal} knopen op {url}")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=_find_chromium(), args=_ARGS)
            eerste, getekend, keren, rond = _look(browser, url, knopen)
            browser.close()
    midden, traagst = median(keren), max(keren)
    return [
        Row("knopen in het netwerk", aantal, "", goal=knopen, ok=aantal >= knopen),
        Row("knopen in de tekening", getekend, "", goal=knopen, ok=getekend >= knopen),
        Row("eerste tekening", round(eerste), "ms", goal=FIRST_MS, ok=eerste <= FIRST_MS),
        Row("klik zet in het midden", round(midden), "ms", goal=CENTRE_MS, ok=midden <= CENTRE_MS),
        Row("traagste klik", round(traagst), "ms", goal=CENTRE_MS, ok=traagst <= CENTRE_MS),
        Row("honderd rond één", round(rond), "ms", goal=FIRST_MS, ok=rond <= FIRST_MS),
    ]


def _look(browser: Browser, url: str, knopen: int) -> tuple[float, int, list[float], float]:
    """Open everything cold, put dot after dot in the middle; then what lies around one."""
    eerste = []
    for _ in range(_LOOKS):
        page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
        page.goto(f"{url}/netwerk?alles=ja", wait_until="commit")
        eerste.append(page.evaluate(_DRAWN, knopen))
    getekend = page.locator("a.stip").count()
    page.locator(".tekening__svg").scroll_into_view_if_needed()
    keren = [_click(page, nummer) for nummer in range(_CLICKS)]
    begin = time.perf_counter()
    page.goto(f"{url}/netwerk", wait_until="commit")
    page.locator("a.knoop").last.wait_for()
    return max(eerste), getekend, keren, (time.perf_counter() - begin) * 1000


def _click(page: Page, nummer: int) -> float:
    """Click a dot with the mouse; how long until it stands in the middle."""
    x, y = page.evaluate(_IN_SIGHT, nummer)
    page.mouse.click(x, y)
    duur, naam, naast = page.evaluate("window.gemeten")
    if naast > 2:
        raise BenchError(f"{naam} is not in the middle: {naast:.0f} px off")
    return float(duur)


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
    """Make an installation whose graph is the made-up city; its database has the areas only."""
    url = f"sqlite:///{folder / 'vems.db'}"
    db = connect(url)
    runner.upgrade(db)
    db.close()
    app = create_app(
        Config(omgeving="test", instance=folder, database_url=url, secret_key="meten-" + "x" * 40)
    )
    with database.obj.connection_context():
        put_areas()
    app.test_client().get("/netwerk?alles=ja")  # a server that runs has its templates
    graaf = app.extensions["graaf"]
    graaf.rebuild(make_netwerkstad(knopen * _PER_NODE).delen)
    return app, len(graaf.openbaar.list_knopen(KIND_NAMEN))


def _find_chromium() -> str:
    gevonden = next((pad for naam in _CHROMIUM if (pad := shutil.which(naam))), None)
    if gevonden is None:
        raise BenchError("no Chromium on this machine")
    return gevonden
