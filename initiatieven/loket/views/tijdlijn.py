"""The timeline of a case at the desk, with what stays between colleagues marked as such."""

from __future__ import annotations

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.loket.views import bp
from initiatieven.loket.zaak.tijdlijn import DEEL_LABELS, Deel, read_tijdlijn
from initiatieven.loket.zaak.zaakbeeld import get_zaak
from vems.accounts.toegang import current_actor, recht
from vems.core.i18n import translate


@bp.get("/loket/<string:kenmerk>/tijdlijn")
@recht("zaak", "r")
def tijdlijn(kenmerk: str) -> ResponseReturnValue:
    """Show what happened: everything, what the makers read too, or what is public."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor)
    gevraagd = request.args.get("deel", "")
    deel = next((deel for deel in Deel if deel.value == gevraagd), Deel.ALLES)
    return render_template(
        "initiatieven/loket/tijdlijn.html",
        initiatief=initiatief,
        pagina=read_tijdlijn(initiatief, deel, actor),
        deel=deel,
        keuzes=[
            {
                "tekst": translate(tekst),
                "url": url_for("loket.tijdlijn", kenmerk=kenmerk, deel=keus.value),
                "huidig": keus is deel,
            }
            for keus, tekst in DEEL_LABELS.items()
        ],
    )
