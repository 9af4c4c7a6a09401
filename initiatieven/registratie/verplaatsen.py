"""Another place for an initiatief after it was handed in: who must be involved follows from it."""

from __future__ import annotations

from initiatieven.registratie.events import PLAATS_GEWIJZIGD, zoekvraag_gewijzigd
from initiatieven.registratie.gegevens import clean_plek
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import require
from initiatieven.registratie.plaats import Plaats
from netwerk.gebieden.boom import boom
from netwerk.gebieden.models import Gebied
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import after_commit, guarded_update, write
from vems.core.exceptions import Conflict
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_, translate


def change_plaats(
    initiatief: Initiatief, plaats: Plaats, *, is_openbaar: bool, versie: int, door: Actor
) -> bool:
    """Put an initiatief in another place; False when it was there already.

    Conflict with both places when somebody changed the case since `versie`. The exact spot is never
    written in history: only the wijk or buurt is.
    """
    require(door, "initiatief_ingediend", "w", initiatief)
    waarden = {
        "gebied": plaats.gebied.id,
        "plek_omschrijving": clean_plek(plaats.omschrijving),
        "lon": plaats.lon,
        "lat": plaats.lat,
        "is_openbare_plek": is_openbaar and plaats.lon is not None,
    }
    with write():
        nu = Initiatief.get_by_id(initiatief.id)
        if all(nu.__data__[naam] == waarde for naam, waarde in waarden.items()):
            return False
        van = boom().by_id(nu.gebied_id)
        guarded_update(
            Initiatief,
            Initiatief.id == nu.id,
            Initiatief.versie == versie,
            conflict=lambda: _conflict(initiatief, plaats),
            **waarden,
            versie=versie + 1,
            updated_at=now(),
        )
        record(
            nu.reference,
            PLAATS_GEWIJZIGD,
            zichtbaarheid=Zichtbaarheid.BETROKKENEN,
            gegevens={"van": _name(van), "naar": _name(plaats.gebied)},
            door=door,
        )
        announce(nu.reference)
        after_commit(lambda: tell_zoekvraag(nu.sleutel))
    initiatief.__data__.update(Initiatief.get_by_id(nu.id).__data__)
    initiatief.gebied = plaats.gebied
    return True


def tell_zoekvraag(sleutel: str) -> None:
    """Tell who reacts that other people may be able to help; after the commit."""
    zoekvraag_gewijzigd.send(None, sleutel=sleutel)


def _conflict(initiatief: Initiatief, plaats: Plaats) -> Conflict:
    van = boom().by_id(Initiatief.get_by_id(initiatief.id).gebied_id)
    veld = translate(N_("Waar?"))
    naar = plaats.omschrijving or _name(plaats.gebied)
    return Conflict(theirs={veld: _name(van)}, yours={veld: naar})


def _name(gebied: Gebied | None) -> str:
    return gebied.naam if gebied is not None else ""
