"""What is it, and who guides it."""

from __future__ import annotations

from flask import redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext as _l

from initiatieven.loket.collegas import list_begeleiders
from initiatieven.loket.forms import BegeleiderForm, TriageForm
from initiatieven.loket.intake.aanwijzingen import list_aanwijzingen
from initiatieven.loket.intake.teamvoorstel import suggest_teams
from initiatieven.loket.intake.toewijzen import assign_begeleider
from initiatieven.loket.intake.triage import latest_triage, needs_begeleiding
from initiatieven.loket.intake.triage import triage as decide_triage
from initiatieven.loket.keuzes import TRIAGE_UITLEG, TriageSoort
from initiatieven.loket.models import Triage
from initiatieven.loket.permissions import may_take_over
from initiatieven.loket.views import bp
from initiatieven.loket.views.pagina import back_to_zaak, show_formulier
from initiatieven.loket.zaak.zaakbeeld import get_zaak
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding


@bp.route("/loket/<string:kenmerk>/triage", methods=["GET", "POST"])
@recht("triage", "w")
def triage(kenmerk: str) -> ResponseReturnValue:
    """Decide what it is; what is guided goes on to a begeleider, the rest to who handles it."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "triage", "w")
    laatste = latest_triage(initiatief)
    form = _triage_form(laatste)
    if form.succeeds(
        lambda: decide_triage(
            initiatief,
            soort=form.soort.keuze,
            toelichting=form.toelichting.data or "",
            betreft=form.betreft.keuze,
            door=actor,
        )
    ):
        melding("gelukt", translate(N_("Uw oordeel is bewaard.")))
        volgende = _after_triage(initiatief, form.soort.keuze)
        return redirect(url_for(volgende, kenmerk=kenmerk))
    uitleg = {soort.value: translate(zin) for soort, zin in TRIAGE_UITLEG.items()}
    return show_formulier(
        "initiatieven/loket/triage.html",
        initiatief,
        form,
        uitleg=uitleg,
        aanwijzingen=list_aanwijzingen(initiatief),
    )


@bp.route("/loket/<string:kenmerk>/begeleider", methods=["GET", "POST"])
@recht("initiatief_ingediend", "x")
def begeleider(kenmerk: str) -> ResponseReturnValue:
    """Take it yourself; a coordinator gives it to anybody."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "initiatief_ingediend", "x")
    collegas = _candidates(initiatief)
    form = BegeleiderForm()
    form.begeleider.fill([(m.sleutel, _words(m), m) for m in collegas])
    if form.succeeds(lambda: assign_begeleider(initiatief, form.begeleider.keuze, door=actor)):
        return back_to_zaak(
            initiatief, N_("De begeleider is vastgelegd en de initiatiefnemer weet het.")
        )
    return show_formulier(
        "initiatieven/loket/begeleider.html", initiatief, form, teams=suggest_teams(initiatief)
    )


@bp.post("/loket/<string:kenmerk>/overnemen")
@recht("initiatief_ingediend", "x")
def overnemen(kenmerk: str) -> ResponseReturnValue:
    """Make it the own case."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "initiatief_ingediend", "x")
    zelf = Medewerker.get_or_none(Medewerker.sleutel.in_(actor.keys_of("medewerker") or [""]))
    if zelf is None or not may_take_over(actor, initiatief):
        raise NotFound()
    assign_begeleider(initiatief, zelf, door=actor)
    return back_to_zaak(initiatief, N_("U begeleidt dit initiatief. De initiatiefnemer weet het."))


def _triage_form(laatste: Triage | None) -> TriageForm:
    collegas = Medewerker.select().where(Medewerker.is_actief).order_by(Medewerker.naam)
    over = laatste.betreft if laatste else None
    data = (
        {"soort": laatste.soort.value, "betreft": over.sleutel if over else ""} if laatste else {}
    )
    form = TriageForm(data=data)
    form.betreft.fill(_l("Niemand in het bijzonder"), [(m.sleutel, m.naam, m) for m in collegas])
    return form


def _after_triage(initiatief: Initiatief, soort: TriageSoort) -> str:
    if soort is TriageSoort.VRAAG:
        return "loket.zaak"
    if not needs_begeleiding(soort):
        return "loket.overdragen"
    if initiatief.begeleider_id is None:
        return "loket.begeleider"
    return "begeleiding.fase"


def _candidates(initiatief: Initiatief) -> list[Medewerker]:
    """List whom this person may choose: a coordinator everybody, others only themselves."""
    actor = current_actor()
    alle = list_begeleiders()
    if actor.rol == "coordinator":
        return alle
    zelf = actor.keys_of("medewerker")
    kan = may_take_over(actor, initiatief)
    return [medewerker for medewerker in alle if kan and medewerker.sleutel in zelf]


def _words(medewerker: Medewerker) -> str:
    if medewerker.sleutel in current_actor().keys_of("medewerker"):
        return translate(N_("Ikzelf"))
    return f"{medewerker.naam}, {medewerker.functie}"
