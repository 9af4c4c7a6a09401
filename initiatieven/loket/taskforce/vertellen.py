"""Who hears of a taskforce: the timeline, and each member by mail and notice."""

from __future__ import annotations

from collections.abc import Mapping

from initiatieven.loket.taskforce.models import Taskforce, Taskforcelid
from vems.community.seintjes.soorten import TASKFORCE
from vems.community.seintjes.sturen import send_seintje
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_
from vems.core.outbox import enqueue_mail

_ZINNEN = {
    "taskforce": N_("U zit in de taskforce voor %(titel)s"),
    "taskforce_trekt": N_("U trekt de taskforce voor %(titel)s"),
    "taskforce_einde": N_("De taskforce voor %(titel)s heeft een andere laatste dag"),
    "taskforce_weg": N_("U zit niet meer in de taskforce voor %(titel)s"),
    "taskforce_klaar": N_("De taskforce voor %(titel)s is klaar"),
}
# After these the case is closed to who hears it.
_DICHT = frozenset({"taskforce_weg", "taskforce_klaar"})


def record_taskforce(
    taskforce: Taskforce,
    event: Event,
    gegevens: Mapping[str, str],
    *,
    zicht: Zichtbaarheid,
    door: Actor,
) -> None:
    """Put it on the timeline of the case; inside write()."""
    reference = taskforce.initiatief.reference
    record(
        reference,
        event,
        zichtbaarheid=zicht,
        gegevens=dict(gegevens),
        over=taskforce.reference,
        door=door,
    )
    announce(reference)


def mail_lid(lid: Taskforcelid, bericht: str, *, door: Actor) -> None:
    """Mail a member that it begins or ended, with a notice; nobody hears of the own act."""
    if lid.medewerker.sleutel in door.keys_of("medewerker"):
        return
    taskforce = lid.taskforce
    tell_lid(lid, bericht, door=door)
    enqueue_mail(
        aan=lid.medewerker.e_mail,
        bericht=f"initiatieven/loket/mail/{bericht}.txt",
        waarden={
            "naam": lid.medewerker.voornaam,
            "collega": door.naam,
            "vraag": taskforce.vraag,
            "is_trekker": bool(lid.trekt),
            "vanaf": taskforce.vanaf,
            "tot": taskforce.tot,
            "opbrengst": taskforce.opbrengst,
            "pad": _path(taskforce, bericht),
        },
        over=taskforce.reference,
        eenmalig=_once(lid, bericht),
    )


def tell_lid(lid: Taskforcelid, wat: str, *, door: Actor) -> None:
    """Send a member a notice; inside write()."""
    send_seintje(
        lid.medewerker.gebruiker_id,
        TASKFORCE,
        _ZINNEN[wat],
        gegevens={"titel": lid.taskforce.initiatief.titel},
        pad=_path(lid.taskforce, wat),
        eenmalig=_once(lid, wat),
        door=door,
    )


def _once(lid: Taskforcelid, wat: str) -> str:
    """Give the key by which somebody hears it once each time: asked in again, moved again."""
    return f"{wat}:{lid.sleutel}:{lid.taskforce.versie}:{lid.sinds.isoformat()}"


def _path(taskforce: Taskforce, wat: str) -> str:
    """The case while it is open to them; after that only their own tasks."""
    return "/loket/taken" if wat in _DICHT else f"/loket/{taskforce.initiatief.identificatie}"
