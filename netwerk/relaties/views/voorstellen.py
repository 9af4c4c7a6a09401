"""Somebody in the network says what is true of an organisation too; it is asked."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext as _l

from netwerk.relaties.forms import VoorstelForm
from netwerk.relaties.opgeschreven.voorstellen import find_partner, list_keuzes, suggest_relatie
from netwerk.relaties.views import bp
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import Invalid, Refused
from vems.core.i18n import N_, translate
from vems.core.reference import Reference
from vems.core.web.messages import melding


@bp.route("/netwerk/voorstel", methods=["GET", "POST"])
@recht("netwerk_relatie", "w")
def voorstel() -> ResponseReturnValue:
    """Say what is true of an organisation, as far as one knows."""
    partner, form = find_partner(_read_om()), VoorstelForm()
    form.wat.choices = [("", str(_l("Kies wat er klopt"))), *list_keuzes(partner)]
    if form.validate_on_submit():
        try:
            naar = Reference.parse(form.wat.data)
            suggest_relatie(
                partner, naar, toelichting=form.toelichting.data or "", door=current_actor()
            )
        except (Invalid, Refused) as fout:
            form.wat.errors = [str(fout)]
        else:
            zin = N_("Dank u. Wij vragen %(naam)s of dit klopt.")
            melding("gelukt", translate(zin, naam=partner.naam))
            return redirect(url_for("verkenner.netwerk", om=str(partner.reference)))
    status = 422 if form.is_submitted() else 200
    return render_template("netwerk/relaties/voorstel.html", partner=partner, form=form), status


def _read_om() -> Reference | None:
    try:
        return Reference.parse(request.args.get("om", ""))
    except ValueError:
        return None
