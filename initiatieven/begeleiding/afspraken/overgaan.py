"""Appointments go along when a case gets another begeleider, who is told and may move them."""

from __future__ import annotations

from initiatieven.begeleiding.afspraken.berichten import tell_given_away, tell_taken_over
from initiatieven.begeleiding.afspraken.events import AFSPRAAK_OVERGENOMEN
from initiatieven.begeleiding.afspraken.models import Tijdvak
from initiatieven.begeleiding.afspraken.vastleggen import record_afspraak
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from vems.core.actor import Actor
from vems.core.clock import now


def move_afspraken(initiatief: Initiatief, *, naar: Medewerker, door: Actor, **_: object) -> None:
    """Give what is ahead to the new begeleider; inside write().

    Times he still offers at that moment are gone. Who was reminded already hears the right name.
    """
    vooruit = (
        Tijdvak.initiatief == initiatief,
        Tijdvak.medewerker != naar,
        Tijdvak.ingetrokken_op.is_null(),
        Tijdvak.begin > now(),
    )
    rijen = Tijdvak.select(Tijdvak, Medewerker).join(Medewerker).where(*vooruit)
    for tijdvak in list(rijen.order_by(Tijdvak.begin)):
        Tijdvak.update(
            medewerker=naar,
            herinnerd_op=None,
            volgnummer=Tijdvak.volgnummer + 1,
            versie=Tijdvak.versie + 1,
        ).where(Tijdvak.id == tijdvak.id).execute()
        van, tijdvak.medewerker, tijdvak.initiatief = tijdvak.medewerker, naar, initiatief
        tijdvak.versie += 1
        tijdvak.volgnummer += 1
        record_afspraak(tijdvak, initiatief, AFSPRAAK_OVERGENOMEN, door=door, naam=naar.voornaam)
        if van.is_actief:
            tell_given_away(tijdvak, van=van)
        tell_taken_over(tijdvak, botst=_make_room(tijdvak, naar), door=door)


def _make_room(tijdvak: Tijdvak, medewerker: Medewerker) -> bool:
    """Take back what he offers at that moment; tell whether he has another appointment then."""
    tegelijk = (
        Tijdvak.medewerker == medewerker,
        Tijdvak.id != tijdvak.id,
        Tijdvak.ingetrokken_op.is_null(),
        Tijdvak.begin < tijdvak.eind,
        Tijdvak.eind > tijdvak.begin,
    )
    Tijdvak.update(ingetrokken_op=now(), versie=Tijdvak.versie + 1).where(
        *tegelijk, Tijdvak.initiatief.is_null()
    ).execute()
    return bool(Tijdvak.select().where(*tegelijk).exists())
