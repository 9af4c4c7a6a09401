"""What is missing in the network, for the desk."""

from __future__ import annotations

from flask import current_app, render_template, url_for
from flask.typing import ResponseReturnValue

from initiatieven.koppelingen.tonen.gatenrapport import load_gaten
from initiatieven.koppelingen.views import bp
from vems.accounts.toegang import recht


@bp.get("/netwerk/gaten")
@recht("loket", "r")
def gaten() -> ResponseReturnValue:
    """Show needs without supply, who hangs by one thread, and who should meet."""
    graaf = current_app.extensions["graaf"]
    if not graaf.is_gebouwd:
        opnieuw = url_for("koppelingen.gaten")
        return render_template("netwerk/verkenner/opbouw.html", opnieuw=opnieuw, deelnemers=None)
    return render_template("initiatieven/koppelingen/gaten.html", rapport=load_gaten(graaf))
