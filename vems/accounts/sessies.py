"""Sessions: a row per login, ended on the server. The cookie holds only a random token."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from datetime import timedelta

import peewee

from vems.accounts.keuzes import ROLLEN_MET_CODE, Rol
from vems.accounts.models import Gebruiker, GebruikerRol, Sessie
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import Denied
from vems.core.prepared import Prepared
from vems.partijen.keuzes import AdresSoort
from vems.partijen.models import DigitaalAdres

# Absolute and idle life per kind of login (RELIABILITY i).
DUUR = {True: timedelta(days=30), False: timedelta(hours=12)}
STIL = {True: timedelta(hours=24), False: timedelta(minutes=30)}


def hash_token(token: str) -> str:
    """Hash a random token for storage; it has enough entropy to need no salt."""
    return hashlib.sha256(token.encode()).hexdigest()


def open_sessie(gebruiker: Gebruiker, *, rol: Rol) -> str:
    """Start a session in one of the user's roles and give its token; Denied without the role."""
    if rol not in list_rollen(gebruiker):
        raise Denied()
    token = secrets.token_urlsafe(32)
    moment = now()
    with write():
        Sessie.create(
            sleutel_hash=hash_token(token),
            gebruiker=gebruiker,
            rol=rol,
            created_at=moment,
            verloopt_op=moment + DUUR[rol in ROLLEN_MET_CODE],
        )
    return token


def find_sessie(token: str) -> Sessie | None:
    """Find the open session of a token, with its user and all parties of the mailbox: one query.

    Who proved to read a mailbox reads the post of each party that gave that address.
    """
    moment = now().replace(tzinfo=None).isoformat(" ")
    rows = _OPEN(sleutel_hash=hash_token(token), moment=moment)
    if not rows:
        return None
    adressen = (getattr(row.gebruiker, "adres", None) for row in rows)
    rows[0].gebruiker.partijen = frozenset(adres.partij_id for adres in adressen if adres)
    return rows[0]


def _open(sleutel_hash: str, moment: str) -> peewee.Select:
    return (
        Sessie.select(Sessie, Gebruiker, DigitaalAdres.partij)
        .join(Gebruiker)
        .join(
            DigitaalAdres,
            peewee.JOIN.LEFT_OUTER,
            on=(DigitaalAdres.genormaliseerd == Gebruiker.email)
            & (DigitaalAdres.soort == AdresSoort.EMAIL),
            attr="adres",
        )
        .where(
            Sessie.sleutel_hash == sleutel_hash,
            Sessie.beeindigd_op.is_null(),
            Sessie.verloopt_op > moment,
            Gebruiker.is_actief,
            Gebruiker.toegang_tot.is_null() | (Gebruiker.toegang_tot > moment),
        )
    )


_OPEN: Prepared[Sessie] = Prepared(_open)


def end_sessie(token: str) -> None:
    """End one session for good."""
    with write():
        Sessie.update(beeindigd_op=now()).where(
            Sessie.sleutel_hash == hash_token(token), Sessie.beeindigd_op.is_null()
        ).execute()


def end_all_sessies(gebruiker: Gebruiker) -> int:
    """End every session of a user: on a change of password or role, or when suspended."""
    with write():
        return (
            Sessie.update(beeindigd_op=now())
            .where(Sessie.gebruiker == gebruiker, Sessie.beeindigd_op.is_null())
            .execute()
        )


def list_rollen(gebruiker: Gebruiker) -> Sequence[Rol]:
    """List the roles a user has now, in the order of the role table."""
    rows = GebruikerRol.select(GebruikerRol.rol).where(
        GebruikerRol.gebruiker == gebruiker,
        GebruikerRol.tot.is_null() | (GebruikerRol.tot > now()),
    )
    owned = {row.rol for row in rows}
    return [rol for rol in Rol if rol in owned]


def list_open_sessies(gebruiker: Gebruiker) -> list[Sessie]:
    """List where a user is logged in, newest first."""
    return list(
        Sessie.select()
        .where(
            Sessie.gebruiker == gebruiker,
            Sessie.beeindigd_op.is_null(),
            Sessie.verloopt_op > now(),
        )
        .order_by(Sessie.created_at.desc())
    )
