"""Where files lie: outside the site, under a random key, whole or not at all.

With several web hosts the folder (VEMS_BIJLAGEN) is one that all of them see.
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from flask import current_app

from vems.core.config import Config
from vems.core.exceptions import NotFound, Refused
from vems.core.i18n import N_

# So much of the disk stays free: a full one stops the whole site.
VRIJ = 0.05
_SLEUTEL = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class Opslag:
    """A folder of files by key, spread over 256 folders."""

    folder: Path

    def put(self, data: bytes) -> str:
        """Keep data and give its key; on the disk before this returns."""
        self._check_room(len(data))
        sleutel = secrets.token_hex(16)
        path = self._path(sleutel)
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o750)
        tijdelijk = path.with_suffix(".deel")
        with tijdelijk.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        tijdelijk.chmod(0o640)
        tijdelijk.replace(path)
        return sleutel

    def find(self, sleutel: str) -> Path:
        """Find a file; NotFound for a key that is none or whose file is gone."""
        if not _SLEUTEL.fullmatch(sleutel):
            raise NotFound()
        path = self._path(sleutel)
        if not path.is_file():
            raise NotFound()
        return path

    def remove(self, sleutel: str) -> None:
        """Remove a file; doing it twice changes nothing."""
        if _SLEUTEL.fullmatch(sleutel):
            self._path(sleutel).unlink(missing_ok=True)

    def list_keys(self) -> Iterator[tuple[str, float]]:
        """List each file by key with when it was written, in seconds."""
        for path in self.folder.glob("??/*"):
            if _SLEUTEL.fullmatch(path.name):
                yield path.name, path.stat().st_mtime

    def _path(self, sleutel: str) -> Path:
        return self.folder / sleutel[:2] / sleutel

    def _check_room(self, aantal: int) -> None:
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o750)
        schijf = shutil.disk_usage(self.folder)
        if schijf.free - aantal < VRIJ * schijf.total:
            raise Refused(
                N_("Er kan nu even geen bestand bij. Probeer het later, of bel het loket.")
            )


def opslag() -> Opslag:
    """Give the files of this installation."""
    config: Config = current_app.config["VEMS"]
    return Opslag(config.bijlagen_folder)
