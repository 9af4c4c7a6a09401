"""What the desk heard a maker say about our help."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from initiatieven.begeleiding.meningen.forms import GehoordForm
from initiatieven.begeleiding.meningen.geven import may_ask_heropenen, record_gehoord
from initiatieven.begeleiding.meningen.keuzes import AANLEIDING_LABELS
from initiatieven.begeleiding.meningen.models import Meningvraag
from initiatieven.begeleiding.meningen.views import bp
from initiatieven.begeleiding.meningen.vragen import list_answered_by, list_open
from initiatieven.loket.views.pagina import back_to_zaak, show_formulier
from initiatieven.loket.zaak.zaakbeeld import get_zaak
from vems.accounts.toegang import current_actor, recht
from vems.core.i18n import N_, format_datum, translate


@bp.route("/loket/<string:kenmerk>/gehoord", methods=["GET", "POST"])
@recht("feedback", "w")
def gehoord(kenmerk: str) -> ResponseReturnValue:
    """Write down what a maker said about our help."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "feedback", "w")
    form = GehoordForm()
    vragen = [*list_open(initiatief), *list_answered_by(form.eenmalig)]
    form.vraag.fill([(v.sleutel, _name(v), v) for v in vragen])
    if form.succeeds(
        lambda: record_gehoord(initiatief, form.as_mening(), form.vraag.keuze, door=actor)
    ):
        return back_to_zaak(initiatief, N_("Bewaard. Dank u: wij leren ervan."))
    return show_formulier(
        "initiatieven/begeleiding/meningen/gehoord.html",
        initiatief,
        form,
        kan_heropenen=may_ask_heropenen(initiatief),
    )


def _name(vraag: Meningvraag) -> str:
    soort, wat = translate(AANLEIDING_LABELS[vraag.aanleiding]), translate(vraag.wat)
    dag = format_datum(vraag.gevraagd_op.date())
    return f"{soort}: {wat}, {dag}" if wat else f"{soort}, {dag}"
