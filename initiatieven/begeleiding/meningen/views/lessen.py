"""Drawing a lesson from what somebody said."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from initiatieven.begeleiding.meningen.forms import LesForm
from initiatieven.begeleiding.meningen.keuzes import EERLIJK_LABELS, SMILEY_ICONEN, SMILEY_LABELS
from initiatieven.begeleiding.meningen.lessen import draw_les, list_lessen, name_lessen
from initiatieven.begeleiding.meningen.models import Mening
from initiatieven.begeleiding.meningen.views import bp
from initiatieven.registratie.models import Initiatief
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding


@bp.route("/loket/meningen/<string:sleutel>/les", methods=["GET", "POST"])
@recht("feedback", "x")
def les(sleutel: str) -> ResponseReturnValue:
    """Write down what we learn from it, or put it with a lesson there is."""
    mening = (
        Mening.select(Mening, Initiatief).join(Initiatief).where(Mening.sleutel == sleutel[:20])
    ).first()
    if mening is None:
        raise NotFound()
    form = LesForm(data={"eerder": mening.les.sleutel if mening.les else None})
    form.eerder.fill(name_lessen(list_lessen()))
    if form.succeeds(lambda: draw_les(mening, form.as_les(), door=current_actor())):
        melding("gelukt", translate(N_("De les is bewaard.")))
        return redirect(url_for("meningen.overzicht") + "#lessen")
    return render_template(
        "initiatieven/begeleiding/meningen/les.html",
        mening=mening,
        form=form,
        labels=SMILEY_LABELS,
        eerlijk_labels=EERLIJK_LABELS,
        iconen=SMILEY_ICONEN,
    ), form.status
