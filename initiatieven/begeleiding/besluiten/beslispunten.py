"""Decisions that are waited for: one row per instrument or committee, with its outcome."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, timedelta

import peewee

from initiatieven.begeleiding.besluiten.gronden import Besluit, SchoonBesluit, clean_besluit
from initiatieven.begeleiding.events import BESLUIT_GENOMEN, BESLUIT_GEVRAAGD
from initiatieven.begeleiding.keuzes import BESLISPUNT_LABELS
from initiatieven.begeleiding.models import Beslispunt
from initiatieven.loket.beslistermijn.keuzes import Termijnsoort
from initiatieven.loket.beslistermijn.lopen import end_termijn, start_termijn
from initiatieven.loket.beslistermijn.models import Beslistermijn
from initiatieven.loket.eenmalig import key_of_data, made_once
from initiatieven.loket.termijn.klok import promise_day
from initiatieven.registratie.beurt import give_turn
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import require
from netwerk.instrumenten.models import Instrument
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now, today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid, Refused
from vems.core.fields import clean_line, sleutel
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.termijnen.werkdagen import add_werkdagen

_OUDST, _VERST = timedelta(0), timedelta(days=366)


@dataclass(frozen=True, slots=True)
class NieuwBeslispunt:
    """What must be decided, by whom and by when; what is left out follows from the instrument.

    `binnen_op` is the day the request came in: the law counts from there. Left out: today.
    """

    titel: str = ""
    instrument: Instrument | None = None
    beslisser: str = ""
    uiterlijk_op: date | None = None
    binnen_op: date | None = None
    sleutel: str = ""


@made_once(Beslispunt, key_of_data)
def ask_besluit(initiatief: Initiatief, data: NieuwBeslispunt, *, door: Actor) -> Beslispunt:
    """Write down which decision is needed. Without a day: that of the instrument, else 8 weeks.

    A day in a weekend or on a public holiday becomes the next ordinary day, as the law has it.
    """
    require(door, "begeleidingslog", "w", initiatief)
    eerder = Beslispunt.get_or_none(Beslispunt.sleutel == data.sleutel) if data.sleutel else None
    if eerder is not None:
        return eerder
    if initiatief.fase not in (Fase.VERKENNING, Fase.PLAN, Fase.BESLUIT):
        raise Refused(N_("Een besluit vraagt u in de fase Plan maken of Besluit."))
    instrument = data.instrument
    titel = clean_line(data.titel) or (instrument.naam if instrument else "")
    if not titel:
        raise Invalid(N_("Vul in waarover wordt besloten."), veld="titel")
    if len(titel) > 160:
        raise Invalid(N_("Maak dit korter: hooguit 160 tekens."), veld="titel")
    if data.uiterlijk_op is not None and data.uiterlijk_op < today():
        raise Invalid(N_("Kies een dag vanaf vandaag."), veld="uiterlijk_op")
    if data.binnen_op is not None and not _OUDST <= today() - data.binnen_op <= _VERST:
        raise Invalid(N_("Kies een dag in het afgelopen jaar."), veld="binnen_op")
    with write():
        termijn = _start_termijn(initiatief, titel, data, door=door)
        punt = Beslispunt.create(
            sleutel=data.sleutel or sleutel(),
            initiatief=initiatief,
            instrument=instrument,
            titel=titel,
            beslisser=(clean_line(data.beslisser) or (instrument.beslisser if instrument else ""))[
                :120
            ],
            termijn=termijn,
            created_at=now(),
        )
        record(
            initiatief.reference,
            BESLUIT_GEVRAAGD,
            zichtbaarheid=Zichtbaarheid.OPENBAAR,
            gegevens={"titel": titel},
            over=punt.reference,
            door=door,
        )
        keep_day(initiatief, door=door)
        announce(initiatief.reference)
    return punt


def decide(punt: Beslispunt, data: Besluit, *, door: Actor) -> None:
    """Write down the outcome of a decision, once. A no or "pas aan" needs its grounds."""
    initiatief = punt.initiatief
    require(door, "begeleidingslog", "w", initiatief)
    if punt.uitkomst is data.uitkomst:
        return
    schoon = clean_besluit(data)
    with write():
        _save(punt, schoon)
        end_termijn(punt.termijn)
        record(
            initiatief.reference,
            BESLUIT_GENOMEN,
            zichtbaarheid=Zichtbaarheid.OPENBAAR,
            gegevens={"titel": punt.titel, "uitkomst": BESLISPUNT_LABELS[data.uitkomst]},
            over=punt.reference,
            door=door,
        )
        keep_day(initiatief, door=door)
        announce(initiatief.reference, punt.reference)


def _save(punt: Beslispunt, schoon: SchoonBesluit) -> None:
    """Keep the outcome where none was; Conflict with what was typed."""
    waarden = {**asdict(schoon), "op": now()}
    guarded_update(
        Beslispunt,
        Beslispunt.id == punt.id,
        Beslispunt.uitkomst.is_null(),
        conflict=Conflict(
            N_("Een collega legde dit besluit net al vast."),
            yours={N_("Waarom?"): schoon.gronden, N_("Voor collega’s"): schoon.toelichting},
        ),
        **waarden,
    )
    for naam, waarde in waarden.items():
        setattr(punt, naam, waarde)


def list_beslispunten(initiatief: Initiatief) -> list[Beslispunt]:
    """List the decisions of a case: open ones first, then the newest."""
    return list(
        Beslispunt.select(Beslispunt, Beslistermijn)
        .join(Beslistermijn, peewee.JOIN.LEFT_OUTER)
        .where(Beslispunt.initiatief == initiatief)
        .order_by(Beslispunt.uitkomst.is_null(False), Beslispunt.id.desc())
    )


def _start_termijn(
    initiatief: Initiatief, titel: str, data: NieuwBeslispunt, *, door: Actor
) -> Beslistermijn:
    """Let the clock run: to the chosen day, that of the instrument, else that of the law."""
    begin = data.binnen_op or today()
    return start_termijn(
        initiatief,
        soort=Termijnsoort.AANVRAAG,
        titel=titel,
        begin=begin,
        einde=data.uiterlijk_op or _day_of(data.instrument, begin),
        door=door,
    )


def _day_of(instrument: Instrument | None, begin: date) -> date | None:
    if instrument is None or not instrument.doorlooptijd_werkdagen:
        return None
    return add_werkdagen(begin, instrument.doorlooptijd_werkdagen, read_sluitingsdagen())


def has_open_besluit(initiatief: Initiatief) -> bool:
    """Tell whether a decision is waited for."""
    return (
        Beslispunt.select()
        .where(Beslispunt.initiatief == initiatief, Beslispunt.uitkomst.is_null())
        .exists()
    )


def keep_day(initiatief: Initiatief, *, door: Actor) -> None:
    """While a decision is waited for the law counts; after the last one we promise to go on."""
    if initiatief.fase is not Fase.BESLUIT:
        return
    wacht = has_open_besluit(initiatief)
    give_turn(
        initiatief,
        initiatief.toestand,
        volgende_stap=N_("Besluit nemen") if wacht else N_("Naar de volgende fase"),
        beloofd_op=None if wacht else promise_day(initiatief, "volgende_fase"),
        reden=initiatief.toestand_reden,
        herzien_op=initiatief.herzien_op,
        door=door,
    )
