"""Who guides it: given by the coordinator, or taken by the begeleider."""

from __future__ import annotations

from initiatieven.loket.collegas import is_available
from initiatieven.loket.events import BEGELEIDER_TOEGEWEZEN, begeleider_gewisseld
from initiatieven.loket.intake.klacht import is_beklaagde
from initiatieven.loket.intake.toegewezen import tell_begeleider
from initiatieven.loket.intake.triage import publieke_naam
from initiatieven.loket.permissions import may_assign, may_take_over
from initiatieven.registratie.belangen import has_belang
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.post import tell_maker
from netwerk.medewerkers.models import Medewerker
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, NotFound, Refused
from vems.core.history import Gebeurtenis, Zichtbaarheid, record
from vems.core.i18n import N_


def assign_begeleider(
    initiatief: Initiatief, medewerker: Medewerker, *, vertel: bool = True, door: Actor
) -> None:
    """Make somebody the begeleider; tell him, and the initiator the first name.

    A begeleider may take a case; giving it to another is for the coordinator. Conflict when a
    colleague was first. Doing it twice changes nothing. Without `vertel` the caller tells the
    begeleider of several at once.
    """
    is_al = initiatief.begeleider_id == medewerker.id and initiatief.fase is not Fase.AFGEROND
    if is_al and may_give(initiatief, medewerker, door):
        return
    is_nieuw = initiatief.begeleider_id is not None
    with write():
        gebeurtenis = make_begeleider(initiatief, medewerker, door=door)
        tell_maker(
            initiatief,
            "initiatieven/loket/mail/begeleider.txt",
            eenmalig=f"begeleider:{initiatief.sleutel}:{gebeurtenis.id}",
            afzender=medewerker,
            voornaam=medewerker.voornaam,
            is_nieuw=is_nieuw,
        )
        if vertel:
            tell_begeleider(medewerker, [initiatief], door=door)


def make_begeleider(initiatief: Initiatief, medewerker: Medewerker, *, door: Actor) -> Gebeurtenis:
    """Make somebody the begeleider; telling it is for the caller. Inside write().

    NotFound for who may not give it, Refused for who cannot have it, Conflict when a colleague was
    first.
    """
    if not may_give(initiatief, medewerker, door):
        raise NotFound()
    _check_free(initiatief, medewerker)
    vorige = initiatief.begeleider_id
    wie = Initiatief.begeleider.is_null() if vorige is None else Initiatief.begeleider == vorige
    guarded_update(
        Initiatief,
        Initiatief.id == initiatief.id,
        wie,
        conflict=Conflict(N_("Een collega nam dit initiatief net al over.")),
        begeleider=medewerker,
        updated_at=now(),
    )
    gebeurtenis = record(
        initiatief.reference,
        BEGELEIDER_TOEGEWEZEN,
        zichtbaarheid=Zichtbaarheid.OPENBAAR,
        gegevens={"naam": publieke_naam(medewerker)},
        over=medewerker.reference,
        door=door,
    )
    if vorige is not None:
        begeleider_gewisseld.send(initiatief, naar=medewerker, door=door)
    announce(initiatief.reference)
    initiatief.begeleider = medewerker
    return gebeurtenis


def may_give(initiatief: Initiatief, medewerker: Medewerker, door: Actor) -> bool:
    """Tell whether somebody may make this colleague the begeleider."""
    is_self = medewerker.sleutel in door.keys_of("medewerker")
    return may_assign(door, initiatief) or (is_self and may_take_over(door, initiatief))


def _check_free(initiatief: Initiatief, medewerker: Medewerker) -> None:
    """Refuse who cannot guide this: busy with other work, concerned, or complained about."""
    if initiatief.fase is Fase.AFGEROND:
        raise Refused(N_("Dit initiatief is klaar. Heropen het eerst."))
    if not is_available(medewerker):
        raise Refused(N_("%(naam)s kan geen begeleider zijn."), naam=medewerker.naam)
    if has_belang(initiatief, [medewerker.reference], medewerker.gebruiker_id):
        zin = N_("%(naam)s heeft hier een eigen belang. Kies een ander.")
        raise Refused(zin, naam=medewerker.naam)
    if is_beklaagde(initiatief, medewerker):
        raise Refused(N_("De klacht gaat over %(naam)s. Kies een ander."), naam=medewerker.naam)
