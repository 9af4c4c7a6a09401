"""An organisation says what it is about and where it works."""

from __future__ import annotations

from collections.abc import Collection

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import SelectMultipleField
from wtforms.widgets import CheckboxInput, ListWidget

from netwerk.gebieden.boom import boom
from netwerk.gebieden.keuzes import NIVEAU_LABELS, Niveau
from netwerk.partners.eigen import get_beheerde_partner
from netwerk.relaties.eigen import Werkveld, change_werkveld, read_werkveld
from netwerk.relaties.views import bp
from netwerk.themas.boom import boom as themaboom
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import Invalid
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding


class WerkveldForm(FlaskForm):
    """Themes and areas to tick."""

    themas = SelectMultipleField(
        _l("Waar gaat uw organisatie over?"),
        validate_choice=False,
        option_widget=CheckboxInput(),
        widget=ListWidget(prefix_label=False),
    )
    gebieden = SelectMultipleField(
        _l("Waar bent u actief?"),
        validate_choice=False,
        option_widget=CheckboxInput(),
        widget=ListWidget(prefix_label=False),
    )

    def as_werkveld(self) -> Werkveld:
        """Give what was ticked."""
        return Werkveld(frozenset(self.themas.data or ()), frozenset(self.gebieden.data or ()))


@bp.route("/partners/eigen/werkveld", methods=["GET", "POST"])
@recht("netwerk_organisatie", "w")
def werkveld() -> ResponseReturnValue:
    """Change themes and areas of the own organisation."""
    actor = current_actor()
    partner = get_beheerde_partner(actor)
    huidig, form = read_werkveld(partner), WerkveldForm()
    if form.is_submitted():
        nieuw = form.as_werkveld()
        try:
            change_werkveld(partner, nieuw, door=actor)
        except Invalid as fout:
            form[fout.veld].errors = [str(fout)]
        else:
            melding("gelukt", translate(N_("Bijgewerkt. Wij zoeken voortaan hiermee.")))
            return redirect(url_for("partners.eigen"))
    else:
        form.themas.data, form.gebieden.data = sorted(huidig.themas), sorted(huidig.gebieden)
    fill_werkveld(form.themas, form.gebieden, huidig)
    status = 422 if form.is_submitted() else 200
    return render_template("netwerk/relaties/werkveld.html", form=form), status


def fill_werkveld(
    themas: SelectMultipleField,
    gebieden: SelectMultipleField,
    huidig: Werkveld = Werkveld(frozenset(), frozenset()),  # noqa: B008  frozen
) -> None:
    """Offer the main themes and the wijken, and what is chosen besides."""
    hoofd = themaboom().hoofdthemas()
    themas.choices = [
        (t.code, t.naam) for t in themaboom().all() if t in hoofd or t.code in huidig.themas
    ]
    fill_gebieden(gebieden, huidig.gebieden)


def fill_gebieden(field: SelectMultipleField, huidig: Collection[str]) -> None:
    """Offer the whole city and the wijken, and what is chosen besides."""
    field.choices = [
        (g.slug, translate(NIVEAU_LABELS[g.niveau]) if g.niveau is Niveau.GEMEENTE else g.naam)
        for g in boom().all()
        if g.niveau in (Niveau.GEMEENTE, Niveau.WIJK) or g.slug in huidig
    ]
