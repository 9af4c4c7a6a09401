"""The page of thinking along: the questions, what fits and why, and showing it to the makers."""

from __future__ import annotations

from flask import Blueprint
from flask.typing import ResponseReturnValue

from initiatieven.begeleiding.meedenken.bericht import write_bericht
from initiatieven.begeleiding.meedenken.forms import FeitenForm, list_gevraagd, make_form
from initiatieven.begeleiding.meedenken.stand import (
    Beeld,
    load_beeld,
    save_antwoorden,
    share_meedenken,
)
from initiatieven.extravragen.keuzes import BRON_LABELS
from initiatieven.loket.permissions import may_write_bericht
from initiatieven.loket.views.pagina import back_to_zaak, show_formulier
from initiatieven.loket.zaak.zaakbeeld import get_zaak
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
from netwerk.instrumenten.meedenken.keuzes import ADVIES_LABELS, GROND_LABELS
from netwerk.instrumenten.meedenken.regels import read_regels
from vems.accounts.toegang import current_actor, recht
from vems.core.i18n import N_, translate
from vems.core.web.velden import read_number

bp = Blueprint("meedenken", __name__)


@bp.route("/loket/<string:kenmerk>/meedenken", methods=["GET", "POST"])
@recht("begeleidingslog", "r")
def meedenken(kenmerk: str) -> ResponseReturnValue:
    """Show what fits, and keep what is answered."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "begeleidingslog", "r")
    beeld = load_beeld(initiatief)
    form = make_form(beeld.feiten, beeld.stand.versie if beeld.stand else 0)
    versie = read_number(form.versie.data)
    if form.succeeds(
        lambda: save_antwoorden(initiatief, form.as_antwoorden(), versie=versie, door=actor)
    ):
        return back_to_zaak(initiatief, N_("De antwoorden zijn bewaard."), "meedenken.meedenken")
    return _show(initiatief, form, beeld)


@bp.post("/loket/<string:kenmerk>/meedenken/delen")
@recht("begeleidingslog", "w")
def delen(kenmerk: str) -> ResponseReturnValue:
    """Show the makers what fits."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "begeleidingslog", "w")
    share_meedenken(initiatief, door=actor)
    return back_to_zaak(initiatief, N_("De makers zien nu wat past."), "meedenken.meedenken")


def _show(initiatief: Initiatief, form: FeitenForm, beeld: Beeld) -> ResponseReturnValue:
    actor = current_actor()
    vragen = [feit.code for feit in beeld.uitkomst.vragen if feit.code in list_gevraagd()]
    may_berichten = may_write_bericht(actor, initiatief)
    return show_formulier(
        "initiatieven/begeleiding/meedenken/meedenken.html",
        initiatief,
        form,
        beeld=beeld,
        vragen=vragen,
        overige=[c for c in list_gevraagd() if c not in vragen and c not in beeld.verteld],
        feiten=list_gevraagd(),
        bronnen={bron: translate(zin) for bron, zin in BRON_LABELS.items()},
        mist_hulp="hulp" not in beeld.feiten,
        bericht=write_bericht(
            beeld.uitkomst,
            titel=initiatief.titel,
            voornaam=initiatief.initiatiefnemer.voornaam,
            afzender=actor.naam,
        )
        if may_berichten
        else "",
        may_schrijven=may(actor, "begeleidingslog", "w", initiatief),
        labels=ADVIES_LABELS,
        gronden=GROND_LABELS,
        vanaf=read_regels().vanaf,
    )
