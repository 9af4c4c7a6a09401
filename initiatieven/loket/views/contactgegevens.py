"""How the initiator of a case is reached, changed by who guides it."""

from __future__ import annotations

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from initiatieven.loket.views import bp
from initiatieven.loket.views.pagina import show_formulier
from initiatieven.loket.zaak.zaakbeeld import get_zaak
from vems.accounts.adressen import change_contact, find_waiting
from vems.accounts.toegang import current_actor, recht
from vems.accounts.views.contact import tell_changed
from vems.partijen.bereik import read_bereik
from vems.partijen.forms import BereikForm


@bp.route("/loket/<string:kenmerk>/contact", methods=["GET", "POST"])
@recht("contactgegevens", "w")
def contactgegevens(kenmerk: str) -> ResponseReturnValue:
    """Change channel, telephone, e-mail, address or name of the initiator."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "contactgegevens", "w")
    partij, form = initiatief.initiatiefnemer, BereikForm()
    form.show(read_bereik(partij))
    if form.succeeds(lambda: change_contact(partij, form.as_bereik(), door=actor)):
        tell_changed(partij)
        return redirect(url_for("loket.zaak", kenmerk=kenmerk))
    return show_formulier(
        "initiatieven/loket/contactgegevens.html", initiatief, form, wacht=find_waiting(partij)
    )
