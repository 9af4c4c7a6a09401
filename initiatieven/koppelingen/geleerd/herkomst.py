"""Writing down from what an article was learned, by who keeps it: it ends, it is not deleted."""

from __future__ import annotations

from collections.abc import Iterable

from initiatieven.koppelingen.geleerd.stappen import STAPPEN
from initiatieven.registratie.models import Initiatief
from netwerk.instrumenten.models import Instrument
from netwerk.kennis.models import Kennisitem
from netwerk.kennis.permissions import may_write
from netwerk.relaties.keuzes import Bron, RelatieSoort
from netwerk.relaties.models import Relatie
from netwerk.relaties.registration import NieuweRelatie, end_relatie, register_relatie
from vems.core.actor import Actor
from vems.core.clock import today
from vems.core.database import write
from vems.core.exceptions import Invalid, NotFound
from vems.core.fields import clean_text
from vems.core.i18n import N_
from vems.core.reference import Reference
from vems.core.teksten import check_length

SOORT = RelatieSoort.LEERT_VAN
MAX_TOELICHTING = 200


def record_herkomst(
    item: Kennisitem, waarvan: Reference, *, toelichting: str = "", door: Actor
) -> Relatie:
    """Write down from what an article was learned; the same again is once.

    An initiatief must be on the site: who reads the article reads its name.
    """
    _require(door)
    if not item.is_actief:
        raise NotFound()
    if not can_teach(waarvan):
        raise Invalid(N_("Kies uit de lijst."), veld="waarvan")
    tekst = clean_text(toelichting)
    check_length(tekst, MAX_TOELICHTING, veld="toelichting")
    return register_relatie(
        NieuweRelatie(
            item.reference,
            waarvan,
            SOORT,
            bron=Bron.REDACTIE,
            toelichting=tekst,
            bevestigd_op=today(),
            beweerd_door=door.naam[:120],
        ),
        door=door,
    )


def end_herkomst(item: Kennisitem, nummer: int, *, door: Actor) -> None:
    """Write down that it was not learned there after all. Twice is once; NotFound for another."""
    _require(door)
    relatie = Relatie.get_or_none(Relatie.id == nummer, *_of(item))
    if relatie is None:
        raise NotFound()
    if relatie.tot is None:
        end_relatie(relatie, door=door)


def end_all(sender: object, *, item: Kennisitem, door: Actor) -> None:
    """End all of an article that is taken away; inside write()."""
    with write():
        for relatie in list_open(item):
            end_relatie(relatie, door=door)


def list_open(item: Kennisitem) -> Iterable[Relatie]:
    """List from what an article was learned, in the order in which it was said."""
    return list(Relatie.select().where(*_of(item), Relatie.tot.is_null()).order_by(Relatie.id))


def can_teach(waarvan: Reference) -> bool:
    """Tell whether an article may name it: a public initiatief, a step, a living instrument."""
    if waarvan.kind == "initiatief":
        return (
            Initiatief.select()
            .where(Initiatief.sleutel == waarvan.key[:40], Initiatief.is_openbaar)
            .exists()
        )
    if waarvan.kind == "instrument":
        loopt = Instrument.beeindigd_op.is_null()
        return Instrument.select().where(Instrument.code == waarvan.key[:80], loopt).exists()
    return waarvan.kind == "fase" and waarvan.key in STAPPEN


def _of(item: Kennisitem) -> tuple[object, ...]:
    return (
        Relatie.van_kind == item.reference.kind,
        Relatie.van_key == item.reference.key,
        Relatie.soort == SOORT,
    )


def _require(door: Actor) -> None:
    if door.rol not in ("systeem", "import") and not may_write(door):
        raise NotFound()
