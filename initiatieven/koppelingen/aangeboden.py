"""Which offer a match was proposed for, and what a yes takes of it.

Not here: offers themselves, and how many times there are (`netwerk.vraagenaanbod`).
"""

from __future__ import annotations

from initiatieven.koppelingen.models import Koppeling
from netwerk.relaties.projecties.aanbod import MET_AANBOD
from netwerk.vraagenaanbod.models import Hulpaanbod
from netwerk.vraagenaanbod.registration import give_back_to, take_from
from vems.core.actor import Actor
from vems.core.reference import Reference


def aangeboden_of(koppeling: Koppeling) -> Reference:
    """Name the offer it was proposed for; without one, such as a room, the target itself."""
    delen = koppeling.uitleg.get("onderdelen", ())
    gevonden = [d["gegevens"].get("sleutel", "") for d in delen if d["naam"] == "behoefte"]
    sleutel = str(gevonden[0]) if gevonden else ""
    eigen = koppeling.doelwit_kind in MET_AANBOD and sleutel != koppeling.doelwit_key
    return Reference("hulpaanbod", sleutel) if sleutel and eigen else koppeling.doelwit


def take_aangeboden(koppeling: Koppeling, *, door: Actor) -> bool:
    """Count one time of a limited offer as given; inside write(). False when there is none left
    to count: who says yes knows best.
    """
    aanbod = _find(koppeling)
    if aanbod is None or not aanbod.over:
        return False
    take_from(aanbod, door=door)
    return True


def give_back(koppeling: Koppeling, *, door: Actor) -> None:
    """Let the offer have back what it counted for a match that came to nothing; inside write()."""
    aanbod = _find(koppeling) if koppeling.telt_mee else None
    if aanbod is None:
        return
    give_back_to(aanbod, door=door)
    Koppeling.update(telt_mee=False).where(Koppeling.id == koppeling.id).execute()
    koppeling.telt_mee = False


def _find(koppeling: Koppeling) -> Hulpaanbod | None:
    aangeboden = aangeboden_of(koppeling)
    if aangeboden.kind != "hulpaanbod":
        return None
    gevonden: Hulpaanbod | None = Hulpaanbod.get_or_none(Hulpaanbod.sleutel == aangeboden.key)
    return gevonden
