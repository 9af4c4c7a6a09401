"""What residents were promised: norms and closing days, with preview, proposed to a colleague."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from vems.accounts.rechten import role_may
from vems.accounts.toegang import current_actor, recht
from vems.beheer.besluiten import propose_belofte
from vems.beheer.forms import BelofteForm, NormForm, SluitingsdagenForm
from vems.beheer.gevolgen import Gevolgen, current_text, read_gevolgen
from vems.beheer.sluitingsdagen import read_dagen, write_dagen
from vems.beheer.views import bp
from vems.beheer.woorden import value_text
from vems.core.clock import today
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding
from vems.instellingen.gemeente import SLUITINGSDAGEN, read_sluitingsdagen
from vems.instellingen.tabel import Setting
from vems.instellingen.voorstellen import (
    NieuwVoorstel,
    check_vanaf,
    find_open,
    list_voorstellen,
    list_wachtend,
)
from vems.instellingen.waarden import find_gepland, list_versies
from vems.termijnen.keuzes import NORMEN
from vems.termijnen.normen import SETTINGS, check_aantal, is_instelbaar, norm_of

NORM_PAGINA = "vems/beheer/norm.html"
DAGEN_PAGINA = "vems/beheer/sluitingsdagen.html"


@bp.get("/normen")
@recht("norm", "r")
def normen() -> ResponseReturnValue:
    """List the norms in force, what is planned and what waits."""
    wachtend = list_wachtend()
    rijen = [
        {
            "naam": translate(norm.naam),
            "url": url_for("beheer.norm", code=code.replace("_", "-")),
            "waarde": current_text(code),
            "wacht": wachtend.get(SETTINGS[code].naam),
            "gepland": find_gepland(SETTINGS[code].naam),
            "soort": SETTINGS[code].naam,
        }
        for code, norm in NORMEN.items()
        if is_instelbaar(code)
    ]
    return render_template("vems/beheer/normen.html", rijen=rijen, in_woorden=value_text)


@bp.get("/normen/<string:code>")
@recht("norm", "r")
def norm(code: str) -> ResponseReturnValue:
    """Show a norm, what it was, and a form to propose another number."""
    naam = _get_norm(code)
    form = NormForm(data={"aantal": norm_of(naam).aantal, "vanaf": first_of_next_month()})
    return show_belofte(NORM_PAGINA, SETTINGS[naam], form)


@bp.post("/normen/<string:code>")
@recht("norm", "w")
def propose_norm(code: str) -> ResponseReturnValue:
    """Show what another number would do, or propose it."""
    naam, form = _get_norm(code), NormForm()

    def read() -> NieuwVoorstel:
        check_aantal(naam, form.aantal.data or 0, form.vanaf.data)
        return NieuwVoorstel(form.aantal.data, form.reden.data or "", form.vanaf.data)

    return propose_or_show(NORM_PAGINA, SETTINGS[naam], form, read)


@bp.get("/sluitingsdagen")
@recht("norm", "r")
def sluitingsdagen() -> ResponseReturnValue:
    """Show the days the desk is closed, and a form to propose others."""
    form = SluitingsdagenForm(data={"dagen": write_dagen(read_sluitingsdagen())})
    return show_belofte(DAGEN_PAGINA, SLUITINGSDAGEN, form)


@bp.post("/sluitingsdagen")
@recht("norm", "w")
def propose_sluitingsdagen() -> ResponseReturnValue:
    """Show which promised days move, or propose the closing days."""
    form = SluitingsdagenForm()
    return propose_or_show(
        DAGEN_PAGINA,
        SLUITINGSDAGEN,
        form,
        lambda: NieuwVoorstel(read_dagen(form.dagen.data or ""), form.reden.data or ""),
    )


def propose_or_show(
    pagina: str, setting: Setting, form: BelofteForm, read: Callable[[], NieuwVoorstel]
) -> ResponseReturnValue:
    """Show the consequences first; with the second button it becomes a proposal."""
    is_voorstel = "stel_voor" in request.form
    made: list[Any] = []

    def act() -> None:
        data = read()
        check_vanaf(setting, data.vanaf)
        made.append(
            propose_belofte(setting, data, door=current_actor())
            if is_voorstel
            else read_gevolgen(setting.naam, data.waarde)
        )

    if not form.succeeds(act):
        return show_belofte(pagina, setting, form), form.status
    if not is_voorstel:
        return show_belofte(pagina, setting, form, gevolgen=made[0])
    melding("gelukt", translate(N_("Uw voorstel staat klaar. Een collega beslist erover.")))
    return redirect(url_for("beheer.voorstel", sleutel=made[0].sleutel))


def show_belofte(
    pagina: str, setting: Setting, form: BelofteForm, gevolgen: Gevolgen | None = None
) -> str:
    """Draw the page of one promise: now, what waits, and the form."""
    return render_template(
        pagina,
        form=form,
        form_url=request.path,
        titel=translate(setting.label),
        nu=value_text(setting.naam, setting.read()),
        gepland=find_gepland(setting.naam),
        gevolgen=gevolgen,
        wacht=find_open(setting.naam),
        versies=list_versies(setting.naam),
        voorstellen=list(list_voorstellen(setting.naam).limit(20)),
        mag_voorstellen=role_may("norm", "w", current_actor().rol),
        in_woorden=lambda waarde: value_text(setting.naam, waarde),
    )


def _get_norm(code: str) -> str:
    naam = code.replace("-", "_")
    if not is_instelbaar(naam):
        raise NotFound()
    return naam


def first_of_next_month() -> date:
    """Give the day a change begins on when nobody says otherwise."""
    vandaag = today()
    return date(vandaag.year + vandaag.month // 12, vandaag.month % 12 + 1, 1)
