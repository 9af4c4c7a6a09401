"""The rules of thinking along in words with their source, and the numbers a gemeente chooses."""

from __future__ import annotations

from flask import render_template, url_for
from flask.typing import ResponseReturnValue

from netwerk.instrumenten.meedenken.keuzes import ADVIES_LABELS, GROND_LABELS
from netwerk.instrumenten.meedenken.regels import SETTINGS, Advies, check_grens, regels_now
from netwerk.instrumenten.models import Instrument
from vems.accounts.toegang import recht
from vems.beheer.forms import NormForm
from vems.beheer.views import bp
from vems.beheer.views.normen import first_of_next_month, propose_or_show, show_belofte
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.instellingen.tabel import Setting
from vems.instellingen.voorstellen import NieuwVoorstel, list_wachtend
from vems.instellingen.waarden import find_gepland

GRENS_PAGINA = "vems/beheer/grens.html"


@bp.get("/meedenken")
@recht("norm", "r")
def meedenken() -> ResponseReturnValue:
    """Show every rule, and the numbers in them with what is planned and what waits."""
    regels, wachtend = regels_now(), list_wachtend()
    catalogus = {code for (code,) in Instrument.select(Instrument.code).tuples()}
    return render_template(
        "vems/beheer/meedenken.html",
        vanaf=regels.vanaf,
        grenzen=[
            {
                "naam": grens.naam,
                "waarde": grens.tekst,
                "url": url_for("beheer.grens", code=code.replace("_", "-")),
                "wacht": wachtend.get(SETTINGS[code].naam),
                "gepland": find_gepland(SETTINGS[code].naam),
            }
            for code, grens in regels.grenzen.items()
        ],
        adviezen=[_say(advies, catalogus) for advies in regels.adviezen],
    )


@bp.get("/meedenken/<string:code>")
@recht("norm", "r")
def grens(code: str) -> ResponseReturnValue:
    """Show a number, what it was, and a form to propose another."""
    setting = _get_setting(code)
    form = NormForm(data={"aantal": setting.read(), "vanaf": first_of_next_month()})
    return show_belofte(GRENS_PAGINA, setting, form)


@bp.post("/meedenken/<string:code>")
@recht("norm", "w")
def propose_grens(code: str) -> ResponseReturnValue:
    """Show what another number does, or propose it."""
    setting, form = _get_setting(code), NormForm()

    def read() -> NieuwVoorstel:
        check_grens(code.replace("-", "_"), form.aantal.data or 0)
        return NieuwVoorstel(form.aantal.data, form.reden.data or "", form.vanaf.data)

    return propose_or_show(GRENS_PAGINA, setting, form, read)


def _say(advies: Advies, catalogus: set[str]) -> dict[str, object]:
    """Say one rule: what, on what ground, when, and when not."""
    of = translate(N_(" Of: "))
    return {
        "advies": advies,
        "soort": translate(ADVIES_LABELS[advies.soort]),
        "grond_soort": translate(GROND_LABELS[advies.grond_soort]),
        "als": [of.join(voorwaarde.zin for voorwaarde in groep) for groep in advies.als],
        "telt_mee": not advies.instrument or advies.instrument in catalogus,
    }


def _get_setting(code: str) -> Setting:
    setting = SETTINGS.get(code.replace("-", "_"))
    if setting is None:
        raise NotFound()
    return setting
