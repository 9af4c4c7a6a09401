"""How heavy each part of a match counts: shown by version, changed by two people."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.koppelingen.zoeken.gewichten import (
    PUNTEN,
    check_punten,
    huidige_gewichten,
    say_punten,
)
from netwerk.matching.gewichten import HUIDIG
from vems.accounts.rechten import role_may
from vems.accounts.toegang import current_actor, recht
from vems.beheer.besluiten import propose_belofte
from vems.beheer.forms_koppelpunten import KoppelpuntenForm, Puntenvelden
from vems.beheer.gevolgen import Gevolgen, read_gevolgen
from vems.beheer.views import bp
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding
from vems.instellingen.models import Voorstel
from vems.instellingen.voorstellen import NieuwVoorstel, find_open, list_voorstellen
from vems.instellingen.waarden import list_versies


@bp.get("/koppelpunten")
@recht("norm", "r")
def koppelpunten() -> ResponseReturnValue:
    """Show the points in force, what they were, and a form to propose others."""
    return _page(KoppelpuntenForm(data=dict(huidige_gewichten().punten)))


@bp.post("/koppelpunten")
@recht("norm", "w")
def propose_koppelpunten() -> ResponseReturnValue:
    """Show what other points would do, or propose them."""
    form = KoppelpuntenForm()
    getoond: list[Gevolgen] = []
    voorstellen: list[Voorstel] = []

    def act() -> None:
        data = NieuwVoorstel(check_punten(form.punten), form.reden.data or "")
        if "stel_voor" in request.form:
            voorstellen.append(propose_belofte(PUNTEN, data, door=current_actor()))
        else:
            getoond.append(read_gevolgen(PUNTEN.naam, data.waarde))

    if not form.succeeds(act):
        return _page(form), form.status
    if getoond:
        return _page(form, getoond[0])
    melding("gelukt", translate(N_("Uw voorstel staat klaar. Een collega beslist erover.")))
    return redirect(url_for("beheer.voorstel", sleutel=voorstellen[0].sleutel))


def _page(form: Puntenvelden, gevolgen: Gevolgen | None = None) -> str:
    gewichten, versies = huidige_gewichten(), list_versies(PUNTEN.naam)
    return render_template(
        "vems/beheer/koppelpunten.html",
        form=form,
        form_url=request.path,
        nummer=gewichten.versie,
        sinds=versies[0].sinds.date() if versies else HUIDIG.vanaf,
        punten=gewichten.punten,
        gepland=None,
        gevolgen=gevolgen,
        wacht=find_open(PUNTEN.naam),
        versies=versies,
        voorstellen=list(list_voorstellen(PUNTEN.naam).limit(20)),
        mag_voorstellen=role_may("norm", "w", current_actor().rol),
        in_woorden=say_punten,
    )
