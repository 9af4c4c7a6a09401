"""A wish comes in by what was handed in, is told in words for everybody, or taken off again.

What the gemeente says to it and what becomes of it is `antwoorden`.
"""

from __future__ import annotations

from dataclasses import dataclass

from netwerk.gebieden.models import Gebied
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid
from vems.core.fields import clean_line, clean_text
from vems.core.i18n import N_, translate
from vems.core.reference import Reference
from vems.core.teksten import check_length, checked_line, checked_text
from vems.participatie.wensen.events import WENS_GEVRAAGD, WENS_GEWIJZIGD, WENS_WEG
from vems.participatie.wensen.keuzes import MAX_TEKST, MAX_TITEL, WensStatus
from vems.participatie.wensen.models import Wens, Wensvrager
from vems.participatie.wensen.permissions import require_answer
from vems.participatie.wensen.stappen import change_status, notify_vragers, tell
from vems.partijen.models import Partij


@dataclass(frozen=True, slots=True)
class NieuweWens:
    """A wish; `bron` is what was handed in, None when somebody said it in the wijk.

    `naam` is what the public may read of who asked.
    """

    gebied: Gebied
    titel: str
    tekst: str
    vrager: Partij
    bron: Reference | None = None
    naam: str = ""
    is_openbaar: bool = False


def register_wens(data: NieuweWens, *, door: Actor) -> Wens:
    """Put a wish on the list of its wijk and tell who asked; the same `bron` twice is one wish."""
    with write():
        wens = find_by_bron(data.bron) if data.bron else None
        if wens is not None:
            return _put_back(wens, data.is_openbaar, door)
        wens = Wens.create(
            gebied=data.gebied,
            titel=checked_line(data.titel, MAX_TITEL, veld="titel"),
            tekst=checked_text(data.tekst, MAX_TEKST, veld="tekst"),
            is_openbaar=data.is_openbaar,
            bron_kind=data.bron.kind if data.bron else "",
            bron_key=data.bron.key if data.bron else "",
            created_at=now(),
        )
        Wensvrager.create(wens=wens, partij=data.vrager, naam=data.naam, op=now())
        tell(wens, WENS_GEVRAAGD, door)
        notify_vragers(wens, "op_de_lijst", wens.sleutel)
    return wens


def find_by_bron(bron: Reference) -> Wens | None:
    """Find the wish that came of what was handed in."""
    return Wens.get_or_none(Wens.bron_kind == bron.kind, Wens.bron_key == bron.key)


def drop_wens(bron: Reference, *, door: Actor) -> None:
    """Take it off the list: it was no wish after all. Without a wish nothing changes."""
    wens = find_by_bron(bron)
    if wens is None or wens.status is not WensStatus.OPEN:
        return
    with write():
        change_status(wens, WensStatus.OPEN, status=WensStatus.INGETROKKEN)
        tell(wens, WENS_WEG, door)


def follow_consent(bron: Reference, *, is_openbaar: bool, naam: str) -> None:
    """Take the own words and the name off the site when who asked no longer wants them there."""
    wens = find_by_bron(bron)
    if wens is None:
        return
    with write():
        vragers = Wensvrager.select(Wensvrager.partij).where(Wensvrager.wens == wens)
        Wensvrager.update(naam=naam).where(
            Wensvrager.wens.in_([wens.id, wens.samen_met_id or wens.id]),
            Wensvrager.partij.in_([partij for (partij,) in vragers.tuples()]),
        ).execute()
        if not is_openbaar:
            Wens.update(is_openbaar=False).where(Wens.id == wens.id).execute()
        announce(wens.reference)


def change_tekst(
    wens: Wens, *, titel: str, tekst: str, is_openbaar: bool, versie: int, door: Actor
) -> None:
    """Tell a wish in words for everybody, and put it on the site or keep it off."""
    require_answer(door, wens)
    titel, tekst = clean_line(titel), clean_text(tekst)
    if not titel or len(titel) > MAX_TITEL:
        raise Invalid(N_("Schrijf de wens in hooguit 120 tekens."), veld="titel")
    check_length(tekst, MAX_TEKST, veld="tekst")
    with write():
        guarded_update(
            Wens,
            Wens.id == wens.id,
            Wens.versie == versie,
            conflict=lambda: _conflict(Wens.get_by_id(wens.id), titel, tekst),
            titel=titel,
            tekst=tekst,
            is_openbaar=is_openbaar,
            versie=versie + 1,
        )
        wens.is_openbaar = is_openbaar
        tell(wens, WENS_GEWIJZIGD, door)


def _conflict(vers: Wens, titel: str, tekst: str) -> Conflict:
    veld = translate(N_("Wens"))
    return Conflict(theirs={veld: f"{vers.titel}\n{vers.tekst}"}, yours={veld: f"{titel}\n{tekst}"})


def _put_back(wens: Wens, is_openbaar: bool, door: Actor) -> Wens:
    if wens.status is WensStatus.INGETROKKEN:
        change_status(wens, wens.status, status=WensStatus.OPEN, is_openbaar=is_openbaar)
        tell(wens, WENS_GEVRAAGD, door)
    return wens
