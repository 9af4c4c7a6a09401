"""The print queue: letters that wait, the letter itself, and when it was posted."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from initiatieven.loket.gesprek.brieven import get_brief, list_verzonden, list_wachtend
from initiatieven.loket.views import bp
from vems.accounts.toegang import recht
from vems.core.clock import today
from vems.core.delivery import mark_printed
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding
from vems.core.web.paging import paginate
from vems.instellingen.gemeente import read_gemeente


@bp.get("/loket/brieven")
@recht("uitgaand", "r")
def brieven() -> ResponseReturnValue:
    """Show which letters must be printed, and which went out."""
    return render_template(
        "initiatieven/loket/brieven.html",
        pagina=paginate(list_wachtend()),
        verzonden=list(list_verzonden()),
    )


@bp.get("/loket/brieven/<int:nummer>")
@recht("uitgaand", "r")
def brief(nummer: int) -> ResponseReturnValue:
    """Show one letter, ready to print."""
    return render_template(
        "initiatieven/loket/brief.html",
        brief=get_brief(nummer),
        gemeente=read_gemeente(),
        vandaag=today(),
    )


@bp.post("/loket/brieven/<int:nummer>")
@recht("uitgaand", "x")
def brief_verzonden(nummer: int) -> ResponseReturnValue:
    """Write down that the letter was posted."""
    mark_printed(get_brief(nummer))
    melding("gelukt", translate(N_("De brief is verzonden.")))
    return redirect(url_for("loket.brieven"))
