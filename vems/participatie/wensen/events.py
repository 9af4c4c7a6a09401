"""What happens to a wish."""

from __future__ import annotations

from vems.core.history import Event
from vems.core.i18n import N_, translate
from vems.participatie.wensen.keuzes import STATUS_LABELS, WensStatus


def _say_status(status: object) -> str:
    return translate(STATUS_LABELS[WensStatus(status)])


WENS_GEVRAAGD = Event("wens_gevraagd", N_("Een bewoner vroeg dit"), icoon="ster")
WENS_GEWIJZIGD = Event("wens_gewijzigd", N_("Tekst van de wens gewijzigd"), icoon="pen")
WENS_BEANTWOORD = Event(
    "wens_beantwoord",
    N_("Antwoord van de gemeente: %(status)s"),
    frozenset({"status", "tekst"}),
    icoon="gesprek",
    toelichting="%(tekst)s",
    zeggen={"status": _say_status},
)
WENS_SAMEN = Event(
    "wens_samengevoegd",
    N_("Samengevoegd met “%(titel)s”"),
    frozenset({"titel"}),
    icoon="koppel",
)
WENS_INITIATIEF = Event(
    "wens_initiatief", N_("Een initiatief gaat deze wens vervullen"), icoon="hart"
)
WENS_LOS = Event("wens_los", N_("Een initiatief hoort niet meer bij deze wens"), icoon="kruisrond")
WENS_WEG = Event("wens_weg", N_("Staat niet meer op de lijst"), icoon="kruisrond")
EVENTS = (
    WENS_GEVRAAGD,
    WENS_GEWIJZIGD,
    WENS_BEANTWOORD,
    WENS_SAMEN,
    WENS_INITIATIEF,
    WENS_LOS,
    WENS_WEG,
)
