"""The panel: scores per criterion, and the outcome per entry with a reason that may be published.

Votes and support play no part here: popularity never decides who is admitted (DOMAIN 2.8).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from initiatieven.markten.berichten import tell_deelnemer
from initiatieven.markten.events import UITKOMST
from initiatieven.markten.keuzes import (
    SCORES,
    SCREENING_LABELS,
    UITKOMST_OVERGANGEN,
    MarktToestand,
    Screening,
)
from initiatieven.markten.models import Beoordeling, Inzending, Markt
from initiatieven.markten.permissions import may_decide, may_score, require
from initiatieven.markten.zaal.plaatsen import leave_line, lock_markt, next_reserve_number
from initiatieven.registratie.belangen import refuse_belang
from vems.accounts.models import Gebruiker
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.exceptions import Invalid, Refused
from vems.core.fields import clean_text
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_
from vems.core.teksten import check_length

MEESTE_TEKENS = 2000


@dataclass(frozen=True, slots=True)
class Oordeel:
    """One panel member's scores (1 to 4) and remarks by criterion. `belang`: then no score."""

    scores: Mapping[str, int] = field(default_factory=dict)
    opmerkingen: Mapping[str, str] = field(default_factory=dict)
    belang: bool = False


@dataclass(frozen=True, slots=True)
class Besluit:
    """What the panel decided. `reden` is published; `advies` is the best next step."""

    uitkomst: Screening
    reden: str
    advies: str = ""


@dataclass(frozen=True, slots=True)
class Gemiddelde:
    """The mean per entry and how many members scored it; None when nobody did."""

    waarde: float | None
    aantal_leden: int


def score(inzending: Inzending, oordeel: Oordeel, *, door: Actor) -> None:
    """Write one member's judgement, in place of an earlier one; until there is an outcome."""
    require(may_score(door) and door.gebruiker_id is not None)
    _require_screening(inzending)
    if inzending.uitkomst is not None:
        raise Refused(N_("Over dit plan is al besloten."))
    codes = [criterium["code"] for criterium in inzending.markt.criteria]
    if not oordeel.belang:
        refuse_belang(inzending.initiatief, door)
        _check_scores(oordeel, codes)
    gebruiker = Gebruiker.get_by_id(door.gebruiker_id)
    with write():
        for code in codes:
            waarden = {
                "score": None if oordeel.belang else oordeel.scores[code],
                "opmerking": clean_text(oordeel.opmerkingen.get(code, ""))[:MEESTE_TEKENS],
                "belang": oordeel.belang,
                "op": now(),
            }
            Beoordeling.insert(
                inzending=inzending, gebruiker=gebruiker, criterium=code, **waarden
            ).on_conflict(
                conflict_target=[
                    Beoordeling.inzending,
                    Beoordeling.gebruiker,
                    Beoordeling.criterium,
                ],
                update=waarden,
            ).execute()


def decide(inzending: Inzending, besluit: Besluit, *, door: Actor) -> Inzending:
    """Write the outcome, tell the initiator and the public timeline.

    Refused when all places are taken, when an outcome stands already, or when an initiatief that
    is not on the site would be admitted. Invalid without a reason, or advice unless admitted.
    """
    require(may_decide(door))
    _check_besluit(inzending, besluit)
    markt, vorige = inzending.markt, inzending.uitkomst
    reden, advies = clean_text(besluit.reden), clean_text(besluit.advies)
    is_reserve = besluit.uitkomst is Screening.RESERVE
    with write():
        lock_markt(markt)
        if besluit.uitkomst is Screening.TOEGELATEN:
            _take_place(markt)
        leave_line(Inzending.get_by_id(inzending.id))
        nummer = next_reserve_number(markt) if is_reserve else None
        guarded_update(
            Inzending,
            Inzending.id == inzending.id,
            Inzending.ingetrokken_op.is_null(),
            Inzending.uitkomst.is_null() if vorige is None else Inzending.uitkomst == vorige,
            uitkomst=besluit.uitkomst,
            reden=reden,
            advies=advies,
            reserve_nummer=nummer,
            besloten_op=now(),
        )
        record(
            inzending.initiatief.reference,
            UITKOMST,
            zichtbaarheid=Zichtbaarheid.OPENBAAR,
            gegevens={
                "markt": markt.titel,
                "uitkomst": SCREENING_LABELS[besluit.uitkomst],
                "reden": reden,
            },
            over=markt.reference,
            door=door,
        )
        tell_deelnemer(
            inzending,
            "uitkomst",
            {
                "uitkomst": besluit.uitkomst.value,
                "reden": reden,
                "advies": advies,
                "nummer": nummer,
            },
            eenmalig=f"uitkomst:{inzending.sleutel}:{inzending.ingezonden_op.isoformat()}"
            f":{besluit.uitkomst.value}",
        )
        announce(inzending.initiatief.reference, markt.reference)
    return Inzending.get_by_id(inzending.id)


