"""The ranked wishes of a wijk and one of them, for everybody; supporting one."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from netwerk.gebieden.boom import boom
from netwerk.gebieden.keuzes import Niveau
from netwerk.gebieden.models import Gebied
from vems.accounts.toegang import current_actor, openbaar, recht
from vems.community.steun import give_steun, has_steun, may_steunen, withdraw_steun
from vems.core.exceptions import NotFound
from vems.core.history import Zichtbaarheid, list_for, sentence
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding
from vems.core.web.paging import paginate
from vems.participatie.wensen.keuzes import STATUS_KLEUREN, STATUS_LABELS
from vems.participatie.wensen.lijst import as_regels, get_wens, select_public
from vems.participatie.wensen.permissions import kolom, may_answer

bp = Blueprint("wensen", __name__)


@bp.get("/wijken/<string:slug>/wensen")
@openbaar
def lijst(slug: str) -> ResponseReturnValue:
    """Show the wishes of a wijk: most people first."""
    gebied = _get_wijk(slug)
    pagina = paginate(select_public(boom().within(gebied)))
    return render_template(
        "vems/participatie/wensen/lijst.html",
        gebied=gebied,
        pagina=pagina,
        regels=as_regels(pagina.items),
        labels=say_statussen(),
        kleuren=STATUS_KLEUREN,
    )


@bp.get("/wensen/<string:sleutel>")
@openbaar
def wens(sleutel: str) -> ResponseReturnValue:
    """Show a wish: who asked, the answer, and who makes it come true."""
    actor = current_actor()
    gevonden = get_wens(sleutel, actor)
    wie = kolom(actor, gevonden)
    return render_template(
        "vems/participatie/wensen/wens.html",
        regel=as_regels([gevonden])[0],
        wens=gevonden,
        gebied=boom().by_id(gevonden.gebied_id),
        labels=say_statussen(),
        kleuren=STATUS_KLEUREN,
        mag_steunen=may_steunen(wie),
        is_gesteund=wie == "IX" and has_steun(gevonden.reference, actor),
        is_vrager=wie == "IO",
        mag_antwoorden=may_answer(actor, gevonden),
        gebeurd=[
            (sentence(rij), rij)
            for rij in list_for(gevonden.reference, zichtbaarheden=(Zichtbaarheid.OPENBAAR,)).limit(
                20
            )
        ],
    )


@bp.post("/wensen/<string:sleutel>/steun")
@recht("steun", "w")
def steun(sleutel: str) -> ResponseReturnValue:
    """Support a wish, or take it back."""
    actor = current_actor()
    gevonden = get_wens(sleutel, actor)
    wie = kolom(actor, gevonden)
    if request.form.get("doe") == "terug":
        withdraw_steun(gevonden.reference, kolom=wie, door=actor)
        melding("info", translate(N_("U steunt deze wens niet meer.")))
    else:
        give_steun(gevonden.reference, kolom=wie, door=actor)
        melding("gelukt", translate(N_("Dank u. Uw steun telt mee.")))
    return redirect(url_for("wensen.wens", sleutel=sleutel))


def say_statussen() -> dict[object, str]:
    """Give the words of each status."""
    return {status: translate(tekst) for status, tekst in STATUS_LABELS.items()}


def _get_wijk(slug: str) -> Gebied:
    gebied = boom().by_slug(slug)
    if gebied is None or gebied.niveau is Niveau.BUURT:
        raise NotFound()
    return gebied
