"""What two makers can be asked, and which of two plans is the larger one."""

from __future__ import annotations

from enum import Enum


class Samensoort(Enum):
    """MEET changes no plan: the guide brings the makers in contact. JOIN makes one plan of two."""

    ONTMOETEN = "ontmoeten"
    SAMENGAAN = "samengaan"


class Kant(Enum):
    """What this plan is towards another."""

    DEEL = "deel"
    GEHEEL = "geheel"


class Mening(Enum):
    """What a maker says to the question."""

    JA = "ja"
    NEE = "nee"
