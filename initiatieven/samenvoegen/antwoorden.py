"""What each maker answers: behind a mailed link, on the own page, or in a talk with the desk.

Nothing is merged here: after two yeses the guide closes the plan that stops.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from initiatieven.loket.gesprek.contacten import NieuwContact, record_klantcontact
from initiatieven.loket.keuzes import ContactSoort
from initiatieven.loket.overdracht.models import Overdracht
from initiatieven.loket.taken.taken import NieuweTaak, give_taak
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import kolom, may
from initiatieven.samenvoegen.gangen import GANGEN
from initiatieven.samenvoegen.models import Samenvraag
from initiatieven.samenvoegen.vragen import KANTEN, find_by_token, get_vraag, tell
from vems.core.actor import Actor
from vems.core.clock import amsterdam, now, today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid, NotFound, Refused
from vems.core.i18n import N_
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.termijnen.werkdagen import add_werkdagen

_DOE_BINNEN = 2


@dataclass(frozen=True, slots=True)
class Gesprek:
    """The talk in which a maker answered: how, what was said, and when."""

    soort: ContactSoort
    samenvatting: str
    op: datetime


def own_kant(vraag: Samenvraag, actor: Actor) -> str:
    """Give the side this maker answers for, "" for nobody's."""
    return next((kant for kant in KANTEN if kolom(actor, getattr(vraag, kant)) == "IO"), "")


def may_note(vraag: Samenvraag, actor: Actor) -> bool:
    """Tell whether the desk may note what a maker said: who guides one of the two."""
    return any(may(actor, "fase", "x", initiatief) for initiatief in (vraag.van, vraag.naar))


def answer_by_token(token: str, *, ja: bool, door: Actor) -> Samenvraag:
    """Answer by the mailed link; it works once."""
    gevonden = find_by_token(token)
    if gevonden is None:
        raise NotFound()
    vraag, kant = gevonden
    with write():
        _answer(vraag, kant, ja=ja, door=door)
    return vraag


def answer_samen(vraag: Samenvraag, kant: str, *, ja: bool, door: Actor) -> None:
    """Answer on the own page; the same yes twice is one."""
    if not kant or own_kant(vraag, door) != kant:
        raise NotFound()
    if not (ja and _said_ja(vraag, kant)):
        with write():
            _answer(vraag, kant, ja=ja, door=door)


def note_samen(vraag: Samenvraag, kant: str, gesprek: Gesprek, *, ja: bool, door: Actor) -> None:
    """Note what a maker said, with the talk it was said in; the same yes twice is one."""
    if kant not in KANTEN or not may_note(vraag, door):
        raise NotFound()
    if ja and _said_ja(vraag, kant):
        return
    if not vraag.is_open:
        raise Refused(N_("Deze vraag is al beantwoord."))
    if amsterdam(gesprek.op).date() < amsterdam(vraag.created_at).date():
        raise Invalid(N_("Toen was de vraag nog niet gesteld. Kies een latere dag."), veld="dag")
    contact = NieuwContact(
        gesprek.soort,
        _onderwerp(vraag, ja),
        gesprek.samenvatting,
        is_tweerichting=True,
        op=gesprek.op,
    )
    initiatief: Initiatief = getattr(vraag, kant)
    with write():
        record_klantcontact(initiatief, contact, door=door)
        _answer(vraag, kant, ja=ja, door=door)


def _said_ja(vraag: Samenvraag, kant: str) -> bool:
    return getattr(vraag, f"{kant}_ja_op") is not None


def _onderwerp(vraag: Samenvraag, ja: bool) -> str:
    """Name the talk, in Dutch as what staff write."""
    return f"{'Ja' if ja else 'Nee'} tegen {vraag.soort.value.replace('ontmoeten', 'kennismaken')}"


def _answer(vraag: Samenvraag, kant: str, *, ja: bool, door: Actor) -> None:
    """Keep the answer of one side where none was given; inside write()."""
    waarden: dict[str, object] = {f"link_{kant}": None}
    waarden |= {f"{kant}_ja_op": now()} if ja else {"nee_op": now(), "lopend": None}
    guarded_update(
        Samenvraag,
        Samenvraag.id == vraag.id,
        Samenvraag.nee_op.is_null(),
        getattr(Samenvraag, f"{kant}_ja_op").is_null(),
        conflict=Conflict(N_("Hier is net al antwoord op gegeven.")),
        **waarden,
    )
    vraag.__data__.update(get_vraag(vraag.sleutel).__data__)
    gang = GANGEN[vraag.soort]
    tell(vraag, gang.ja if ja else gang.nee, door=door)
    if vraag.is_akkoord:
        _agree(vraag, door)


def _agree(vraag: Samenvraag, door: Actor) -> None:
    """Write down that both said yes, and let the guide do what follows.

    To join, the consent of both stands where the guard of the move looks. To meet, the question is
    over: the plans stay apart, and may be asked something else later.
    """
    gang = GANGEN[vraag.soort]
    if vraag.is_ontmoeten:
        Samenvraag.update(lopend=None).where(Samenvraag.id == vraag.id).execute()
    else:
        _note_consent(vraag)
    tell(vraag, gang.akkoord, door=door)
    begeleider = vraag.van.begeleider or (vraag.naar.begeleider if vraag.is_ontmoeten else None)
    if begeleider is not None:
        uiterlijk = add_werkdagen(today(), _DOE_BINNEN, read_sluitingsdagen())
        zaak = vraag.van if vraag.van.begeleider is not None else vraag.naar
        # Closing the plan closes the task too.
        over = None if vraag.is_ontmoeten else vraag.van.reference
        give_taak(zaak, NieuweTaak(gang.taak, begeleider, uiterlijk, over=over), door=door)


def _note_consent(vraag: Samenvraag) -> None:
    Overdracht.create(
        initiatief=vraag.van,
        ontvanger=vraag.naar.titel,
        naar=vraag.naar,
        toelichting=vraag.toelichting,
        aangeboden_op=vraag.created_at,
        uiterlijk_op=today(),
        akkoord_op=today(),
        aangenomen_op=today(),
        referentie=vraag.naar.identificatie,
        door_naam=vraag.door_naam,
    )
