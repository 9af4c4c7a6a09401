"""How this process takes memory from the system and gives it back; only glibc listens.

As it comes, glibc keeps what was freed in case it is wanted again: after one large sum or one large
export a process stays as large as it was then. Not here: what is kept, and why.
"""

from __future__ import annotations

import ctypes
import threading
import time

_MIB = 1024 * 1024
# From malloc.h. What is larger than the threshold is asked of the system and given back at once.
_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -3, -8
_KEPT = 1 * _MIB
_EVERY_SECONDS = 4.0
# Threads that each have areas of their own take twice as much.
_AREAS = 2


def keep_little() -> None:
    """Keep at most a megabyte of what is freed, and few areas; before threads are started."""
    setting = _find("mallopt")
    if setting is not None:
        setting(_ARENA_MAX, _AREAS)
        setting(_MMAP_THRESHOLD, _KEPT)
        setting(_TRIM_THRESHOLD, _KEPT)


def give_back() -> None:
    """Give back what is free now."""
    trim = _find("malloc_trim")
    if trim is not None:
        trim(0)


def give_back_now_and_then() -> None:
    """Give back what is free every so often, beside the work; some milliseconds each time."""
    threading.Thread(target=_keep_giving, name="vems-memory", daemon=True).start()


def _keep_giving() -> None:
    while True:
        time.sleep(_EVERY_SECONDS)
        give_back()


def _find(name: str) -> ctypes._NamedFuncPointer | None:
    try:
        return getattr(ctypes.CDLL(None), name, None)
    except (OSError, TypeError):  # another system
        return None
