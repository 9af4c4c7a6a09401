"""An initiatief contributes to a goal: claimed by its initiator, decided by the gebiedsregisseur.

The claim is a DRAAGT_BIJ_AAN relation that is not certain yet (DOMAIN 4.2, B4).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import peewee

from initiatieven.koppelingen import events
from initiatieven.koppelingen.keuzes import AANVAARD, KoppelingToestand
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.stappen import checked_reden, move, tell
from initiatieven.registratie.models import Initiatief
from netwerk.programmas.models import Doel
from netwerk.relaties.keuzes import Bron, RelatieSoort
from netwerk.relaties.models import Relatie
from netwerk.relaties.registration import (
    NieuweRelatie,
    confirm_relatie,
    end_relatie,
    find_open,
    register_relatie,
)
from vems.core.actor import Actor
from vems.core.database import write
from vems.core.history import Zichtbaarheid

_GECLAIMD = 0.5
HOOFD, NEVEN = 1.0, 0.5


def claim_doel(koppeling: Koppeling, *, gewicht: float = HOOFD, door: Actor) -> Relatie:
    """Write down that the initiatief wants to contribute; inside write()."""
    return register_relatie(
        NieuweRelatie(
            van=koppeling.initiatief.reference,
            naar=koppeling.doelwit,
            soort=RelatieSoort.DRAAGT_BIJ_AAN,
            gewicht=gewicht,
            bron=Bron.BEGELEIDER if door.rol != "lid" else Bron.ZELF,
            zekerheid=_GECLAIMD,
            is_openbaar=False,
        ),
        door=door,
    )


def confirm_doel(koppeling: Koppeling, *, door: Actor) -> None:
    """Confirm the contribution: public from now on."""
    with write():
        move(koppeling, "doel_ja", reden="", door=door)
        relatie = _relatie(koppeling) or claim_doel(koppeling, door=door)
        confirm_relatie(relatie, door=door)
        Relatie.update(is_openbaar=True).where(Relatie.id == relatie.id).execute()
        tell(koppeling, events.DOEL_BEVESTIGD, Zichtbaarheid.OPENBAAR, door=door)


def refuse_doel(koppeling: Koppeling, *, reden: str, door: Actor) -> None:
    """Refuse the contribution with a reason for those concerned."""
    reden = checked_reden(reden)
    with write():
        move(koppeling, "doel_nee", reden=reden, door=door)
        relatie = _relatie(koppeling)
        if relatie is not None:
            end_relatie(relatie, reden=reden, door=door)
        tell(koppeling, events.DOEL_GEWEIGERD, Zichtbaarheid.BETROKKENEN, reden=reden, door=door)


def list_claims() -> peewee.ModelSelect:
    """List the matches with a goal that wait for a decision, oldest first."""
    return (
        Koppeling.select(Koppeling, Initiatief)
        .join(Initiatief)
        .where(
            Koppeling.doelwit_kind == "doel",
            Koppeling.toestand == KoppelingToestand.AKKOORD_INITIATIEFNEMER,
        )
        .order_by(Koppeling.updated_at, Koppeling.id)
    )


def count_bijdragen(doelen: Iterable[Doel]) -> Counter[str]:
    """Count per goal (key) the confirmed contributions of public initiatives; one query."""
    keys = [doel.sleutel for doel in doelen]
    rows = (
        Koppeling.select(Koppeling.doelwit_key, peewee.fn.COUNT(Koppeling.id))
        .join(Initiatief)
        .where(
            Koppeling.doelwit_kind == "doel",
            Koppeling.doelwit_key.in_(keys),
            Koppeling.toestand.in_(AANVAARD),
            Initiatief.is_openbaar,
        )
        .group_by(Koppeling.doelwit_key)
        .tuples()
    )
    return Counter(dict(rows))


def _relatie(koppeling: Koppeling) -> Relatie | None:
    return find_open(koppeling.initiatief.reference, koppeling.doelwit, RelatieSoort.DRAAGT_BIJ_AAN)
