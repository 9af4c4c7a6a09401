"""Where the indexes lie on this host: folders, the state file and the one lock.

`<zoekindex>/stand.json` names the folder in use, the analyser it was made with and the change it
has come to. It is replaced in one step, after every write, so a reader sees a whole index, the
old one or the new one, and learns from one `stat` that there is something new.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal, get_args

from whoosh.util.filelock import FileLock, try_for

IndexName = Literal["openbaar", "loket"]
NAMES: tuple[IndexName, ...] = get_args(IndexName)
_LOCK_SECONDS = 30.0


class IndexBusy(Exception):
    """Another process of this host is writing; try again later."""


@dataclass(frozen=True, slots=True)
class State:
    """What stand.json says. `cursor` is the last change applied, `clean_on` the day (ISO) since
    which nothing is left of what was removed before.
    """

    folder: str
    fingerprint: str
    cursor: int
    writes: int = 0
    clean_on: str = ""


class Store:
    """The files of both indexes."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._state_file = root / "stand.json"
        self._broken_file = root / "kapot"

    def folder_of(self, name: IndexName, folder: str) -> Path:
        """Give where an index lies."""
        return self.root / name / folder

    def read_state(self) -> State | None:
        """Give the state, None when there is none or it cannot be read."""
        try:
            return State(**json.loads(self._state_file.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def signature(self) -> tuple[int, int] | None:
        """Give something that changes with every write, None when there is no index."""
        try:
            found = self._state_file.stat()
        except OSError:
            return None
        return found.st_ino, found.st_mtime_ns

    def write_state(self, state: State) -> None:
        """Put a state in place of the former one, in one step."""
        unfinished = self.root / f"stand.{secrets.token_hex(4)}"
        with unfinished.open("w", encoding="utf-8") as file:
            json.dump(asdict(state), file)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(self._state_file)

    def new_folder(self) -> str:
        """Make empty folders for a new pair of indexes and give their name."""
        folder = secrets.token_hex(4)
        for name in NAMES:
            self.folder_of(name, folder).mkdir(parents=True)
        return folder

    def mark_broken(self) -> None:
        """Ask the follower of this host to rebuild."""
        self.root.mkdir(parents=True, exist_ok=True)
        self._broken_file.touch()

    def is_broken(self) -> bool:
        """Tell whether somebody could not read the index."""
        return self._broken_file.exists()

    def discard(self, folder: str) -> None:
        """Remove folders that were not finished."""
        for name in NAMES:
            shutil.rmtree(self.folder_of(name, folder), ignore_errors=True)

    def clean(self, keep: str) -> None:
        """Remove every folder but one, half-made files and the mark; only under the lock."""
        for name in NAMES:
            for folder in (self.root / name).iterdir():
                if folder.name != keep:
                    shutil.rmtree(folder, ignore_errors=True)
        for file in self.root.glob("stand.*"):
            if file != self._state_file:
                file.unlink(missing_ok=True)
        self._broken_file.unlink(missing_ok=True)

    @contextmanager
    def lock(self, seconds: float = _LOCK_SECONDS) -> Iterator[None]:
        """Be the only writer of this host; IndexBusy when that takes too long.

        The lock is the operating system's: a killed process leaves nothing behind.
        """
        self.root.mkdir(parents=True, exist_ok=True)
        lock = FileLock(str(self.root / "slot"))
        if not try_for(lock.acquire, timeout=seconds, delay=0.05):
            raise IndexBusy
        try:
            yield
        finally:
            lock.release()
