"""The life of a match, one function per step: judge, agree, ask, answer, introduce, finish.

Each is one guarded update from the table in `overgangen`, with history, message and turn in the
same transaction. Contact data move only in `introduce`, after both said yes.
"""

from __future__ import annotations

from initiatieven.koppelingen.leven.oordeel import agree, judge
from initiatieven.koppelingen.leven.samen import (
    end_zonder_klik,
    finish,
    introduce,
    start_samenwerking,
)
from initiatieven.koppelingen.leven.vraag import Antwoord, Vraagstelling, answer, ask

__all__ = [
    "Antwoord",
    "Vraagstelling",
    "agree",
    "answer",
    "ask",
    "end_zonder_klik",
    "finish",
    "introduce",
    "judge",
    "start_samenwerking",
]
