"""Registering needs and offers, and keeping count of what is left of an offer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from netwerk.vraagenaanbod.keuzes import HulpSoort, HulpvraagToestand
from netwerk.vraagenaanbod.models import Hulpaanbod, Hulpvraag
from netwerk.vraagenaanbod.wanneer import check_periode, keep_for
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now, today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid
from vems.core.fields import clean_line
from vems.core.fields import sleutel as new_sleutel
from vems.core.i18n import N_, translate
from vems.core.reference import Reference
from vems.core.teksten import checked_line

HOOGSTE_AANTAL = 10_000_000


@dataclass(frozen=True, slots=True)
class NieuwHulpaanbod:
    """Something somebody offers: `aantal` each time, `capaciteit` times in all or each year.

    `wanneer` is in words, beside the period and the parts of the week that matching reads.
    """

    soort: HulpSoort
    titel: str
    aantal: int | None = None
    eenheid: str = ""
    wanneer: str = ""
    capaciteit: int | None = None
    per_jaar: bool = False
    vanaf: date | None = None
    tot: date | None = None
    dagdelen: tuple[str, ...] = ()


def change_toestand(vraag: Hulpvraag, toestand: HulpvraagToestand, *, door: Actor) -> None:
    """Note that a need is arranged, no longer there, or open again."""
    with write():
        guarded_update(
            Hulpvraag, Hulpvraag.id == vraag.id, Hulpvraag.toestand == vraag.toestand,
            toestand=toestand,
        )  # fmt: skip
        announce(vraag.reference, vraag.eigenaar)
    vraag.toestand = toestand


def register_hulpaanbod(
    eigenaar: Reference, data: NieuwHulpaanbod, *, sleutel: str = "", door: Actor
) -> Hulpaanbod:
    """Register an offer; the one with this key is given when it was sent before."""
    waarden = _checked(data)
    key = sleutel[:20] or new_sleutel()
    with write():
        bestaand = Hulpaanbod.get_or_none(Hulpaanbod.sleutel == key)
        if bestaand is not None:
            return bestaand
        aanbod = Hulpaanbod.create(
            sleutel=key,
            eigenaar_kind=eigenaar.kind,
            eigenaar_key=eigenaar.key,
            over=data.capaciteit,
            jaar=today().year,
            created_at=now(),
            **waarden,
        )
        announce(aanbod.reference, eigenaar)
    return aanbod


def change_hulpaanbod(
    aanbod: Hulpaanbod, data: NieuwHulpaanbod, *, versie: int, door: Actor
) -> None:
    """Change an offer; what was given already stays given. Conflict when another did meanwhile."""
    waarden = _checked(data)
    gegeven = (aanbod.capaciteit or 0) - (aanbod.over or 0) if aanbod.capaciteit else 0
    over = None if data.capaciteit is None else max(0, data.capaciteit - gegeven)
    if data.per_jaar and not aanbod.per_jaar:
        waarden["jaar"] = today().year  # the years before did not count by the year
    with write():
        guarded_update(
            Hulpaanbod,
            Hulpaanbod.id == aanbod.id,
            Hulpaanbod.is_actief,
            Hulpaanbod.versie == versie,
            conflict=lambda: _conflict(aanbod, waarden),
            over=over,
            versie=versie + 1,
            **waarden,
        )
        announce(aanbod.reference, aanbod.eigenaar)


def end_hulpaanbod(aanbod: Hulpaanbod, *, door: Actor) -> None:
    """Stop offering something; it stays in history."""
    with write():
        guarded_update(
            Hulpaanbod, Hulpaanbod.id == aanbod.id, Hulpaanbod.is_actief, is_actief=False
        )
        announce(aanbod.reference, aanbod.eigenaar)


def take_from(aanbod: Hulpaanbod, *, door: Actor) -> None:
    """Take one time from a limited offer; Conflict when nothing is left."""
    if aanbod.over is None:
        return
    with write():
        guarded_update(
            Hulpaanbod,
            Hulpaanbod.id == aanbod.id,
            Hulpaanbod.over > 0,
            conflict=Conflict(N_("Hier is nu niets meer van over.")),
            over=Hulpaanbod.over - 1,
        )
        announce(aanbod.reference, aanbod.eigenaar)


def give_back_to(aanbod: Hulpaanbod, *, door: Actor) -> None:
    """Give one time back to a limited offer; one that was filled up meanwhile stays full."""
    with write():
        terug = Hulpaanbod.update(over=Hulpaanbod.over + 1)
        if terug.where(
            Hulpaanbod.id == aanbod.id, Hulpaanbod.over < Hulpaanbod.capaciteit
        ).execute():
            announce(aanbod.reference, aanbod.eigenaar)


def refill_aanbod() -> None:
    """Fill up every offer of so many times a year whose year is over; may run twice."""
    jaar = today().year
    verlopen = Hulpaanbod.is_actief & Hulpaanbod.per_jaar & (Hulpaanbod.jaar < jaar)
    with write():
        for aanbod in Hulpaanbod.select().where(verlopen).order_by(Hulpaanbod.id):
            vol = Hulpaanbod.update(over=Hulpaanbod.capaciteit, jaar=jaar)
            if vol.where(verlopen, Hulpaanbod.id == aanbod.id).execute():
                announce(aanbod.reference, aanbod.eigenaar)


def _checked(data: NieuwHulpaanbod) -> dict[str, object]:
    titel = clean_line(data.titel)
    if not titel:
        raise Invalid(N_("Schrijf wat u biedt, bijvoorbeeld: zaal voor 20 mensen."), veld="titel")
    if len(titel) > 120:
        raise Invalid(N_("Gebruik hooguit 120 tekens."), veld="titel")
    if data.soort is HulpSoort.WEET_IK_NOG_NIET:
        raise Invalid(N_("Kies wat u biedt."), veld="soort")
    _check_aantal(data.aantal)
    _check_aantal(data.capaciteit, "capaciteit")
    check_periode(data.vanaf, data.tot)
    return {
        "soort": data.soort,
        "titel": titel,
        "aantal": data.aantal,
        "eenheid": checked_line(data.eenheid, 40, veld="eenheid"),
        "wanneer": checked_line(data.wanneer, 120, veld="wanneer"),
        "vanaf": data.vanaf,
        "tot": data.tot,
        "dagdelen": keep_for(data.soort, data.dagdelen),
        "capaciteit": data.capaciteit,
        "per_jaar": data.per_jaar and data.capaciteit is not None,
    }


def _conflict(aanbod: Hulpaanbod, nieuw: dict[str, object]) -> Conflict:
    huidig = Hulpaanbod.get_by_id(aanbod.id)
    if not huidig.is_actief:
        return Conflict(N_("Dit aanbod is net gestopt."))
    labels = {
        "titel": N_("Wat u biedt"),
        "aantal": N_("Aantal"),
        "wanneer": N_("Wanneer"),
        "capaciteit": N_("Hoe vaak het kan"),
    }
    theirs = {veld: getattr(huidig, veld) for veld in labels}
    return Conflict(
        theirs={translate(label): theirs[veld] or "–" for veld, label in labels.items()},
        yours={translate(label): nieuw[veld] or "–" for veld, label in labels.items()},
    )


def _check_aantal(aantal: int | None, veld: str = "aantal") -> None:
    if aantal is not None and not 0 <= aantal <= HOOGSTE_AANTAL:
        raise Invalid(N_("Vul een getal van 0 tot 10 miljoen in."), veld=veld)
