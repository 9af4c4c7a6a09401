"""Which initiative fulfils a wish: the gebiedsregisseur puts it there."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext as _l

from initiatieven.koppelingen.views import bp
from initiatieven.registratie.models import Initiatief
from netwerk.gebieden.boom import boom
from vems.accounts.toegang import current_actor, recht
from vems.core.i18n import N_, translate
from vems.core.web.formulieren import Zaakformulier
from vems.core.web.messages import melding
from vems.core.web.velden import Objectkeuze
from vems.participatie.wensen.antwoorden import link_initiatief
from vems.participatie.wensen.lijst import get_wens
from vems.participatie.wensen.models import Wens
from vems.participatie.wensen.permissions import require_answer


class WensInitiatiefForm(Zaakformulier):
    """One of the public initiatives, those of the wijk first."""

    initiatief = Objectkeuze(_l("Welk initiatief?"), leeg=_l("Kies een initiatief."))

    def prepare(self, wens: Wens) -> WensInitiatiefForm:
        """Offer what is on the site; what was handed in as this wish is no answer to it."""
        gebied = boom().by_id(wens.gebied_id)
        eigen = {deel.id for deel in boom().within(gebied)} if gebied else set()
        rijen = sorted(
            Initiatief.select().where(Initiatief.is_openbaar, Initiatief.sleutel != wens.bron_key),
            key=lambda i: (i.gebied_id not in eigen, i.titel.casefold(), i.id),
        )
        self.initiatief.fill(
            translate(N_("Kies een initiatief")), [(i.sleutel, i.titel, i) for i in rijen]
        )
        return self


@bp.route("/wensen/<string:sleutel>/initiatief", methods=["GET", "POST"])
@recht("wens", "w")
def wens_initiatief(sleutel: str) -> ResponseReturnValue:
    """Put an initiative with a wish."""
    actor = current_actor()
    wens = get_wens(sleutel, actor)
    require_answer(actor, wens)
    form = WensInitiatiefForm().prepare(wens)
    if form.succeeds(
        lambda: link_initiatief(wens, form.initiatief.keuze.reference, bevestigd=True, door=actor)
    ):
        melding("gelukt", translate(N_("Het initiatief staat nu bij de wens.")))
        return redirect(url_for("wensen.beheer"))
    return render_template(
        "netwerk/programmas/formulier.html",
        form=form,
        vraag=translate(N_("Welk initiatief vervult deze wens?")),
        waarover=wens.titel,
        terug=url_for("wensen.beheer"),
    ), form.status
