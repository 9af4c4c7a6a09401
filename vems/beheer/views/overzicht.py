"""What can be managed, the rights matrix, and mail that failed."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from vems.accounts.keuzes import KOLOMMEN
from vems.accounts.rechten import matrix, role_may
from vems.accounts.toegang import current_actor, recht
from vems.beheer.views import bp
from vems.core.outbox import Toestand, Uitgaand
from vems.core.web.paging import paginate
from vems.instellingen.voorstellen import count_open


@bp.get("")
@recht("beheeroverzicht", "r")
def index() -> ResponseReturnValue:
    """Show what can be managed, and how many proposals wait."""
    mag = _may_here()
    return render_template(
        "vems/beheer/index.html", mag=mag, wacht=count_open() if mag["normen"] else 0
    )


@bp.get("/rechten")
@recht("instelling", "r")
def rechten() -> ResponseReturnValue:
    """Show the rights matrix as it is in force."""
    return render_template("vems/beheer/rechten.html", matrix=matrix(), kolommen=KOLOMMEN)


@bp.get("/mail")
@recht("auditspoor", "r")
def mail() -> ResponseReturnValue:
    """List mail that could not be sent: kind, time and error, never the text or the person."""
    pagina = paginate(
        Uitgaand.select(Uitgaand.id, Uitgaand.created_at, Uitgaand.pogingen, Uitgaand.fout)
        .where(Uitgaand.toestand == Toestand.MISLUKT)
        .order_by(Uitgaand.id.desc())
    )
    return render_template("vems/beheer/mail.html", pagina=pagina)


def _may_here() -> dict[str, bool]:
    rol = current_actor().rol
    return {
        "gebruikers": role_may("account", "r", rol),
        "gemeente": role_may("instelling", "x", rol),
        "teksten": role_may("instelling", "w", rol),
        "normen": role_may("norm", "r", rol),
        "themas": role_may("thema", "r", rol),
        "vragen": role_may("extra_vraag", "r", rol),
        "opgaven": role_may("opgave", "w", rol),
        "instrumenten": role_may("instrument", "w", rol),
        "gebieden": role_may("gebied", "r", rol),
        "verantwoordelijk": role_may("verantwoordelijkheid", "w", rol),
        "teams": role_may("team", "r", rol),
        "rechten": role_may("instelling", "r", rol),
        "mail": role_may("auditspoor", "r", rol),
        "inzagen": role_may("persooninzage", "r", rol),
    }
