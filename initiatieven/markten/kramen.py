"""Stands and pitches: who stands where, who speaks when, and whether they come."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

import peewee

from initiatieven.markten.beletsels import list_deelnemers
from initiatieven.markten.berichten import tell_deelnemer
from initiatieven.markten.events import KRAAM_BEVESTIGD, KRAAM_TOEGEWEZEN
from initiatieven.markten.inzendingen import release_stand
from initiatieven.markten.keuzes import MarktToestand, Screening
from initiatieven.markten.models import Inzending, Kraam, Markt
from initiatieven.markten.permissions import may_enter, may_manage, require
from initiatieven.registratie.models import Initiatief
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import Invalid, Refused
from vems.core.fields import clean_line
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_

TE_VERDELEN = frozenset({MarktToestand.SCREENING, MarktToestand.PROGRAMMA, MarktToestand.MARKTDAG})
# Who is admitted says at the latest this long before the market that he or she comes.
BEVESTIGEN_VOORAF = timedelta(days=7)


def pitch_slots(markt: Markt, aantal: int) -> list[datetime]:
    """Give the first moments of so many pitches, each followed by the buffer; pure."""
    if markt.pitch_van is None:
        return []
    stap = timedelta(minutes=markt.pitch_minuten + markt.pauze_minuten)
    return [markt.pitch_van + nummer * stap for nummer in range(aantal)]


def bevestig_voor(markt: Markt) -> datetime:
    """Give the moment before which one confirms; later the reserve may move up."""
    return markt.begin - BEVESTIGEN_VOORAF


def assign_kraam(
    inzending: Inzending,
    *,
    nummer: int,
    pitch_begin: datetime | None = None,
    behoeften: str = "",
    door: Actor,
) -> Kraam:
    """Give an admitted entry a stand and a pitch, or move it.

    Refused when the stand is taken; Invalid when the pitch runs into another one or its buffer.
    Without `pitch_begin` the first free moment is taken, when the market has pitches.
    """
    require(may_manage(door))
    _require_admitted(inzending)
    markt = inzending.markt
    with write():
        _lock(markt)
        pitch = pitch_begin or _first_free_slot(markt, inzending)
        if pitch is not None:
            _check_pitch(markt, inzending, pitch)
        release_stand(inzending)
        _take_stand(markt, inzending, nummer, pitch, clean_line(behoeften)[:200])
        kraam = Kraam.get(Kraam.inzending == inzending)
        record(
            inzending.initiatief.reference,
            KRAAM_TOEGEWEZEN,
            zichtbaarheid=Zichtbaarheid.OPENBAAR,
            gegevens={"nummer": f"{nummer:02}", "markt": markt.titel},
            over=markt.reference,
            door=door,
        )
        tell_deelnemer(
            inzending,
            "kraam",
            {"nummer": f"{nummer:02}", "pitch": pitch, "voor": bevestig_voor(markt)},
            eenmalig=f"kraam:{inzending.sleutel}:{nummer}:{pitch.isoformat() if pitch else ''}",
        )
        announce(inzending.initiatief.reference, markt.reference)
    return kraam


def assign_all(markt: Markt, *, door: Actor) -> int:
    """Give everyone admitted without a stand the next free one, in order of entry; how many."""
    require(may_manage(door))
    with write():
        _lock(markt)
        vrij = [
            nummer
            for (nummer,) in Kraam.select(Kraam.nummer)
            .where(Kraam.markt == markt, Kraam.inzending.is_null())
            .order_by(Kraam.nummer)
            .tuples()
        ]
        zonder = list_admitted(markt, zonder_kraam=True)
        if len(vrij) < len(zonder):
            raise Refused(N_("Er zijn te weinig kramen vrij."))
        for inzending, nummer in zip(zonder, vrij, strict=False):
            assign_kraam(inzending, nummer=nummer, door=door)
    return len(zonder)


def list_admitted(markt: Markt, *, zonder_kraam: bool = False) -> list[Inzending]:
    """List who is admitted in order of entry, with initiatief and market at hand."""
    query = (
        list_deelnemers(markt)
        .select(Inzending, Initiatief, Kraam)
        .join_from(Inzending, Initiatief)
        .join_from(
            Inzending,
            Kraam,
            peewee.JOIN.LEFT_OUTER,
            on=(Kraam.inzending == Inzending.id),
            attr="staat_op",
        )
        .where(Inzending.uitkomst == Screening.TOEGELATEN)
        .order_by(Inzending.ingezonden_op, Inzending.id)
    )
    rows = list(query.where(Kraam.id.is_null()) if zonder_kraam else query)
    for row in rows:
        row.markt = markt
    return rows


def confirm(inzending: Inzending, *, door: Actor) -> None:
    """Note that the initiator comes; once. Refused without a stand."""
    require(may_enter(door, inzending.initiatief))
    _require_admitted(inzending)
    if inzending.bevestigd_op is not None:
        return
    if not Kraam.select().where(Kraam.inzending == inzending).exists():
        raise Refused(N_("U heeft nog geen kraam. U hoort van ons zodra het zover is."))
    with write():
        changed = (
            Inzending.update(bevestigd_op=now())
            .where(Inzending.id == inzending.id, Inzending.bevestigd_op.is_null())
            .execute()
        )
        if changed:
            record(
                inzending.initiatief.reference,
                KRAAM_BEVESTIGD,
                zichtbaarheid=Zichtbaarheid.BETROKKENEN,
                gegevens={"markt": inzending.markt.titel},
                over=inzending.markt.reference,
                door=door,
            )


def _require_admitted(inzending: Inzending) -> None:
    if inzending.uitkomst is not Screening.TOEGELATEN or inzending.ingetrokken_op is not None:
        raise Refused(N_("Dit plan is niet toegelaten."))
    if inzending.markt.toestand not in TE_VERDELEN:
        raise Refused(N_("De kramen staan nu vast."))


def _lock(markt: Markt) -> None:
    """Let one write at a time divide the stands and moments of a market."""
    Markt.update(pauze_minuten=Markt.pauze_minuten).where(Markt.id == markt.id).execute()


def _take_stand(
    markt: Markt, inzending: Inzending, nummer: int, pitch: datetime | None, behoeften: str
) -> None:
    """Take the stand if nobody has it: one conditional update."""
    eind = pitch + timedelta(minutes=markt.pitch_minuten) if pitch else None
    taken = (
        Kraam.update(inzending=inzending, pitch_begin=pitch, pitch_eind=eind, behoeften=behoeften)
        .where(Kraam.markt == markt, Kraam.nummer == nummer, Kraam.inzending.is_null())
        .execute()
    )
    if not taken:
        raise Refused(N_("Kraam %(nummer)s is niet vrij. Kies een andere."), nummer=nummer)


def _others(markt: Markt, inzending: Inzending) -> list[tuple[datetime, datetime]]:
    rows = Kraam.select(Kraam.pitch_begin, Kraam.pitch_eind).where(
        Kraam.markt == markt,
        Kraam.pitch_begin.is_null(False),
        Kraam.inzending != inzending,
    )
    return [(row.pitch_begin, row.pitch_eind) for row in rows]


def is_free(pitch: datetime, markt: Markt, bezet: Iterable[tuple[datetime, datetime]]) -> bool:
    """Tell whether a pitch and the buffer on both sides stay clear of the others; pure."""
    buffer = timedelta(minutes=markt.pauze_minuten)
    eind = pitch + timedelta(minutes=markt.pitch_minuten)
    return all(eind + buffer <= van or tot + buffer <= pitch for van, tot in bezet)


def _first_free_slot(markt: Markt, inzending: Inzending) -> datetime | None:
    bezet = _others(markt, inzending)
    slots = pitch_slots(markt, len(bezet) + markt.capaciteit)
    return next((slot for slot in slots if is_free(slot, markt, bezet)), None)


def _check_pitch(markt: Markt, inzending: Inzending, pitch: datetime) -> None:
    if not markt.begin <= pitch < markt.eind:
        raise Invalid(N_("Kies een tijd tijdens de markt."), veld="pitch")
    if not is_free(pitch, markt, _others(markt, inzending)):
        raise Invalid(N_("Op deze tijd is al een andere presentatie."), veld="pitch")
