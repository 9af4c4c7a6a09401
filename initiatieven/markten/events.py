"""What happens around a market: sentences for timelines, and signals for higher slices."""

from __future__ import annotations

from collections.abc import Iterable

from blinker import signal

from initiatieven.markten.keuzes import FEIT_LABELS
from vems.core.history import Event
from vems.core.i18n import N_, translate

# Sent inside write(), with `adoptie` and `door`: the register of promises follows in the same
# transaction. A receiver calls one domain function; when it raises, the choice is undone too.
adoptie_gekozen = signal("adoptie-gekozen")
adoptie_gestopt = signal("adoptie-gestopt")


def say_feiten(feiten: Iterable[str]) -> str:
    """Say which published facts changed, in the reader's language."""
    return ", ".join(translate(FEIT_LABELS[feit]) for feit in feiten)


MARKT_GEWIJZIGD = Event(
    "markt_toestand",
    "%(toestand)s",
    frozenset({"toestand", "reden"}),
    icoon="kraam",
    toelichting="%(reden)s",
    labels=frozenset({"toestand"}),
)
INGEZONDEN = Event(
    "markt_ingezonden", N_("Doet mee met %(markt)s"), frozenset({"markt"}), icoon="kraam"
)
INGETROKKEN = Event(
    "markt_ingetrokken", N_("Doet niet meer mee met %(markt)s"), frozenset({"markt"}), icoon="kraam"
)
UITKOMST = Event(
    "markt_uitkomst",
    N_("%(markt)s: %(uitkomst)s"),
    frozenset({"markt", "uitkomst", "reden"}),
    icoon="kraam",
    toelichting="%(reden)s",
    labels=frozenset({"uitkomst"}),
)
KRAAM_TOEGEWEZEN = Event(
    "kraam_toegewezen",
    N_("Staat op kraam %(nummer)s van %(markt)s"),
    frozenset({"nummer", "markt"}),
    icoon="kraam",
)
KRAAM_BEVESTIGD = Event(
    "kraam_bevestigd",
    N_("De initiatiefnemer komt naar %(markt)s"),
    frozenset({"markt"}),
    icoon="vinkrond",
)
KRAAM_VERVALLEN = Event(
    "kraam_vervallen",
    N_("Bevestigde de kraam op %(markt)s niet op tijd"),
    frozenset({"markt"}),
    icoon="kraam",
)
DOORGESCHOVEN = Event(
    "markt_doorgeschoven",
    N_("Schoof door van de reservelijst naar een kraam op %(markt)s"),
    frozenset({"markt"}),
    icoon="kraam",
)
RESERVE_VERZET = Event(
    "markt_reserve_verzet",
    N_("Is nu nummer %(nummer)s op de reservelijst van %(markt)s"),
    frozenset({"markt", "nummer", "reden"}),
    icoon="kraam",
    toelichting="%(reden)s",
)
GELOOT = Event(
    "markt_geloot",
    N_("De volgorde van de presentaties is geloot"),
    frozenset(),
    icoon="microfoon",
)
PRIJS = Event(
    "markt_prijs",
    N_("Won op %(markt)s: %(prijs)s"),
    frozenset({"markt", "prijs"}),
    icoon="ster",
)
UITSLAG_BEVESTIGD = Event(
    "markt_bevestigd",
    N_("De raad bevestigde de uitslag: %(vergadering)s"),
    frozenset({"vergadering"}),
    icoon="raad",
)
AFGESLOTEN = Event(
    "markt_afgesloten",
    N_("De griffie sloot de deelname aan %(markt)s af"),
    frozenset({"markt"}),
    icoon="mail",
)
ADOPTIE_AANGEBODEN = Event(
    "adoptie_aangeboden",
    N_("%(raadslid)s wil dit initiatief adopteren"),
    frozenset({"raadslid"}),
    icoon="raad",
)
ADOPTIE_GEKOZEN = Event(
    "adoptie_gekozen",
    N_("%(raadslid)s adopteert dit initiatief"),
    frozenset({"raadslid", "tekst"}),
    icoon="raad",
    toelichting="%(tekst)s",
)
ADOPTIE_GESTOPT = Event(
    "adoptie_gestopt",
    N_("%(raadslid)s stopt met de adoptie"),
    frozenset({"raadslid", "reden"}),
    icoon="raad",
    toelichting="%(reden)s",
)
ADOPTIE_EINDIGT = Event(
    "adoptie_eindigt",
    N_("De adoptie door %(raadslid)s eindigt: het initiatief is afgerond"),
    frozenset({"raadslid"}),
    icoon="raad",
)
MARKT_VERPLAATST = Event(
    "markt_verplaatst",
    N_("Veranderd: %(wat)s"),
    frozenset({"wat", "oud", "nieuw", "reden"}),
    icoon="kalender",
    toelichting="%(reden)s",
    zeggen={"wat": say_feiten},
)
FRACTIE_REAGEERT = Event(
    "markt_fractie",
    N_("%(fractie)s reageerde"),
    frozenset({"fractie", "tekst"}),
    icoon="raad",
    toelichting="%(tekst)s",
)
VRAAG_GESTELD = Event(
    "markt_vraag",
    N_("%(raadslid)s stelde een vraag"),
    frozenset({"raadslid", "vraag"}),
    icoon="vraag",
    toelichting="%(vraag)s",
)
EVENTS = (
    ADOPTIE_EINDIGT,
    MARKT_VERPLAATST,
    MARKT_GEWIJZIGD,
    INGEZONDEN,
    INGETROKKEN,
    UITKOMST,
    KRAAM_TOEGEWEZEN,
    KRAAM_BEVESTIGD,
    KRAAM_VERVALLEN,
    DOORGESCHOVEN,
    RESERVE_VERZET,
    GELOOT,
    PRIJS,
    UITSLAG_BEVESTIGD,
    AFGESLOTEN,
    ADOPTIE_AANGEBODEN,
    ADOPTIE_GEKOZEN,
    ADOPTIE_GESTOPT,
    FRACTIE_REAGEERT,
    VRAAG_GESTELD,
)
