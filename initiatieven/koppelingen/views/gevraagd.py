"""What was asked of us: for partners and employees, without names until the introduction."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from initiatieven.koppelingen.antwoordforms import JaForm, NeeForm
from initiatieven.koppelingen.leven import answer
from initiatieven.koppelingen.leven.namens import DOELWIT, speaks_for
from initiatieven.koppelingen.leven.vragen import load_vragen, must_agree_first
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.permissions import is_gevraagde, may_judge
from initiatieven.koppelingen.tonen.gezegd import say_ja, say_nee
from initiatieven.koppelingen.views import bp
from initiatieven.koppelingen.views.laden import find_koppeling, go_back, is_done
from initiatieven.loket.overdracht.ontvangst import list_overnames
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import NotFound, Refused
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding


@bp.get("/gevraagd")
@recht("koppeling_voorstel", "r")
def gevraagd() -> ResponseReturnValue:
    """List the questions to this person or organisation, open ones first."""
    actor = current_actor()
    return render_template(
        "initiatieven/koppelingen/gevraagd.html",
        vragen=load_vragen(actor),
        overnames=list_overnames(actor),
    )


@bp.get("/gevraagd/<string:sleutel>")
@recht("koppeling_voorstel", "r")
def vraag(sleutel: str) -> ResponseReturnValue:
    """Show one question with the two answers."""
    return _show(_asked(sleutel), JaForm(prefix="ja"), NeeForm(prefix="nee"))


@bp.post("/gevraagd/<string:sleutel>/ja")
@recht("koppeling_voorstel", "r")
def ja(sleutel: str) -> ResponseReturnValue:
    """Accept, perhaps with a condition."""
    koppeling, form = _asked(sleutel), JaForm(prefix="ja")
    if must_agree_first(koppeling, current_actor()):
        zin = N_("Ga eerst akkoord met onze voorwaarden. Daarna kunt u ja zeggen.")
        melding("let-op", translate(zin))
        return redirect(url_for("partners.eigen"))
    form.fill(koppeling)
    namens, met_ruimte = not _is_self(koppeling), form.ruimte.keuze is not None
    if is_done(koppeling, "ja") or form.succeeds(
        lambda: answer(koppeling, form.as_antwoord(), door=current_actor())
    ):
        return go_back(koppeling, say_ja(koppeling, namens=namens, met_ruimte=met_ruimte))
    vers = _asked(sleutel)
    return _show(vers, form, NeeForm(prefix="nee", formdata=None), status=form.status)


@bp.post("/gevraagd/<string:sleutel>/nee")
@recht("koppeling_voorstel", "r")
def nee(sleutel: str) -> ResponseReturnValue:
    """Decline with a reason."""
    koppeling, form = _asked(sleutel), NeeForm(prefix="nee")
    if is_done(koppeling, "nee") or form.succeeds(
        lambda: answer(koppeling, form.as_antwoord(), door=current_actor())
    ):
        return go_back(koppeling, say_nee(koppeling, namens=not _is_self(koppeling)))
    return _show(_asked(sleutel), JaForm(prefix="ja", formdata=None), form, status=form.status)


def _asked(sleutel: str) -> Koppeling:
    """Find a question to this person, or one the desk answers on the telephone."""
    koppeling, actor = find_koppeling(sleutel), current_actor()
    if koppeling.gevraagd_op is None:
        raise NotFound()
    if not (is_gevraagde(actor, koppeling) or may_judge(actor, koppeling)):
        raise NotFound()
    return koppeling


def _is_self(koppeling: Koppeling) -> bool:
    return is_gevraagde(current_actor(), koppeling)


def _show(
    koppeling: Koppeling, ja_form: JaForm, nee_form: NeeForm, *, status: int = 200
) -> ResponseReturnValue:
    ja_form.fill(koppeling)
    vragen = load_vragen(current_actor(), koppeling)
    if not vragen:
        raise Refused()
    return render_template(
        "initiatieven/koppelingen/vraag.html",
        vraag=vragen[0],
        ja=ja_form,
        nee=nee_form,
        namens=speaks_for(DOELWIT, koppeling, current_actor()),
    ), status
