"""Forms that read along on plain language: by a button, and while typing where JavaScript works."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from flask import request

from initiatieven.loket.gesprek.leesbaarheid import say_hint
from initiatieven.loket.velden import Zaakformulier

PAD = "/loket/gewone-taal"


class Kijkformulier(Zaakformulier):
    """A form with a text that others read; `kijkt` names it, `hint` says what could be simpler."""

    kijkt: ClassVar[str] = "uitleg"
    hint: str = ""

    def succeeds(self, act: Callable[[], object]) -> bool:
        """Only read along when that was asked; else check the form and do the act."""
        if self.is_submitted() and "kijk" in request.form:
            self.hint = say_hint(str(self._fields[self.kijkt].data or ""))
            return False
        return super().succeeds(act)


def read_along(naam: str) -> dict[str, str]:
    """Give the attribute with which gewone_taal.js asks for the hint when the typing pauses."""
    return {"data-gewone-taal": PAD, "data-hint": f"{naam}-b1"}
