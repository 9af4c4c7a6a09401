"""Changing the facts of a market. What was published moves only with a reason that all hear."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from initiatieven.markten.berichten import for_deelnemer, tell_deelnemer
from initiatieven.markten.deelname.inzendingen import is_open
from initiatieven.markten.events import MARKT_VERPLAATST
from initiatieven.markten.keuzes import FEIT_LABELS, MarktToestand, Screening
from initiatieven.markten.markt import NieuweMarkt, add_stands, checked_fields
from initiatieven.markten.models import Inzending, Kraam, Markt
from initiatieven.markten.opvolging.beletsels import list_deelnemers
from initiatieven.markten.permissions import may_manage, require
from initiatieven.markten.verschil import say_refusal
from initiatieven.markten.zaal.plaatsen import confirm_deadline
from vems.agenda.bijeenkomsten import move_bijeenkomst
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.exceptions import Invalid, Refused
from vems.core.fields import clean_text
from vems.core.history import Gebeurtenis, Zichtbaarheid, list_for, record
from vems.core.i18n import N_
from vems.core.teksten import check_length

MEESTE_TEKENS = 500
# Known beforehand (DOMAIN 2.8): these stand still once the call is open.
REGELS = ("criteria", "stemregels", "verwachting")


def edit_markt(
    markt: Markt, data: NieuweMarkt, *, versie: int, reden: str = "", door: Actor
) -> Markt:
    """Change the facts. Conflict when it changed meanwhile, Invalid with too few stands.

    Once the call is open the rules stand still (Invalid), and a date or place that was published
    moves only with a `reden`: everybody who entered hears it, the timeline keeps old and new.
    """
    require(may_manage(door))
    if markt.toestand in (MarktToestand.GESLOTEN, MarktToestand.AFGELAST):
        raise Refused(N_("Deze markt is afgesloten. Wijzigen kan niet meer."))
    waarden = checked_fields(data)
    schoon = clean_text(reden)
    feiten = _moved_facts(markt, waarden)
    if markt.toestand is not MarktToestand.VOORBEREIDING:
        _check_published(markt, waarden, feiten, schoon)
    with write():
        guarded_update(
            Markt,
            Markt.id == markt.id,
            Markt.versie == versie,
            Markt.aantal_toegelaten <= data.capaciteit,
            conflict=lambda: say_refusal(Markt.get_by_id(markt.id), versie=versie, waarden=waarden),
            versie=versie + 1,
            **waarden,
        )
        vers = Markt.get_by_id(markt.id)
        add_stands(vers)
        if feiten and markt.toestand is not MarktToestand.VOORBEREIDING:
            move_published(markt, vers, feiten, schoon, door)
        announce(vers.reference)
    return vers


def find_last_move(markt: Markt) -> Gebeurtenis | None:
    """Find what was moved last after it was published."""
    rows = list_for(markt.reference, zichtbaarheden=[Zichtbaarheid.OPENBAAR])
    return rows.where(Gebeurtenis.soort == MARKT_VERPLAATST.soort).first()


def _moved_facts(markt: Markt, waarden: dict[str, object]) -> list[str]:
    return [feit for feit in FEIT_LABELS if waarden[feit] != getattr(markt, feit)]


def _check_published(
    markt: Markt, waarden: dict[str, object], feiten: list[str], reden: str
) -> None:
    for veld in REGELS:
        if waarden[veld] != getattr(markt, veld):
            raise Invalid(N_("De oproep is open. Deze regel kan niet meer veranderen."), veld=veld)
    for veld in ("oproep_tot", "begin"):
        moment = waarden[veld]
        if veld in feiten and isinstance(moment, datetime) and moment <= now():
            raise Invalid(N_("Kies een moment dat nog komt."), veld=veld)
    if feiten and not reden:
        raise Invalid(N_("Dit is al bekendgemaakt. Schrijf op waarom het verandert."), veld="reden")
    check_length(reden, MEESTE_TEKENS, veld="reden")


def move_published(oud: Markt, nieuw: Markt, feiten: list[str], reden: str, door: Actor) -> None:
    """Write old and new down, move the pitches along, ask again who comes, and tell everybody.

    Inside the write() of its caller.
    """
    record(
        nieuw.reference,
        MARKT_VERPLAATST,
        zichtbaarheid=Zichtbaarheid.OPENBAAR,
        gegevens={
            "wat": feiten,
            "oud": [str(getattr(oud, feit) or "") for feit in feiten],
            "nieuw": [str(getattr(nieuw, feit) or "") for feit in feiten],
            "reden": reden,
        },
        door=door,
    )
    _shift_pitches(oud, nieuw)
    opnieuw = not {"begin", "plek"}.isdisjoint(feiten)
    if opnieuw:
        Inzending.update(
            bevestigd_op=None, herinnerd_op=None, bevestigen_voor=confirm_deadline(nieuw, now())
        ).where(
            Inzending.markt == nieuw,
            Inzending.bevestigen_voor.is_null(False) | Inzending.bevestigd_op.is_null(False),
        ).execute()
    _tell_moved(nieuw, feiten, reden, opnieuw=opnieuw)
    if not {"begin", "eind", "plek"}.isdisjoint(feiten):
        move_bijeenkomst(
            nieuw.reference,
            plek=nieuw.plek,
            begin=nieuw.begin,
            eind=nieuw.eind,
            reden=reden,
            door=door,
        )


def _shift_pitches(oud: Markt, nieuw: Markt) -> None:
    if oud.pitch_van is None or nieuw.pitch_van is None or oud.pitch_van == nieuw.pitch_van:
        return
    verschil = nieuw.pitch_van - oud.pitch_van
    for kraam in Kraam.select().where(Kraam.markt == nieuw, Kraam.pitch_begin.is_null(False)):
        Kraam.update(
            pitch_begin=kraam.pitch_begin + verschil, pitch_eind=kraam.pitch_eind + verschil
        ).where(Kraam.id == kraam.id).execute()


def _tell_moved(markt: Markt, feiten: Collection[str], reden: str, *, opnieuw: bool) -> None:
    staat = {k.inzending_id for k in Kraam.select().where(Kraam.markt == markt)}
    for inzending in list_deelnemers(markt):
        inzending.markt = markt
        komt = inzending.uitkomst is Screening.TOEGELATEN and inzending.id in staat
        tell_deelnemer(
            inzending,
            "verplaatst",
            {
                "reden": reden,
                "begin": markt.begin,
                "plek": markt.plek,
                "oproep_open": "oproep_tot" in feiten and is_open(markt, now()),
                "oproep_tot": markt.oproep_tot,
                "opnieuw_bevestigen": opnieuw and komt,
            },
            eenmalig=f"verplaatst:{inzending.sleutel}:{markt.versie}",
            agendapunt=for_deelnemer(inzending) if inzending.bevestigen_voor else None,
        )
