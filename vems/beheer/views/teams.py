"""Teams: made, renamed, coordinated; who works in them and what they are about."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from netwerk.medewerkers.models import Team
from netwerk.themas.boom import boom
from vems.accounts.rechten import role_may
from vems.accounts.toegang import current_actor, recht
from vems.beheer.forms import LidForm, TeamForm
from vems.beheer.teams import (
    Teamgegevens,
    add_lid,
    change_team,
    coordinator_of,
    list_buiten,
    list_leden,
    make_team,
    themas_of,
)
from vems.beheer.views import bp
from vems.core.exceptions import NotFound
from vems.core.history import Zichtbaarheid, list_for, sentence
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding


@bp.get("/teams")
@recht("team", "r")
def teams() -> ResponseReturnValue:
    """List the teams."""
    return render_template(
        "vems/beheer/teams.html",
        teams=list(Team.select().order_by(Team.naam)),
        mag_wijzigen=_may_change(),
    )


@bp.route("/teams/nieuw", methods=["GET", "POST"])
@recht("team", "w")
def nieuw_team() -> ResponseReturnValue:
    """Make a team."""
    form = _form(None)
    made: list[Team] = []
    if form.succeeds(lambda: made.append(make_team(_data(form), door=current_actor()))):
        melding("gelukt", translate(N_("Het team is gemaakt. Kies nu wie erbij hoort.")))
        return redirect(url_for("beheer.team", code=made[0].code))
    return render_template("vems/beheer/team_nieuw.html", form=form), form.status


@bp.get("/teams/<string:code>")
@recht("team", "r")
def team(code: str) -> ResponseReturnValue:
    """Show a team: who works there, and what changed."""
    doel = _get_team(code)
    form = _form(doel)
    form.naam.data, form.omschrijving.data = doel.naam, doel.omschrijving
    form.coordinator.data = next(iter(coordinator_of(doel)), "")
    form.themas.data = themas_of(doel)
    return _page(doel, form, _lid_form(doel))


@bp.post("/teams/<string:code>")
@recht("team", "w")
def change_gegevens_team(code: str) -> ResponseReturnValue:
    """Change name, coordinator or themes."""
    doel = _get_team(code)
    form = _form(doel)
    if form.succeeds(lambda: change_team(doel, _data(form), door=current_actor())):
        melding("gelukt", translate(N_("Het team is gewijzigd.")))
        return redirect(url_for("beheer.team", code=code))
    return _page(doel, form, _lid_form(doel)), form.status


@bp.post("/teams/<string:code>/leden")
@recht("team", "w")
def add_lid_team(code: str) -> ResponseReturnValue:
    """Let somebody work in this team."""
    doel = _get_team(code)
    form = _lid_form(doel)
    if form.succeeds(lambda: add_lid(doel, form.wie.data or "", door=current_actor())):
        melding("gelukt", translate(N_("Deze collega hoort nu bij het team.")))
        return redirect(url_for("beheer.team", code=code))
    gewoon = _form(doel)
    gewoon.naam.data, gewoon.omschrijving.data = doel.naam, doel.omschrijving
    return _page(doel, gewoon, form), form.status


def _form(doel: Team | None) -> TeamForm:
    form = TeamForm()
    leden = list_leden(doel) if doel else []
    form.coordinator.choices = [
        ("", translate(N_("Niemand"))),
        *((lid.sleutel, lid.naam) for lid in leden),
    ]
    form.themas.choices = [(thema.code, thema.naam) for thema in boom().all()]
    return form


def _data(form: TeamForm) -> Teamgegevens:
    return Teamgegevens(
        naam=form.naam.data or "",
        omschrijving=form.omschrijving.data or "",
        coordinator=form.coordinator.data or "",
        themas=frozenset(form.themas.data or ()),
    )


def _lid_form(doel: Team) -> LidForm:
    form = LidForm()
    form.wie.choices = [("", translate(N_("Kies een collega"))), *list_buiten(doel)]
    return form


def _page(doel: Team, form: TeamForm, lid_form: LidForm) -> str:
    gebeurd = list_for(doel.reference, zichtbaarheden=tuple(Zichtbaarheid)).limit(50)
    leiders = coordinator_of(doel)
    return render_template(
        "vems/beheer/team.html",
        form=form,
        lid_form=lid_form,
        doel=doel,
        leden=[(lid, lid.sleutel in leiders) for lid in list_leden(doel)],
        mag_wijzigen=_may_change(),
        gebeurd=[(sentence(rij), rij) for rij in gebeurd],
    )


def _may_change() -> bool:
    return role_may("team", "w", current_actor().rol)


def _get_team(code: str) -> Team:
    gevonden = Team.get_or_none(Team.code == code)
    if gevonden is None:
        raise NotFound()
    return gevonden
