"""Where somebody who signed up stands."""

from __future__ import annotations

from enum import Enum


class Aanmeldstand(Enum):
    """A place, the waiting list, or not coming after all."""

    PLAATS = "plaats"
    WACHT = "wacht"
    AFGEMELD = "afgemeld"
