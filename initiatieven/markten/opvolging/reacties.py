"""What each fractie says about each idea, also those not admitted: public, one per fractie.

Not here: Who came to which stand is `dag.dekking`; a reaction is words, not a visit.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from initiatieven.markten.berichten import tell_deelnemer
from initiatieven.markten.deelname.plannen import Plan
from initiatieven.markten.events import FRACTIE_REAGEERT
from initiatieven.markten.keuzes import MarktToestand
from initiatieven.markten.models import Fractiereactie, Inzending
from initiatieven.markten.permissions import is_raadslid, require
from netwerk.raad.models import Fractie, Raadslid
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import Invalid, Refused
from vems.core.fields import clean_text
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_, ngettext

# Once the outcomes are public, and until the market is closed.
TE_REAGEREN = frozenset(
    {
        MarktToestand.PROGRAMMA,
        MarktToestand.MARKTDAG,
        MarktToestand.STEMMING,
        MarktToestand.UITSLAG,
        MarktToestand.OPVOLGING,
    }
)
MEESTE_TEKENS = 600


@dataclass(frozen=True, slots=True)
class Reactierij:
    """One idea, and per fractie whether it reacted, in order."""

    titel: str
    url: str
    uitkomst: str
    per_fractie: tuple[bool, ...]

    @property
    def aantal(self) -> int:
        """How many fracties reacted."""
        return sum(self.per_fractie)


def react(inzending: Inzending, tekst: str, *, raadslid: Raadslid, door: Actor) -> None:
    """Write down what a fractie says about an idea, in place of what it said before.

    The makers hear it the first time. Refused before the outcomes are public.
    """
    require(is_raadslid(door, raadslid))
    markt = inzending.markt
    if markt.toestand not in TE_REAGEREN or inzending.uitkomst is None or inzending.ingetrokken_op:
        raise Refused(N_("Op dit plan kan uw fractie nu niet reageren."))
    require(inzending.initiatief.is_openbaar)
    schoon = clean_text(tekst)
    if not schoon or len(schoon) > MEESTE_TEKENS:
        raise Invalid(N_("Schrijf uw reactie, in hooguit 600 letters."), veld="tekst")
    fractie = raadslid.fractie
    with write():
        eerder = find_reactie(inzending, fractie)
        Fractiereactie.insert(
            inzending=inzending, fractie=fractie, raadslid=raadslid, tekst=schoon, op=now()
        ).on_conflict(
            conflict_target=[Fractiereactie.inzending, Fractiereactie.fractie],
            update={"raadslid": raadslid.id, "tekst": schoon, "op": now()},
        ).execute()
        if eerder is None:
            _tell(inzending, fractie, schoon, door)
        announce(inzending.initiatief.reference)


def find_reactie(inzending: Inzending, fractie: Fractie) -> Fractiereactie | None:
    """Find what a fractie said about an idea."""
    return Fractiereactie.get_or_none(
        Fractiereactie.inzending == inzending, Fractiereactie.fractie == fractie
    )


def list_reacties(inzending_ids: Collection[int]) -> dict[int, list[Fractiereactie]]:
    """List what fracties said, by entry id, in one query."""
    rows = (
        Fractiereactie.select(Fractiereactie, Fractie)
        .join(Fractie)
        .where(Fractiereactie.inzending.in_([*inzending_ids] or [0]))
        .order_by(Fractie.naam)
    )
    per: dict[int, list[Fractiereactie]] = {}
    for row in rows:
        per.setdefault(row.inzending_id, []).append(row)
    return per


def as_reactierijen(plannen: Sequence[Plan], fracties: Sequence[Fractie]) -> list[Reactierij]:
    """Make a row per idea, in one query."""
    per = list_reacties([plan.inzending_id for plan in plannen])
    return [
        Reactierij(
            plan.titel,
            plan.url,
            plan.uitkomst_label,
            tuple(
                fractie.id in {reactie.fractie_id for reactie in per.get(plan.inzending_id, ())}
                for fractie in fracties
            ),
        )
        for plan in plannen
    ]


def say_reacties(rijen: Sequence[Reactierij], fracties: Sequence[Fractie]) -> list[str]:
    """Say which fractie did not react to everything yet."""
    zinnen = []
    for plek, fractie in enumerate(fracties):
        gemist = sum(not rij.per_fractie[plek] for rij in rijen)
        if gemist:
            zinnen.append(
                ngettext(
                    "%(fractie)s reageerde nog niet op %(num)s plan.",
                    "%(fractie)s reageerde nog niet op %(num)s plannen.",
                    gemist,
                    fractie=fractie.naam,
                )
            )
    return zinnen


def _tell(inzending: Inzending, fractie: Fractie, tekst: str, door: Actor) -> None:
    record(
        inzending.initiatief.reference,
        FRACTIE_REAGEERT,
        zichtbaarheid=Zichtbaarheid.OPENBAAR,
        gegevens={"fractie": fractie.naam, "tekst": tekst},
        over=inzending.markt.reference,
        door=door,
    )
    tell_deelnemer(
        inzending,
        "fractie_reactie",
        {"fractie": fractie.naam, "tekst": tekst},
        eenmalig=f"reactie:{inzending.sleutel}:{fractie.code}",
    )
