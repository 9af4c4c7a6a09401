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
KENNISMAKEN_GEVRAAGD = Event(
    "kennismaken_gevraagd",
    N_("De makers van twee plannen is gevraagd kennis te maken"),
    icoon="koppel",
)
KENNISMAKEN_JA = Event("kennismaken_ja", N_("Een van de makers wil kennismaken"), icoon="koppel")
KENNISMAKEN_NEE = Event(
    "kennismaken_nee", N_("De makers van twee plannen maken geen kennis"), icoon="koppel"
)
KENNISMAKEN_AKKOORD = Event(
    "kennismaken_akkoord",
    N_("Beide makers willen kennismaken"),
    icoon="koppel",
    toelichting=N_("De begeleider brengt hen met elkaar in contact."),
)
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
HOORT_BIJ = Event(
    "hoort_bij", N_("Dit plan hoort bij: %(titel)s"), frozenset({"titel"}), icoon="koppel"
)
VALT_ERONDER = Event(
    "valt_eronder", N_("Hieronder valt: %(titel)s"), frozenset({"titel"}), icoon="koppel"
)
HOORT_NIET_BIJ = Event(
    "hoort_niet_bij",
    N_("Dit plan hoort niet meer bij: %(titel)s"),
    frozenset({"titel"}),
    icoon="koppel",
)
VALT_NIET_ERONDER = Event(
    "valt_niet_eronder",
    N_("Hieronder valt niet meer: %(titel)s"),
    frozenset({"titel"}),
    icoon="koppel",
)
EVENTS = (
    KENNISMAKEN_GEVRAAGD,
    KENNISMAKEN_JA,
    KENNISMAKEN_NEE,
    KENNISMAKEN_AKKOORD,
    HOORT_BIJ,
    VALT_ERONDER,
    HOORT_NIET_BIJ,
    VALT_NIET_ERONDER,
    GEVRAAGD,
    JA,
    NEE,
    AKKOORD,
    OPGEGAAN,
    OPGEGAAN_IN,
    GESPLITST,
    AFGESPLITST,
)
