"""Looking back: how it went, whether the accounting is in, and how our help was."""

from __future__ import annotations

from dataclasses import dataclass

from initiatieven.begeleiding.events import MENING_GEVRAAGD, TERUGBLIK_BIJGEWERKT
from initiatieven.begeleiding.meningen.vragen import ask_at_the_end, make_link
from initiatieven.begeleiding.models import Terugblik
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import require
from initiatieven.registratie.post import tell_maker
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Refused
from vems.core.fields import clean_text
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_, translate
from vems.core.teksten import check_length

MAX_TEKST = 10_000


@dataclass(frozen=True, slots=True)
class TerugblikInvoer:
    """What is written about it, and the version that was read (0: none yet)."""

    evaluatie: str = ""
    verantwoording_binnen: bool = False
    versie: int = 0


def save_terugblik(initiatief: Initiatief, data: TerugblikInvoer, *, door: Actor) -> Terugblik:
    """Save the looking back, finished or not; Conflict with both texts when it changed since."""
    require(door, "begeleidingslog", "w", initiatief)
    _check_fase(initiatief)
    evaluatie = clean_text(data.evaluatie)
    check_length(evaluatie, MAX_TEKST, veld="evaluatie")
    with write():
        terugblik = _get_or_create(initiatief)
        guarded_update(
            Terugblik,
            Terugblik.id == terugblik.id,
            Terugblik.versie == (data.versie or 1),
            conflict=lambda: _conflict(Terugblik.get_by_id(terugblik.id), evaluatie),
            evaluatie=evaluatie,
            verantwoording_binnen=data.verantwoording_binnen,
            updated_at=now(),
            versie=terugblik.versie + 1,
        )
        record(
            initiatief.reference,
            TERUGBLIK_BIJGEWERKT,
            zichtbaarheid=Zichtbaarheid.BETROKKENEN,
            door=door,
        )
        announce(initiatief.reference)
    return Terugblik.get_by_id(terugblik.id)


def ask_mening(initiatief: Initiatief, *, door: Actor) -> None:
    """Ask the initiator how our help was; once."""
    require(door, "begeleidingslog", "w", initiatief)
    _check_fase(initiatief)
    with write():
        terugblik = _get_or_create(initiatief)
        if terugblik.feedback_gevraagd_op is not None:
            return
        Terugblik.update(feedback_gevraagd_op=now()).where(Terugblik.id == terugblik.id).execute()
        record(
            initiatief.reference,
            MENING_GEVRAAGD,
            zichtbaarheid=Zichtbaarheid.BETROKKENEN,
            door=door,
        )
        vraag = ask_at_the_end(initiatief)
        tell_maker(
            initiatief,
            "initiatieven/begeleiding/mail/mening.txt",
            eenmalig=f"mening:{initiatief.sleutel}",
            afzender=initiatief.begeleider,
            url="" if vraag.beantwoord_op else make_link(vraag),
        )
        announce(initiatief.reference)


def find_terugblik(initiatief: Initiatief) -> Terugblik | None:
    """Find what was written so far."""
    return Terugblik.get_or_none(Terugblik.initiatief == initiatief)


def _get_or_create(initiatief: Initiatief) -> Terugblik:
    terugblik, _nieuw = Terugblik.get_or_create(
        initiatief=initiatief, defaults={"updated_at": now()}
    )
    return terugblik


def _check_fase(initiatief: Initiatief) -> None:
    if initiatief.fase not in (Fase.UITVOERING, Fase.NAZORG):
        raise Refused(N_("Terugkijken doet u als het gedaan is."))


def _conflict(terugblik: Terugblik, evaluatie: str) -> Conflict:
    veld = translate(N_("Hoe ging het?"))
    return Conflict(theirs={veld: terugblik.evaluatie}, yours={veld: evaluatie})
