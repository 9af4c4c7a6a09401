"""A running Westerkade for tests: loaded once, copied for whoever changes time or data."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

from tests.servers import free_port, wait_for_port

ROOT = Path(__file__).parents[2]
# Loading tells 150 stories: half a minute on a quiet machine.
LOAD_SECONDS = 240


@dataclass
class Stad:
    """One server and its data."""

    url: str
    instance: Path
    process: subprocess.Popen[str] = field(repr=False)

    @property
    def paginas(self) -> list[dict[str, str]]:
        """Every address that can be read, with the first role that may."""
        return list(json.loads((self.instance / "paginas.json").read_text()))

    @cached_property
    def _patronen(self) -> list[tuple[re.Pattern[str], str]]:
        regels = [(_as_pattern(p["regel"]), p["naam"]) for p in self.paginas]
        return sorted(regels, key=lambda r: (r[0].pattern.count("[^/]+"), -len(r[0].pattern)))

    def name_of(self, pad: str) -> str:
        """Give the name of the page at a path; "" when there is none."""
        return next((naam for patroon, naam in self._patronen if patroon.fullmatch(pad)), "")

    def zet_klok(self, moment: datetime) -> None:
        """Hold the clock of this server at a moment."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{moment.astimezone(UTC).isoformat()}\n")
        self.process.stdin.flush()


@contextmanager
def run_stad(instance: Path) -> Iterator[Stad]:
    """Serve the Westerkade of a folder; loaded first when there is none."""
    port = free_port()
    command = [sys.executable, "-m", "tests.browser.server", str(instance), str(port)]
    with (
        (instance / "server.log").open("w") as log,
        subprocess.Popen(
            command, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=log, stderr=log
        ) as process,
    ):
        try:
            _wait(process, port, instance)
            yield Stad(f"http://127.0.0.1:{port}", instance, process)
        finally:
            process.terminate()


def copy_instance(instance: Path, folder: Path) -> Path:
    """Copy the data of a server that does not run."""
    return Path(shutil.copytree(instance, folder, dirs_exist_ok=True))


def _wait(process: subprocess.Popen[str], port: int, instance: Path) -> None:
    for _ in range(LOAD_SECONDS):
        if process.poll() is not None:
            raise RuntimeError((instance / "server.log").read_text())
        try:
            wait_for_port(port, seconds=1)
        except TimeoutError:
            continue
        return
    raise TimeoutError(f"Westerkade was not loaded in {LOAD_SECONDS} seconds")


def _as_pattern(regel: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"<[^>]+>", "[^/]+", re.sub(r"<path:[^>]+>", ".+", regel)))
