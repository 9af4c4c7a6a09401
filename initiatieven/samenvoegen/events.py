"""What happens when plans go on as one, on the timeline of both."""

from __future__ import annotations

from vems.core.history import Event
from vems.core.i18n import N_

GEVRAAGD = Event(
    "samen_gevraagd", N_("De makers van twee plannen is gevraagd samen te gaan"), icoon="koppel"
)
JA = Event("samen_ja", N_("Een van de makers wil samen verder"), icoon="koppel")
NEE = Event("samen_nee", N_("De plannen gaan niet samen verder"), icoon="koppel")
AKKOORD = Event("samen_akkoord", N_("Beide makers willen samen verder"), icoon="koppel")
OPGEGAAN = Event("samen_opgegaan", N_("Een ander plan gaat hier verder"), icoon="koppel")
OPGEGAAN_IN = Event(
    "samen_opgegaan_in",
    N_("“%(titel)s” gaat hier verder"),
    frozenset({"titel"}),
    icoon="koppel",
)
GESPLITST = Event(
    "deel_afgesplitst",
    N_("Een deel gaat apart verder: %(titel)s"),
    frozenset({"titel"}),
    icoon="koppel",
)
AFGESPLITST = Event(
    "afgesplitst_van",
    N_("Dit plan kwam uit: %(titel)s"),
    frozenset({"titel"}),
    icoon="koppel",
)
EVENTS = (GEVRAAGD, JA, NEE, AKKOORD, OPGEGAAN, OPGEGAAN_IN, GESPLITST, AFGESPLITST)
