"""The method as everybody at the desk reads it: each version, and what it changed."""

from __future__ import annotations

from datetime import date

from flask import render_template
from flask.typing import ResponseReturnValue

from initiatieven.begeleiding.methode import (
    get_methode,
    list_methoden,
    methode_on,
    normen_of,
)
from initiatieven.begeleiding.methode.vergelijken import compare, count_zaken, say_normen
from initiatieven.begeleiding.views import bp
from initiatieven.registratie.keuzes import FASE_LABELS, Fase
from initiatieven.registratie.models import Initiatief
from vems.accounts.toegang import recht
from vems.core.clock import amsterdam, today
from vems.core.exceptions import NotFound


@bp.get("/loket/werkwijze")
@recht("zaak", "r")
def werkwijze() -> ResponseReturnValue:
    """Show every version, the one in force first."""
    return render_template(
        "initiatieven/begeleiding/werkwijze.html",
        methoden=[(methode, say_normen(methode)) for methode in list_methoden()],
        fasen={fase.value: label for fase, label in FASE_LABELS.items()},
    )


@bp.get("/loket/werkwijze/<string:versie>")
@recht("zaak", "r")
def werkwijze_versie(versie: str) -> ResponseReturnValue:
    """Preview what a version changes, and for how many running cases it does not."""
    try:
        nieuw = get_methode(versie)
    except KeyError:
        raise NotFound() from None
    ouder = [methode for methode in list_methoden() if methode.vanaf < nieuw.vanaf]
    oud = ouder[0] if ouder else None
    return render_template(
        "initiatieven/begeleiding/werkwijze_versie.html",
        methode=nieuw,
        oud=oud,
        verschillen=compare(oud, nieuw, normen=(normen_of(oud), normen_of(nieuw))) if oud else [],
        zaken=count_zaken(_running()),
        geldt=methode_on(today()) == nieuw,
        vandaag=today(),
    )


def _running() -> list[date]:
    open_ = Initiatief.select(Initiatief.ingediend_op).where(Initiatief.fase != Fase.AFGEROND)
    return [amsterdam(moment).date() for (moment,) in open_.tuples()]
