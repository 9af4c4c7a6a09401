"""How somebody is reached, changed by the person; and the answer behind a mailed link."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from vems.accounts.adressen import change_contact, confirm_adres, find_bevestiging, find_waiting
from vems.accounts.sessies import find_sessie
from vems.accounts.toegang import current_actor, current_sessie, openbaar, recht
from vems.accounts.views import bp
from vems.accounts.views.inloggen import end_current
from vems.core.exceptions import Invalid, NotFound
from vems.core.i18n import N_, translate
from vems.core.web.limits import failed, limiter
from vems.core.web.links import find_path
from vems.core.web.messages import melding
from vems.partijen.bereik import read_bereik
from vems.partijen.forms import BereikForm
from vems.partijen.models import Partij

_UIT = N_(
    "Bewaard. U bent uitgelogd: zonder e-mailadres kunt u hier niet inloggen. "
    "Wij houden contact zoals u koos."
)


@bp.route("/mijn/contact", methods=["GET", "POST"])
@recht("contactgegevens", "w")
def eigen_contact() -> ResponseReturnValue:
    """Change how we reach this person; `?wie=` is another party of the same mailbox."""
    actor, partij = current_actor(), _own_partij()
    form = BereikForm()
    form.show(read_bereik(partij))
    if form.succeeds(lambda: change_contact(partij, form.as_bereik(), door=actor)):
        return _go_on(partij)
    return render_template(
        "vems/accounts/contact.html",
        form=form,
        partij=partij,
        wacht=find_waiting(partij),
        terug=find_path("etalage.mijn") or url_for("accounts.account"),
    ), form.status


@bp.route("/adres-bevestigen/<string:token>", methods=["GET", "POST"])
@openbaar
@limiter.limit("60 per hour", deduct_when=failed)
def adres_bevestigen(token: str) -> ResponseReturnValue:
    """Ask for a yes: a mail scanner that opens the link does not give one."""
    wacht = find_bevestiging(token)
    if wacht is None:
        return render_template("vems/accounts/adres_verlopen.html"), 404
    if request.method == "POST":
        try:
            confirm_adres(token, door=current_actor())
        except Invalid:
            return render_template("vems/accounts/adres_verlopen.html"), 404
        return render_template("vems/accounts/adres_bevestigd.html", email=wacht.email)
    return render_template("vems/accounts/adres_bevestigen.html", wacht=wacht, token=token)


def _go_on(partij: Partij) -> ResponseReturnValue:
    """Go back to the own page; who took the address away that one logs in with, is logged out."""
    sessie = current_sessie()
    if sessie is None or find_sessie(sessie.token) is None:
        end_current()
        melding("gelukt", translate(_UIT))
        return redirect("/")
    tell_changed(partij)
    return redirect(find_path("etalage.mijn") or url_for("accounts.account"))


def tell_changed(partij: Partij) -> None:
    """Say what holds from now on, and what waits for a yes."""
    wacht = find_waiting(partij)
    if wacht is None:
        melding("gelukt", translate(N_("Bewaard. Dit geldt vanaf nu.")))
        return
    zin = N_("Wij mailden een link naar %(email)s. Het adres geldt als daar ja is gezegd.")
    melding("info", translate(zin, email=wacht.email))


def _own_partij() -> Partij:
    """Give the party of this session, or another one of the same mailbox."""
    eigen = current_actor().eigen_partijen
    wie = request.args.get("wie", "")
    partij = (
        Partij.get_or_none(Partij.sleutel == wie)
        if wie
        else Partij.get_or_none(Partij.id == current_actor().partij_id)
    )
    if partij is None or partij.id not in eigen:
        raise NotFound()
    return partij
