"""What there is to read: the list, an article with the question whether it helped, and the pages
on which editors keep it."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from netwerk.kennis.forms import KennisForm, OordeelForm
from netwerk.kennis.keuzes import KENNIS_LABELS, PUBLIEK_LABELS, Publiek
from netwerk.kennis.models import Kennisitem
from netwerk.kennis.nakijken import list_te_laat
from netwerk.kennis.oordelen import count_oordelen, list_opmerkingen, record_oordeel
from netwerk.kennis.permissions import list_publiek, may_read, may_write
from netwerk.kennis.registration import (
    change_kennisitem,
    register_kennisitem,
    withdraw_kennisitem,
)
from netwerk.kennis.tonen import list_kennis, list_voor
from netwerk.themas.boom import boom
from vems.accounts.toegang import current_actor, openbaar, recht
from vems.core.clock import today
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding
from vems.core.web.panels import draw, load_panels

bp = Blueprint("kennis", __name__)
# Which articles somebody already said something about, as long as the browser is open.
_BEOORDEELD, _MEESTE = "hielp", 50


@bp.get("/kennis")
@openbaar
def kennis() -> ResponseReturnValue:
    """List what there is to read for this person, of one audience when chosen."""
    actor = current_actor()
    eigen = list_publiek(actor)
    voor = next((lid for lid in Publiek if lid.value == request.args.get("voor")), None)
    return render_template(
        "netwerk/kennis/kennis.html",
        items=list_voor(actor, voor if voor in eigen else None),
        keuzes=_list_keuzes(eigen, voor),
        mag_schrijven=may_write(actor),
        **_words(),
    )


@bp.get("/kennis/beheer")
@recht("kennisitem", "w")
def beheer() -> ResponseReturnValue:
    """List all articles with what readers say, those to be seen again first."""
    items = list(list_kennis().order_by(Kennisitem.nakijken_op, Kennisitem.titel))
    return render_template(
        "netwerk/kennis/beheer.html",
        items=items,
        te_laat={item.id for item in list_te_laat()},
        tellingen=count_oordelen(items),
        **_words(),
    )


@bp.route("/kennis/nieuw", methods=["GET", "POST"])
@recht("kennisitem", "w")
def nieuw() -> ResponseReturnValue:
    """Write an article; sent twice it is one."""
    form = KennisForm()
    if form.succeeds(lambda: register_kennisitem(form.as_kennisitem(), door=current_actor())):
        return _done(N_("Dit staat nu op de site."))
    return render_template("netwerk/kennis/schrijven.html", form=form, item=None), form.status


@bp.route("/kennis/<string:slug>", methods=["GET", "POST"])
@openbaar
def artikel(slug: str) -> ResponseReturnValue:
    """Show an article, and ask once whether it helped."""
    item, form = _require(slug), OordeelForm()
    if not may_read(actor := current_actor(), item):
        raise NotFound()
    gezegd = slug in session.get(_BEOORDEELD, [])
    if not gezegd and form.succeeds(lambda: _judge(item, form)):
        melding("gelukt", translate(N_("Dank u. Hiermee maken wij dit beter.")))
        return redirect(url_for("kennis.artikel", slug=slug))
    if gezegd and form.is_submitted():
        return redirect(url_for("kennis.artikel", slug=slug))
    return render_template(
        "netwerk/kennis/artikel.html",
        item=item,
        form=form,
        gezegd=gezegd,
        telling=count_oordelen([item])[item.id],
        mag_schrijven=may_write(actor),
        panelen=[draw(panel) for panel in load_panels("kennisitem", item, actor)],
        **_words(),
    ), form.status


@bp.route("/kennis/<string:slug>/wijzig", methods=["GET", "POST"])
@recht("kennisitem", "w")
def wijzigen(slug: str) -> ResponseReturnValue:
    """Keep an article right, with what readers said beside it."""
    item, form = _require(slug), KennisForm()
    if not form.is_submitted():
        form.show(item)
    if form.succeeds(lambda: change_kennisitem(item, form.as_kennisitem(), door=current_actor())):
        return _done(N_("Bijgewerkt. Vandaag nagekeken."))
    return render_template(
        "netwerk/kennis/schrijven.html",
        form=form,
        item=item,
        telling=count_oordelen([item])[item.id],
        opmerkingen=list_opmerkingen(item),
        panelen=[draw(panel) for panel in load_panels("kennisitem", item, current_actor())],
    ), form.status


@bp.post("/kennis/<string:slug>/weg")
@recht("kennisitem", "d")
def weghalen(slug: str) -> ResponseReturnValue:
    """Take an article away."""
    withdraw_kennisitem(_require(slug), door=current_actor())
    return _done(N_("Dit staat niet meer op de site."))


def _judge(item: Kennisitem, form: OordeelForm) -> None:
    """Keep the answer, and in the browser that it was given."""
    record_oordeel(
        item,
        form.antwoord,
        form.opmerking.data or "",
        eenmalig=form.eenmalig,
        door=current_actor(),
    )
    session[_BEOORDEELD] = [*session.get(_BEOORDEELD, []), item.slug][-_MEESTE:]


def _require(slug: str) -> Kennisitem:
    item = Kennisitem.get_or_none(Kennisitem.slug == slug, Kennisitem.is_actief)
    if item is None:
        raise NotFound()
    return item


def _words() -> dict[str, object]:
    """Give the words for kinds, audiences and themes."""
    return {
        "soorten": {soort: translate(zin) for soort, zin in KENNIS_LABELS.items()},
        "publieken": {lid.value: translate(zin) for lid, zin in PUBLIEK_LABELS.items()},
        "themas": {thema.code: thema.naam for thema in boom().all()},
        "vandaag": today(),
    }


def _list_keuzes(eigen: frozenset[Publiek], voor: Publiek | None) -> list[dict[str, object]]:
    """List the audiences to choose from; none for who reads one only."""
    if len(eigen) < 2:
        return []
    rijen: list[tuple[str, str]] = [("", translate(N_("Iedereen")))]
    rijen += [(lid.value, translate(PUBLIEK_LABELS[lid])) for lid in Publiek if lid in eigen]
    gekozen = voor.value if voor else ""
    return [{"waarde": w, "tekst": t, "gekozen": w == gekozen} for w, t in rijen]


def _done(zin: str) -> ResponseReturnValue:
    melding("gelukt", translate(zin))
    return redirect(url_for("kennis.beheer"))
