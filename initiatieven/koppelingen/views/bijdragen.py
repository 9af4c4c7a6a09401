"""To which goal an initiatief contributes: the initiator or the guide says so."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext as _l
from wtforms import RadioField, SelectChoice
from wtforms.validators import InputRequired

from initiatieven.koppelingen.leven.doelen import (
    Bijdrage,
    claim_bijdrage,
    list_bijdragen,
    list_doelen_for,
)
from initiatieven.koppelingen.permissions import may_claim, may_read_scores
from initiatieven.koppelingen.views import bp
from initiatieven.koppelingen.views.laden import find_initiatief
from netwerk.programmas.models import Doel
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.core.web.formulieren import Zaakformulier
from vems.core.web.messages import melding
from vems.core.web.velden import Lijst


class BijdrageForm(Zaakformulier):
    """A goal of the wijk, and how much."""

    doel = Lijst(_l("Bij welk doel helpt het?"), leeg=_l("Kies een doel."))
    hoeveel = RadioField(
        _l("Hoeveel?"),
        choices=[
            SelectChoice("hoofd", _l("Dit is waar het vooral om gaat")),
            SelectChoice("neven", _l("Het helpt ook")),
        ],
        default="hoofd",
        validators=[InputRequired(_l("Kies een van de twee."))],
        validate_choice=False,
    )

    def prepare(self, doelen: list[Doel]) -> BijdrageForm:
        """Offer the goals with the programme they are in."""
        self.doel.fill([(d.sleutel, f"{d.tekst} ({d.programma.titel})", d) for d in doelen])
        return self


@bp.route("/initiatieven/<string:slug>/doelen", methods=["GET", "POST"])
@recht("koppeling_voorstel", "r")
def bijdragen(slug: str) -> ResponseReturnValue:
    """Choose a goal; the gebiedsregisseur decides whether it counts."""
    initiatief, actor = find_initiatief(slug), current_actor()
    if not may_claim(actor, initiatief):
        raise NotFound()
    doelen = list_doelen_for(initiatief)
    form = BijdrageForm().prepare(doelen)
    if form.succeeds(
        lambda: claim_bijdrage(
            initiatief,
            Bijdrage(form.doel.keuze, is_hoofd=form.hoeveel.data != "neven"),
            door=actor,
        )
    ):
        melding("gelukt", translate(N_("Bewaard. De gebiedsregisseur beslist of het meetelt.")))
        return redirect(url_for("koppelingen.bijdragen", slug=slug))
    return render_template(
        "initiatieven/koppelingen/bijdragen.html",
        form=form,
        initiatief=initiatief,
        doelen=doelen,
        standen=list_bijdragen(initiatief),
        is_loket=may_read_scores(actor, initiatief),
    ), form.status
