"""Pages: the interests of a case, and how the four promises are kept."""

from __future__ import annotations

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext as _l
from wtforms import HiddenField, StringField, TextAreaField

from initiatieven.begeleiding.beloften.belangen import (
    BelangInvoer,
    change_belang,
    list_belangen,
    record_belang,
)
from initiatieven.begeleiding.beloften.belasting import list_uitleg
from initiatieven.begeleiding.beloften.meten import add_up, measure, select_zaken
from initiatieven.begeleiding.beloften.models import Belang
from initiatieven.loket.views.pagina import back_to_zaak, show_formulier
from initiatieven.loket.zaak.zaakbeeld import get_zaak
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import NotFound
from vems.core.i18n import N_
from vems.core.web.formulieren import EenmaligFormulier
from vems.core.web.paging import paginate_list
from vems.core.web.velden import read_number

bp = Blueprint("beloften", __name__)


class BelangForm(EenmaligFormulier):
    """One interest."""

    versie = HiddenField()
    wie = StringField(_l("Van wie?"), description=_l("Een groep, geen naam: de buren aan de Kade."))
    belang = StringField(_l("Wat is het belang?"))
    weging = TextAreaField(_l("Hoe woog u het?"), description=_l("Wat deed u ermee, en waarom?"))

    def as_belang(self) -> BelangInvoer:
        """Give what was typed."""
        return BelangInvoer(
            wie=self.wie.data or "",
            belang=self.belang.data or "",
            weging=self.weging.data or "",
            sleutel=self.eenmalig,
        )


@bp.route("/loket/<string:kenmerk>/belangen", methods=["GET", "POST"])
@recht("begeleidingslog", "w")
def belangen(kenmerk: str) -> ResponseReturnValue:
    """Write down an interest; those that are known stand below."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "begeleidingslog", "w")
    form = BelangForm()
    if form.succeeds(lambda: record_belang(initiatief, form.as_belang(), door=actor)):
        return back_to_zaak(initiatief, N_("Het belang is bewaard."), "beloften.belangen")
    return show_formulier(
        "initiatieven/begeleiding/beloften/belangen.html",
        initiatief,
        form,
        belangen=list_belangen(initiatief),
        belang=None,
    )


@bp.route("/loket/<string:kenmerk>/belangen/<string:sleutel>", methods=["GET", "POST"])
@recht("begeleidingslog", "w")
def belang(kenmerk: str, sleutel: str) -> ResponseReturnValue:
    """Weigh an interest, or mend its words."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "begeleidingslog", "w")
    rij = Belang.get_or_none(Belang.sleutel == sleutel[:20], Belang.initiatief == initiatief)
    if rij is None:
        raise NotFound()
    velden = ("wie", "belang", "weging")
    form = BelangForm(
        data={**{veld: getattr(rij, veld) for veld in velden}, "versie": str(rij.versie)}
    )
    versie = read_number(form.versie.data)
    if form.succeeds(lambda: change_belang(rij, form.as_belang(), versie=versie, door=actor)):
        return back_to_zaak(initiatief, N_("Het belang is bewaard."), "beloften.belangen")
    return show_formulier(
        "initiatieven/begeleiding/beloften/belangen.html", initiatief, form, belangen=[], belang=rij
    )


@bp.get("/loket/beloften")
@recht("loket", "x")
def overzicht() -> ResponseReturnValue:
    """Show how the four promises are kept and what we asked for it, per case and together."""
    rijen = measure(list(select_zaken()))
    return render_template(
        "initiatieven/begeleiding/beloften/overzicht.html",
        totaal=add_up(rijen),
        pagina=paginate_list(rijen),
        uitleg=list_uitleg(),
    )
