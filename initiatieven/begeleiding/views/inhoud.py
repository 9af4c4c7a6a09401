"""Scan and looking back: what guidance writes down."""

from __future__ import annotations

from flask.typing import ResponseReturnValue

from initiatieven.begeleiding.models import ActieScan
from initiatieven.begeleiding.plan.forms import ScanForm, TerugblikForm
from initiatieven.begeleiding.plan.scan import (
    NODIG_BIJ,
    ONDERDELEN,
    latest_scan,
    record_scan,
)
from initiatieven.begeleiding.plan.terugblik import ask_mening, find_terugblik, save_terugblik
from initiatieven.begeleiding.views import bp
from initiatieven.loket.views.pagina import back_to_zaak, show_formulier
from initiatieven.loket.zaak.zaakbeeld import get_zaak
from initiatieven.registratie.inhoud import list_open_hulpvragen
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
from vems.accounts.toegang import current_actor, recht
from vems.core.i18n import N_


@bp.route("/loket/<string:kenmerk>/scan", methods=["GET", "POST"])
@recht("begeleidingslog", "w")
def scan(kenmerk: str) -> ResponseReturnValue:
    """Fill in the ACTIE scan; the newest is where one begins."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "begeleidingslog", "w")
    vorige = latest_scan(initiatief)
    form = ScanForm(data={**_teksten_of(vorige), **_asked_for(initiatief)})
    if form.succeeds(lambda: record_scan(initiatief, form.as_scan(), door=actor)):
        return back_to_zaak(initiatief, N_("De ACTIE-scan is bewaard."))
    return show_formulier(
        "initiatieven/begeleiding/scan.html",
        initiatief,
        form,
        vorige=vorige,
        vraagt_ook=may(actor, "initiatief_ingediend", "w", initiatief),
    )


def _teksten_of(scan: ActieScan | None) -> dict[str, object]:
    return {naam: getattr(scan, naam) for naam in ONDERDELEN} if scan else {}


def _asked_for(initiatief: Initiatief) -> dict[str, object]:
    """Tick what is asked for already."""
    gevraagd = {vraag.soort for vraag in list_open_hulpvragen(initiatief)}
    return {
        f"nodig_{naam}": [soort.value for soort in soorten if soort in gevraagd]
        for naam, soorten in NODIG_BIJ.items()
    }


@bp.route("/loket/<string:kenmerk>/terugblik", methods=["GET", "POST"])
@recht("begeleidingslog", "w")
def terugblik(kenmerk: str) -> ResponseReturnValue:
    """Write down how it went."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "begeleidingslog", "w")
    vorige = find_terugblik(initiatief)
    form = TerugblikForm(
        data={
            "versie": str(vorige.versie if vorige else 0),
            "evaluatie": vorige.evaluatie if vorige else "",
            "verantwoording_binnen": bool(vorige and vorige.verantwoording_binnen),
        }
    )
    if form.succeeds(lambda: save_terugblik(initiatief, form.as_terugblik(), door=actor)):
        return back_to_zaak(initiatief, N_("De terugblik is bewaard."), "begeleiding.terugblik")
    return show_formulier(
        "initiatieven/begeleiding/terugblik.html", initiatief, form, vorige=vorige
    )


@bp.post("/loket/<string:kenmerk>/mening")
@recht("begeleidingslog", "w")
def mening(kenmerk: str) -> ResponseReturnValue:
    """Ask the initiator how our help was."""
    actor = current_actor()
    initiatief = get_zaak(kenmerk, actor, "begeleidingslog", "w")
    ask_mening(initiatief, door=actor)
    return back_to_zaak(initiatief, N_("De vraag is verstuurd."), "begeleiding.terugblik")
