"""What the gemeente knows and decides about one organisation."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from netwerk.partners.eigen import needs_confirmation
from netwerk.partners.forms import OpschortForm
from netwerk.partners.keuzes import LID_ROL_LABELS, VOORWAARDEN_VERSIE, PartnerToestand
from netwerk.partners.mensen import list_leden
from netwerk.partners.models import Partner
from netwerk.partners.panelen import may_decide
from netwerk.partners.toelaten import (
    list_onbevestigd,
    list_wachtend,
    resume_partner,
    suspend_partner,
    verify_partner,
)
from netwerk.partners.views import bp
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import Invalid, NotFound
from vems.core.history import Zichtbaarheid, list_for, sentence
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding

_MEESTE = 20


@bp.get("/partners/beheer")
@recht("partnerbeheer", "r")
def overzicht() -> ResponseReturnValue:
    """List who came itself and waits for a look, and who must confirm before it is proposed."""
    return render_template(
        "netwerk/partners/overzicht.html",
        wachtend=list_wachtend(),
        onbevestigd=list_onbevestigd(),
        versie=VOORWAARDEN_VERSIE,
    )


@bp.get("/partners/<string:slug>/beheer")
@recht("partnerbeheer", "r")
def beheer(slug: str) -> ResponseReturnValue:
    """Show how an organisation stands: seen, confirmed, its people and what happened."""
    return _show(_find(slug), OpschortForm())


@bp.post("/partners/<string:slug>/controleren")
@recht("partnerbeheer", "w")
def controleren(slug: str) -> ResponseReturnValue:
    """Note that the gemeente saw that it is right."""
    return _verify(slug, geverifieerd=True, zin=N_("Gecontroleerd. Iedereen ziet dat nu."))


@bp.post("/partners/<string:slug>/niet-gecontroleerd")
@recht("partnerbeheer", "w")
def niet_gecontroleerd(slug: str) -> ResponseReturnValue:
    """Take that mark away."""
    return _verify(slug, geverifieerd=False, zin=N_("Het merk is weg."))


@bp.post("/partners/<string:slug>/opschorten")
@recht("partnerbeheer", "w")
def opschorten(slug: str) -> ResponseReturnValue:
    """Take an organisation out for now."""
    partner, form = _find(slug), OpschortForm()
    if form.validate_on_submit():
        try:
            suspend_partner(partner, reden=form.reden.data or "", door=current_actor())
        except Invalid as fout:
            form.reden.errors = [str(fout)]
        else:
            return _done(slug, N_("Deze organisatie doet nu niet mee."))
    return _show(partner, form)


@bp.post("/partners/<string:slug>/hervatten")
@recht("partnerbeheer", "w")
def hervatten(slug: str) -> ResponseReturnValue:
    """Let an organisation take part again."""
    resume_partner(_find(slug), door=current_actor())
    return _done(slug, N_("Deze organisatie doet weer mee."))


def _find(slug: str) -> Partner:
    partner = Partner.get_or_none(Partner.slug == slug[:80])
    if partner is None:
        raise NotFound()
    return partner


def _verify(slug: str, *, geverifieerd: bool, zin: str) -> ResponseReturnValue:
    verify_partner(_find(slug), geverifieerd=geverifieerd, door=current_actor())
    return _done(slug, zin)


def _done(slug: str, zin: str) -> ResponseReturnValue:
    melding("gelukt", translate(zin))
    return redirect(url_for("partners.beheer", slug=slug))


def _show(partner: Partner, form: OpschortForm) -> ResponseReturnValue:
    gebeurd = list_for(partner.reference, zichtbaarheden=list(Zichtbaarheid))
    return render_template(
        "netwerk/partners/beheer.html",
        partner=partner,
        doet_mee=partner.toestand is PartnerToestand.ACTIEF,
        wacht=partner.toestand is PartnerToestand.AANGEMELD,
        verlopen=needs_confirmation(partner),
        versie=VOORWAARDEN_VERSIE,
        leden=[
            (lid.gebruiker.naam, translate(LID_ROL_LABELS[lid.rol])) for lid in list_leden(partner)
        ],
        gebeurd=[
            {"op": g.op, "zin": sentence(g), "wie": g.door_naam} for g in gebeurd.limit(_MEESTE)
        ],
        mag=may_decide(current_actor()),
        form=form,
    ), (422 if form.is_submitted() else 200)
