"""The facts of the gemeente and its own words for the statements: changed at once, by version."""

from __future__ import annotations

from dataclasses import fields, replace

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from vems.accounts.toegang import current_actor, recht
from vems.beheer.forms import GemeenteForm, TekstForm
from vems.beheer.views import bp
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding
from vems.instellingen.gemeente import GEMEENTE, change_gemeente, read_gemeente
from vems.instellingen.teksten import TALEN, TEKSTEN, Tekst, as_eigen, change_tekst, check_tekst
from vems.instellingen.waarden import list_versies


@bp.route("/gemeente", methods=["GET", "POST"])
@recht("instelling", "x")
def gemeente() -> ResponseReturnValue:
    """Change the facts of the gemeente."""
    huidig = read_gemeente()
    form = GemeenteForm(obj=huidig)
    if form.validate_on_submit():
        namen = {field.name for field in fields(huidig)}
        nieuw = {f.name: f.data.strip() for f in form if f.name in namen}
        change_gemeente(replace(huidig, **nieuw), door=current_actor())
        melding("gelukt", translate(N_("De gegevens van de gemeente zijn gewijzigd.")))
        return redirect(url_for("beheer.gemeente"))
    return render_template(
        "vems/beheer/gemeente.html", form=form, versies=list_versies(GEMEENTE.naam)
    ), 422 if form.errors else 200


@bp.get("/teksten")
@recht("instelling", "w")
def teksten() -> ResponseReturnValue:
    """List the statements and whose words they are now."""
    return render_template("vems/beheer/teksten.html", teksten=TEKSTEN.values())


@bp.route("/teksten/<string:code>", methods=["GET", "POST"])
@recht("instelling", "w")
def tekst(code: str) -> ResponseReturnValue:
    """Look at the own words for a statement first, then store them."""
    doel = _get_tekst(code)
    form = TekstForm(data=doel.setting.read())
    waarde = {taal: form[taal].data or "" for taal in TALEN}
    bekijkt = "bewaar" not in request.form
    if form.succeeds(
        lambda: (
            check_tekst(waarde)
            if bekijkt
            else change_tekst(doel.code, waarde, door=current_actor())
        )
    ):
        if not bekijkt:
            melding("gelukt", translate(N_("De tekst staat op de site.")))
            return redirect(url_for("beheer.tekst", code=code))
        return _page(doel, form, voorbeeld=waarde)
    return _page(doel, form), form.status


def _page(doel: Tekst, form: TekstForm, voorbeeld: dict[str, str] | None = None) -> str:
    return render_template(
        "vems/beheer/tekst.html",
        form=form,
        doel=doel,
        titel=translate(doel.setting.label),
        bekeken=voorbeeld is not None,
        voorbeeld=[as_eigen(tekst, taal) for taal, tekst in (voorbeeld or {}).items()],
        versies=list_versies(doel.setting.naam),
    )


def _get_tekst(code: str) -> Tekst:
    gevonden = TEKSTEN.get(code.replace("-", "_"))
    if gevonden is None:
        raise NotFound()
    return gevonden
