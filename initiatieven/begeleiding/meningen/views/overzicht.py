"""The overview of all opinions, whatever the way they came, without names."""

from __future__ import annotations

from dataclasses import replace

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.begeleiding.meningen.keuzes import (
    AANLEIDING_LABELS,
    EERLIJK_LABELS,
    SMILEY_ICONEN,
    SMILEY_LABELS,
    WEG_LABELS,
    Eerlijk,
    Smiley,
)
from initiatieven.begeleiding.meningen.lessen import list_lessen
from initiatieven.begeleiding.meningen.overzicht import (
    PERIODES,
    Keus,
    as_args,
    count_meningen,
    list_eerlijk_kolommen,
    list_kolommen,
    read_keus,
    select_meningen,
)
from initiatieven.begeleiding.meningen.views import bp
from vems.accounts.toegang import recht
from vems.core.i18n import N_, translate
from vems.core.web.paging import paginate


@bp.get("/loket/meningen")
@recht("feedback", "x")
def overzicht() -> ResponseReturnValue:
    """Show counts, words and lessons."""
    keus = read_keus(request.args)
    return render_template(
        "initiatieven/begeleiding/meningen/overzicht.html",
        keuzes=_links(keus),
        telling=count_meningen(keus.periode),
        kolommen=list_kolommen(),
        eerlijk_kolommen=list_eerlijk_kolommen(),
        eerlijk_labels=EERLIJK_LABELS,
        pagina=paginate(select_meningen(keus)),
        lessen=list_lessen(),
        smileys=SMILEY_LABELS,
        iconen=SMILEY_ICONEN,
        wegen=WEG_LABELS,
        aanleidingen=AANLEIDING_LABELS,
    )


def _links(keus: Keus) -> dict[str, object]:
    """Give every choice one can make from here, with what is chosen now."""
    periodes = [(tekst, replace(keus, periode=periode)) for periode, (tekst, _) in PERIODES.items()]
    wegen = [(N_("Alle wegen"), replace(keus, weg=None))]
    wegen += [(tekst, replace(keus, weg=weg)) for weg, tekst in WEG_LABELS.items()]
    welke = [
        (N_("Alle meningen"), replace(keus, smiley=None, eerlijk=None, zonder_les=False)),
        (N_("Nog zonder les"), replace(keus, zonder_les=True)),
    ]
    return {
        "hier": _url(keus),
        "periodes": _chips(periodes, keus),
        "wegen": _chips(wegen, keus),
        "welke": _chips(welke, keus),
        "eerlijk": {lid: _url(replace(keus, eerlijk=lid)) for lid in Eerlijk},
        "smileys": {smiley: _url(replace(keus, smiley=smiley)) for smiley in Smiley},
    }


def _chips(keuzes: list[tuple[str, Keus]], nu: Keus) -> list[dict[str, object]]:
    return [
        {"tekst": translate(tekst), "url": _url(keus), "huidig": keus == nu}
        for tekst, keus in keuzes
    ]


def _url(keus: Keus) -> str:
    return url_for("meningen.overzicht", **as_args(keus))
