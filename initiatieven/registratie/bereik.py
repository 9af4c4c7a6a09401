"""That the initiator is reached in another way, told on the timeline of each own case.

Only which kind of data changed is written: the data themselves are in no sentence.
"""

from __future__ import annotations

from collections.abc import Iterable

from initiatieven.registratie.models import Initiatief
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_, translate
from vems.partijen.keuzes import GEGEVEN_WOORDEN, VOORKEURSKANAAL_WOORDEN, Voorkeurskanaal
from vems.partijen.models import Partij


def say_gegevens(velden: Iterable[str]) -> str:
    """Say which data changed, in the reader's language."""
    return ", ".join(translate(GEGEVEN_WOORDEN[veld]) for veld in velden)


GEGEVENS_GEWIJZIGD = Event(
    "contactgegevens_gewijzigd",
    N_("Contactgegevens gewijzigd: %(velden)s"),
    frozenset({"velden"}),
    icoon="persoon",
    zeggen={"velden": say_gegevens},
)
KANAAL_GEWIJZIGD = Event(
    "kanaal_gewijzigd",
    N_("Het contact gaat voortaan %(kanaal)s"),
    frozenset({"kanaal"}),
    icoon="gesprek",
    labels=frozenset({"kanaal"}),
)
ADRES_WACHT = Event("adres_wacht", N_("Een nieuw e-mailadres wacht op bevestiging"), icoon="mail")
SAMENGEVOEGD = Event(
    "personen_samengevoegd",
    N_("Twee registraties van de initiatiefnemer zijn één geworden"),
    icoon="personen",
)
EVENTS = (GEGEVENS_GEWIJZIGD, KANAAL_GEWIJZIGD, ADRES_WACHT, SAMENGEVOEGD)


def tell_bereik(
    partij: Partij,
    *,
    velden: list[str],
    kanaal: Voorkeurskanaal | None,
    wacht: bool,
    door: Actor,
) -> None:
    """Write on each case of a party what changed in reaching it; inside write()."""
    nieuws: list[tuple[Event, dict[str, object]]] = []
    if velden:
        nieuws.append((GEGEVENS_GEWIJZIGD, {"velden": velden}))
    if kanaal is not None:
        nieuws.append((KANAAL_GEWIJZIGD, {"kanaal": VOORKEURSKANAAL_WOORDEN[kanaal]}))
    if wacht:
        nieuws.append((ADRES_WACHT, {}))
    if not nieuws:
        return
    for initiatief in Initiatief.select().where(Initiatief.initiatiefnemer == partij):
        for event, gegevens in nieuws:
            record(
                initiatief.reference,
                event,
                zichtbaarheid=Zichtbaarheid.BETROKKENEN,
                gegevens=gegevens,
                door=door,
            )
        announce(initiatief.reference)


def tell_samengevoegd(weg: Partij, *, naar: Partij, door: Actor) -> None:
    """Write on each case of two that become one that it is so; inside write()."""
    for initiatief in Initiatief.select().where(Initiatief.initiatiefnemer.in_([weg, naar])):
        record(initiatief.reference, SAMENGEVOEGD, zichtbaarheid=Zichtbaarheid.INTERN, door=door)
        announce(initiatief.reference)
