"""The next fase: every move of the table this person may make, with what must be done first."""

from __future__ import annotations

from dataclasses import replace

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.begeleiding.fasen.forms import FaseForm, IntrekForm
from initiatieven.begeleiding.fasen.overgangen import Overgang
from initiatieven.begeleiding.fasen.verzetten import change_fase, withdraw
from initiatieven.begeleiding.fasen.zetten import MogelijkeZet, list_moves, possible_moves
from initiatieven.begeleiding.methode import methode_of
from initiatieven.begeleiding.views import bp
from initiatieven.loket.views.eigen import get_eigen
from initiatieven.loket.views.pagina import back_to_zaak, show_formulier
from initiatieven.loket.voorraad.daden import zaak_url
from initiatieven.loket.zaak.zaakbeeld import get_zaak
from initiatieven.registratie.keuzes import FASE_LABELS, Fase, Resultaat
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
from vems.accounts.toegang import current_actor, recht
from vems.core.actor import Actor
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, format_moment, translate
from vems.core.web.messages import melding

# Where a guard that is not met can be mended.
EIS_PAGINAS = {
    "is_initiatief": "loket.triage",
    "begeleider": "loket.begeleider",
    "gesproken": "loket.gesprek",
    "hulpvraag": "loket.hulpvragen",
    "actiescan": "begeleiding.scan",
    "antwoord_ja": "begeleiding.antwoord",
    "plan_compleet": "begeleiding.plan",
    "besluit_gevraagd": "begeleiding.besluiten",
    "geen_besluit_nodig": "begeleiding.besluiten",
    "besluit_pas_aan": "begeleiding.besluiten",
    "besluiten_binnen": "begeleiding.besluiten",
    "een_go": "begeleiding.besluiten",
    "ontvanger_nam_aan": "loket.overdragen",
    "beide_akkoord": "samenvoegen.lijkt_op",
    "nee_verstuurd": "begeleiding.antwoord",
    "nee_is_besluit": "begeleiding.antwoord",
    "drie_pogingen": "loket.gesprek",
    "geevalueerd": "begeleiding.terugblik",
    "verantwoord": "begeleiding.terugblik",
    "mening_gevraagd": "begeleiding.terugblik",
}


@bp.route("/loket/<string:kenmerk>/fase", methods=["GET", "POST"])
@recht("fase", "x")
def fase(kenmerk: str) -> ResponseReturnValue:
    """Make a move, or read what must be done first."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "fase", "x")
    zetten = possible_moves(initiatief, actor)
    form = FaseForm()
    form.zet.fill([(_key(z.overgang), translate(z.overgang.daad), z) for z in zetten])
    if request.method == "GET":
        form.zet.data = _best(zetten)
    if form.succeeds(lambda: _move(initiatief, form, actor)):
        return back_to_zaak(initiatief, N_("De fase is gewijzigd."))
    return show_formulier(
        "initiatieven/begeleiding/fase.html",
        initiatief,
        form,
        kan=[zet for zet in zetten if zet.kan_nu],
        kan_niet=[_as_uitleg(zet, initiatief) for zet in zetten if not zet.kan_nu],
        keuzes_nu=_as_keuzes(zetten, form),
        mag_intrekken=any(z.overgang.resultaat is Resultaat.INGETROKKEN for z in zetten),
        stappen=_as_stappen(initiatief),
        denk_aan=methode_of(initiatief).checklijsten.get(initiatief.fase.value, ()),
        fase_naam=translate(FASE_LABELS[initiatief.fase]),
    )


@bp.route("/initiatieven/<string:slug>/intrekken", methods=["GET", "POST"])
@recht("fase", "d")
def intrekken(slug: str) -> ResponseReturnValue:
    """Let the initiator stop."""
    actor = current_actor()
    initiatief = get_eigen(slug)
    if not may(actor, "fase", "d", initiatief):
        raise NotFound()
    form = IntrekForm()
    if form.succeeds(lambda: withdraw(initiatief, reden=form.reden.data or "", door=actor)):
        melding("gelukt", translate(N_("Uw initiatief is gestopt. Dank u wel voor uw idee.")))
        return redirect(url_for("accounts.thuis"))
    is_open = initiatief.fase is not Fase.AFGEROND
    return render_template(
        "initiatieven/begeleiding/intrekken.html", initiatief=initiatief, form=form, is_open=is_open
    ), form.status


def _key(overgang: Overgang) -> str:
    resultaat = overgang.resultaat.value if overgang.resultaat else ""
    return f"{overgang.naar.value}:{resultaat}"


def _as_keuzes(zetten: list[MogelijkeZet], form: FaseForm) -> list[dict[str, object]]:
    """Offer the moves that can be made now."""
    return [
        {
            "waarde": _key(zet.overgang),
            "tekst": translate(zet.overgang.daad),
            "hint": translate(N_("Hierbij hoort een reden.")) if zet.overgang.needs_reden else "",
            "gekozen": form.zet.data == _key(zet.overgang),
        }
        for zet in zetten
        if zet.kan_nu
    ]


def _as_uitleg(zet: MogelijkeZet, initiatief: Initiatief) -> dict[str, object]:
    """Explain a move that cannot be made yet, with the page where to mend each guard."""
    return {
        "daad": translate(zet.overgang.daad),
        "eerst": [
            (zin, zaak_url(initiatief, EIS_PAGINAS[naam]) if naam in EIS_PAGINAS else "")
            for naam, zin in zip(zet.eisen, zet.openstaand, strict=True)
        ],
    }


def _as_stappen(initiatief: Initiatief) -> list[dict[str, str]]:
    """Show the moves made, as a thread."""
    return [
        {
            "tijd": f"{format_moment(rij.op)}, {rij.door_naam}",
            "titel": translate(FASE_LABELS[rij.naar]),
            "tekst": rij.reden,
            "icoon": "verder",
            "soort": "fase",
        }
        for rij in list_moves(initiatief)
    ]


def _best(zetten: list[MogelijkeZet]) -> str:
    """Choose the way on beforehand, never a way out."""
    verder = [z for z in zetten if z.kan_nu and z.overgang.naar is not Fase.AFGEROND]
    return _key(verder[0].overgang) if verder else ""


def _move(initiatief: Initiatief, form: FaseForm, actor: Actor) -> None:
    overgang: Overgang = form.zet.keuze.overgang
    if overgang.resultaat is Resultaat.INGETROKKEN and form.namens.data:
        actor = replace(actor, namens=initiatief.initiatiefnemer.naam)
    change_fase(
        initiatief,
        overgang.naar,
        reden=form.reden.data or "",
        resultaat=overgang.resultaat,
        door=actor,
    )
