"""Passwords (argon2id) and the second factor (TOTP) of staff and council.

An unknown user costs the same time as a known one: a dummy hash is verified.
"""

from __future__ import annotations

from functools import cache

import pyotp
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from vems.accounts.models import Gebruiker
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import Invalid
from vems.core.i18n import N_

MIN_LENGTH = 12
MAX_LENGTH = 200
# OWASP: 19 MiB, two passes, one lane.
HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
FOUT = N_("E-mailadres, wachtwoord of code klopt niet. Probeer het opnieuw.")

# Words that guess programs try first here; a password may not be one of these with some digits.
_TE_MAKKELIJK = (
    "wachtwoord",
    "welkom",
    "gemeente",
    "initiatief",
    "westerkade",
    "password",
    "qwerty",
)


def check_strength(wachtwoord: str) -> None:
    """Raise Invalid on field "wachtwoord" for a password that is short, long or guessable."""
    if len(wachtwoord) < MIN_LENGTH:
        raise Invalid(
            N_("Kies een wachtwoord van minstens %(min)s tekens. Een zin mag ook."),
            veld="wachtwoord",
            min=MIN_LENGTH,
        )
    kaal = wachtwoord.lower().strip("0123456789!@#$ .-_?")
    if len(wachtwoord) > MAX_LENGTH or kaal in _TE_MAKKELIJK or len(set(wachtwoord)) < 5:
        raise Invalid(
            N_("Dit wachtwoord is te makkelijk te raden. Kies een ander."), veld="wachtwoord"
        )


def set_wachtwoord(gebruiker: Gebruiker, wachtwoord: str) -> None:
    """Store a new password; the caller ends the open sessions."""
    check_strength(wachtwoord)
    with write():
        Gebruiker.update(wachtwoord_hash=HASHER.hash(wachtwoord)).where(
            Gebruiker.id == gebruiker.id
        ).execute()


def new_totp_geheim() -> str:
    """Give a fresh secret for an authenticator app."""
    return pyotp.random_base32()


def totp_uri(gebruiker: Gebruiker, geheim: str, sitenaam: str) -> str:
    """Give the otpauth address that an app reads from a QR code."""
    return pyotp.TOTP(geheim).provisioning_uri(name=gebruiker.email, issuer_name=sitenaam)


def set_totp(gebruiker: Gebruiker, geheim: str, code: str) -> None:
    """Store the secret once its first code is right; Invalid on field "code"."""
    if _step_of(geheim, code) is None:
        raise Invalid(N_("Deze code klopt niet. Kijk in uw app naar de nieuwe code."), veld="code")
    with write():
        Gebruiker.update(totp_geheim=geheim, totp_stap=0).where(
            Gebruiker.id == gebruiker.id
        ).execute()


def verify_login(gebruiker: Gebruiker | None, wachtwoord: str, code: str) -> Gebruiker:
    """Check password and second factor together; Invalid with one sentence for every failure.

    A code is accepted once: its time step must be later than the last one used.
    """
    known = gebruiker is not None and bool(gebruiker.wachtwoord_hash)
    stored = gebruiker.wachtwoord_hash if gebruiker and known else _dummy_hash()
    right = _verify(stored, wachtwoord) and known
    step = _step_of(gebruiker.totp_geheim, code) if gebruiker else None
    if not right or gebruiker is None or step is None or not _take_step(gebruiker, step):
        raise Invalid(FOUT)
    if HASHER.check_needs_rehash(stored):
        set_wachtwoord(gebruiker, wachtwoord)
    return gebruiker


def _verify(stored: str, wachtwoord: str) -> bool:
    try:
        return HASHER.verify(stored, wachtwoord[:MAX_LENGTH])
    except (VerificationError, InvalidHashError):
        return False


@cache
def _dummy_hash() -> str:
    return HASHER.hash("niemand heeft dit wachtwoord")


def _step_of(geheim: str, code: str) -> int | None:
    kaal = "".join(teken for teken in code if teken.isascii() and teken.isdigit())
    if not geheim or len(kaal) != 6:
        return None
    totp = pyotp.TOTP(geheim)
    current = int(now().timestamp()) // totp.interval
    for step in (current, current - 1, current + 1):
        if totp.verify(kaal, for_time=step * totp.interval):
            return step
    return None


def _take_step(gebruiker: Gebruiker, step: int) -> bool:
    with write():
        taken = (
            Gebruiker.update(totp_stap=step)
            .where(Gebruiker.id == gebruiker.id, Gebruiker.totp_stap < step)
            .execute()
        )
    return taken == 1
