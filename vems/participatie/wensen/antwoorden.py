"""What the gemeente says to a wish, and what becomes of it: merged, or fulfilled by residents."""

from __future__ import annotations

from netwerk.relaties.keuzes import Bron, RelatieSoort
from netwerk.relaties.models import Relatie
from netwerk.relaties.registration import (
    NieuweRelatie,
    confirm_relatie,
    end_relatie,
    register_relatie,
)
from vems.accounts.models import Gebruiker
from vems.community.steun import move_steun
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid, Refused
from vems.core.i18n import N_, translate
from vems.core.reference import Reference
from vems.core.teksten import require_text
from vems.participatie.wensen.events import WENS_BEANTWOORD, WENS_INITIATIEF, WENS_LOS, WENS_SAMEN
from vems.participatie.wensen.keuzes import (
    ANTWOORDEN,
    MAX_ANTWOORD,
    OP_DE_LIJST,
    STATUS_LABELS,
    WensStatus,
)
from vems.participatie.wensen.lijst import list_banden
from vems.participatie.wensen.models import Wens, Wensvrager
from vems.participatie.wensen.permissions import require_answer
from vems.participatie.wensen.stappen import change_status, notify_vragers, tell
from vems.partijen.models import Partij


def answer_wens(
    wens: Wens, *, status: WensStatus, antwoord: str, versie: int | None = None, door: Actor
) -> None:
    """Answer a wish with a reason everybody can read; who asked gets it by mail. Twice is once.

    Conflict with both answers when a colleague answered since `versie`.
    """
    require_answer(door, wens)
    if status not in ANTWOORDEN:
        raise Invalid(N_("Kies uit de lijst."), veld="status")
    leeg = N_("Schrijf in een paar zinnen waarom.")
    schoon = require_text(antwoord, veld="antwoord", leeg=leeg, meeste=MAX_ANTWOORD)
    if (wens.status, wens.antwoord) == (status, schoon):
        return
    if wens.status not in OP_DE_LIJST:
        raise Refused(N_("Deze wens staat niet meer op de lijst."))
    with write():
        _keep_antwoord(wens, status, schoon, wens.versie if versie is None else versie)
        gebeurd = tell(wens, WENS_BEANTWOORD, door, status=status.value, tekst=schoon)
        notify_vragers(wens, "antwoord", f"{wens.sleutel}:{gebeurd}")


def _keep_antwoord(wens: Wens, status: WensStatus, antwoord: str, versie: int) -> None:
    waarden = {"status": status, "antwoord": antwoord, "antwoord_op": now(), "versie": versie + 1}
    guarded_update(
        Wens,
        Wens.id == wens.id,
        Wens.status == wens.status,
        Wens.versie == versie,
        conflict=lambda: _as_conflict(Wens.get_by_id(wens.id), antwoord),
        **waarden,
    )
    for veld, waarde in waarden.items():
        setattr(wens, veld, waarde)


def _as_conflict(vers: Wens, antwoord: str) -> Conflict:
    veld = translate(N_("Antwoord"))
    nu = f"{translate(STATUS_LABELS[vers.status])}\n{vers.antwoord}"
    return Conflict(theirs={veld: nu}, yours={veld: antwoord})


def merge_wensen(wens: Wens, naar: Wens, *, door: Actor) -> None:
    """Let a wish go up in another of the same area: askers, support and initiatives go along."""
    require_answer(door, wens)
    require_answer(door, naar)
    if wens.id == naar.id or wens.gebied_id != naar.gebied_id:
        raise Invalid(N_("Kies een andere wens van dezelfde wijk."), veld="naar")
    if wens.status is WensStatus.SAMENGEVOEGD and wens.samen_met_id == naar.id:
        return
    if wens.status not in OP_DE_LIJST or naar.status not in OP_DE_LIJST:
        raise Refused(N_("Deze wens staat niet meer op de lijst."))
    with write():
        change_status(wens, wens.status, status=WensStatus.SAMENGEVOEGD, samen_met=naar)
        Wens.update(samen_met=naar).where(Wens.samen_met == wens).execute()
        vragers = _move_vragers(wens, naar)
        _move_steun(wens, naar)
        for band in list_banden([wens]):
            link_initiatief(naar, band.van, bevestigd=band.zekerheid >= 1, door=door)
            end_relatie(band, door=door)
        tell(wens, WENS_SAMEN, door, titel=naar.titel)
        announce(naar.reference)
        notify_vragers(naar, "samen", wens.sleutel, wie=vragers)


def link_initiatief(wens: Wens, initiatief: Reference, *, bevestigd: bool, door: Actor) -> Relatie:
    """Say that an initiative wants to fulfil a wish; confirmed it is public."""
    if bevestigd:
        require_answer(door, wens)
    with write():
        relatie = register_relatie(
            NieuweRelatie(
                van=initiatief,
                naar=wens.reference,
                soort=RelatieSoort.DRAAGT_BIJ_AAN,
                bron=Bron.BEGELEIDER if bevestigd else Bron.ZELF,
                zekerheid=0.5,
                is_openbaar=False,
            ),
            door=door,
        )
        if bevestigd and relatie.zekerheid < 1:
            confirm_relatie(relatie, door=door)
            tell(wens, WENS_INITIATIEF, door)
    return relatie


def unlink_initiatief(wens: Wens, band: Relatie, *, door: Actor) -> None:
    """Say that an initiative does not fulfil a wish, or not any more. Twice is once."""
    require_answer(door, wens)
    if band.tot is not None:
        return
    with write():
        end_relatie(band, door=door)
        tell(wens, WENS_LOS, door)


def _move_vragers(wens: Wens, naar: Wens) -> list[Wensvrager]:
    """Let who asked the one ask the other; give those who are new there."""
    al = {rij.partij_id for rij in Wensvrager.select().where(Wensvrager.wens == naar)}
    nieuw = [
        rij
        for rij in Wensvrager.select(Wensvrager, Partij).join(Partij).where(Wensvrager.wens == wens)
        if rij.partij_id not in al
    ]
    for rij in nieuw:
        Wensvrager.create(wens=naar, partij=rij.partij, naam=rij.naam, op=rij.op)
    return nieuw


def _move_steun(wens: Wens, naar: Wens) -> None:
    """Move support; whoever asked counts as asker only."""
    vragers = Wensvrager.select(Wensvrager.partij).where(Wensvrager.wens == naar)
    leden = Gebruiker.select(Gebruiker.id).where(Gebruiker.partij.in_(vragers))
    move_steun(wens.reference, naar.reference, zonder=leden)
