"""The answer on support: written, approved or given back, sent."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from initiatieven.begeleiding.antwoord.antwoorden import (
    find_draft,
    list_antwoorden,
    prepare_antwoord,
    send_antwoord,
)
from initiatieven.begeleiding.antwoord.goedkeuring import (
    approve_antwoord,
    may_decide,
    needs_goedkeuring,
    return_antwoord,
)
from initiatieven.begeleiding.forms import AntwoordForm, TeruggeefForm
from initiatieven.begeleiding.keuzes import ANTWOORD_LABELS, NEE_REDEN_LABELS
from initiatieven.begeleiding.models import Antwoord
from initiatieven.begeleiding.views import bp
from initiatieven.loket.views.pagina import back_to_zaak, show_formulier
from initiatieven.loket.zaak.zaakbeeld import get_zaak
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
from vems.accounts.toegang import current_actor, recht
from vems.core.actor import Actor
from vems.core.exceptions import NotFound
from vems.core.i18n import N_

# What a returned answer takes along to its next version.
OVERGENOMEN = (
    "uitleg",
    "is_openbaar",
    "nu_niet_tot",
    "alternatief",
    "geen_alternatief",
    "contactpersoon",
    "gesproken",
)
GEKOZEN = ("soort", "nee_soort", "reden", "variant")


@bp.route("/loket/<string:kenmerk>/antwoord", methods=["GET", "POST"])
@recht("antwoord", "w")
def antwoord(kenmerk: str) -> ResponseReturnValue:
    """Write the answer; the one that waits is shown beside it."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "antwoord", "r")
    form = AntwoordForm(data=_start(initiatief, actor))
    if form.succeeds(lambda: prepare_antwoord(initiatief, form.as_antwoord(), door=actor)):
        return back_to_zaak(
            initiatief,
            N_("Het antwoord is bewaard. Het is nog niet verstuurd."),
            "begeleiding.antwoord",
        )
    return _show(initiatief, form, TeruggeefForm(formdata=None))


@bp.post("/loket/<string:kenmerk>/antwoord/<string:sleutel>/goedkeuren")
@recht("antwoord", "x")
def goedkeuren(kenmerk: str, sleutel: str) -> ResponseReturnValue:
    """Approve a no, as a second pair of eyes."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "antwoord", "x")
    approve_antwoord(_get_antwoord(initiatief, sleutel), door=actor)
    return back_to_zaak(initiatief, N_("Het nee is goedgekeurd."), "begeleiding.antwoord")


@bp.post("/loket/<string:kenmerk>/antwoord/<string:sleutel>/teruggeven")
@recht("antwoord", "x")
def teruggeven(kenmerk: str, sleutel: str) -> ResponseReturnValue:
    """Give a no back to its writer."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "antwoord", "x")
    rij = _get_antwoord(initiatief, sleutel)
    form = TeruggeefForm()
    if form.succeeds(lambda: return_antwoord(rij, reden=form.reden.data or "", door=actor)):
        return back_to_zaak(initiatief, N_("Het nee is terug bij de schrijver."), "loket.zaak")
    return _show(initiatief, AntwoordForm(formdata=None, data=_start(initiatief, actor)), form)


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


def _start(initiatief: Initiatief, actor: Actor) -> dict[str, object]:
    """Begin with the answer that came back, else with the name of who can be asked about it."""
    klaar = find_draft(initiatief)
    if klaar is not None and klaar.teruggegeven_op is not None:
        return {
            **{naam: getattr(klaar, naam) for naam in OVERGENOMEN},
            **{naam: waarde.value for naam in GEKOZEN if (waarde := getattr(klaar, naam))},
        }
    begeleider = initiatief.begeleider
    return {"contactpersoon": begeleider.naam if begeleider else actor.naam}


def _show(
    initiatief: Initiatief, form: AntwoordForm, teruggeef: TeruggeefForm
) -> ResponseReturnValue:
    actor, klaar = current_actor(), find_draft(initiatief)
    wacht = klaar is not None and needs_goedkeuring(klaar)
    form.status = max(form.status, teruggeef.status)
    return show_formulier(
        "initiatieven/begeleiding/antwoord.html",
        initiatief,
        form,
        klaar=klaar,
        teruggeef=teruggeef,
        labels=ANTWOORD_LABELS,
        redenen=NEE_REDEN_LABELS,
        verstuurd=[rij for rij in list_antwoorden(initiatief) if rij.verstuurd_op],
        may_schrijven=may(actor, "antwoord", "w", initiatief),
        may_beslissen=klaar is not None and may_decide(actor, klaar),
        moet_goedgekeurd=wacht,
    )


def _get_antwoord(initiatief: Initiatief, sleutel: str) -> Antwoord:
    rij = Antwoord.get_or_none(Antwoord.sleutel == sleutel, Antwoord.initiatief == initiatief)
    if rij is None:
        raise NotFound()
    rij.initiatief = initiatief
    return rij
