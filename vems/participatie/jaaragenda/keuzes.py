"""Where a participation process stands, what residents have a say in, what the council does."""

from __future__ import annotations

from enum import Enum

from vems.core.i18n import N_


class TrajectStatus(Enum):
    """From an entry that only who keeps the agenda sees, to its outcome."""

    CONCEPT = "concept"
    AANGEKONDIGD = "aangekondigd"
    LOOPT = "loopt"
    AFGEROND = "afgerond"
    GESTOPT = "gestopt"


STATUS_LABELS = {
    TrajectStatus.CONCEPT: N_("Concept, nog niet op de site"),
    TrajectStatus.AANGEKONDIGD: N_("Begint nog"),
    TrajectStatus.LOOPT: N_("Bezig"),
    TrajectStatus.AFGEROND: N_("Klaar"),
    TrajectStatus.GESTOPT: N_("Gaat niet door"),
}
STATUS_KLEUREN = {
    TrajectStatus.CONCEPT: "grijs",
    TrajectStatus.AANGEKONDIGD: "petrol",
    TrajectStatus.LOOPT: "groen",
    TrajectStatus.AFGEROND: "grijs",
    TrajectStatus.GESTOPT: "oranje",
}
LOPEND = (TrajectStatus.AANGEKONDIGD, TrajectStatus.LOOPT)
# Over: then everybody reads what came of it, or why it stopped.
VOORBIJ = (TrajectStatus.AFGEROND, TrajectStatus.GESTOPT)


class Trede(Enum):
    """A step of the ladder of participation (DOMAIN 3)."""

    INFORMEREN = "informeren"
    RAADPLEGEN = "raadplegen"
    ADVISEREN = "adviseren"
    COPRODUCEREN = "coproduceren"
    MEEBESLISSEN = "meebeslissen"


TREDE_LABELS = {
    Trede.INFORMEREN: N_("U hoort wat er gebeurt"),
    Trede.RAADPLEGEN: N_("U zegt wat u vindt"),
    Trede.ADVISEREN: N_("U geeft advies, en hoort wat ermee gebeurt"),
    Trede.COPRODUCEREN: N_("U maakt het plan samen met de gemeente"),
    Trede.MEEBESLISSEN: N_("U beslist mee"),
}


class Raadsrol(Enum):
    """What the council chose to do in it."""

    KADERS = "kaders"
    BESLUIT = "besluit"
    VOLGT = "volgt"


RAADSROL_LABELS = {
    Raadsrol.KADERS: N_("De raad zegt vooraf waar het plan aan moet voldoen"),
    Raadsrol.BESLUIT: N_("De raad besluit"),
    Raadsrol.VOLGT: N_("De raad volgt het"),
}
MAX_TITEL, MAX_TEKST = 120, 1_500
