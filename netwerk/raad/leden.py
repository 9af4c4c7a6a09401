"""What changes for who sits in the council: facts, another fractie, the end; and the lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import peewee

from netwerk.gebieden.models import Gebied
from netwerk.raad.models import Fractie, Fractielid, Raadslid, Wethouder
from netwerk.raad.permissions import require_manage
from netwerk.raad.registration import NieuweWethouder, read_email, require_naam
from vems.accounts.models import Gebruiker
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Invalid, NotFound
from vems.core.i18n import N_
from vems.core.teksten import checked_line


@dataclass(frozen=True, slots=True)
class Raadslidfeiten:
    """What the griffie keeps of a member, apart from the fractie."""

    naam: str
    wijk: Gebied | None = None
    themas: tuple[str, ...] = ()
    gebruiker: Gebruiker | None = None


def edit_raadslid(raadslid: Raadslid, data: Raadslidfeiten, *, versie: int, door: Actor) -> None:
    """Change the facts of a member; Invalid when the account belongs to another member."""
    require_manage(door)
    naam = require_naam(data.naam)
    try:
        with write():
            guarded_update(
                Raadslid,
                Raadslid.id == raadslid.id,
                Raadslid.versie == versie,
                naam=naam,
                wijk=data.wijk,
                themas=list(data.themas),
                gebruiker=data.gebruiker,
                versie=versie + 1,
            )
            announce(raadslid.reference)
    except peewee.IntegrityError:
        raise Invalid(N_("Bij dit account hoort al een raadslid."), veld="gebruiker") from None


def choose_wijk_and_themas(
    raadslid: Raadslid, wijk: Gebied | None, themas: Sequence[str], *, door: Actor
) -> None:
    """Let a member say which wijk and themes the overview is about."""
    if raadslid.sleutel not in door.keys_of("raadslid"):
        raise NotFound()
    with write():
        Raadslid.update(wijk=wijk, themas=list(themas), versie=Raadslid.versie + 1).where(
            Raadslid.id == raadslid.id
        ).execute()
        announce(raadslid.reference)


def move_fractie(raadslid: Raadslid, naar: Fractie, *, op: date, door: Actor) -> None:
    """Let a member go to another fractie on a day; where he or she sat before stays readable."""
    require_manage(door)
    if naar.id == raadslid.fractie_id:
        raise Invalid(N_("Dit raadslid zit al in deze fractie."), veld="fractie")
    laatste = _present(raadslid)
    _check_day(op, laatste.van, veld="op")
    with write():
        guarded_update(Fractielid, Fractielid.id == laatste.id, Fractielid.tot.is_null(), tot=op)
        Fractielid.create(raadslid=raadslid, fractie=naar, van=op)
        Raadslid.update(fractie=naar, versie=Raadslid.versie + 1).where(
            Raadslid.id == raadslid.id
        ).execute()
        announce(raadslid.reference)


def end_raadslid(raadslid: Raadslid, *, op: date | None = None, door: Actor) -> None:
    """Note that a member left the council; what he or she promised stays in the register."""
    require_manage(door)
    dag = op or today()
    laatste = _present(raadslid)
    _check_day(dag, laatste.van, veld="tot")
    with write():
        guarded_update(
            Raadslid,
            Raadslid.id == raadslid.id,
            Raadslid.is_actief,
            is_actief=False,
            tot=dag,
        )
        Fractielid.update(tot=dag).where(Fractielid.id == laatste.id).execute()
        announce(raadslid.reference)


def edit_wethouder(
    wethouder: Wethouder, data: NieuweWethouder, *, is_actief: bool, door: Actor
) -> None:
    """Change name, portfolio and address of a wethouder, or note that he or she left."""
    require_manage(door)
    naam, email = require_naam(data.naam), read_email(data.email)
    with write():
        Wethouder.update(
            naam=naam,
            portefeuille=checked_line(data.portefeuille, 200, veld="portefeuille"),
            email=email,
            is_actief=is_actief,
        ).where(Wethouder.id == wethouder.id).execute()
        announce(wethouder.reference)


def list_fracties() -> list[Fractie]:
    """List all fracties, those that sit first, by seats."""
    vandaag = today()
    rows = Fractie.select().order_by(Fractie.zetels.desc(), Fractie.naam)
    return sorted(rows, key=lambda fractie: bool(fractie.tot and fractie.tot <= vandaag))


def list_raadsleden(*, ook_oud: bool = False) -> list[Raadslid]:
    """List the members with their fractie, by name."""
    rows = Raadslid.select(Raadslid, Fractie).join(Fractie).order_by(Raadslid.naam)
    return list(rows if ook_oud else rows.where(Raadslid.is_actief))


def get_raadslid(sleutel: str) -> Raadslid:
    """Get a member with the fractie by key; NotFound for an unknown one."""
    raadslid = (
        Raadslid.select(Raadslid, Fractie).join(Fractie).where(Raadslid.sleutel == sleutel).first()
    )
    if raadslid is None:
        raise NotFound()
    return raadslid


def list_fractietijd(raadslid: Raadslid) -> list[Fractielid]:
    """List in which fracties a member sat, the present one first."""
    return list(
        Fractielid.select(Fractielid, Fractie)
        .join(Fractie)
        .where(Fractielid.raadslid == raadslid)
        .order_by(Fractielid.id.desc())
    )


def _present(raadslid: Raadslid) -> Fractielid:
    laatste = (
        Fractielid.select()
        .where(Fractielid.raadslid == raadslid)
        .order_by(Fractielid.id.desc())
        .first()
    )
    return laatste or Fractielid.create(raadslid=raadslid, fractie=raadslid.fractie_id)


def _check_day(dag: date, van: date | None, *, veld: str) -> None:
    if van and dag < van:
        raise Invalid(N_("Deze dag ligt voor de begindag."), veld=veld)
