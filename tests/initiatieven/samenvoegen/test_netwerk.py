"""Plans that touch, in the network: alike because a guide says so, gone on in another."""

from __future__ import annotations

import pytest
from flask import Flask

from initiatieven.begeleiding.fasen.verzetten import change_fase
from initiatieven.registratie.keuzes import Fase, Resultaat
from initiatieven.registratie.models import Initiatief
from initiatieven.samenvoegen.antwoorden import answer_samen
from initiatieven.samenvoegen.gelijkenis import confirm_gelijk
from initiatieven.samenvoegen.vragen import NieuweSamenvraag, ask_samen
from netwerk.medewerkers.models import Medewerker
from netwerk.relaties.graaf import Graaf
from netwerk.relaties.models import Relatie
from netwerk.relaties.volger import GraafVolger
from tests.netwerk.relaties.netje import drawn
from tests.personas import log_in, submit
from vems.core import changes
from vems.core.actor import Actor
from vems.core.exceptions import NotFound, Refused
from vems.core.fields import sleutel


def ties(app: Flask, *, openbaar: bool = False) -> set[tuple[str, str, str]]:
    """Follow the change log, see that a graph made afresh is the same, and give its ties."""
    changes.catch_up("graaf")
    graaf, vers = app.extensions["graaf"], Graaf()
    GraafVolger(vers).rebuild(changes.last_cursor())
    assert drawn(graaf.intern) == drawn(vers.intern)
    graph = (graaf.openbaar if openbaar else graaf.intern).graph
    plannen = graph.subgraph([r for r in graph if r.kind == "initiatief"])
    return {(van.key, d["soort"], naar.key) for van, naar, d in plannen.edges(data=True)}


def test_a_guide_calls_two_plans_alike_and_takes_it_back(
    app: Flask, soep: Initiatief, tafel: Initiatief, medewerker: Medewerker, ruben: Actor
) -> None:
    changes.catch_up()
    client = log_in(app.test_client(), medewerker.gebruiker)
    pagina = f"/loket/{soep.identificatie}/lijkt-op"
    pad = f"{pagina}/{tafel.identificatie}"
    for _keer in range(2):
        assert submit(client, pad, {}, page=f"/loket/{soep.identificatie}").status_code == 302
    band = (soep.sleutel, "lijkt_op", tafel.sleutel)
    assert ties(app) == {band}
    assert ties(app, openbaar=True) == set()
    assert "Een begeleider zegt: deze lijken op elkaar" in client.get(pagina).text
    # the other way round is the same
    confirm_gelijk(tafel, soep, waarom="", door=ruben)
    assert Relatie.select().count() == 1
    submit(client, f"{pad}/toch-niet", {}, page=pagina)
    assert ties(app) == set()
    assert Relatie.get().tot is not None
    with pytest.raises(Refused):
        confirm_gelijk(soep, soep, waarom="", door=ruben)
    with pytest.raises(NotFound):
        confirm_gelijk(soep, tafel, waarom="", door=Actor())
    assert submit(client, f"{pagina}/WK-1999-0001", {}, page=pagina).status_code == 404


def test_a_plan_that_went_on_in_another_leads_there_until_it_opens_again(
    app: Flask, soep: Initiatief, tafel: Initiatief, ruben: Actor
) -> None:
    vraag = ask_samen(soep, tafel, NieuweSamenvraag("Allebei soep.", sleutel()), door=ruben)
    for kant, plan in (("van", soep), ("naar", tafel)):
        maker = Actor(rol="lid", partij_id=plan.initiatiefnemer_id, naam="Maker", gebruiker_id=None)
        answer_samen(vraag, kant, ja=True, door=maker)
    assert ties(app) == set()
    change_fase(soep, Fase.AFGEROND, resultaat=Resultaat.SAMENGEVOEGD, door=ruben)
    band = (soep.sleutel, "samengevoegd_met", tafel.sleutel)
    assert ties(app) == {band}
    assert ties(app, openbaar=True) == {band}
    weer = Initiatief.get_by_id(soep.id)
    change_fase(weer, Fase.INTAKE, reden="Toch apart.", door=Actor(rol="coordinator", naam="K"))
    assert ties(app) == set()
