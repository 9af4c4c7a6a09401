"""One initiatief for everybody: its page, its whole story, and the support of members."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.begeleiding.keuzes import ANTWOORD_LABELS
from initiatieven.etalage.kolommen import draw_columns
from initiatieven.etalage.pagina import read_openbaar
from initiatieven.etalage.rijen import get_publicatie
from initiatieven.etalage.verhaal import PER_PAGINA, read_verhaal
from initiatieven.etalage.views import bp
from initiatieven.registratie.permissions import kolom
from vems.accounts.toegang import current_actor, openbaar, recht
from vems.community.steun import give_steun, withdraw_steun
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding
from vems.core.web.paging import paginate_list
from vems.core.web.panels import load_panels


@bp.get("/initiatieven/<string:slug>")
@openbaar
def initiatief(slug: str) -> ResponseReturnValue:
    """Show the public page; what is not public does not exist."""
    actor = current_actor()
    pagina = read_openbaar(slug, actor)
    panelen = draw_columns(load_panels("openbaar", pagina.initiatief, actor))
    return render_template(
        "initiatieven/etalage/initiatief.html",
        i=pagina,
        panelen=panelen,
        antwoord_labels=ANTWOORD_LABELS,
    )


@bp.get("/initiatieven/<string:slug>/tijdlijn")
@openbaar
def tijdlijn(slug: str) -> ResponseReturnValue:
    """Show the whole public story."""
    publicatie = get_publicatie(slug)
    verhaal = read_verhaal(publicatie.initiatief.reference, geheel=True)
    return render_template(
        "initiatieven/etalage/tijdlijn.html",
        publicatie=publicatie,
        pagina=paginate_list(verhaal.momenten, PER_PAGINA),
    )


@bp.post("/initiatieven/<string:slug>/steun")
@recht("steun", "w")
def steun(slug: str) -> ResponseReturnValue:
    """Support an initiatief, or take the support back."""
    gevonden, actor = get_publicatie(slug).initiatief, current_actor()
    wie = kolom(actor, gevonden)
    if request.form.get("doe") == "terug":
        withdraw_steun(gevonden.reference, kolom=wie, door=actor)
        melding("info", translate(N_("U steunt dit initiatief niet meer.")))
    else:
        give_steun(gevonden.reference, kolom=wie, door=actor)
        melding("gelukt", translate(N_("Dank u. Uw steun telt mee.")))
    return redirect(url_for("etalage.initiatief", slug=slug))
