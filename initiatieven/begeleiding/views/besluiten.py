"""The answer on support and the decisions that are waited for."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from initiatieven.begeleiding.antwoorden import (
    approve_antwoord,
    find_draft,
    is_writer,
    list_antwoorden,
    prepare_antwoord,
    send_antwoord,
)
from initiatieven.begeleiding.beslispunten import ask_besluit, decide, list_beslispunten
from initiatieven.begeleiding.forms import AntwoordForm, BeslispuntForm, UitkomstForm
from initiatieven.begeleiding.keuzes import (
    ANTWOORD_LABELS,
    BESLISPUNT_LABELS,
    NEE_REDEN_LABELS,
    AntwoordSoort,
)
from initiatieven.begeleiding.models import Antwoord, Beslispunt
from initiatieven.begeleiding.plannen import list_instrumenten
from initiatieven.begeleiding.views import bp
from initiatieven.loket.views.pagina import back_to_zaak, show_formulier
from initiatieven.loket.zaakbeeld import get_zaak
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import NotFound
from vems.core.i18n import N_


@bp.route("/loket/<string:kenmerk>/antwoord", methods=["GET", "POST"])
@recht("antwoord", "w")
def antwoord(kenmerk: str) -> ResponseReturnValue:
    """Write the answer; the one that waits is shown beside it."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "antwoord", "r")
    begeleider = initiatief.begeleider
    form = AntwoordForm(data={"contactpersoon": begeleider.naam if begeleider else actor.naam})
    if form.succeeds(lambda: prepare_antwoord(initiatief, form.as_antwoord(), door=actor)):
        return back_to_zaak(
            initiatief,
            N_("Het antwoord is bewaard. Het is nog niet verstuurd."),
            "begeleiding.antwoord",
        )
    klaar = find_draft(initiatief)
    return show_formulier(
        "initiatieven/begeleiding/antwoord.html",
        initiatief,
        form,
        klaar=klaar,
        labels=ANTWOORD_LABELS,
        redenen=NEE_REDEN_LABELS,
        verstuurd=[rij for rij in list_antwoorden(initiatief) if rij.verstuurd_op],
        may_schrijven=may(actor, "antwoord", "w", initiatief),
        may_goedkeuren=may(actor, "antwoord", "x", initiatief)
        and klaar is not None
        and not is_writer(actor, klaar),
        moet_goedgekeurd=klaar is not None
        and klaar.soort is AntwoordSoort.NEE
        and klaar.goedgekeurd_op is None,
    )


@bp.post("/loket/<string:kenmerk>/antwoord/<string:sleutel>/goedkeuren")
@recht("antwoord", "x")
def goedkeuren(kenmerk: str, sleutel: str) -> ResponseReturnValue:
    """Approve a no, as a second pair of eyes."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "antwoord", "x")
    approve_antwoord(_get_antwoord(initiatief, sleutel), door=actor)
    return back_to_zaak(initiatief, N_("Het nee is goedgekeurd."), "begeleiding.antwoord")


@bp.post("/loket/<string:kenmerk>/antwoord/<string:sleutel>/versturen")
@recht("antwoord", "w")
def versturen(kenmerk: str, sleutel: str) -> ResponseReturnValue:
    """Send the answer to the initiator."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "antwoord", "w")
    send_antwoord(_get_antwoord(initiatief, sleutel), door=actor)
    return back_to_zaak(
        initiatief, N_("Het antwoord is verstuurd. Kies nu de volgende fase."), "begeleiding.fase"
    )


@bp.route("/loket/<string:kenmerk>/besluiten", methods=["GET", "POST"])
@recht("begeleidingslog", "w")
def besluiten(kenmerk: str) -> ResponseReturnValue:
    """Write down which decisions are needed."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "begeleidingslog", "w")
    form = BeslispuntForm()
    form.instrument.fill([(i.code, i.naam, i) for i in list_instrumenten()])
    if form.succeeds(lambda: ask_besluit(initiatief, form.as_beslispunt(), door=actor)):
        return back_to_zaak(initiatief, N_("Het besluit is gevraagd."), "begeleiding.besluiten")
    return show_formulier(
        "initiatieven/begeleiding/besluiten.html",
        initiatief,
        form,
        punten=list_beslispunten(initiatief),
        labels=BESLISPUNT_LABELS,
    )


@bp.route("/loket/<string:kenmerk>/besluiten/<string:sleutel>", methods=["GET", "POST"])
@recht("begeleidingslog", "w")
def uitkomst(kenmerk: str, sleutel: str) -> ResponseReturnValue:
    """Write down what was decided."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "begeleidingslog", "w")
    punt = Beslispunt.get_or_none(
        Beslispunt.sleutel == sleutel, Beslispunt.initiatief == initiatief
    )
    if punt is None:
        raise NotFound()
    form = UitkomstForm()
    if form.succeeds(
        lambda: decide(
            punt,
            uitkomst=form.uitkomst.keuze,
            toelichting=form.toelichting.data or "",
            door=actor,
        )
    ):
        return back_to_zaak(initiatief, N_("Het besluit is vastgelegd."), "begeleiding.besluiten")
    return show_formulier("initiatieven/begeleiding/uitkomst.html", initiatief, form, punt=punt)


def _get_antwoord(initiatief: Initiatief, sleutel: str) -> Antwoord:
    rij = Antwoord.get_or_none(Antwoord.sleutel == sleutel, Antwoord.initiatief == initiatief)
    if rij is None:
        raise NotFound()
    rij.initiatief = initiatief
    return rij
