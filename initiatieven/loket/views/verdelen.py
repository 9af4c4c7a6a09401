"""What is it, who guides it, and handing it to somebody else."""

from __future__ import annotations

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.loket.collegas import list_begeleiders
from initiatieven.loket.forms import (
    AanvaardForm,
    BegeleiderForm,
    OverdrachtForm,
    TriageForm,
    WeigerForm,
)
from initiatieven.loket.intake.aanwijzingen import list_aanwijzingen
from initiatieven.loket.intake.teamvoorstel import suggest_teams
from initiatieven.loket.intake.triage import assign_begeleider, latest_triage, needs_begeleiding
from initiatieven.loket.intake.triage import triage as decide_triage
from initiatieven.loket.keuzes import TRIAGE_ONTVANGERS, TRIAGE_UITLEG
from initiatieven.loket.overdracht.models import Overdracht
from initiatieven.loket.overdracht.overdrachten import (
    accept_overdracht,
    ask_overdracht,
    decline_overdracht,
    is_known_ontvanger,
    list_overdrachten,
)
from initiatieven.loket.permissions import may_take_over
from initiatieven.loket.views import bp
from initiatieven.loket.views.pagina import back_to_zaak, show_formulier
from initiatieven.loket.zaak.zaakbeeld import get_zaak
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
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
    form = TriageForm(data={"soort": laatste.soort.value} if laatste else None)
    if form.succeeds(
        lambda: decide_triage(
            initiatief,
            soort=form.soort.keuze,
            toelichting=form.toelichting.data or "",
            door=actor,
        )
    ):
        melding("gelukt", translate(N_("Uw oordeel is bewaard.")))
        volgende = _after_triage(initiatief, begeleiding=needs_begeleiding(form.soort.keuze))
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


@bp.route("/loket/<string:kenmerk>/overdragen", methods=["GET", "POST"])
@recht("triage", "x")
def overdragen(kenmerk: str) -> ResponseReturnValue:
    """Ask a receiver, or another initiatief, to take it over."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "triage", "x")
    form = OverdrachtForm(data={"ontvanger": _usual_receiver(initiatief)})
    if form.succeeds(lambda: ask_overdracht(initiatief, form.as_overdracht(), door=actor)):
        return back_to_zaak(
            initiatief,
            N_("De vraag is vastgelegd. Leg het ja van de ontvanger vast zodra het er is."),
            "loket.overdragen",
        )
    return show_formulier(
        "initiatieven/loket/overdragen.html",
        initiatief,
        form,
        overdrachten=list_overdrachten(initiatief),
    )


@bp.route("/loket/<string:kenmerk>/overdragen/<string:sleutel>", methods=["GET", "POST"])
@recht("triage", "x")
def aanvaarden(kenmerk: str, sleutel: str) -> ResponseReturnValue:
    """Write down that the receiver said yes."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "triage", "x")
    overdracht = _get_overdracht(initiatief, sleutel)
    form = AanvaardForm(data={"naam_openbaar": is_known_ontvanger(overdracht.ontvanger)})
    if form.succeeds(lambda: accept_overdracht(overdracht, form.as_aanvaarding(), door=actor)):
        if not may(actor, "fase", "x", initiatief):
            zin = N_("Het ja is vastgelegd. Wie het begeleidt, kan het initiatief nu afsluiten.")
            return back_to_zaak(initiatief, zin)
        return back_to_zaak(
            initiatief,
            N_("Het ja is vastgelegd. U kunt het initiatief nu afsluiten."),
            "begeleiding.fase",
        )
    return show_formulier(
        "initiatieven/loket/aanvaarden.html", initiatief, form, overdracht=overdracht
    )


@bp.route("/loket/<string:kenmerk>/overdragen/<string:sleutel>/nee", methods=["GET", "POST"])
@recht("triage", "x")
def overdracht_geweigerd(kenmerk: str, sleutel: str) -> ResponseReturnValue:
    """Write down that the receiver said no."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "triage", "x")
    overdracht = _get_overdracht(initiatief, sleutel)
    form = WeigerForm()
    if form.succeeds(
        lambda: decline_overdracht(overdracht, reden=form.reden.data or "", door=actor)
    ):
        return back_to_zaak(
            initiatief, N_("Het nee is vastgelegd. Het blijft bij ons."), "loket.overdragen"
        )
    return show_formulier(
        "initiatieven/loket/overdracht_nee.html", initiatief, form, overdracht=overdracht
    )


def _get_overdracht(initiatief: Initiatief, sleutel: str) -> Overdracht:
    overdracht = Overdracht.get_or_none(
        Overdracht.sleutel == sleutel, Overdracht.initiatief == initiatief
    )
    if overdracht is None:
        raise NotFound()
    overdracht.initiatief = initiatief
    return overdracht


def _after_triage(initiatief: Initiatief, *, begeleiding: bool) -> str:
    if not begeleiding:
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


def _usual_receiver(initiatief: Initiatief) -> str:
    laatste = latest_triage(initiatief) if request.method == "GET" else None
    return translate(TRIAGE_ONTVANGERS.get(laatste.soort, "")) if laatste else ""
