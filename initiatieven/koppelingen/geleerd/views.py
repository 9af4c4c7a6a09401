"""The page on which who keeps an article says from what it was learned."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext as _l

from initiatieven.koppelingen.geleerd.forms import HerkomstForm
from initiatieven.koppelingen.geleerd.herkomst import end_herkomst, record_herkomst
from initiatieven.koppelingen.geleerd.lezen import list_herkomst, list_keuzes
from netwerk.kennis.models import Kennisitem
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding

bp = Blueprint("geleerd", __name__)
_MEESTE_TEKENS = 100


@bp.route("/kennis/<string:slug>/geleerd-van", methods=["GET", "POST"])
@recht("kennisitem", "w")
def herkomst(slug: str) -> ResponseReturnValue:
    """Show from what it was learned, and add to it; words find more initiatives to choose from."""
    item, form, actor = _require(slug), HerkomstForm(), current_actor()
    zoek = request.args.get("zoek", "")[:_MEESTE_TEKENS].strip()
    form.waarvan.fill(_l("Kies"), list_keuzes(zoek, str(form.waarvan.data or "")[:120]))
    if form.succeeds(
        lambda: record_herkomst(
            item, form.waarvan.keuze, toelichting=form.toelichting.data or "", door=actor
        )
    ):
        return _back(item, N_("Opgeschreven. Begeleiders zien dit bij plannen waar het past."))
    return render_template(
        "initiatieven/koppelingen/geleerd/herkomst.html",
        item=item,
        form=form,
        zoek=zoek,
        gevonden=sum(r.kind == "initiatief" for r in form.waarvan.objecten.values()),
        herkomst=list_herkomst(item, actor),
    ), form.status


@bp.post("/kennis/<string:slug>/geleerd-van/<int:nummer>/weg")
@recht("kennisitem", "w")
def weg(slug: str, nummer: int) -> ResponseReturnValue:
    """Say it was not learned there after all."""
    item = _require(slug)
    end_herkomst(item, nummer, door=current_actor())
    return _back(item, N_("Dit staat er niet meer bij."))


def _require(slug: str) -> Kennisitem:
    item = Kennisitem.get_or_none(Kennisitem.slug == slug, Kennisitem.is_actief)
    if item is None:
        raise NotFound()
    return item


def _back(item: Kennisitem, zin: str) -> ResponseReturnValue:
    melding("gelukt", translate(zin))
    return redirect(url_for("geleerd.herkomst", slug=item.slug))
