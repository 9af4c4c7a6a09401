"""The page of the approach: the stance of this phase, and the teams with the one in the lead."""

from __future__ import annotations

from flask import Blueprint, request
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext as _l
from wtforms import HiddenField, StringField

from initiatieven.begeleiding.aanpak.keuzes import STIJL_LABELS, STIJL_NAMEN
from initiatieven.begeleiding.aanpak.models import Betrokkenteam
from initiatieven.begeleiding.aanpak.stijlen import choose_stijl, list_stijlen
from initiatieven.begeleiding.aanpak.teams import add_team, let_lead, list_teams, remove_team
from initiatieven.loket.views.pagina import back_to_zaak, show_formulier
from initiatieven.loket.zaak.zaakbeeld import get_zaak
from initiatieven.registratie.keuzes import FASE_LABELS
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Team
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import NotFound
from vems.core.i18n import N_
from vems.core.web.formulieren import Zaakformulier
from vems.core.web.velden import Keuze, Objectkeuze, read_number

bp = Blueprint("aanpak", __name__)
DADEN = {"trekt": let_lead, "weg": remove_team}


class StijlForm(Zaakformulier):
    """The stance of this phase."""

    stijl = Keuze(_l("Hoe begeleidt u in deze fase?"), STIJL_LABELS, _l("Kies een stijl."))
    waarom = StringField(_l("Waarom?"))


class TeamForm(Zaakformulier):
    """A team that works along."""

    team = Objectkeuze(_l("Welk team?"), _l("Kies een team."))
    wat = StringField(_l("Wat doet dit team?"))
    gezien = HiddenField()

    @property
    def versies(self) -> dict[str, int]:
        """Which version of each team stood on the page."""
        paren = (paar.rpartition(":") for paar in (self.gezien.data or "").split())
        return {code: read_number(versie) for code, _punt, versie in paren}


@bp.route("/loket/<string:kenmerk>/aanpak", methods=["GET", "POST"])
@recht("begeleidingslog", "w")
def aanpak(kenmerk: str) -> ResponseReturnValue:
    """Choose the stance of this phase; the teams stand below."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "begeleidingslog", "w")
    nu = list_stijlen(initiatief).get(initiatief.fase)
    form = StijlForm(data={"stijl": nu.stijl.value, "waarom": nu.waarom} if nu else None)
    if form.succeeds(
        lambda: choose_stijl(
            initiatief, form.stijl.keuze, waarom=form.waarom.data or "", door=actor
        )
    ):
        return back_to_zaak(initiatief, N_("De stijl is bewaard."), "aanpak.aanpak")
    return _show(initiatief, form, _team_form(leeg=True))


@bp.post("/loket/<string:kenmerk>/aanpak/teams")
@recht("begeleidingslog", "w")
def team(kenmerk: str) -> ResponseReturnValue:
    """Let a team work along."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "begeleidingslog", "w")
    form = _team_form(leeg=False)
    if form.succeeds(
        lambda: add_team(
            initiatief,
            form.team.keuze,
            wat=form.wat.data or "",
            gezien=form.versies,
            door=actor,
        )
    ):
        return back_to_zaak(initiatief, N_("Het team werkt mee."), "aanpak.aanpak")
    return _show(initiatief, StijlForm(formdata=None), form)


@bp.post("/loket/<string:kenmerk>/aanpak/teams/<string:sleutel>")
@recht("begeleidingslog", "w")
def doe(kenmerk: str, sleutel: str) -> ResponseReturnValue:
    """Put a team in the lead, or let it stop."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "begeleidingslog", "w")
    daad = DADEN.get(request.form.get("daad", ""))
    rij = Betrokkenteam.get_or_none(
        Betrokkenteam.sleutel == sleutel[:20], Betrokkenteam.initiatief == initiatief
    )
    if daad is None or rij is None:
        raise NotFound()
    daad(rij, door=actor)
    return back_to_zaak(initiatief, N_("Bewaard."), "aanpak.aanpak")


def _team_form(*, leeg: bool) -> TeamForm:
    form = TeamForm(formdata=None) if leeg else TeamForm()
    teams = Team.select().order_by(Team.naam)
    form.team.fill(_l("Kies een team"), [(rij.code, rij.naam, rij) for rij in teams])
    return form


def _show(initiatief: Initiatief, form: StijlForm, team_form: TeamForm) -> ResponseReturnValue:
    form.status, teams = max(form.status, team_form.status), list_teams(initiatief)
    if team_form.gezien.data is None:
        team_form.gezien.data = " ".join(f"{rij.team.code}:{rij.versie}" for rij in teams)
    return show_formulier(
        "initiatieven/begeleiding/aanpak/aanpak.html",
        initiatief,
        form,
        team_form=team_form,
        teams=teams,
        stijlen=list_stijlen(initiatief).values(),
        stijl_namen=STIJL_NAMEN,
        fasen=FASE_LABELS,
    )
