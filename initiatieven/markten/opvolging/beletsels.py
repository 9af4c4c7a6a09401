"""What still stands in the way of a market's next state: one row per state to come.

A higher slice adds its own with `register_beletsel` (open promises stop the closing).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import peewee

from initiatieven.markten.keuzes import MarktToestand, Screening
from initiatieven.markten.models import Inzending, Kraam, Markt
from vems.core.clock import amsterdam, now, today
from vems.core.i18n import N_, format_dag, format_moment, translate
from vems.participatie.stemmen.keuzes import Stemtoestand
from vems.participatie.stemmen.stemming import list_stemmingen


@dataclass(frozen=True, slots=True)
class Beletsel:
    """One unmet guard, as an N_-marked sentence with its values."""

    zin: str
    waarden: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return translate(self.zin, **self.waarden)


Wacht = Callable[[Markt], Sequence[Beletsel]]


def list_beletsels(markt: Markt, naar: MarktToestand) -> list[Beletsel]:
    """List what stands in the way of a state; empty when the market may go there."""
    return [beletsel for wacht in WACHTEN.get(naar, ()) for beletsel in wacht(markt)]


def register_beletsel(naar: MarktToestand, wacht: Wacht) -> None:
    """Add a guard of a higher slice; called from its init_app."""
    if wacht not in WACHTEN.setdefault(naar, []):
        WACHTEN[naar].append(wacht)


def list_deelnemers(markt: Markt) -> peewee.ModelSelect:
    """List the entries that were not withdrawn."""
    return Inzending.select().where(Inzending.markt == markt, Inzending.ingetrokken_op.is_null())


def _rules_known(markt: Markt) -> list[Beletsel]:
    open_ = []
    if not markt.criteria:
        open_.append(Beletsel(N_("Schrijf eerst op waarop het panel let.")))
    if not markt.verwachting.strip():
        open_.append(Beletsel(N_("Schrijf eerst op wat een markt wel en niet is.")))
    return open_


def _call_still_to_close(markt: Markt) -> list[Beletsel]:
    if now() < markt.oproep_tot:
        return []
    return [Beletsel(N_("De sluitdatum is al voorbij. Kies een nieuwe sluitdatum."))]


def _call_closed(markt: Markt) -> list[Beletsel]:
    if now() >= markt.oproep_tot:
        return []
    waarden = {"moment": format_moment(markt.oproep_tot)}
    return [Beletsel(N_("Meedoen kan nog tot %(moment)s."), waarden)]


def _everyone_has_an_outcome(markt: Markt) -> list[Beletsel]:
    zonder = list_deelnemers(markt).where(Inzending.uitkomst.is_null()).count()
    if not zonder:
        return []
    return [Beletsel(N_("Nog %(aantal)s plannen zonder uitkomst en reden."), {"aantal": zonder})]


def _everyone_has_a_stand(markt: Markt) -> list[Beletsel]:
    zonder = (
        list_deelnemers(markt)
        .join(Kraam, peewee.JOIN.LEFT_OUTER, on=(Kraam.inzending == Inzending.id))
        .where(Inzending.uitkomst == Screening.TOEGELATEN, Kraam.id.is_null())
        .count()
    )
    if not zonder:
        return []
    return [Beletsel(N_("Nog %(aantal)s toegelaten plannen zonder kraam."), {"aantal": zonder})]


def _the_day_has_come(markt: Markt) -> list[Beletsel]:
    dag = amsterdam(markt.begin).date()
    if today() >= dag:
        return []
    return [Beletsel(N_("De markt is op %(dag)s."), {"dag": format_dag(dag)})]


def _voting_rules_known(markt: Markt) -> list[Beletsel]:
    if markt.stemregels.strip():
        return []
    return [Beletsel(N_("Deze markt heeft geen stemregels. Ga door naar de uitslag."))]


def _every_vote_counted(markt: Markt) -> list[Beletsel]:
    if markt.toestand is not MarktToestand.STEMMING:
        return []
    open_ = [s for s in list_stemmingen(markt.reference) if s.toestand is not Stemtoestand.GETELD]
    return [Beletsel(N_("%(naam)s is nog niet geteld."), {"naam": s.titel}) for s in open_]


def _result_published(markt: Markt) -> list[Beletsel]:
    if markt.uitslag.strip():
        return []
    return [Beletsel(N_("Schrijf eerst de uitslag op, met de redenen."))]


def _result_confirmed(markt: Markt) -> list[Beletsel]:
    if markt.bevestiging_id is None or markt.is_bevestigd:
        return []
    return [Beletsel(N_("De raad heeft de uitslag nog niet bevestigd."))]


def _everyone_was_told(markt: Markt) -> list[Beletsel]:
    zonder = list_deelnemers(markt).where(Inzending.afsluiting_op.is_null()).count()
    if not zonder:
        return []
    return [Beletsel(N_("Nog %(aantal)s deelnemers zonder afsluitbericht."), {"aantal": zonder})]


WACHTEN: dict[MarktToestand, list[Wacht]] = {
    MarktToestand.OPROEP_OPEN: [_rules_known, _call_still_to_close],
    MarktToestand.SCREENING: [_call_closed],
    MarktToestand.PROGRAMMA: [_everyone_has_an_outcome],
    MarktToestand.MARKTDAG: [_everyone_has_a_stand, _the_day_has_come],
    MarktToestand.STEMMING: [_voting_rules_known],
    MarktToestand.UITSLAG: [_every_vote_counted],
    MarktToestand.OPVOLGING: [_result_published],
    MarktToestand.GESLOTEN: [_result_confirmed, _everyone_was_told],
}
