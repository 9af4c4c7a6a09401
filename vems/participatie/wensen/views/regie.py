"""What the gebiedsregisseur does with wishes: telling, answering, merging, linking."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from netwerk.gebieden.boom import boom
from netwerk.programmas.permissions import managed_gebieden
from netwerk.relaties.models import Relatie
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.core.reference import load_shown
from vems.core.web.formulieren import Zaakformulier
from vems.core.web.messages import melding
from vems.core.web.paging import paginate
from vems.core.web.velden import read_number
from vems.participatie.wensen.antwoorden import (
    answer_wens,
    link_initiatief,
    merge_wensen,
    unlink_initiatief,
)
from vems.participatie.wensen.forms import AntwoordForm, SamenForm, TekstForm
from vems.participatie.wensen.keuzes import STATUS_KLEUREN, WensStatus
from vems.participatie.wensen.lijst import (
    as_regels,
    get_wens,
    list_banden,
    select_ranked,
)
from vems.participatie.wensen.models import Wens
from vems.participatie.wensen.permissions import require_answer
from vems.participatie.wensen.registration import change_tekst
from vems.participatie.wensen.views import bp, say_statussen


@bp.get("/wensen/beheer")
@recht("wens", "w")
def beheer() -> ResponseReturnValue:
    """List the wishes of the own areas: those without an answer are marked."""
    actor, bomen = current_actor(), boom()
    pagina = paginate(select_ranked(managed_gebieden(actor)))
    regels = as_regels(pagina.items)
    banden = list_banden(pagina.items)
    getoond = load_shown([band.van for band in banden], actor)
    return render_template(
        "vems/participatie/wensen/beheer.html",
        pagina=pagina,
        regels=[
            {
                "regel": regel,
                "wijk": bomen.by_id(regel.wens.gebied_id),
                "banden": [
                    (band, getoond[band.van])
                    for band in banden
                    if band.naar_key == regel.wens.sleutel and band.van in getoond
                ],
            }
            for regel in regels
        ],
        labels=say_statussen(),
        kleuren=STATUS_KLEUREN,
        open_=WensStatus.OPEN,
    )


@bp.route("/wensen/<string:sleutel>/tekst", methods=["GET", "POST"])
@recht("wens", "w")
def tekst(sleutel: str) -> ResponseReturnValue:
    """Tell the wish in words for everybody."""
    wens = _get(sleutel)
    form = TekstForm(obj=wens)
    if form.succeeds(
        lambda: change_tekst(
            wens,
            titel=form.titel.data or "",
            tekst=form.tekst.data or "",
            is_openbaar=bool(form.is_openbaar.data),
            versie=read_number(form.versie.data),
            door=current_actor(),
        )
    ):
        return _done(N_("De wens is bijgewerkt."))
    return _draw(form, N_("Vertel de wens"), wens)


@bp.route("/wensen/<string:sleutel>/antwoord", methods=["GET", "POST"])
@recht("wens", "w")
def antwoord(sleutel: str) -> ResponseReturnValue:
    """Answer with a reason."""
    wens = _get(sleutel)
    form = AntwoordForm(
        data={"antwoord": wens.antwoord, "uitslag": wens.status.value, "versie": wens.versie}
    )
    if form.succeeds(
        lambda: answer_wens(
            wens,
            status=form.uitslag.keuze,
            antwoord=form.antwoord.data or "",
            versie=read_number(form.versie.data),
            door=current_actor(),
        )
    ):
        return _done(N_("Uw antwoord staat bij de wens. Wie het vroeg krijgt bericht."))
    return _draw(form, N_("Wat zegt u op deze wens?"), wens)


@bp.route("/wensen/<string:sleutel>/samenvoegen", methods=["GET", "POST"])
@recht("wens", "w")
def samenvoegen(sleutel: str) -> ResponseReturnValue:
    """Let it go up in another wish of the wijk."""
    wens = _get(sleutel)
    if wens.status is WensStatus.SAMENGEVOEGD:
        return redirect(url_for("wensen.beheer"))
    gebied = boom().by_id(wens.gebied_id)
    andere = [w for w in select_ranked([gebied] if gebied else []) if w.id != wens.id]
    form = SamenForm().prepare(andere)
    if form.succeeds(lambda: merge_wensen(wens, form.naar.keuze, door=current_actor())):
        return _done(N_("De wensen zijn samengevoegd. De steun telt bij elkaar."))
    return _draw(form, N_("Voeg deze wens bij een andere"), wens)


@bp.post("/wensen/<string:sleutel>/initiatieven/<int:nummer>/bevestigen")
@recht("wens", "w")
def band_bevestigen(sleutel: str, nummer: int) -> ResponseReturnValue:
    """Say that an initiative fulfils it."""
    wens, band = _get_band(sleutel, nummer)
    if band.tot is None:
        link_initiatief(wens, band.van, bevestigd=True, door=current_actor())
    return _done(N_("Het initiatief staat nu bij de wens."))


@bp.post("/wensen/<string:sleutel>/initiatieven/<int:nummer>/weg")
@recht("wens", "w")
def band_weg(sleutel: str, nummer: int) -> ResponseReturnValue:
    """Say that an initiative does not fulfil it."""
    wens, band = _get_band(sleutel, nummer)
    unlink_initiatief(wens, band, door=current_actor())
    return _done(N_("Het initiatief staat niet meer bij de wens."))


def _get(sleutel: str) -> Wens:
    wens = get_wens(sleutel, current_actor())
    require_answer(current_actor(), wens)
    return wens


def _get_band(sleutel: str, nummer: int) -> tuple[Wens, Relatie]:
    wens = _get(sleutel)
    band = Relatie.get_or_none(
        Relatie.id == min(nummer, 2**31 - 1),
        Relatie.naar_kind == "wens",
        Relatie.naar_key == wens.sleutel,
    )
    if band is None:
        raise NotFound()
    return wens, band


def _done(zin: str) -> ResponseReturnValue:
    melding("gelukt", translate(zin))
    return redirect(url_for("wensen.beheer"))


def _draw(form: Zaakformulier, vraag: str, wens: Wens) -> ResponseReturnValue:
    return render_template(
        "netwerk/programmas/formulier.html",
        form=form,
        vraag=translate(vraag),
        waarover=wens.titel,
        terug=url_for("wensen.beheer"),
    ), form.status
