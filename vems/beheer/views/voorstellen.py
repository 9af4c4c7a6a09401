"""Proposals to change a promise: what waits, and the decision of a second person."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from vems.accounts.rechten import role_may
from vems.accounts.toegang import current_actor, recht
from vems.beheer.besluiten import approve_belofte, list_beslissers, reject_belofte
from vems.beheer.forms import AfwijsForm
from vems.beheer.gevolgen import read_gevolgen
from vems.beheer.views import bp
from vems.beheer.woorden import value_text
from vems.core.i18n import N_, ngettext, translate
from vems.core.web.messages import melding
from vems.core.web.paging import paginate
from vems.instellingen.keuzes import VOORSTEL_LABELS, VoorstelToestand
from vems.instellingen.models import Voorstel
from vems.instellingen.tabel import setting_of
from vems.instellingen.voorstellen import (
    get_voorstel,
    is_proposer,
    list_voorstellen,
    withdraw,
)


@bp.get("/voorstellen")
@recht("norm", "r")
def voorstellen() -> ResponseReturnValue:
    """List proposals: what waits first."""
    pagina = paginate(list_voorstellen())
    rijen = [
        {
            "titel": translate(setting_of(voorstel.naam).label),
            "url": url_for("beheer.voorstel", sleutel=voorstel.sleutel),
            "van": value_text(voorstel.naam, voorstel.oud),
            "naar": value_text(voorstel.naam, voorstel.waarde),
            "toestand": translate(VOORSTEL_LABELS[voorstel.toestand]),
            "voorstel": voorstel,
        }
        for voorstel in pagina.items
    ]
    return render_template("vems/beheer/voorstellen.html", pagina=pagina, rijen=rijen)


@bp.get("/voorstellen/<string:sleutel>")
@recht("norm", "r")
def voorstel(sleutel: str) -> ResponseReturnValue:
    """Show a proposal with what it does today, and the decision or the form for it."""
    return _page(get_voorstel(sleutel), AfwijsForm())


@bp.post("/voorstellen/<string:sleutel>/goedkeuren")
@recht("norm", "x")
def keur_goed(sleutel: str) -> ResponseReturnValue:
    """Approve somebody else's proposal."""
    aantal = approve_belofte(get_voorstel(sleutel), door=current_actor())
    zin = translate(N_("U keurde het voorstel goed."))
    if aantal:
        zin += " " + ngettext(
            "%(num)s beloofde dag schoof op.", "%(num)s beloofde dagen schoven op.", aantal
        )
    melding("gelukt", zin)
    return redirect(url_for("beheer.voorstel", sleutel=sleutel))


@bp.post("/voorstellen/<string:sleutel>/afwijzen")
@recht("norm", "x")
def wijs_af(sleutel: str) -> ResponseReturnValue:
    """Refuse somebody else's proposal, with the reason."""
    doel, form = get_voorstel(sleutel), AfwijsForm()
    if form.succeeds(
        lambda: reject_belofte(doel, reden=form.reden.data or "", door=current_actor())
    ):
        melding("gelukt", translate(N_("U wees het voorstel af.")))
        return redirect(url_for("beheer.voorstel", sleutel=sleutel))
    return _page(doel, form), form.status


@bp.post("/voorstellen/<string:sleutel>/intrekken")
@recht("norm", "w")
def trek_in(sleutel: str) -> ResponseReturnValue:
    """Take back the own proposal."""
    withdraw(get_voorstel(sleutel), door=current_actor())
    melding("gelukt", translate(N_("U trok het voorstel in.")))
    return redirect(url_for("beheer.voorstel", sleutel=sleutel))


def _page(doel: Voorstel, form: AfwijsForm) -> str:
    actor, is_open = current_actor(), doel.toestand is VoorstelToestand.OPEN
    eigen = is_proposer(doel, actor)
    return render_template(
        "vems/beheer/voorstel.html",
        form=form,
        voorstel=doel,
        titel=translate(setting_of(doel.naam).label),
        van=value_text(doel.naam, doel.oud),
        naar=value_text(doel.naam, doel.waarde),
        toestand=translate(VOORSTEL_LABELS[doel.toestand]),
        gevolgen=read_gevolgen(doel.naam, doel.waarde) if is_open else None,
        beslissers=list_beslissers(doel) if is_open else (),
        mag_beslissen=is_open and not eigen and role_may("norm", "x", actor.rol),
        mag_intrekken=is_open and eigen,
    )
