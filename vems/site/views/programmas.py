"""The programmes of the city, and one of them, for everybody."""

from __future__ import annotations

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.etalage.kolommen import draw_columns
from netwerk.gebieden.boom import boom
from netwerk.programmas.keuzes import BRON_LABELS, RITME_LABELS
from netwerk.programmas.permissions import may_manage
from vems.accounts.toegang import current_actor, openbaar
from vems.community.volgen import is_following
from vems.core.i18n import N_, translate
from vems.core.web.panels import load_panels
from vems.site.doelbalk import LICHTEN
from vems.site.programmaboom import read_boom
from vems.site.programmapagina import read_programma
from vems.site.views import bp


@bp.get("/programmas")
@openbaar
def programmas() -> ResponseReturnValue:
    """Show what the city works on as a tree, of all areas or of one."""
    gebied = request.args.get("gebied", "")[:80]
    chips = [
        {"tekst": translate(N_("Alle gebieden")), "url": url_for("site.programmas")},
        *(
            {"tekst": wijk.naam, "url": url_for("site.programmas", gebied=wijk.slug)}
            for wijk in boom().wijken()
        ),
    ]
    for chip in chips:
        chip["huidig"] = chip["url"] == url_for("site.programmas", gebied=gebied or None)
    return render_template("vems/site/programmas.html", takken=read_boom(gebied), chips_=chips)


@bp.get("/programmas/<string:slug>")
@openbaar
def programma(slug: str) -> ResponseReturnValue:
    """Show a programme: what it wants, what goes first, how far it is, and its news."""
    actor = current_actor()
    pagina = read_programma(slug, actor)
    return render_template(
        "vems/site/programma.html",
        pagina=pagina,
        p=pagina.programma,
        bronnen={soort: translate(tekst) for soort, tekst in BRON_LABELS.items()},
        ritme=translate(RITME_LABELS[pagina.programma.ritme]),
        lichten=LICHTEN,
        is_gevolgd=is_following(pagina.programma.reference, actor),
        mag_beheren=may_manage(actor, pagina.programma.gebied_id),
        panelen=draw_columns(load_panels("programma", pagina.programma, actor)),
    )
