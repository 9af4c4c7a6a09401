"""Memory is given back where the system can take it, and nothing happens where it cannot."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path

import pytest

from vems.core import memory

_PAGE = 4096


def resident() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * _PAGE


@pytest.mark.skipif(sys.platform != "linux", reason="read from /proc")
def test_what_was_freed_goes_back_to_the_system() -> None:
    libc = ctypes.CDLL(None)
    if not hasattr(libc, "malloc_trim"):
        pytest.skip("another C library")
    libc.malloc.restype = ctypes.c_void_p
    libc.free.argtypes = [ctypes.c_void_p]
    taken = [libc.malloc(64_000) for _ in range(1_000)]
    for place in taken:
        ctypes.memset(place, 1, 64_000)
    held = resident()
    last = taken.pop()  # it keeps the rest from going back by itself
    for place in taken:
        libc.free(place)
    memory.give_back()
    assert held - resident() > 32 * 1024 * 1024
    libc.free(last)


def test_another_system_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "_find", lambda name: None)
    memory.keep_little()
    memory.give_back()
