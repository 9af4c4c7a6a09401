"""The decisions that are waited for."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from initiatieven.begeleiding.antwoord.antwoorden import list_public
from initiatieven.begeleiding.besluiten.beslispunten import ask_besluit, decide, list_beslispunten
from initiatieven.begeleiding.besluiten.forms import BeslispuntForm, UitkomstForm
from initiatieven.begeleiding.bijdragen.optellen import add_up, select_bijdragen
from initiatieven.begeleiding.keuzes import ANTWOORD_LABELS, BESLISPUNT_LABELS
from initiatieven.begeleiding.models import Beslispunt
from initiatieven.begeleiding.plan.plannen import list_instrumenten
from initiatieven.begeleiding.views import bp
from initiatieven.loket.views.pagina import back_to_zaak, show_formulier
from initiatieven.loket.zaak.zaakbeeld import get_zaak
from initiatieven.registratie.models import Initiatief, Publicatie
from vems.accounts.toegang import current_actor, openbaar, recht
from vems.core.exceptions import NotFound
from vems.core.i18n import N_


@bp.route("/loket/<string:kenmerk>/besluiten", methods=["GET", "POST"])
@recht("begeleidingslog", "w")
def besluiten(kenmerk: str) -> ResponseReturnValue:
    """Write down which decisions are needed."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "begeleidingslog", "w")
    form = BeslispuntForm()
    form.instrument.fill([(i.code, i.naam, i) for i in list_instrumenten()])
    if form.succeeds(lambda: ask_besluit(initiatief, form.as_beslispunt(), door=actor)):
        return back_to_zaak(initiatief, N_("Het besluit is gevraagd."), "begeleiding.besluiten")
    return show_formulier(
        "initiatieven/begeleiding/besluiten.html",
        initiatief,
        form,
        punten=list_beslispunten(initiatief),
        labels=BESLISPUNT_LABELS,
    )


@bp.route("/loket/<string:kenmerk>/besluiten/<string:sleutel>", methods=["GET", "POST"])
@recht("begeleidingslog", "w")
def uitkomst(kenmerk: str, sleutel: str) -> ResponseReturnValue:
    """Write down what was decided."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "begeleidingslog", "w")
    punt = Beslispunt.get_or_none(
        Beslispunt.sleutel == sleutel, Beslispunt.initiatief == initiatief
    )
    if punt is None:
        raise NotFound()
    form = UitkomstForm()
    if form.succeeds(lambda: decide(punt, form.as_besluit(), door=actor)):
        return back_to_zaak(initiatief, N_("Het besluit is vastgelegd."), "begeleiding.besluiten")
    return show_formulier("initiatieven/begeleiding/uitkomst.html", initiatief, form, punt=punt)


@bp.get("/initiatieven/<string:slug>/gemeente")
@openbaar
def gemeentedeel(slug: str) -> ResponseReturnValue:
    """Show everybody what the gemeente put in, and what it decided and why (S2-30, S3-02)."""
    publicatie = _get_openbaar(slug)
    return render_template(
        "initiatieven/begeleiding/gemeentedeel.html",
        publicatie=publicatie,
        sommen=add_up(select_bijdragen([publicatie.initiatief_id]), openbaar=True),
        punten=list_beslispunten(publicatie.initiatief),
        labels=BESLISPUNT_LABELS,
        antwoorden=list_public(publicatie.initiatief),
        antwoord_labels=ANTWOORD_LABELS,
    )


def _get_openbaar(slug: str) -> Publicatie:
    rij = (
        Publicatie.select(Publicatie, Initiatief)
        .join(Initiatief)
        .where(Initiatief.slug == slug[:80], Initiatief.is_openbaar, Publicatie.is_actueel)
        .first()
    )
    if rij is None:
        raise NotFound()
    return rij
