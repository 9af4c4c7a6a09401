"""Pages on which the desk or the makers answer the extra questions of a case, or change one."""

from __future__ import annotations

from collections.abc import Sequence

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from initiatieven.begeleiding.plan.plannen import find_plan
from initiatieven.begeleiding.vragen.lijst import answer_vragen, list_extra
from initiatieven.extravragen.antwoorden import Antwoord
from initiatieven.extravragen.velden import as_data, read_waarden, with_vragen
from initiatieven.loket.velden import Zaakformulier
from initiatieven.loket.views.eigen import get_eigen
from initiatieven.loket.views.pagina import back_to_zaak, show_formulier
from initiatieven.loket.zaak.zaakbeeld import get_zaak
from initiatieven.registratie.models import Initiatief
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding

_KLOPT = N_("Klopt het niet? Wijzig het hier.")

bp = Blueprint("zaakvragen", __name__)


@bp.route("/loket/<string:kenmerk>/vragen", methods=["GET", "POST"])
@recht("extra_antwoord", "w")
def vragen(kenmerk: str) -> ResponseReturnValue:
    """Answer for somebody, at the telephone or the desk; what is not known stays open."""
    initiatief = get_zaak(kenmerk, current_actor(), "extra_antwoord", "w")
    extra, codes = _questions(initiatief)
    form = _make_form(extra, moet=False)
    if form.succeeds(lambda: _answer(initiatief, form, extra, codes)):
        return back_to_zaak(initiatief, N_("De antwoorden zijn bewaard."))
    sjabloon = "initiatieven/begeleiding/vragen/vragen.html"
    return show_formulier(sjabloon, initiatief, form, **_shown(extra))


@bp.route("/initiatieven/<string:slug>/vragen", methods=["GET", "POST"])
@recht("extra_antwoord", "w")
def eigen_vragen(slug: str) -> ResponseReturnValue:
    """Let the makers change what they answered."""
    initiatief = get_eigen(slug)
    extra, codes = _questions(initiatief)
    form = _make_form(extra, moet=True)
    if form.succeeds(lambda: _answer(initiatief, form, extra, codes)):
        melding("gelukt", translate(N_("Uw antwoorden zijn bewaard. Uw begeleider leest mee.")))
        return redirect(url_for("zaakvragen.eigen_vragen", slug=slug))
    return render_template(
        "initiatieven/begeleiding/vragen/eigen_vragen.html",
        initiatief=initiatief,
        form=form,
        **_shown(extra),
    ), form.status


def _questions(initiatief: Initiatief) -> tuple[list[Antwoord], Sequence[str]]:
    """Give the questions with their answers, and the instruments they follow from."""
    plan = find_plan(initiatief)
    codes = plan.instrumenten if plan else ()
    extra = list_extra(initiatief, codes)
    if not extra:
        raise NotFound()
    return extra, codes


def _shown(extra: Sequence[Antwoord]) -> dict[str, object]:
    """Give the questions, and for what is known from elsewhere where that is."""
    bronnen = {
        een.vraag.code: f"{een.bron_zin} {translate(_KLOPT)}"
        for een in extra
        if een.bron is not None
    }
    return {"vragen": [een.vraag for een in extra], "bronnen": bronnen}


def _make_form(extra: Sequence[Antwoord], *, moet: bool) -> Zaakformulier:
    vragen = [een.vraag for een in extra]
    waarden = {een.vraag.code: een.waarde for een in extra}
    return with_vragen(Zaakformulier, vragen, moet=moet)(data=as_data(vragen, waarden))


def _answer(
    initiatief: Initiatief,
    form: Zaakformulier,
    extra: Sequence[Antwoord],
    instrumenten: Sequence[str],
) -> None:
    waarden = read_waarden(form, [een.vraag for een in extra])
    answer_vragen(initiatief, waarden, instrumenten=instrumenten, door=current_actor())