def summarise(beoordelingen: Iterable[Beoordeling]) -> dict[int, Gemiddelde]:
    """Give the mean score by entry id; pure. A declared interest does not count."""
    scores: dict[int, list[int]] = {}
    leden: dict[int, set[int]] = {}
    for beoordeling in beoordelingen:
        wie = leden.setdefault(beoordeling.inzending_id, set())
        if not beoordeling.belang:
            wie.add(beoordeling.gebruiker_id)
        if beoordeling.score is not None:
            scores.setdefault(beoordeling.inzending_id, []).append(beoordeling.score)
    return {
        nummer: Gemiddelde(
            sum(scores[nummer]) / len(scores[nummer]) if nummer in scores else None,
            len(wie),
        )
        for nummer, wie in leden.items()
    }


def _take_place(markt: Markt) -> None:
    """Take one of the scarce places: one conditional update, so that two cannot take the last."""
    taken = (
        Markt.update(aantal_toegelaten=Markt.aantal_toegelaten + 1)
        .where(Markt.id == markt.id, Markt.aantal_toegelaten < Markt.capaciteit)
        .execute()
    )
    if not taken:
        raise Refused(
            N_("Alle %(aantal)s plaatsen zijn vergeven. Kies reserve of een andere route."),
            aantal=markt.capaciteit,
        )


def _require_screening(inzending: Inzending) -> None:
    if inzending.ingetrokken_op is not None:
        raise Refused(N_("Dit plan doet niet meer mee."))
    if inzending.markt.toestand is not MarktToestand.SCREENING:
        raise Refused(N_("De screening is nu niet open."))


def _check_scores(oordeel: Oordeel, codes: list[str]) -> None:
    for code in codes:
        if oordeel.scores.get(code) not in SCORES:
            raise Invalid(N_("Kies bij elke vraag een antwoord."), veld=f"score_{code}")


def _check_besluit(inzending: Inzending, besluit: Besluit) -> None:
    is_reserve = inzending.uitkomst is Screening.RESERVE
    if not (is_reserve and inzending.markt.toestand is MarktToestand.PROGRAMMA):
        _require_screening(inzending)
    if besluit.uitkomst not in UITKOMST_OVERGANGEN[inzending.uitkomst]:
        raise Refused(N_("Over dit plan is al besloten."))
    if not clean_text(besluit.reden):
        raise Invalid(N_("Schrijf de reden op. Iedereen kan die lezen."), veld="reden")
    if besluit.uitkomst is not Screening.TOEGELATEN and not clean_text(besluit.advies):
        raise Invalid(N_("Schrijf op wat de initiatiefnemer nu het beste kan doen."), veld="advies")
    check_length(besluit.reden, MEESTE_TEKENS, veld="reden")
    check_length(besluit.advies, MEESTE_TEKENS, veld="advies")
    if besluit.uitkomst is Screening.TOEGELATEN and not inzending.initiatief.is_openbaar:
        raise Refused(
            N_("Dit initiatief staat nog niet op de site. Vraag het loket om het te tonen.")
        )
