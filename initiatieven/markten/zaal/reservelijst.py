"""The order of the reserves, as the griffie changes it: with a reason that who moves reads.

Not here: Numbers given and taken by outcome, withdrawal and moving up are `plaatsen`.
"""

from __future__ import annotations

from collections.abc import Sequence

from initiatieven.markten.berichten import tell_deelnemer
from initiatieven.markten.events import RESERVE_VERZET
from initiatieven.markten.keuzes import MarktToestand, Screening
from initiatieven.markten.models import Inzending, Markt
from initiatieven.markten.permissions import may_manage, require
from initiatieven.markten.zaal.plaatsen import lock_markt
from initiatieven.registratie.models import Initiatief
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.database import write
from vems.core.exceptions import Conflict, Invalid, Refused
from vems.core.fields import clean_text, sleutel
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_, translate

TE_VERZETTEN = frozenset({MarktToestand.SCREENING, MarktToestand.PROGRAMMA})
MEESTE_TEKENS = 500


def list_line(markt: Markt) -> list[Inzending]:
    """List everybody on the list of reserves in order, also who is not on the site now."""
    return list(
        Inzending.select(Inzending, Initiatief)
        .join(Initiatief)
        .where(
            Inzending.markt == markt,
            Inzending.uitkomst == Screening.RESERVE,
            Inzending.ingetrokken_op.is_null(),
        )
        .order_by(Inzending.reserve_nummer, Inzending.ingezonden_op, Inzending.id)
    )


def move_reserve(
    markt: Markt, wie: str, plaats: int, *, gelezen: Sequence[str], reden: str, door: Actor
) -> None:
    """Put one of the reserves, by key, on another place; everybody whose number changes hears why.

    `gelezen` is the order as it was read: Conflict when that is no longer so.
    """
    require(may_manage(door))
    if markt.toestand not in TE_VERZETTEN:
        raise Refused(N_("De reservelijst kan nu niet meer veranderen."))
    schoon = clean_text(reden)
    if not schoon or len(schoon) > MEESTE_TEKENS:
        raise Invalid(N_("Schrijf de reden op, in hooguit 500 letters."), veld="reden")
    with write():
        lock_markt(markt)
        rij = list_line(markt)
        sleutels = [inzending.sleutel for inzending in rij]
        if sleutels != list(gelezen):
            veld = translate(N_("Volgorde"))
            raise Conflict(
                theirs={veld: ", ".join(i.initiatief.titel for i in rij)},
                yours={veld: _named(rij, gelezen)},
            )
        if wie not in sleutels or not 1 <= plaats <= len(rij):
            raise Invalid(N_("Kies uit de lijst."), veld="plaats")
        rij.insert(plaats - 1, rij.pop(sleutels.index(wie)))
        for nummer, inzending in enumerate(rij, start=1):
            if inzending.reserve_nummer != nummer:
                inzending.markt = markt
                _renumber(inzending, nummer, schoon, door)


def _renumber(inzending: Inzending, nummer: int, reden: str, door: Actor) -> None:
    Inzending.update(reserve_nummer=nummer).where(Inzending.id == inzending.id).execute()
    record(
        inzending.initiatief.reference,
        RESERVE_VERZET,
        zichtbaarheid=Zichtbaarheid.BETROKKENEN,
        gegevens={"markt": inzending.markt.titel, "nummer": nummer, "reden": reden},
        over=inzending.markt.reference,
        door=door,
    )
    tell_deelnemer(
        inzending,
        "reserve_verzet",
        {"nummer": nummer, "reden": reden},
        eenmalig=f"reserve:{inzending.sleutel}:{sleutel()}",
    )
    announce(inzending.initiatief.reference)


def _named(rij: Sequence[Inzending], sleutels: Sequence[str]) -> str:
    titels = {inzending.sleutel: inzending.initiatief.titel for inzending in rij}
    return ", ".join(titels[key] for key in sleutels if key in titels)
