"""What a case asks and where it is: changed by the desk after it was handed in."""

from __future__ import annotations

from flask import request
from flask.typing import ResponseReturnValue
from wtforms import SelectChoice

from initiatieven.loket.velden import read_number
from initiatieven.loket.views import bp
from initiatieven.loket.views.pagina import back_to_zaak, show_formulier
from initiatieven.loket.zaak.inhoudforms import HulpvragenForm, PlaatsForm, as_nodig, as_waar
from initiatieven.loket.zaak.zaakbeeld import get_zaak
from initiatieven.registratie.inhoud import list_open_hulpvragen
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.plaats import Plaats, find_plaats
from initiatieven.registratie.verplaatsen import change_plaats
from initiatieven.registratie.wijzigen import Wijziging, edit_initiatief, teksten_of
from netwerk.gebieden.boom import boom
from netwerk.gebieden.ondergrond import list_tegels
from netwerk.vraagenaanbod.keuzes import HULP_ICONEN, HulpSoort
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import Invalid
from vems.core.i18n import N_


@bp.route("/loket/<string:kenmerk>/hulpvragen", methods=["GET", "POST"])
@recht("initiatief_ingediend", "w")
def hulpvragen(kenmerk: str) -> ResponseReturnValue:
    """Write down what is needed; matches are searched anew."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "initiatief_ingediend", "w")
    nu = list_open_hulpvragen(initiatief)
    form = HulpvragenForm(data={"versie": str(initiatief.versie), **as_nodig(nu)})
    if form.succeeds(
        lambda: edit_initiatief(initiatief, _as_wijziging(initiatief, form), door=actor)
    ):
        return back_to_zaak(initiatief, N_("Bewaard. Wij zoeken opnieuw wie kan helpen."))
    return show_formulier(
        "initiatieven/loket/hulpvragen.html",
        initiatief,
        form,
        iconen=HULP_ICONEN,
        soorten=HulpSoort,
    )


@bp.route("/loket/<string:kenmerk>/plaats", methods=["GET", "POST"])
@recht("initiatief_ingediend", "w")
def plaats(kenmerk: str) -> ResponseReturnValue:
    """Put it in another place; who must be involved is settled anew."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "initiatief_ingediend", "w")
    vorige = as_waar(initiatief)
    form = PlaatsForm(data={"versie": str(initiatief.versie), **vorige})
    form.wijk.choices = [SelectChoice(wijk.slug, wijk.naam) for wijk in boom().wijken()]
    zoekt = "zoek_plek" in request.form
    if not zoekt and form.succeeds(
        lambda: change_plaats(
            initiatief,
            find_plaats(form.data, vorige),
            is_openbaar=form.is_openbaar.data,
            versie=read_number(form.versie.data),
            door=actor,
        )
    ):
        return back_to_zaak(initiatief, N_("Bewaard. Wij kijken opnieuw wie erbij hoort."))
    gevonden = _found(form, vorige)
    return show_formulier(
        "initiatieven/loket/plaats.html",
        initiatief,
        form,
        plaats=gevonden,
        **_kaart(gevonden),
    )


def _as_wijziging(initiatief: Initiatief, form: HulpvragenForm) -> Wijziging:
    """Change nothing but the needs."""
    return Wijziging(
        versie=read_number(form.versie.data),
        teksten=teksten_of(initiatief),
        hulpvragen=form.as_hulpvragen(list_open_hulpvragen(initiatief)),
    )


def _found(form: PlaatsForm, vorige: dict[str, object]) -> Plaats | None:
    """Show the place that was found; what is wrong is said at its field."""
    try:
        gevonden = find_plaats(form.data, vorige)
    except Invalid as error:
        if "zoek_plek" in request.form:
            form.add_error(error)
        return None
    if gevonden.lon is not None and gevonden.lat is not None:
        x, y = boom().project(gevonden.lon, gevonden.lat)
        form.x.data, form.y.data, form.zoek.data = f"{x:.1f}", f"{y:.1f}", gevonden.omschrijving
    return gevonden


def _kaart(gevonden: Plaats | None) -> dict[str, object]:
    gebieden, punten = boom(), []
    if gevonden is not None and gevonden.lon is not None and gevonden.lat is not None:
        x, y = gebieden.project(gevonden.lon, gevonden.lat)
        punten = [{"x": x, "y": y, "naam": gevonden.omschrijving, "gekozen": True}]
    gekozen = gevonden.wijk.slug if gevonden is not None and gevonden.wijk is not None else ""
    return {
        "vlakken": gebieden.svg_vlakken(gekozen=gekozen),
        "punten": punten,
        "straten": list_tegels(),
    }
