"""The answer on support: written, approved or given back, sent."""

from __future__ import annotations

from typing import Any

from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext as _l

from initiatieven.begeleiding.antwoord.antwoorden import (
    find_draft,
    list_antwoorden,
    possible_antwoorden,
    prepare_antwoord,
    send_antwoord,
)
from initiatieven.begeleiding.antwoord.forms import NEE_SOORT_LABELS, AntwoordForm, TeruggeefForm
from initiatieven.begeleiding.antwoord.goedkeuring import (
    approve_antwoord,
    may_decide,
    needs_goedkeuring,
    return_antwoord,
)
from initiatieven.begeleiding.antwoord.nee import VOORWAARDEN, review_until, select_gesprekken
from initiatieven.begeleiding.keuzes import (
    ANTWOORD_LABELS,
    NEE_CHECKLIST,
    NEE_REDEN_LABELS,
    NEE_VARIANT_LABELS,
    NEE_VOORWAARDEN,
)
from initiatieven.begeleiding.models import Antwoord
from initiatieven.begeleiding.views import bp
from initiatieven.loket.gesprek.leesbaarheid import say_hint
from initiatieven.loket.keuzes import CONTACT_LABELS
from initiatieven.loket.models import Klantcontact
from initiatieven.loket.views.pagina import back_to_zaak, show_formulier
from initiatieven.loket.zaak.zaakbeeld import get_zaak
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
from vems.accounts.toegang import current_actor, recht
from vems.core.actor import Actor
from vems.core.clock import amsterdam
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, format_dag, translate

# What a returned answer takes along to its next version.
OVERGENOMEN = (
    "uitleg",
    "is_openbaar",
    "nu_niet_tot",
    "alternatief",
    "geen_alternatief",
    "contactpersoon",
    "gesproken",
    "checklist",
)
GEKOZEN = ("soort", "nee_soort", "reden", "variant")


@bp.route("/loket/<string:kenmerk>/antwoord", methods=["GET", "POST"])
@recht("antwoord", "w")
def antwoord(kenmerk: str) -> ResponseReturnValue:
    """Write the answer; the one that waits is shown beside it."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "antwoord", "r")
    form = _make_form(initiatief, data=_start(initiatief, actor))
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
    leeg = _make_form(initiatief, formdata=None, data=_start(initiatief, actor))
    return _show(initiatief, leeg, form)


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
            "gezien": klaar.sleutel,
            **{naam: getattr(klaar, naam) for naam in OVERGENOMEN},
            **{naam: waarde.value for naam in GEKOZEN if (waarde := getattr(klaar, naam))},
            **({VOORWAARDEN[klaar.variant][0]: klaar.voorwaarde} if klaar.voorwaarde else {}),
            "gesprek": klaar.klantcontact.sleutel if klaar.klantcontact else "",
        }
    begeleider = initiatief.begeleider
    return {
        "gezien": klaar.sleutel if klaar else "",
        "contactpersoon": begeleider.naam if begeleider else actor.naam,
    }


def _make_form(initiatief: Initiatief, **waarden: Any) -> AntwoordForm:  # noqa: ANN401  WTForms
    form = AntwoordForm(**waarden)
    form.gesprek.fill(
        _l("Ik sprak niemand"),
        [(rij.sleutel, _say_gesprek(rij), rij) for rij in select_gesprekken(initiatief)],
    )
    form.checklist.choices = [(code, translate(zin)) for code, zin in NEE_CHECKLIST.items()]
    return form


def _say_gesprek(rij: Klantcontact) -> str:
    dag = format_dag(amsterdam(rij.op).date())
    return f"{dag}, {translate(CONTACT_LABELS[rij.soort])}: {rij.onderwerp}"


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
        kan={soort.value for soort in possible_antwoorden(initiatief.fase)},
        labels=ANTWOORD_LABELS,
        redenen=NEE_REDEN_LABELS,
        nee_soorten=NEE_SOORT_LABELS,
        varianten=NEE_VARIANT_LABELS,
        voorwaarden=NEE_VOORWAARDEN,
        lijst=NEE_CHECKLIST,
        gesprek=_say_gesprek(klaar.klantcontact) if klaar and klaar.klantcontact else "",
        opnieuw_tot=review_until(klaar) if klaar else None,
        verstuurd=[rij for rij in list_antwoorden(initiatief) if rij.verstuurd_op],
        may_schrijven=may(actor, "antwoord", "w", initiatief),
        may_beslissen=klaar is not None and may_decide(actor, klaar),
        moet_goedgekeurd=wacht,
        hint_klaar=say_hint(klaar.uitleg) if wacht and klaar is not None else "",
    )


def _get_antwoord(initiatief: Initiatief, sleutel: str) -> Antwoord:
    rij = Antwoord.get_or_none(Antwoord.sleutel == sleutel, Antwoord.initiatief == initiatief)
    if rij is None:
        raise NotFound()
    rij.initiatief = initiatief
    return rij
