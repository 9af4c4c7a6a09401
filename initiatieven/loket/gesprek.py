"""The thread of a case: contacts, messages, notes and letters, newest first, per reader."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from initiatieven.loket.keuzes import CONTACT_LABELS
from initiatieven.loket.models import Bericht, Klantcontact, Notitie
from initiatieven.registratie.events import EERSTE_CONTACT
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
from vems.core.actor import Actor
from vems.core.history import Gebeurtenis, Zichtbaarheid, list_for, sentence
from vems.core.i18n import N_, format_moment, translate
from vems.core.outbox import Soort, Toestand, Uitgaand


@dataclass(frozen=True, slots=True)
class Regel:
    """One item: `soort` in, uit or intern as the macro `bericht` draws it."""

    soort: str
    wie: str
    op: datetime
    tekst: str
    hoe: str = ""
    leest: str = ""

    @property
    def wanneer(self) -> str:
        """The moment in words."""
        return format_moment(self.op)


def list_gesprek(initiatief: Initiatief, actor: Actor) -> list[Regel]:
    """List what this reader may see of the thread: notes only for the desk, messages only for who
    is in the conversation.
    """
    regels: list[Regel] = []
    if may(actor, "klantcontact", "r", initiatief):
        regels += _contacten(initiatief)
    if may(actor, "gesprek_begeleider", "r", initiatief):
        regels += _berichten(initiatief)
    if may(actor, "notitie", "r", initiatief):
        regels += _notities(initiatief)
        regels += _aangenomen(initiatief)
        if may(actor, "contactgegevens", "r", initiatief):
            regels += _uitgaand(initiatief)
    return sorted(regels, key=lambda regel: regel.op, reverse=True)


def list_thread(initiatief: Initiatief) -> list[Regel]:
    """List the messages between initiator and desk, as both of them read it."""
    return sorted(_berichten(initiatief), key=lambda regel: regel.op, reverse=True)


def _contacten(initiatief: Initiatief) -> Iterable[Regel]:
    for contact in Klantcontact.select().where(Klantcontact.initiatief == initiatief):
        tekst = contact.samenvatting
        if contact.afspraak:
            tekst += "\n" + translate(N_("Afgesproken:")) + " " + contact.afspraak
        soort = translate(CONTACT_LABELS[contact.soort])
        hoe = soort if contact.is_tweerichting else f"{soort}, {translate(N_('niet gesproken'))}"
        kop = f"{contact.door_naam}: {contact.onderwerp}"
        yield Regel("in", kop, contact.op, tekst, hoe=hoe)


def _berichten(initiatief: Initiatief) -> Iterable[Regel]:
    for bericht in Bericht.select().where(Bericht.initiatief == initiatief):
        soort = "uit" if bericht.van_ons else "in"
        yield Regel(
            soort,
            bericht.door_naam,
            bericht.op,
            bericht.tekst,
            leest=translate(N_("Ook de initiatiefnemer")),
        )


def _notities(initiatief: Initiatief) -> Iterable[Regel]:
    for notitie in Notitie.select().where(Notitie.initiatief == initiatief):
        yield Regel("intern", notitie.door_naam, notitie.op, notitie.tekst)


def _aangenomen(initiatief: Initiatief) -> Iterable[Regel]:
    """What was said when a colleague wrote the idea down for somebody."""
    intern = list_for(initiatief.reference, zichtbaarheden={Zichtbaarheid.INTERN})
    for rij in intern.where(Gebeurtenis.soort == EERSTE_CONTACT.soort):
        yield Regel("intern", f"{rij.door_naam}: {sentence(rij)}", rij.op, rij.gegevens["tekst"])


def _uitgaand(initiatief: Initiatief) -> Iterable[Regel]:
    """Mails and letters about the case itself; a message is in the thread already."""
    reference = initiatief.reference
    rijen = Uitgaand.select(
        Uitgaand.soort, Uitgaand.toestand, Uitgaand.onderwerp, Uitgaand.created_at
    ).where(Uitgaand.over_kind == reference.kind, Uitgaand.over_key == reference.key)
    for rij in rijen:
        wie = translate(N_("Brief") if rij.soort is Soort.BRIEF else N_("E-mail"))
        wacht = rij.soort is Soort.BRIEF and rij.toestand is Toestand.WACHT
        hoe = translate(N_("ligt klaar om te printen")) if wacht else ""
        yield Regel("uit", wie, rij.created_at, rij.onderwerp, hoe=hoe)
