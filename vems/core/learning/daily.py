"""What a process learns anew every day, or when what it depends on changed, and keeps till then.

Reading is done by who asks first; much is learned beside the request, which goes on with what was
known before. Nothing here is stored: each process learns for itself, from the same rows in the
same order.
"""

from __future__ import annotations

import logging
import sys
import threading
import weakref
from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from vems.core.clock import today
from vems.core.database import database

logger = logging.getLogger(__name__)

# So little is learned while somebody waits: some hundredths of a second.
FEW = 500

Read = TypeVar("Read")
Made = TypeVar("Made")


class Daily(Generic[Read, Made]):
    """Something made of rows read from the database; None as long as there is nothing yet."""

    def __init__(
        self,
        read: Callable[[], Sequence[Read]],
        make: Callable[[Sequence[Read]], Made | None],
        depends_on: Callable[[], object] = lambda: None,
    ) -> None:
        self._read = read
        self._make = make
        self._depends_on = depends_on
        self._lock = threading.Lock()
        self._of: tuple[object, ...] = ()
        self._made: Made | None = None
        _all.add(self)

    def get(self) -> Made | None:
        """Give what is known now; whoever comes first on a day has it learned anew."""
        return self._get(FEW)

    def wait(self) -> Made | None:
        """Give what is known now, learned anew while the caller waits when that is due."""
        return self._get(sys.maxsize)

    def _get(self, most: int) -> Made | None:
        of = (database.obj, today(), self._depends_on())
        if not self._claim(of):
            return self._made
        try:
            rows = self._read()
        except Exception:
            self._of = ()
            raise
        if len(rows) <= most:
            self._learn(of, rows)
        else:
            threading.Thread(target=self._learn, args=(of, rows), daemon=True).start()
        return self._made

    def _claim(self, of: tuple[object, ...]) -> bool:
        """Tell whether it is for this caller to learn."""
        with self._lock:
            if _is_same(of, self._of):
                return False
            if not self._of or of[0] is not self._of[0]:
                self._made = None
            self._of = of
            return True

    def _learn(self, of: tuple[object, ...], rows: Sequence[Read]) -> None:
        try:
            made = self._make(rows)
        except Exception:
            logger.exception("nothing learned today; what was known before stays")
            return
        with self._lock:
            if _is_same(of, self._of):
                self._made = made


_all: weakref.WeakSet[Daily[Any, Any]] = weakref.WeakSet()


def learn_all() -> None:
    """Learn everything that is due in this process, before somebody asks."""
    for daily in list(_all):
        daily.wait()


def _is_same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    """Compare databases and what is kept by identity, the day by value."""
    return bool(other) and one[0] is other[0] and one[1] == other[1] and one[2] is other[2]
