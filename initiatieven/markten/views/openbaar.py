"""What everybody sees: the markets, one market, and every outcome with its reason."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from initiatieven.markten import pagina as paginatekst
from initiatieven.markten.dag.avond import find_aanmelding_slug
from initiatieven.markten.deelname.plannen import (
    as_plannen,
    count_plannen,
    list_stands,
    select_uitkomsten,
)
from initiatieven.markten.keuzes import MarktToestand
from initiatieven.markten.markt import get_markt
from initiatieven.markten.models import Markt
from initiatieven.markten.opvolging.reacties import list_reacties
from initiatieven.markten.pagina import reached
from initiatieven.markten.verplaatsen import find_last_move
from initiatieven.markten.views import bp
from initiatieven.markten.zaal.loting import find_loting
from initiatieven.markten.zaal.plattegrond import draw_hall, list_kramen
from vems.accounts.toegang import current_actor, openbaar
from vems.core.clock import now
from vems.core.exceptions import NotFound
from vems.core.reference import Shown, load_shown
from vems.core.web.paging import paginate
from vems.core.web.panels import draw, load_panels


@bp.get("/markten")
@openbaar
def lijst() -> ResponseReturnValue:
    """List the markets: the one that is coming first, then the past ones."""
    pagina = paginate(
        Markt.select()
        .where(Markt.toestand != MarktToestand.VOORBEREIDING)
        .order_by(Markt.begin.desc())
    )
    komend = [m for m in pagina.items if not reached(m, MarktToestand.UITSLAG)]
    return render_template(
        "initiatieven/markten/lijst.html",
        pagina=pagina,
        komend=[m for m in reversed(komend) if m.toestand is not MarktToestand.AFGELAST],
        geweest=[
            m
            for m in pagina.items
            if reached(m, MarktToestand.UITSLAG) or m.toestand is MarktToestand.AFGELAST
        ],
        tekst=paginatekst,
        nu=now(),
    )


@bp.get("/markten/<string:slug>")
@openbaar
def markt(slug: str) -> ResponseReturnValue:
    """Show one market; the state decides what it says and asks."""
    actor, moment = current_actor(), now()
    gevonden = get_markt(slug, actor)
    telling = count_plannen(gevonden)
    met_plannen = reached(gevonden, MarktToestand.PROGRAMMA)
    plannen = list_stands(gevonden) if met_plannen else []
    return render_template(
        "initiatieven/markten/markt.html",
        markt=gevonden,
        titel=paginatekst.titel(gevonden, telling),
        lead=paginatekst.lead(gevonden),
        themas=paginatekst.theme_names(gevonden),
        punt=_find_punt(gevonden),
        bevestiging=gevonden.bevestiging,
        aanmelden=find_aanmelding_slug(gevonden),
        knop_=paginatekst.primary(gevonden, actor, moment),
        oproep=paginatekst.call_line(gevonden, moment),
        verplaatst=paginatekst.moved_line(gevonden, find_last_move(gevonden)),
        proces=paginatekst.process(gevonden, telling),
        label=paginatekst.toestand_label(gevonden),
        plannen=plannen,
        zaal=draw_hall(gevonden, list_kramen(gevonden), plannen) if plannen else None,
        loting=find_loting(gevonden),
        onderdelen=paginatekst.evening(gevonden),
        met_plannen=met_plannen,
        stemmingen=paginatekst.open_votes(gevonden),
        is_geweest=reached(gevonden, MarktToestand.UITSLAG),
        panelen=[draw(p) for p in load_panels("markt", gevonden, actor)],
    )


@bp.get("/markten/<string:slug>/uitkomsten")
@openbaar
def uitkomsten(slug: str) -> ResponseReturnValue:
    """Show each plan with its outcome, the reason and the advice; also those not admitted."""
    gevonden = get_markt(slug, current_actor())
    if not reached(gevonden, MarktToestand.PROGRAMMA):
        raise NotFound()
    pagina = paginate(select_uitkomsten(gevonden))
    telling, plannen = count_plannen(gevonden), as_plannen(pagina.items)
    return render_template(
        "initiatieven/markten/uitkomsten.html",
        markt=gevonden,
        pagina=pagina,
        plannen=plannen,
        reacties=list_reacties([plan.inzending_id for plan in plannen]),
        telling=telling,
        verborgen=telling.ingezonden - telling.zonder_uitkomst - pagina.aantal,
    )


def _find_punt(markt: Markt) -> Shown | None:
    """Show the place where people meet, when the market is at one."""
    if markt.ontmoetingspunt_id is None:
        return None
    reference = markt.ontmoetingspunt.reference
    getoond = load_shown([reference], current_actor()).get(reference)
    return getoond if getoond and getoond.url else None
