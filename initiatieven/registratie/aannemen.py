"""Writing an idea down for somebody: who it is, the contact in which it was told, and the idea.

All in one transaction. That the contact is kept, and that who took it in may guide it, is the work
of the desk, which listens (`initiatief_aangenomen`).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from initiatieven.registratie.gegevens import NieuwInitiatief
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.registration import find_by_token, register_initiatief
from vems.accounts.adressen import change_contact
from vems.core.actor import Actor
from vems.core.database import write
from vems.partijen.bereik import read_bereik
from vems.partijen.inzagen import record_inzage
from vems.partijen.keuzes import Inzagesoort
from vems.partijen.models import Partij
from vems.partijen.registration import add_to_known, normalise_email


@dataclass(frozen=True, slots=True)
class Bekende:
    """Somebody who is known, with what was typed about reaching them."""

    partij: Partij
    telefoon: str = ""
    email: str = ""
    postadres: str = ""


def take_in(data: NieuwInitiatief, bekende: Bekende | None = None, *, door: Actor) -> Initiatief:
    """Register an idea that was told, for somebody new or for who is known already.

    What is known of somebody stays as it is: a number or address that was missing is added, an
    e-mail address only after a yes from its mailbox. The same form twice gives the same initiatief.
    """
    with write():
        eerder = find_by_token(data.concept_token)
        if eerder is not None:
            return eerder
        if bekende is None:
            return register_initiatief(data, door=door)
        add_to_known(bekende.partij, telefoon=bekende.telefoon, postadres=bekende.postadres)
        record_inzage([bekende.partij], Inzagesoort.HERKEND, door=door)
        initiatief = register_initiatief(replace(data, indiener=bekende.partij), door=door)
        _ask_email(bekende, door)
    return initiatief


def _ask_email(bekende: Bekende, door: Actor) -> None:
    nu = read_bereik(bekende.partij)
    if bekende.email.strip() and not nu.email:
        email = normalise_email(bekende.email)
        change_contact(bekende.partij, replace(nu, email=email), door=door)
