"""Pages: writing down what the gemeente put in, and the figures for everybody."""

from __future__ import annotations

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from initiatieven.begeleiding.bijdragen.forms import BijdrageForm
from initiatieven.begeleiding.bijdragen.keuzes import REGELS
from initiatieven.begeleiding.bijdragen.models import Bijdrage
from initiatieven.begeleiding.bijdragen.optellen import count_jaren, say_aantal
from initiatieven.begeleiding.bijdragen.register import (
    let_lapse,
    list_bijdragen,
    record_bijdrage,
)
from initiatieven.loket.views.pagina import back_to_zaak, show_formulier
from initiatieven.loket.zaak.zaakbeeld import get_zaak
from vems.accounts.toegang import current_actor, openbaar, recht
from vems.core.clock import today
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate

bp = Blueprint("bijdragen", __name__)


@bp.route("/loket/<string:kenmerk>/bijdragen", methods=["GET", "POST"])
@recht("bijdrage", "w")
def bijdragen(kenmerk: str) -> ResponseReturnValue:
    """Write down what was put in; what is there already stands below."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "bijdrage", "w")
    form = BijdrageForm(data={"dag": today()})
    if form.succeeds(lambda: record_bijdrage(initiatief, form.as_bijdrage(), door=actor)):
        return back_to_zaak(initiatief, N_("De bijdrage is bewaard."), "bijdragen.bijdragen")
    return show_formulier(
        "initiatieven/begeleiding/bijdragen/bijdragen.html",
        initiatief,
        form,
        regels=REGELS,
        rijen=[(rij, say_aantal(rij.soort, rij.aantal)) for rij in list_bijdragen(initiatief)],
    )


@bp.post("/loket/<string:kenmerk>/bijdragen/<string:sleutel>/weg")
@recht("bijdrage", "w")
def vervallen(kenmerk: str, sleutel: str) -> ResponseReturnValue:
    """Let go of a mistake."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "bijdrage", "w")
    rij = Bijdrage.get_or_none(Bijdrage.sleutel == sleutel[:20], Bijdrage.initiatief == initiatief)
    if rij is None:
        raise NotFound()
    let_lapse(rij, door=actor)
    return back_to_zaak(initiatief, N_("De bijdrage telt niet meer mee."), "bijdragen.bijdragen")


@bp.get("/bijdragen")
@openbaar
def cijfers() -> ResponseReturnValue:
    """Show everybody what the gemeente put in, per year."""
    kolommen = [
        {"sleutel": "jaar", "titel": translate(N_("Jaar"))},
        {"sleutel": "initiatieven", "titel": translate(N_("Initiatieven")), "soort": "getal"},
        *(
            {"sleutel": soort.value, "titel": translate(regel.naam), "soort": "getal"}
            for soort, regel in REGELS.items()
        ),
    ]
    rijen = [
        {"jaar": jaar.jaar, "initiatieven": jaar.initiatieven, **jaar.bedragen}
        for jaar in count_jaren()
    ]
    return render_template(
        "initiatieven/begeleiding/bijdragen/cijfers.html", kolommen=kolommen, rijen=rijen
    )
