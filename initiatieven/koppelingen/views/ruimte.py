"""Pages of a room that comes with a match: the makers' yes or no, the days, and calling off."""

from __future__ import annotations

from datetime import date

from flask import Response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.koppelingen.forms import RedenForm
from initiatieven.koppelingen.leven.namens import MAKER, speaks_for
from initiatieven.koppelingen.namensforms import NamensForm
from initiatieven.koppelingen.permissions import is_gevraagde
from initiatieven.koppelingen.ruimte.afspreken import (
    agree_ruimte,
    call_off,
    decline_ruimte,
    find_reservering_by,
    may_call_off,
)
from initiatieven.koppelingen.ruimte.beeld import load_beeld
from initiatieven.koppelingen.ruimte.forms import AfzegForm
from initiatieven.koppelingen.tonen.kaarten import make_kaarten
from initiatieven.koppelingen.views import bp
from initiatieven.koppelingen.views.laden import find_koppeling, go_back, put_error
from netwerk.plekken.models import Reservering, Reserveringsdag
from netwerk.plekken.zinnen import as_afspraak
from vems.accounts.toegang import current_actor, recht
from vems.core.clock import today
from vems.core.exceptions import Invalid, NotFound
from vems.core.i18n import N_, translate
from vems.core.ical import MIMETYPE, write_calendar
from vems.core.web.messages import melding


@bp.route("/koppelingen/<string:sleutel>/ruimte/akkoord", methods=["GET", "POST"])
@recht("reservering", "r")
def ruimte_akkoord(sleutel: str) -> ResponseReturnValue:
    """Say yes to the offered room: the makers, or the desk on the telephone."""
    koppeling, actor, form = find_koppeling(sleutel), current_actor(), NamensForm()
    if form.succeeds(lambda: agree_ruimte(koppeling, namens=form.as_namens(), door=actor)):
        return go_back(koppeling, translate(N_("Afgesproken. U kreeg elkaars gegevens.")))
    kaart = next(iter(make_kaarten([koppeling], actor)), None)
    if kaart is None or not kaart.mag_ruimte:
        raise NotFound()
    if not speaks_for(MAKER, koppeling, actor):
        return go_back(koppeling)
    pagina = "initiatieven/koppelingen/ruimte_niet.html"
    slug = koppeling.initiatief.slug
    return render_template(pagina, kaart=kaart, slug=slug, form=form, ja=True), form.status


@bp.route("/koppelingen/<string:sleutel>/ruimte/liever-niet", methods=["GET", "POST"])
@recht("reservering", "r")
def ruimte_niet(sleutel: str) -> ResponseReturnValue:
    """Say no to the offered room, with a reason."""
    koppeling, form, actor = find_koppeling(sleutel), RedenForm(), current_actor()
    kaart = next(iter(make_kaarten([koppeling], actor)), None)
    if kaart is None or not kaart.mag_ruimte:
        raise NotFound()
    if form.validate_on_submit():
        try:
            decline_ruimte(koppeling, reden=form.reden.data or "", door=actor)
        except Invalid as fout:
            put_error(form, fout)
        else:
            return go_back(koppeling, translate(N_("Dank u. Wij zoeken verder.")))
    return render_template(
        "initiatieven/koppelingen/ruimte_niet.html",
        kaart=kaart,
        slug=koppeling.initiatief.slug,
        form=form,
    ), (422 if form.is_submitted() else 200)


@bp.get("/reserveringen/<string:sleutel>")
@recht("reservering", "r")
def reservering(sleutel: str) -> ResponseReturnValue:
    """Show one booking: where, which days, on what condition."""
    return _show(sleutel, AfzegForm())


@bp.post("/reserveringen/<string:sleutel>/afzeggen")
@recht("reservering", "d")
def afzeggen(sleutel: str) -> ResponseReturnValue:
    """Call off one day, or all that are to come, with a reason."""
    actor, form = current_actor(), AfzegForm()
    boeking, _koppeling = find_reservering_by(sleutel, actor)
    form.fill(_komend(boeking))
    reden = form.reden.data or ""
    if form.succeeds(lambda: call_off(boeking, reden=reden, dag=form.dag.keuze, door=actor)):
        melding("gelukt", translate(N_("Afgezegd. De ander krijgt bericht.")))
        return redirect(url_for("koppelingen.reservering", sleutel=sleutel))
    return _show(sleutel, form)


@bp.get("/reserveringen/<string:sleutel>.ics")
@recht("reservering", "r")
def reservering_ics(sleutel: str) -> Response:
    """Give the days of one booking for a calendar; called off days are cancelled there too."""
    boeking, _koppeling = find_reservering_by(sleutel, current_actor())
    beeld = load_beeld(boeking)
    dagen = boeking.dagen.order_by(Reserveringsdag.dag, Reserveringsdag.id)
    afspraken = [
        as_afspraak(dag, titel=beeld.plek, plek=beeld.plek, pad=beeld.url) for dag in dagen
    ]
    site = request.url_root.rstrip("/")
    return Response(
        write_calendar(afspraken, site_url=site, naam=beeld.plek), content_type=MIMETYPE
    )


def _komend(boeking: Reservering) -> list[date]:
    return [dag for dag in load_beeld(boeking).dagen if dag >= today()]


def _show(sleutel: str, form: AfzegForm) -> ResponseReturnValue:
    actor = current_actor()
    boeking, koppeling = find_reservering_by(sleutel, actor)
    komend = _komend(boeking)
    form.fill(komend)
    kaart = next(iter(make_kaarten([koppeling], actor)), None)
    if kaart is None:
        raise NotFound()
    return render_template(
        "initiatieven/koppelingen/reservering.html",
        boeking=load_beeld(boeking),
        kaart=kaart,
        titel=koppeling.initiatief.titel if kaart.contact else "",
        terug_url=url_for("koppelingen.gevraagd")
        if is_gevraagde(actor, koppeling)
        else url_for("koppelingen.overzicht", slug=koppeling.initiatief.slug),
        mag_afzeggen=bool(komend) and may_call_off(actor, koppeling),
        form=form,
    ), form.status
