"""The pages of who handed something in: one's own initiatives and the story of each."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from initiatieven.etalage.kolommen import count_vragen, draw_columns
from initiatieven.etalage.mijn import (
    as_eigen,
    get_eigen,
    list_eigen,
    question_sentence,
    read_zaak,
)
from initiatieven.etalage.verhaal import EIGEN, PER_PAGINA, read_verhaal
from initiatieven.etalage.views import bp
from initiatieven.registratie.concept.concepten import find_own_concept, naam_of
from initiatieven.registratie.models import Initiatief
from vems.accounts.toegang import current_actor, recht
from vems.core.web.paging import paginate_list
from vems.core.web.panels import load_panels
from vems.instellingen.gemeente import read_gemeente
from vems.partijen.bereik import list_kaartjes


@bp.get("/mijn")
@recht("initiatief_ingediend", "d")
def mijn() -> ResponseReturnValue:
    """Show the own initiatief, or the list when there are more."""
    actor = current_actor()
    eigen = list_eigen(actor)
    if len(eigen) == 1:
        return _show(eigen[0], aantal=1)
    concept = find_own_concept(actor)
    voornaam = actor.naam.split(" ", 1)[0]
    return render_template(
        "initiatieven/etalage/mijn.html",
        eigen=as_eigen(eigen),
        naam=voornaam,
        mensen=list_kaartjes(actor.eigen_partijen),
        concept=concept,
        concept_naam=naam_of(concept) if concept else "",
    )


@bp.get("/mijn/<string:slug>")
@recht("initiatief_ingediend", "d")
def mijn_initiatief(slug: str) -> ResponseReturnValue:
    """Show one of the own initiatives."""
    return _show(get_eigen(slug, current_actor()), aantal=2)


@bp.get("/mijn/<string:slug>/tijdlijn")
@recht("initiatief_ingediend", "d")
def mijn_tijdlijn(slug: str) -> ResponseReturnValue:
    """Show everything that happened, with who can read it."""
    initiatief = get_eigen(slug, current_actor())
    verhaal = read_verhaal(initiatief.reference, EIGEN, geheel=True)
    return render_template(
        "initiatieven/etalage/mijn_tijdlijn.html",
        initiatief=initiatief,
        pagina=paginate_list(verhaal.momenten, PER_PAGINA),
    )


def _show(initiatief: Initiatief, *, aantal: int) -> ResponseReturnValue:
    actor = current_actor()
    zaak = read_zaak(initiatief, bereikbaar=read_gemeente().uren)
    panelen = load_panels("mijn", initiatief, actor)
    vragen = count_vragen(panelen)
    return render_template(
        "initiatieven/etalage/mijn_initiatief.html",
        zaak=zaak,
        panelen=draw_columns(panelen),
        naam=actor.naam.split(" ", 1)[0],
        zin=question_sentence(vragen) if vragen else zaak.zin,
        heeft_vragen=bool(vragen),
        heeft_meer=aantal > 1,
    )
