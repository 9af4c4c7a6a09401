"""What a case is about: the themes, corrected by the desk. Wrong themes give wrong matches."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from initiatieven.loket.velden import read_number
from initiatieven.loket.views import bp
from initiatieven.loket.views.pagina import back_to_zaak, show_formulier
from initiatieven.loket.zaak.onderwerpforms import ThemasForm, list_keuzes
from initiatieven.loket.zaak.zaakbeeld import get_zaak
from initiatieven.registratie.concept.themavoorstel import suggest_themas
from initiatieven.registratie.inhoud import list_themas
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.wijzigen import Wijziging, edit_initiatief, teksten_of
from netwerk.themas.boom import boom
from vems.accounts.toegang import current_actor, recht
from vems.core.i18n import N_


@bp.route("/loket/<string:kenmerk>/onderwerpen", methods=["GET", "POST"])
@recht("initiatief_ingediend", "w")
def onderwerpen(kenmerk: str) -> ResponseReturnValue:
    """Say what it is about; matches are searched anew."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "initiatief_ingediend", "w")
    nu = [thema.code for thema in list_themas(initiatief)]
    form = ThemasForm(list_keuzes(), nu, initiatief.versie)
    if form.succeeds(
        lambda: edit_initiatief(initiatief, _as_wijziging(initiatief, form), door=actor)
    ):
        return back_to_zaak(initiatief, N_("Bewaard. Wij zoeken opnieuw wie kan helpen."))
    return show_formulier(
        "initiatieven/loket/onderwerpen.html",
        initiatief,
        form,
        voorstellen=suggest_themas(initiatief.titel, initiatief.omschrijving, voor_loket=True),
    )


def _as_wijziging(initiatief: Initiatief, form: ThemasForm) -> Wijziging:
    """Change nothing but the themes."""
    gevonden = (boom().by_code(code) for code in form.gekozen)
    return Wijziging(
        versie=read_number(form.versie.data),
        teksten=teksten_of(initiatief),
        themas=tuple(thema for thema in gevonden if thema is not None),
    )
