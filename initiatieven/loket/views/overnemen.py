"""All running hand-overs on one page: say yes to many, see who still has to."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.loket.overdracht.rondes import Ronde, accept_wissels, list_lopend
from initiatieven.loket.views import bp
from vems.accounts.toegang import current_actor, recht
from vems.core.i18n import N_, ngettext, translate
from vems.core.web.messages import melding


@bp.get("/loket/wissels")
@recht("loket", "r")
def wissels() -> ResponseReturnValue:
    """Show what waits for one's yes, what comes, what goes, and to a coordinator all the rest."""
    return render_template("initiatieven/loket/overnemen.html", lopend=list_lopend(current_actor()))


@bp.post("/loket/wissels/ja")
@recht("loket", "r")
def wissels_ja() -> ResponseReturnValue:
    """Take over the chosen cases."""
    actor, gekozen = current_actor(), request.form.getlist("wissel")
    rijen = [rij for rij in list_lopend(actor).gevraagd if rij.sleutel in gekozen]
    if not rijen:
        melding("let-op", translate(N_("Kies eerst welke zaken u overneemt.")))
        return redirect(url_for("loket.wissels"))
    ronde = accept_wissels(rijen, door=actor)
    tell_mislukt(ronde)
    if ronde.gedaan:
        melding(
            "gelukt",
            ngettext(
                "U neemt 1 zaak over. De initiatiefnemer hoort nu uw naam.",
                "U neemt %(num)s zaken over. De initiatiefnemers horen nu uw naam.",
                len(ronde.gedaan),
            ),
        )
    return redirect(url_for("loket.wissels"))


def tell_mislukt(ronde: Ronde) -> None:
    """Say which cases could not be done, and why."""
    for titel, waarom in ronde.mislukt:
        melding("let-op", f"{titel}: {waarom}")
