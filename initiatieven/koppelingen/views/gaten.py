"""What is missing in the network, for the desk."""

from __future__ import annotations

from flask import current_app, render_template
from flask.typing import ResponseReturnValue

from initiatieven.koppelingen.tonen.gatenrapport import load_gaten
from initiatieven.koppelingen.views import bp
from vems.accounts.toegang import recht


@bp.get("/netwerk/gaten")
@recht("loket", "r")
def gaten() -> ResponseReturnValue:
    """Show needs without supply, who hangs by one thread, and who should meet."""
    return render_template(
        "initiatieven/koppelingen/gaten.html", rapport=load_gaten(current_app.extensions["graaf"])
    )
