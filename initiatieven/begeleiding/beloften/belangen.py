"""Writing down whose interest a plan touches, and how it was weighed."""

from __future__ import annotations

from dataclasses import dataclass

from initiatieven.begeleiding.beloften.events import BELANG_GENOEMD, BELANG_GEWOGEN
from initiatieven.begeleiding.beloften.models import Belang
from initiatieven.loket.eenmalig import key_of_data, made_once
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import require
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid
from vems.core.fields import clean_line, clean_text, sleutel
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_, translate

_MEESTE = {"wie": 120, "belang": 300, "weging": 1_000}


@dataclass(frozen=True, slots=True)
class BelangInvoer:
    """Whose, what, and how it was weighed (may come later)."""

    wie: str
    belang: str
    weging: str = ""
    sleutel: str = ""


@made_once(Belang, key_of_data)
def record_belang(initiatief: Initiatief, data: BelangInvoer, *, door: Actor) -> Belang:
    """Write down an interest; the same form twice gives the same one."""
    require(door, "begeleidingslog", "w", initiatief)
    eerder = Belang.get_or_none(Belang.sleutel == data.sleutel) if data.sleutel else None
    if eerder is not None:
        return eerder
    waarden = _clean(data)
    with write():
        belang = Belang.create(
            sleutel=data.sleutel or sleutel(),
            initiatief=initiatief,
            created_at=now(),
            door_naam=door.naam,
            gewogen_op=now() if waarden["weging"] else None,
            **waarden,
        )
        event = BELANG_GEWOGEN if waarden["weging"] else BELANG_GENOEMD
        _record(initiatief, event, belang.wie, door)
    return belang


def change_belang(belang: Belang, data: BelangInvoer, *, versie: int, door: Actor) -> None:
    """Change or weigh an interest; Conflict with both texts when a colleague did so first."""
    require(door, "begeleidingslog", "w", belang.initiatief)
    waarden = _clean(data)
    with write():
        nu = Belang.get_by_id(belang.id)
        guarded_update(
            Belang,
            Belang.id == belang.id,
            Belang.versie == versie,
            conflict=lambda: _conflict(Belang.get_by_id(belang.id), waarden),
            versie=versie + 1,
            wie=waarden["wie"],
            belang=waarden["belang"],
            weging=waarden["weging"],
            gewogen_op=(nu.gewogen_op or now()) if waarden["weging"] else None,
        )
        if waarden["weging"] and nu.gewogen_op is None:
            _record(belang.initiatief, BELANG_GEWOGEN, waarden["wie"], door)


def list_belangen(initiatief: Initiatief) -> list[Belang]:
    """List the interests of a case, those to be weighed first."""
    return list(
        Belang.select()
        .where(Belang.initiatief == initiatief)
        .order_by(Belang.gewogen_op.is_null(False), Belang.id)
    )


def _clean(data: BelangInvoer) -> dict[str, str]:
    waarden = {
        "wie": clean_line(data.wie),
        "belang": clean_line(data.belang),
        "weging": clean_text(data.weging),
    }
    if not waarden["wie"]:
        raise Invalid(N_("Vul in van wie dit belang is, zonder namen."), veld="wie")
    if not waarden["belang"]:
        raise Invalid(N_("Schrijf op wat het belang is."), veld="belang")
    for veld, meeste in _MEESTE.items():
        if len(waarden[veld]) > meeste:
            raise Invalid(
                N_("Maak dit korter: hooguit %(aantal)s tekens."), veld=veld, aantal=meeste
            )
    return waarden


def _conflict(nu: Belang, waarden: dict[str, str]) -> Conflict:
    return Conflict(theirs=_words(nu.wie, nu.belang, nu.weging), yours=_words(**waarden))


def _words(wie: str, belang: str, weging: str) -> dict[str, str]:
    return {
        translate(N_("Van wie?")): wie,
        translate(N_("Wat is het belang?")): belang,
        translate(N_("Hoe woog u het?")): weging,
    }


def _record(initiatief: Initiatief, event: Event, wie: str, door: Actor) -> None:
    record(
        initiatief.reference,
        event,
        zichtbaarheid=Zichtbaarheid.BETROKKENEN,
        gegevens={"wie": wie},
        door=door,
    )
    announce(initiatief.reference)
