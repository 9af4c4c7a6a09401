"""The method as everybody at the desk reads it: each version with its checklists and step plans."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from initiatieven.begeleiding.methode import list_methoden
from initiatieven.begeleiding.views import bp
from initiatieven.registratie.keuzes import FASE_LABELS
from vems.accounts.toegang import recht


@bp.get("/loket/werkwijze")
@recht("loket", "r")
def werkwijze() -> ResponseReturnValue:
    """Show every version, the one in force first."""
    return render_template(
        "initiatieven/begeleiding/werkwijze.html",
        methoden=list_methoden(),
        fasen={fase.value: label for fase, label in FASE_LABELS.items()},
    )
