"""Pages of files: the list with a form to add one, one file, and its data."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, send_file, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from initiatieven.bijlagen.forms import ToevoegForm, VanSiteForm, WijzigForm
from initiatieven.bijlagen.keuzes import ZICHT_LABELS
from initiatieven.bijlagen.lezen import get_bijlage, get_initiatief, list_bijlagen
from initiatieven.bijlagen.models import Bijlage
from initiatieven.bijlagen.permissions import may_add, may_change, may_judge, may_remove
from initiatieven.bijlagen.toevoegen import add_bijlage, remove_bijlage
from initiatieven.bijlagen.zicht import change_bijlage, hide_bijlage, place_bijlage
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.views.tekst import back_to
from vems.accounts.toegang import current_actor, openbaar, recht
from vems.core.exceptions import NotFound
from vems.core.files.opslag import opslag
from vems.core.files.soorten import ACCEPT, MIMETYPES, Bestandssoort
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding
from vems.core.web.uploads import takes_file

bp = Blueprint("bijlagen", __name__)

# Whatever the file is: it runs nothing, loads nothing and is not part of the site.
_OPGESLOTEN = "default-src 'none'; img-src 'self'; sandbox"


@bp.route("/initiatieven/<string:slug>/bijlagen", methods=["GET", "POST"])
@recht("bijlage_loket", "r")
@takes_file
def lijst(slug: str) -> ResponseReturnValue:
    """Show the files of an initiatief, and add one."""
    actor = current_actor()
    initiatief, form = get_initiatief(slug, actor), ToevoegForm()
    if not may_add(actor, initiatief) and form.is_submitted():
        raise NotFound()
    if form.succeeds(lambda: add_bijlage(initiatief, form.as_bijlage(), door=actor)):
        melding("gelukt", translate(N_("De bijlage is toegevoegd.")))
        return redirect(url_for("bijlagen.lijst", slug=slug))
    return render_template(
        "initiatieven/bijlagen/lijst.html",
        initiatief=initiatief,
        bijlagen=list_bijlagen([initiatief], actor)[initiatief.id],
        form=form if may_add(actor, initiatief) else None,
        accept=ACCEPT,
        terug=back_to(initiatief),
    ), form.status


@bp.route("/bijlagen/<string:sleutel>", methods=["GET", "POST"])
@recht("bijlage_openbaar", "w")
def bijlage(sleutel: str) -> ResponseReturnValue:
    """Show one file with what this reader may do with it, and change it."""
    actor = current_actor()
    gevonden = get_bijlage(sleutel, actor)
    form = WijzigForm(data={"omschrijving": gevonden.omschrijving, "zicht": gevonden.zicht.value})
    if form.succeeds(
        lambda: change_bijlage(gevonden, form.omschrijving.data or "", form.zicht.keuze, door=actor)
    ):
        melding("gelukt", translate(N_("De bijlage is gewijzigd.")))
        return _to(gevonden)
    return _page(gevonden, form, VanSiteForm(formdata=None))


@bp.post("/bijlagen/<string:sleutel>/plaats")
@recht("bijlage_openbaar", "x")
def plaats(sleutel: str) -> ResponseReturnValue:
    """Put it on the site, after looking at it."""
    actor = current_actor()
    gevonden = get_bijlage(sleutel, actor)
    place_bijlage(gevonden, door=actor)
    melding("gelukt", translate(N_("De bijlage staat op de site.")))
    return _to(gevonden)


@bp.post("/bijlagen/<string:sleutel>/verberg")
@recht("bijlage_openbaar", "x")
def verberg(sleutel: str) -> ResponseReturnValue:
    """Keep it off the site with a reason."""
    actor, form = current_actor(), VanSiteForm()
    gevonden = get_bijlage(sleutel, actor)
    if form.succeeds(lambda: hide_bijlage(gevonden, form.reden.data or "", door=actor)):
        zin = N_("De bijlage staat niet op de site. De makers lezen waarom.")
        melding("gelukt", translate(zin))
        return redirect(back_to(gevonden.initiatief))
    data = {"omschrijving": gevonden.omschrijving, "zicht": gevonden.zicht.value}
    return _page(gevonden, WijzigForm(formdata=None, data=data), form)


@bp.post("/bijlagen/<string:sleutel>/haal-weg")
@recht("bijlage_openbaar", "w")
def haal_weg(sleutel: str) -> ResponseReturnValue:
    """Take it away for good."""
    actor = current_actor()
    gevonden = get_bijlage(sleutel, actor)
    remove_bijlage(gevonden, door=actor)
    melding("gelukt", translate(N_("De bijlage is weg.")))
    return redirect(url_for("bijlagen.lijst", slug=gevonden.initiatief.slug))


@bp.get("/bijlagen/<string:sleutel>/bestand")
@openbaar
def bestand(sleutel: str) -> ResponseReturnValue:
    """Give the file itself; a document is always a download."""
    return send_bijlage(get_bijlage(sleutel, current_actor()))


@bp.get("/bijlagen/<string:sleutel>/klein")
@openbaar
def klein(sleutel: str) -> ResponseReturnValue:
    """Give the small image for in a page."""
    gevonden = get_bijlage(sleutel, current_actor())
    if not gevonden.is_beeld:
        raise NotFound()
    return _send(gevonden, gevonden.opslag_klein, MIMETYPES[Bestandssoort.WEBP], als_download=False)


def send_bijlage(gevonden: Bijlage) -> Response:
    """Answer with the file of a reader who may see it; the caller answers for that."""
    return _send(gevonden, gevonden.opslag, gevonden.mimetype, als_download=not gevonden.is_beeld)


def _send(gevonden: Bijlage, sleutel: str, mimetype: str, *, als_download: bool) -> Response:
    """Answer with a file that a browser only shows or saves. What is taken back is gone at once."""
    antwoord = send_file(
        opslag().find(sleutel),
        mimetype=mimetype,
        as_attachment=als_download,
        download_name=gevonden.naam,
        etag=sleutel,
    )
    antwoord.headers["Content-Security-Policy"] = _OPGESLOTEN
    antwoord.headers["X-Content-Type-Options"] = "nosniff"
    antwoord.headers["Cache-Control"] = "private, no-cache" if gevonden.op_site else "no-store"
    return antwoord


def _to(gevonden: Bijlage) -> Response:
    return redirect(url_for("bijlagen.bijlage", sleutel=gevonden.sleutel))


def _page(gevonden: Bijlage, form: WijzigForm, van_site: VanSiteForm) -> ResponseReturnValue:
    actor, initiatief = current_actor(), gevonden.initiatief
    leest = may_judge(actor, gevonden) and gevonden.wil_op_site
    return render_template(
        "initiatieven/bijlagen/bijlage.html",
        bijlage=gevonden,
        initiatief=initiatief,
        zicht=translate(ZICHT_LABELS[gevonden.zicht]),
        form=form if may_change(actor, gevonden) else None,
        van_site=van_site if leest else None,
        mag_plaatsen=leest and not gevonden.is_gezien,
        mag_weghalen=may_remove(actor, gevonden),
        terug=_back(initiatief),
    ), max(form.status, van_site.status)


def _back(initiatief: Initiatief) -> str:
    return url_for("bijlagen.lijst", slug=initiatief.slug)
