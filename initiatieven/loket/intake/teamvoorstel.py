"""Which team guided plans like this one: a suggestion beside the choice, never the choice itself.

Learned from the closed initiatives of the gemeente: their text, theme and wijk, and the team of who
guided them, with what it is called. Who must be involved is another question
(netwerk.matching.routeren).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from initiatieven.registratie.models import Initiatief, InitiatiefThema
from initiatieven.registratie.publiek.afgerond import Afgerond, as_tekst, list_afgerond
from netwerk.medewerkers.models import Team
from netwerk.themas.models import Thema
from vems.core.learning.daily import Daily
from vems.core.learning.labels import LabelModel, Voorbeeld

GENOEG_AFGEROND = 30
_MEESTE_TEAMS = 2
_MINSTENS = 0.2
_AANDEEL_VAN_BESTE = 0.6


@dataclass(frozen=True, slots=True)
class TeamVoorstel:
    """A team and the words of the plan that point at it, most telling first."""

    naam: str
    woorden: tuple[str, ...]


def suggest_teams(initiatief: Initiatief) -> list[TeamVoorstel]:
    """Suggest at most two teams, most likely first; none while fewer than thirty are closed."""
    model = _geleerd.get()
    if model is None or len(model.labels) < 2:
        return []
    tekst = as_tekst(
        initiatief.titel, initiatief.omschrijving, initiatief.gebied_id, _thema_of(initiatief)
    )
    gevonden = model.suggest(
        tekst, limit=_MEESTE_TEAMS, least=_MINSTENS, of_best=_AANDEEL_VAN_BESTE
    )
    codes = [voorstel.label for voorstel in gevonden]
    namen = dict(Team.select(Team.code, Team.naam).where(Team.code.in_(codes)).tuples())
    return [TeamVoorstel(namen[v.label], v.woorden) for v in gevonden if v.label in namen]


def _thema_of(initiatief: Initiatief) -> str:
    codes = (
        InitiatiefThema.select(Thema.code)
        .join(Thema)
        .where(InitiatiefThema.initiatief == initiatief, InitiatiefThema.rang == 0)
        .tuples()
    )
    return next((code for (code,) in codes), "")


def _read() -> list[Afgerond]:
    gevallen = [geval for geval in list_afgerond() if geval.team]
    return gevallen if len(gevallen) >= GENOEG_AFGEROND else []


def _make(gevallen: Sequence[Afgerond]) -> LabelModel | None:
    namen = {geval.team: geval.teamnaam for geval in gevallen}
    voorbeelden = [Voorbeeld(geval.tekst, (geval.team,)) for geval in gevallen]
    return LabelModel(voorbeelden, namen) if voorbeelden else None


_geleerd: Daily[Afgerond, LabelModel] = Daily(_read, _make)
