"""Make the pictures of the README: `python -m tools.screenshots [--instance DIR]`.

Serves Westerkade on a free port, steps in as a persona where that is needed, and writes at most six
small PNG files to docs/schermen. Needs the test requirements and Chromium.
"""

from __future__ import annotations

import argparse
import io
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, ViewportSize, sync_playwright

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "docs" / "schermen"
MAX_BYTES = 150_000
LOAD_SECONDS = 300
BREED, SMAL = ViewportSize(width=1280, height=860), ViewportSize(width=390, height=860)


@dataclass(frozen=True, slots=True)
class Scherm:
    """One picture: where it is, who looks, the links to follow there, and what comes on top."""

    naam: str
    adres: str
    persona: str = ""
    links: tuple[str, ...] = ()
    vanaf: str = ""
    smal: bool = False
    donker: bool = False


SCHERMEN = (
    Scherm("voorpagina", "/"),
    Scherm("initiatief", "/initiatieven?q=bloesem", links=("Wijktuin De Bloesem",)),
    Scherm("mijn", "/mijn", persona="initiatiefnemer", smal=True),
    Scherm("loket", "/loket", persona="begeleider", links=("Wijktuin De Bloesem",)),
    Scherm(
        "koppelingen",
        "/loket",
        persona="begeleider",
        links=("Wijktuin De Bloesem", "Bekijk"),
        vanaf="#vraag-1",
    ),
    Scherm("toezeggingen", "/toezeggingen", donker=True),
)


def main() -> None:
    """Serve Westerkade and take every picture."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--instance", type=Path, help="a Westerkade that was loaded before")
    instance = parser.parse_args().instance
    FOLDER.mkdir(parents=True, exist_ok=True)
    with serve(instance) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"))
        for scherm in SCHERMEN:
            picture = shrink(take(browser, url, scherm))
            (FOLDER / f"{scherm.naam}.png").write_bytes(picture)
            print(f"{scherm.naam}.png  {len(picture) / 1000:.0f} kB")
        browser.close()


def take(browser: Browser, url: str, scherm: Scherm) -> bytes:
    """Go where the picture is taken, as the persona, and take it."""
    context = browser.new_context(
        base_url=url,
        viewport=SMAL if scherm.smal else BREED,
        color_scheme="dark" if scherm.donker else "light",
        locale="nl-NL",
        reduced_motion="reduce",
    )
    page = context.new_page()
    if scherm.persona:
        page.goto("/demo")
        page.locator(f'form[action="/demo/{scherm.persona}"] button').click()
    page.goto(scherm.adres)
    for tekst in scherm.links:
        page.locator("main a", has_text=tekst).first.click()
    page.wait_for_load_state("networkidle")
    if scherm.vanaf:
        page.locator(scherm.vanaf).evaluate("e => e.scrollIntoView()")
    picture = page.screenshot()
    context.close()
    return picture


def shrink(picture: bytes) -> bytes:
    """Write a picture with as many colours as fit in MAX_BYTES."""
    image = Image.open(io.BytesIO(picture)).convert("RGB")
    for colours in (256, 128, 64):
        made = io.BytesIO()
        image.quantize(colours, dither=Image.Dither.NONE).save(made, "PNG", optimize=True)
        if made.tell() <= MAX_BYTES:
            break
    return made.getvalue()


@contextmanager
def serve(instance: Path | None) -> Iterator[str]:
    """Serve Westerkade while the pictures are taken; loaded first when no instance is given."""
    with tempfile.TemporaryDirectory(prefix="vems-schermen-") as folder:
        port = _free_port()
        command = [sys.executable, "-m", "vems", "serve", "--port", str(port), "--instance"]
        with subprocess.Popen([*command, str(instance or folder)], cwd=ROOT) as process:
            try:
                url = f"http://127.0.0.1:{port}"
                _wait(url, process)
                yield url
            finally:
                process.terminate()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(url: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + LOAD_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            urllib.request.urlopen(f"{url}/healthz", timeout=5).close()
        except OSError:
            time.sleep(0.5)
        else:
            return
    raise TimeoutError("Westerkade was not served in time")


if __name__ == "__main__":
    main()
