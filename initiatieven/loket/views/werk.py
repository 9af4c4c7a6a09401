"""The work list and one's own tasks."""

from __future__ import annotations

from flask import current_app, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.loket.models import Taak
from initiatieven.loket.overdracht.rondes import count_lopend
from initiatieven.loket.taken.taken import (
    drop_taak,
    finish_taak,
    list_open,
    may_finish,
    say_uiterlijk,
)
from initiatieven.loket.taskforce.leden import list_eigen
from initiatieven.loket.views import bp
from initiatieven.loket.views.facetten import as_filterlinks
from initiatieven.loket.voorraad.bord import load_bord
from initiatieven.loket.voorraad.filters import list_filters
from initiatieven.loket.voorraad.programmataken import list_programmaregels
from initiatieven.loket.voorraad.regels import Lezer, as_regel, group
from initiatieven.loket.voorraad.taakregels import as_taakregels
from initiatieven.loket.voorraad.werkvoorraad import WIE_LABELS, Wie, list_terugbellen
from netwerk.gebieden.boom import boom
from vems.accounts.rechten import role_may
from vems.accounts.toegang import current_actor, recht
from vems.core.clock import amsterdam, now, today
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.core.reference import load_shown
from vems.core.web.messages import melding
from vems.core.web.paging import paginate
from vems.instellingen.gemeente import read_sluitingsdagen

PER_PAGINA = 50
NIEUW = "registratie.nieuw_namens"
_GROETEN = ((12, N_("Goedemorgen")), (18, N_("Goedemiddag")), (24, N_("Goedenavond")))


@bp.get("/loket")
@recht("loket", "r")
def werkvoorraad() -> ResponseReturnValue:
    """Show what must be done now."""
    actor = current_actor()
    wie = _read_wie()
    bord, lezer = load_bord(wie, actor), read_lezer()
    return render_template(
        "initiatieven/loket/werkvoorraad.html",
        groet=_groet(),
        voornaam=actor.naam.split(" ", 1)[0],
        vandaag=today(),
        bord=bord,
        wie=wie,
        chips_keuzes=_chips(wie),
        terugbellen=list_programmaregels(lezer) + as_taakregels(list_terugbellen(actor), lezer),
        overdrachten=count_lopend(actor),
        may_verdelen=role_may("loket", "x", actor.rol),
        filters=as_filterlinks(list_filters(actor)),
        groepen=group(as_regel(zaak, lezer, bord.binnen) for zaak in bord.pagina.items),
        pagina=bord.pagina,
        nieuw_url=url_for(NIEUW) if NIEUW in current_app.view_functions else "",
    )


@bp.get("/loket/taken")
@recht("taak", "r")
def taken() -> ResponseReturnValue:
    """Show one's own open tasks; a specialist sees nothing else of the case."""
    actor = current_actor()
    pagina = paginate(list_open(eigenaar_sleutels=actor.keys_of("medewerker")), PER_PAGINA)
    return render_template(
        "initiatieven/loket/taken.html",
        pagina=pagina,
        waarover=load_shown([taak.over for taak in pagina.items if taak.over], actor),
        nu=amsterdam(now()),
        uiterlijk=say_uiterlijk,
        taskforces=list_eigen(actor),
        is_loket=actor.rol != "vakambtenaar",
    )


@bp.post("/loket/taken/<string:sleutel>")
@recht("taak", "x")
def taak_afsluiten(sleutel: str) -> ResponseReturnValue:
    """Close a task as done or no longer needed."""
    taak = Taak.get_or_none(Taak.sleutel == sleutel)
    actor = current_actor()
    if taak is None or not may_finish(actor, taak):
        raise NotFound()
    if request.form.get("vervalt"):
        drop_taak(taak, door=actor)
    else:
        finish_taak(taak, door=actor)
    melding("gelukt", translate(N_("De taak is afgesloten.")))
    if request.form.get("terug") == "zaak" and actor.rol != "vakambtenaar":
        return redirect(url_for("loket.zaak", kenmerk=taak.initiatief.identificatie))
    return redirect(url_for("loket.taken"))


def _read_wie() -> Wie:
    gevraagd = request.args.get("wie", "")
    return next((wie for wie in Wie if wie.value == gevraagd), Wie.MIJN)


def read_lezer() -> Lezer:
    """Say who reads, on which day."""
    return Lezer(current_actor(), today(), read_sluitingsdagen(), boom())


def _chips(gekozen: Wie) -> list[dict[str, object]]:
    return [
        {
            "tekst": translate(tekst),
            "url": url_for("loket.werkvoorraad", wie=wie.value),
            "huidig": wie is gekozen,
        }
        for wie, tekst in WIE_LABELS.items()
    ]


def _groet() -> str:
    uur = amsterdam(now()).hour
    return translate(next(zin for tot, zin in _GROETEN if uur < tot))
