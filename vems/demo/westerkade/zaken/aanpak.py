"""How the plans of Westerkade are approached: the stance of the guide, and which teams help."""

from __future__ import annotations

from random import Random

from initiatieven.begeleiding.aanpak.keuzes import Stijl
from initiatieven.begeleiding.aanpak.stijlen import choose_stijl
from initiatieven.begeleiding.aanpak.teams import add_team, let_lead
from initiatieven.loket.gesprek.notities import record_notitie
from initiatieven.registratie.keuzes import Fase
from netwerk.medewerkers.models import Team
from vems.demo.westerkade.zaak import Daad, Zaak

_STIJLEN = {
    Fase.VERKENNING: (Stijl.STIMULEREN, "De groep kan dit zelf."),
    Fase.PLAN: (Stijl.COPRODUCEREN, "Wij schrijven het plan samen."),
    Fase.BESLUIT: (Stijl.FACILITEREN, "Wij regelen de vergunning."),
    Fase.UITVOERING: (Stijl.STIMULEREN, ""),
}
_WERK = (("loket", "Houdt het overzicht"), ("groen", "Zoekt de grond uit"))
_EEN_OP = 3


def list_aanpak(zaak: Zaak) -> list[Daad]:
    """List the stance that was chosen, and for some cases the teams."""
    if zaak.fase not in _STIJLEN:
        return []
    return [Daad(max(zaak.laatste, 0.5), lambda: _approach(zaak))]


def _approach(zaak: Zaak) -> None:
    stijl, waarom = _STIJLEN[zaak.fase]
    choose_stijl(zaak.initiatief, stijl, waarom=waarom, door=zaak.begeleider)
    if Random(f"aanpak {zaak.sleutel}").randrange(_EEN_OP):
        return
    teams = {team.code: team for team in Team.select()}
    rijen = [
        add_team(zaak.initiatief, teams[code], wat=wat, gezien={}, door=zaak.begeleider)
        for code, wat in _WERK
        if code in teams
    ]
    let_lead(rijen[-1], door=zaak.begeleider)
    record_notitie(
        zaak.initiatief, "@Noor Haddad, ken jij de mensen hier al?", door=zaak.begeleider
    )
