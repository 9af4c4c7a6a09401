"""Giving and taking roles and access, each written in the history of the account.

Nobody changes the own account, and one beheerder always stays: else nobody could let people in.
"""

from __future__ import annotations

from datetime import date, timedelta

from vems.accounts.events import (
    EINDE_GEPLAND,
    EINDE_VERVALLEN,
    ROL_GEGEVEN,
    ROL_GENOMEN,
    TOEGANG_GESTOPT,
    TOEGANG_HERSTELD,
)
from vems.accounts.keuzes import ROL_LABELS, Rol
from vems.accounts.models import Gebruiker, GebruikerRol
from vems.accounts.sessies import end_all_sessies
from vems.core.actor import SYSTEEM, Actor
from vems.core.clock import at, now, today
from vems.core.database import is_sqlite, write
from vems.core.exceptions import Invalid, Refused
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_


def give_rol(gebruiker: Gebruiker, rol: Rol, *, door: Actor) -> None:
    """Give a role; nobody changes the own roles."""
    refuse_own(gebruiker, door)
    with write():
        row, made = GebruikerRol.get_or_create(
            gebruiker=gebruiker, rol=rol, defaults={"sinds": now()}
        )
        if not made and row.tot is None:
            return
        if not made:
            GebruikerRol.update(tot=None, sinds=now()).where(GebruikerRol.id == row.id).execute()
        _tell_rol(gebruiker, ROL_GEGEVEN, rol, door)


def take_rol(gebruiker: Gebruiker, rol: Rol, *, door: Actor) -> None:
    """End a role, and with it every open session of the user."""
    refuse_own(gebruiker, door)
    with write():
        if rol is Rol.BEHEERDER:
            _keep_beheerder(gebruiker)
        taken = (
            GebruikerRol.update(tot=now())
            .where(
                GebruikerRol.gebruiker == gebruiker,
                GebruikerRol.rol == rol,
                GebruikerRol.tot.is_null(),
            )
            .execute()
        )
        end_all_sessies(gebruiker)
        if taken:
            _tell_rol(gebruiker, ROL_GENOMEN, rol, door)


def suspend(gebruiker: Gebruiker, *, door: Actor) -> None:
    """Stop an account at once; its sessions end."""
    refuse_own(gebruiker, door)
    with write():
        _keep_beheerder(gebruiker)
        _set_actief(gebruiker, TOEGANG_GESTOPT, actief=False, door=door)
        end_all_sessies(gebruiker)


def plan_einde(gebruiker: Gebruiker, laatste_dag: date | None, *, door: Actor) -> None:
    """Let the access end at midnight after somebody's last day; None: it does not end."""
    refuse_own(gebruiker, door)
    if laatste_dag is not None and laatste_dag < today():
        raise Invalid(N_("Kies een dag vanaf vandaag."), veld="laatste_dag")
    tot = at(laatste_dag + timedelta(days=1), 0) if laatste_dag else None
    if tot == gebruiker.toegang_tot:
        return
    with write():
        if tot is not None:
            _keep_beheerder(gebruiker)
        Gebruiker.update(toegang_tot=tot).where(Gebruiker.id == gebruiker.id).execute()
        gebruiker.toegang_tot = tot
        if laatste_dag is None:
            tell(gebruiker, EINDE_VERVALLEN, door)
        else:
            dag = f"{laatste_dag.day}-{laatste_dag.month}-{laatste_dag.year}"
            tell(gebruiker, EINDE_GEPLAND, door, dag=dag)


def end_toegang() -> None:
    """Stop the accounts of those whose last day is over; may run twice."""
    for gebruiker in list(
        Gebruiker.select().where(Gebruiker.is_actief, Gebruiker.toegang_tot <= now())
    ):
        with write():
            _set_actief(gebruiker, TOEGANG_GESTOPT, actief=False, door=SYSTEEM)
            end_all_sessies(gebruiker)


def resume(gebruiker: Gebruiker, *, door: Actor) -> None:
    """Let a suspended account in again, for good."""
    refuse_own(gebruiker, door)
    with write():
        Gebruiker.update(toegang_tot=None).where(Gebruiker.id == gebruiker.id).execute()
        _set_actief(gebruiker, TOEGANG_HERSTELD, actief=True, door=door)


def refuse_own(gebruiker: Gebruiker, door: Actor) -> None:
    """Raise Refused when somebody changes the own account."""
    if door.gebruiker_id == gebruiker.id and door.gebruiker_id is not None:
        raise Refused(N_("U kunt uw eigen rollen en account niet wijzigen."))


def tell(gebruiker: Gebruiker, event: Event, door: Actor, **gegevens: str) -> None:
    """Write in the history of an account; inside write()."""
    record(
        gebruiker.reference,
        event,
        zichtbaarheid=Zichtbaarheid.INTERN,
        gegevens=gegevens,
        door=door,
    )


def _set_actief(gebruiker: Gebruiker, event: Event, *, actief: bool, door: Actor) -> None:
    changed = (
        Gebruiker.update(is_actief=actief)
        .where(Gebruiker.id == gebruiker.id, Gebruiker.is_actief != actief)
        .execute()
    )
    if changed:
        tell(gebruiker, event, door)


def _keep_beheerder(gebruiker: Gebruiker) -> None:
    """Raise Refused when no other beheerder would stay; two who remove each other wait in line."""
    query = (
        GebruikerRol.select(GebruikerRol.gebruiker)
        .join(Gebruiker)
        .where(GebruikerRol.rol == Rol.BEHEERDER, GebruikerRol.tot.is_null(), Gebruiker.is_actief)
        .order_by(GebruikerRol.id)
    )
    rows = query if is_sqlite() else query.for_update()
    if {row.gebruiker_id for row in rows} == {gebruiker.id}:
        raise Refused(N_("Dit is de laatste beheerder. Geef eerst een ander deze rol."))


def _tell_rol(gebruiker: Gebruiker, event: Event, rol: Rol, door: Actor) -> None:
    """Residents get their role by logging in; that is no news."""
    if rol is not Rol.LID:
        tell(gebruiker, event, door, rol=ROL_LABELS[rol])
