"""The words of a case: changing them, and putting them on the site after reading them."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from initiatieven.loket.forms import BewerkForm, PubliceerForm
from initiatieven.loket.views import bp
from initiatieven.loket.views.pagina import back_to_zaak, show_formulier
from initiatieven.loket.zaak.zaakbeeld import get_zaak
from initiatieven.registratie.keuzes import PUBLICEREN_NAMENS_LABELS
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.publiek.publicatie import (
    GECONTROLEERD,
    publish,
    read_stand,
    withdraw_publicatie,
)
from initiatieven.registratie.wijzigen import VELD_LABELS, edit_initiatief
from vems.accounts.toegang import current_actor, recht
from vems.core.i18n import N_, translate


@bp.route("/loket/<string:kenmerk>/bewerken", methods=["GET", "POST"])
@recht("initiatief_ingediend", "w")
def bewerken(kenmerk: str) -> ResponseReturnValue:
    """Change the words; the public keeps reading the published ones until they are checked."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "initiatief_ingediend", "w")
    form = BewerkForm(data=_present(initiatief))
    if form.succeeds(lambda: edit_initiatief(initiatief, form.as_wijziging(), door=actor)):
        return back_to_zaak(initiatief, N_("De tekst is gewijzigd."))
    return show_formulier("initiatieven/loket/bewerken.html", initiatief, form)


@bp.route("/loket/<string:kenmerk>/publiceren", methods=["GET", "POST"])
@recht("initiatief_openbaar", "x")
def publiceren(kenmerk: str) -> ResponseReturnValue:
    """Read the text beside the published one and put it on the site."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "initiatief_openbaar", "x")
    form = PubliceerForm(data={"versie": str(initiatief.versie)})
    if form.succeeds(lambda: publish(initiatief, versie=form.gelezen, door=actor)):
        return back_to_zaak(initiatief, N_("De tekst staat op de site."))
    stand = read_stand(initiatief)
    return show_formulier(
        "initiatieven/loket/publiceren.html",
        initiatief,
        form,
        stand=stand,
        keus=translate(PUBLICEREN_NAMENS_LABELS[initiatief.publiceren]),
        velden=[
            (
                translate(VELD_LABELS[veld]),
                getattr(stand.huidige, veld) if stand.huidige else "",
                getattr(initiatief, veld),
            )
            for veld in GECONTROLEERD
        ],
    )


@bp.post("/loket/<string:kenmerk>/van-de-site")
@recht("initiatief_ingediend", "w")
def van_de_site(kenmerk: str) -> ResponseReturnValue:
    """Take it off the site because the initiator asked so."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "initiatief_ingediend", "w")
    withdraw_publicatie(initiatief, door=actor)
    return back_to_zaak(initiatief, N_("Het initiatief is van de site gehaald."))


def _present(initiatief: Initiatief) -> dict[str, str]:
    """Give the words as they are now."""
    velden = ("titel", "samenvatting", "omschrijving", "meerwaarde", "plek_omschrijving")
    return {
        "versie": str(initiatief.versie),
        "publiceren": initiatief.publiceren.value,
        **{veld: getattr(initiatief, veld) for veld in velden},
    }
