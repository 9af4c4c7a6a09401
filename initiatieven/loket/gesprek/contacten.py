"""Klantcontact: a contact that took place, with what was agreed. Never planned, never edited."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from initiatieven.loket.beslistermijn.lopen import first_dag
from initiatieven.loket.betreft.vastleggen import check_betreft, keep_betreft
from initiatieven.loket.eenmalig import key_of_data, made_once
from initiatieven.loket.events import EERSTE_GESPREK, GESPREK_VASTGELEGD, gesprek_vastgelegd
from initiatieven.loket.gesprek.wachtend import end_wachten
from initiatieven.loket.keuzes import CONTACT_LABELS, NA_EERSTE_GESPREK, ContactSoort
from initiatieven.loket.models import Klantcontact, Taak
from initiatieven.loket.taken.taken import close_taak
from initiatieven.loket.termijn.klok import carry_day, promise_day
from initiatieven.registratie.beurt import give_turn
from initiatieven.registratie.keuzes import Fase, Toestand
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import require
from vems.core.actor import Actor
from vems.core.clock import amsterdam, now
from vems.core.database import write
from vems.core.delivery import mark_told
from vems.core.exceptions import Invalid, Refused
from vems.core.fields import clean_line, clean_text, sleutel
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_, format_datum
from vems.core.reference import Reference
from vems.core.teksten import check_length

MAX_TEKST = 10_000


@dataclass(frozen=True, slots=True)
class NieuwContact:
    """What was said and agreed. `taak` is the callback that this contact closes.

    Without `aan_zet` the turn stays where it is; `volgende_stap` is read by everybody who can read
    the initiatief. `betreft` is what else it is about: the wijk, a programme, a goal.
    """

    soort: ContactSoort
    onderwerp: str
    samenvatting: str
    is_tweerichting: bool = False
    van_ons: bool = True
    afspraak: str = ""
    op: datetime | None = None
    aan_zet: Toestand | None = None
    volgende_stap: str = ""
    beloofd_op: date | None = None
    taak: Taak | None = None
    sleutel: str = ""
    betreft: tuple[Reference, ...] = ()


@made_once(Klantcontact, key_of_data)
def record_klantcontact(initiatief: Initiatief, data: NieuwContact, *, door: Actor) -> Klantcontact:
    """Write down a contact, close its callback and hand on the turn, in one act.

    The first two-way contact meets the norm of the first conversation: from then on the promised
    day is that of the answer. A callback with news stays open until the news was heard. The same
    form twice gives the same contact.
    """
    require(door, "klantcontact", "w", initiatief)
    eerder = (
        Klantcontact.get_or_none(Klantcontact.sleutel == data.sleutel) if data.sleutel else None
    )
    if eerder is not None:
        return eerder
    onderwerp, samenvatting = _check(data)
    _check_moment(initiatief, data.op, door)
    betreft = check_betreft(initiatief, data.betreft)
    if data.taak is not None and data.taak.initiatief_id != initiatief.id:
        raise Refused(N_("Deze taak hoort bij een ander initiatief."))
    with write():
        is_eerste = data.is_tweerichting and not has_gesprek(initiatief)
        contact = Klantcontact.create(
            sleutel=data.sleutel or sleutel(),
            initiatief=initiatief,
            soort=data.soort,
            van_ons=data.van_ons,
            is_tweerichting=data.is_tweerichting,
            onderwerp=onderwerp,
            samenvatting=samenvatting,
            afspraak=clean_text(data.afspraak),
            op=data.op or now(),
            door_naam=door.naam,
            created_at=now(),
        )
        keep_betreft(contact, betreft)
        _tell(initiatief, contact, is_eerste=is_eerste, door=door)
        if contact.is_tweerichting:
            end_wachten(initiatief, tot=contact.op)
        if data.taak is not None and (contact.is_tweerichting or not data.taak.is_vertellen):
            close_taak(data.taak, contact=contact, door=door)
            if data.taak.is_vertellen:
                mark_told(initiatief.reference)
        _hand_on(initiatief, data, is_eerste=is_eerste, door=door)
        gesprek_vastgelegd.send(initiatief, contact=contact, door=door)
    return contact


def has_gesprek(initiatief: Initiatief) -> bool:
    """Tell whether a two-way contact took place."""
    return (
        Klantcontact.select()
        .where(Klantcontact.initiatief == initiatief, Klantcontact.is_tweerichting)
        .exists()
    )


def _check(data: NieuwContact) -> tuple[str, str]:
    onderwerp, samenvatting = clean_line(data.onderwerp), clean_text(data.samenvatting)
    if not onderwerp:
        raise Invalid(N_("Vul in waar het over ging."), veld="onderwerp")
    if len(onderwerp) > 120:
        raise Invalid(N_("Maak dit korter: hooguit 120 tekens."), veld="onderwerp")
    if not samenvatting:
        raise Invalid(N_("Schrijf in een paar zinnen wat er is gezegd."), veld="samenvatting")
    for veld, tekst in (("samenvatting", samenvatting), ("afspraak", data.afspraak)):
        check_length(tekst, MAX_TEKST, veld=veld)
    if len(clean_line(data.volgende_stap)) > 200:
        raise Invalid(N_("Maak dit korter: hooguit 200 tekens."), veld="volgende_stap")
    return onderwerp, samenvatting


def _check_moment(initiatief: Initiatief, op: datetime | None, door: Actor) -> None:
    """Refuse what has yet to come, and what was before the case began.

    An import brings in how a case began elsewhere.
    """
    if op is None:
        return
    if op > now():
        raise Invalid(
            N_("Dit moment moet nog komen. Een gesprek legt u achteraf vast."), veld="dag"
        )
    begin = _begin_of(initiatief)
    if door.rol != "import" and amsterdam(op).date() < begin:
        raise Invalid(
            N_("Dit was voor het begin, op %(dag)s. Kies een latere dag."),
            veld="dag",
            dag=format_datum(begin),
        )


def _begin_of(initiatief: Initiatief) -> date:
    """Give the day a case came in, or of the first contact that is known."""
    eerste = (
        Klantcontact.select().where(Klantcontact.initiatief == initiatief).order_by(Klantcontact.op)
    ).first()
    momenten = [initiatief.ingediend_op, *([eerste.op] if eerste else [])]
    return amsterdam(min(momenten)).date()


def _tell(initiatief: Initiatief, contact: Klantcontact, *, is_eerste: bool, door: Actor) -> None:
    if is_eerste:
        record(
            initiatief.reference,
            EERSTE_GESPREK,
            zichtbaarheid=Zichtbaarheid.OPENBAAR,
            over=contact.reference,
            op=contact.op,
            door=door,
        )
    record(
        initiatief.reference,
        GESPREK_VASTGELEGD,
        zichtbaarheid=Zichtbaarheid.BETROKKENEN,
        gegevens={"soort": CONTACT_LABELS[contact.soort], "onderwerp": contact.onderwerp},
        over=contact.reference,
        op=contact.op,
        door=door,
    )


def _hand_on(initiatief: Initiatief, data: NieuwContact, *, is_eerste: bool, door: Actor) -> None:
    """Give the turn and the promised day that follow from the contact."""
    if initiatief.fase is Fase.AFGEROND:
        return
    dag = data.beloofd_op or _next_day(initiatief, data, is_eerste=is_eerste)
    give_turn(
        initiatief,
        data.aan_zet or initiatief.toestand,
        volgende_stap=clean_line(data.volgende_stap) or _next_step(initiatief, is_eerste=is_eerste),
        beloofd_op=dag,
        reden=initiatief.toestand_reden if data.aan_zet is None else "",
        herzien_op=initiatief.herzien_op if data.aan_zet is None else None,
        door=door,
    )


def _next_step(initiatief: Initiatief, *, is_eerste: bool) -> str:
    """Keep the step that was told, unless it was the conversation that now took place."""
    is_begin = initiatief.fase in (Fase.INGEDIEND, Fase.INTAKE)
    return NA_EERSTE_GESPREK if is_eerste and is_begin else initiatief.volgende_stap


def _next_day(initiatief: Initiatief, data: NieuwContact, *, is_eerste: bool) -> date | None:
    if initiatief.fase in (Fase.INGEDIEND, Fase.INTAKE) and (
        is_eerste or (data.is_tweerichting and _waits_for_kennismaken(initiatief))
    ):
        return None if first_dag(initiatief) else promise_day(initiatief, "antwoord")
    if initiatief.fase in (Fase.PLAN, Fase.UITVOERING) and (data.van_ons or data.is_tweerichting):
        return promise_day(initiatief)
    return carry_day(initiatief, data.aan_zet or initiatief.toestand)


def _waits_for_kennismaken(initiatief: Initiatief) -> bool:
    """Tell whether somebody would still call to get acquainted: who heard it was not the guide."""
    return bool(
        initiatief.beloofd_op and initiatief.beloofd_op == promise_day(initiatief, "eerste_contact")
    )
