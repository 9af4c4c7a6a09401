"""Asking to add something, noting that it came, deciding later; and a message without answer."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from initiatieven.loket.beslistermijn.forms import AanvullingForm, OntvangenForm, VerlengForm
from initiatieven.loket.beslistermijn.models import Beslistermijn
from initiatieven.loket.beslistermijn.stilzetten import (
    HOOGSTENS,
    ask_aanvulling,
    extend_termijn,
    latest_dag,
    receive_aanvulling,
)
from initiatieven.loket.gesprek.wachtend import need_no_antwoord
from initiatieven.loket.models import Bericht
from initiatieven.loket.views import bp
from initiatieven.loket.views.pagina import back_to_zaak, show_formulier
from initiatieven.loket.zaak.zaakbeeld import get_zaak
from vems.accounts.toegang import current_actor, recht
from vems.core.clock import today
from vems.core.exceptions import NotFound
from vems.core.i18n import N_


@bp.route("/loket/<string:kenmerk>/termijnen/<string:sleutel>/aanvulling", methods=["GET", "POST"])
@recht("begeleidingslog", "w")
def aanvulling_vragen(kenmerk: str, sleutel: str) -> ResponseReturnValue:
    """Ask what is missing: the clock stands still."""
    actor = current_actor()
    termijn = _get_termijn(kenmerk, sleutel)
    form = AanvullingForm()
    if form.succeeds(
        lambda: ask_aanvulling(
            termijn,
            vraag=form.vraag.data,
            hersteldag=form.hersteldag.data or today(),
            door=actor,
        )
    ):
        return back_to_zaak(termijn.initiatief, N_("De aanvulling is gevraagd."))
    return show_formulier(
        "initiatieven/loket/beslistermijn/aanvulling.html",
        termijn.initiatief,
        form,
        termijn=termijn,
        uiterlijk=today() + HOOGSTENS,
    )


@bp.route("/loket/<string:kenmerk>/termijnen/<string:sleutel>/ontvangen", methods=["GET", "POST"])
@recht("begeleidingslog", "w")
def aanvulling_ontvangen(kenmerk: str, sleutel: str) -> ResponseReturnValue:
    """Note that it was added: the clock runs again."""
    actor = current_actor()
    termijn = _get_termijn(kenmerk, sleutel)
    form = OntvangenForm()
    if form.succeeds(
        lambda: receive_aanvulling(termijn, op=form.ontvangen_op.data or today(), door=actor)
    ):
        return back_to_zaak(termijn.initiatief, N_("De termijn loopt weer."))
    sjabloon = "initiatieven/loket/beslistermijn/ontvangen.html"
    return show_formulier(sjabloon, termijn.initiatief, form, termijn=termijn)


@bp.route("/loket/<string:kenmerk>/termijnen/<string:sleutel>/verlengen", methods=["GET", "POST"])
@recht("begeleidingslog", "w")
def termijn_verlengen(kenmerk: str, sleutel: str) -> ResponseReturnValue:
    """Decide later, and tell the initiator."""
    actor = current_actor()
    termijn = _get_termijn(kenmerk, sleutel)
    form = VerlengForm()
    if form.succeeds(
        lambda: extend_termijn(
            termijn, naar=form.naar.data or today(), reden=form.reden.data, door=actor
        )
    ):
        zin = N_("De termijn is verlengd. De initiatiefnemer krijgt bericht.")
        return back_to_zaak(termijn.initiatief, zin)
    return show_formulier(
        "initiatieven/loket/beslistermijn/verlengen.html",
        termijn.initiatief,
        form,
        termijn=termijn,
        uiterlijk=latest_dag(termijn),
    )


@bp.post("/loket/<string:kenmerk>/berichten/<string:sleutel>/gelezen")
@recht("gesprek_begeleider", "w")
def bericht_gelezen(kenmerk: str, sleutel: str) -> ResponseReturnValue:
    """Say that a message asks for no answer."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "gesprek_begeleider", "w")
    bericht = Bericht.get_or_none(Bericht.sleutel == sleutel, Bericht.initiatief == initiatief)
    if bericht is None:
        raise NotFound()
    need_no_antwoord(bericht, door=actor)
    return back_to_zaak(initiatief, N_("Het bericht wacht niet meer op antwoord."))


def _get_termijn(kenmerk: str, sleutel: str) -> Beslistermijn:
    initiatief = get_zaak(kenmerk, current_actor(), "begeleidingslog", "w")
    termijn = Beslistermijn.get_or_none(
        Beslistermijn.sleutel == sleutel, Beslistermijn.initiatief == initiatief
    )
    if termijn is None:
        raise NotFound()
    termijn.initiatief = initiatief
    return termijn
