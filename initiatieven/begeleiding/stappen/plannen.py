"""Choosing a step plan and working on its steps, by the makers and the guide alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from initiatieven.begeleiding.methode import Sjabloon, methode_of
from initiatieven.begeleiding.stappen.events import (
    STAP_ERBIJ,
    STAP_GEWIJZIGD,
    STAP_KLAAR,
    STAP_VERVALLEN,
    STAP_WEER_OPEN,
    STAPPENPLAN_GEKOZEN,
)
from initiatieven.begeleiding.stappen.keuzes import (
    MAX_TITEL,
    MAX_UITLEG,
    MAX_WIE,
    MEESTE,
    VAN_LABELS,
    Van,
)
from initiatieven.begeleiding.stappen.models import Stap, Stappenplan
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import require
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now, today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid, Refused
from vems.core.fields import clean_line, clean_text, sleutel
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.i18n import N_, format_datum, translate
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.termijnen.werkdagen import add_werkdagen


@dataclass(frozen=True, slots=True)
class StapInvoer:
    """What a step says."""

    titel: str
    van: Van
    toelichting: str = ""
    wie: str = ""
    uiterlijk_op: date | None = None
    document: str = ""
    document_url: str = ""


def choose_stappenplan(initiatief: Initiatief, soort: str, *, door: Actor) -> Stappenplan:
    """Begin with the steps of a template; their days count from today. Once per initiatief."""
    require(door, "begeleidingslog", "w", initiatief)
    _check_open(initiatief)
    methode = methode_of(initiatief)
    sjabloon = methode.sjablonen.get(soort)
    if sjabloon is None:
        raise Invalid(N_("Kies uit de lijst."), veld="soort")
    with write():
        plan, is_nieuw = Stappenplan.get_or_create(
            initiatief=initiatief,
            defaults={
                "soort": soort,
                "methode": methode.versie,
                "created_at": now(),
                "door_naam": door.naam,
            },
        )
        if is_nieuw:
            _copy_steps(initiatief, sjabloon)
            _record(initiatief, STAPPENPLAN_GEKOZEN, {"naam": sjabloon.naam}, door)
    return plan


def add_stap(initiatief: Initiatief, data: StapInvoer, *, eenmalig: str = "", door: Actor) -> Stap:
    """Add a step at the end; the same form twice gives the same step."""
    require(door, "plan", "w", initiatief)
    _check_open(initiatief)
    schoon = _clean(data)
    stappen = list_stappen(initiatief)
    eerder = next((stap for stap in stappen if stap.sleutel == eenmalig), None)
    if eerder is not None:
        return eerder
    if len(stappen) >= MEESTE:
        raise Refused(N_("Dit stappenplan is lang genoeg. Haal eerst een stap weg."))
    with write():
        stap = Stap.create(
            sleutel=eenmalig or sleutel(),
            initiatief=initiatief,
            volgorde=max((stap.volgorde for stap in stappen), default=0) + 1,
            **asdict(schoon),
        )
        _record(initiatief, STAP_ERBIJ, {"titel": stap.titel}, door)
    return stap


def change_stap(stap: Stap, data: StapInvoer, *, versie: int, door: Actor) -> None:
    """Change a step; Conflict with both texts when somebody changed it since `versie`."""
    require(door, "plan", "w", stap.initiatief)
    schoon = _clean(data)
    with write():
        guarded_update(
            Stap,
            Stap.id == stap.id,
            Stap.versie == versie,
            Stap.vervallen_op.is_null(),
            conflict=lambda: Conflict(theirs=_words(Stap.get_by_id(stap.id)), yours=_words(schoon)),
            versie=versie + 1,
            **asdict(schoon),
        )
        _record(stap.initiatief, STAP_GEWIJZIGD, {"titel": schoon.titel}, door)


def finish_stap(stap: Stap, *, door: Actor) -> None:
    """Say that a step is done; twice is once."""
    _set(stap, {"klaar_op": now(), "klaar_door": door.naam}, STAP_KLAAR, door)


def reopen_stap(stap: Stap, *, door: Actor) -> None:
    """Say that a step is not done after all."""
    _set(stap, {"klaar_op": None, "klaar_door": ""}, STAP_WEER_OPEN, door)


def drop_stap(stap: Stap, *, door: Actor) -> None:
    """Let a step lapse that is not needed here."""
    _set(stap, {"vervallen_op": now()}, STAP_VERVALLEN, door)


def list_stappen(initiatief: Initiatief) -> list[Stap]:
    """List the steps that stand, in order."""
    return list(
        Stap.select()
        .where(Stap.initiatief == initiatief, Stap.vervallen_op.is_null())
        .order_by(Stap.volgorde, Stap.id)
    )


def next_stap(stappen: Sequence[Stap]) -> Stap | None:
    """Give the open step that is due first; those without a day come last."""
    open_ = [stap for stap in stappen if stap.klaar_op is None]
    return min(open_, key=lambda s: (s.uiterlijk_op or date.max, s.volgorde), default=None)


def _copy_steps(initiatief: Initiatief, sjabloon: Sjabloon) -> None:
    dicht = read_sluitingsdagen()
    for nummer, stap in enumerate(sjabloon.stappen, start=1):
        Stap.create(
            initiatief=initiatief,
            titel=stap.titel,
            toelichting=stap.toelichting,
            van=Van(stap.van),
            uiterlijk_op=add_werkdagen(today(), stap.dagen, dicht),
            document=stap.document,
            volgorde=nummer,
        )


def _set(stap: Stap, waarden: dict[str, Any], event: Event, door: Actor) -> None:
    require(door, "plan", "w", stap.initiatief)
    if bool(stap.klaar_op) is bool(waarden.get("klaar_op", not stap.klaar_op)):
        return
    with write():
        guarded_update(
            Stap, Stap.id == stap.id, Stap.versie == stap.versie, versie=stap.versie + 1, **waarden
        )
        _record(stap.initiatief, event, {"titel": stap.titel}, door)
    stap.versie += 1
    for naam, waarde in waarden.items():
        setattr(stap, naam, waarde)


def _clean(data: StapInvoer) -> StapInvoer:
    titel, url = clean_line(data.titel), clean_line(data.document_url)
    if not titel:
        raise Invalid(N_("Vul in wat er moet gebeuren."), veld="titel")
    schoon = StapInvoer(
        titel=titel,
        van=data.van,
        toelichting=clean_text(data.toelichting),
        wie=clean_line(data.wie),
        uiterlijk_op=data.uiterlijk_op,
        document=clean_line(data.document),
        document_url=url,
    )
    lengtes = {"titel": MAX_TITEL, "toelichting": MAX_UITLEG, "wie": MAX_WIE, "document": MAX_TITEL}
    for veld, meeste in lengtes.items():
        if len(getattr(schoon, veld)) > meeste:
            raise Invalid(
                N_("Maak dit korter: hooguit %(aantal)s tekens."), veld=veld, aantal=meeste
            )
    if url and (len(url) > 500 or urlsplit(url).scheme != "https"):
        raise Invalid(N_("Een adres begint met https://"), veld="document_url")
    return schoon


def _check_open(initiatief: Initiatief) -> None:
    if initiatief.fase is Fase.AFGEROND:
        raise Refused(N_("Dit initiatief is klaar. Heropen het eerst."))


def _words(stap: Stap | StapInvoer) -> dict[str, str]:
    dag = format_datum(stap.uiterlijk_op) if stap.uiterlijk_op else ""
    return {
        translate(N_("Wat?")): stap.titel,
        translate(N_("Uitleg")): stap.toelichting,
        translate(N_("Wie?")): f"{translate(VAN_LABELS[stap.van])} {stap.wie}".strip(),
        translate(N_("Wanneer?")): dag,
        translate(N_("Document")): f"{stap.document} {stap.document_url}".strip(),
    }


def _record(initiatief: Initiatief, event: Event, gegevens: dict[str, str], door: Actor) -> None:
    record(
        initiatief.reference,
        event,
        zichtbaarheid=Zichtbaarheid.BETROKKENEN,
        gegevens=gegevens,
        door=door,
    )
    announce(initiatief.reference)
