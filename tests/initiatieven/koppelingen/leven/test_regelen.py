"""A need from asked to arranged: in the graph, on the pages, and gone once the case is closed."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.begeleiding.fasen.verzetten import withdraw
from initiatieven.koppelingen.keuzes import Uitkomst
from initiatieven.koppelingen.leven import finish
from initiatieven.koppelingen.leven.regelen import settle_vraag
from initiatieven.koppelingen.zoeken.voorstellen import propose_koppelingen
from initiatieven.registratie.models import Initiatief
from netwerk.relaties.graaf import Graaf
from netwerk.relaties.volger import GraafVolger
from netwerk.vraagenaanbod.keuzes import HulpSoort, HulpvraagToestand
from netwerk.vraagenaanbod.models import Hulpaanbod, Hulpvraag
from tests.factories.netwerk import make_vraag
from tests.initiatieven.koppelingen.wijktuin import Wijktuin, make_wijktuin, walk
from tests.netwerk.relaties.netje import drawn
from tests.personas import log_in, submit
from vems.core import changes
from vems.core.actor import Actor
from vems.core.exceptions import NotFound, Refused
from vems.core.history import Gebeurtenis

_OPEN, _GEREGELD = HulpvraagToestand.OPEN, HulpvraagToestand.GEREGELD


def followed(app: Flask) -> Graaf:
    """Follow the change log, and see that a graph made afresh is the same."""
    changes.catch_up("graaf")
    graaf, vers = app.extensions["graaf"], Graaf()
    GraafVolger(vers).rebuild(changes.last_cursor())
    for kant in ("intern", "openbaar"):
        assert drawn(getattr(graaf, kant)) == drawn(getattr(vers, kant))
    return graaf


def ties(graaf: Graaf, *, openbaar: bool = True) -> set[tuple[str, str, str]]:
    graph = (graaf.openbaar if openbaar else graaf.intern).graph
    soorten = ("vraagt", "voorziet_in")
    return {
        (van.kind, d["soort"], naar.kind)
        for van, naar, d in graph.edges(data=True)
        if d["soort"] in soorten
    }


def vraag_of(scene: Wijktuin) -> Hulpvraag:
    zelf = Hulpvraag.eigenaar_key == scene.initiatief.sleutel
    return Hulpvraag.get(zelf, Hulpvraag.soort == HulpSoort.KENNIS)


def test_a_need_is_a_node_as_long_as_the_case_is_open(app: Flask) -> None:
    scene = make_wijktuin(voorgesteld=False)
    aanbod = Hulpaanbod.get()
    make_vraag(scene.initiatief.reference, HulpSoort.WEET_IK_NOG_NIET)
    vraag = vraag_of(scene)
    graaf = followed(app)
    assert graaf.openbaar.knoop(vraag.reference).titel == "Kennis: Iemand die de grond onderzoekt"
    assert ties(graaf) == {("initiatief", "vraagt", "hulpvraag")}
    # the offer that was accepted answers it
    propose_koppelingen(scene.initiatief, door=scene.begeleider)
    koppeling = walk(scene, "geintroduceerd")
    graaf = followed(app)
    assert graaf.openbaar.graph.has_edge(aanbod.reference, vraag.reference)
    for wie in (scene.initiatiefnemer, scene.partner):
        finish(koppeling, uitkomst=Uitkomst.VEEL, door=wie)
    assert vraag_of(scene).toestand is _GEREGELD
    assert followed(app).openbaar.knoop(vraag.reference).gegevens["toestand"] == "geregeld"
    assert ties(graaf) == {
        ("initiatief", "vraagt", "hulpvraag"),
        ("hulpaanbod", "voorziet_in", "hulpvraag"),
    }
    # closed: neither the need nor what answered it takes room any more
    withdraw(Initiatief.get_by_id(scene.initiatief.id), door=scene.initiatiefnemer)
    graaf = followed(app)
    assert vraag.reference not in graaf.intern.graph
    assert ties(graaf, openbaar=False) == set()


@pytest.mark.parametrize("een", list(Uitkomst))
def test_only_help_that_both_are_content_with_arranges_it(app: Flask, een: Uitkomst) -> None:
    scene = make_wijktuin()
    koppeling = walk(scene, "geintroduceerd")
    finish(koppeling, uitkomst=een, door=scene.initiatiefnemer)
    finish(koppeling, uitkomst=Uitkomst.BEETJE, door=scene.partner)
    assert (vraag_of(scene).toestand is _GEREGELD) is (een is Uitkomst.VEEL)


def test_the_guide_says_it_is_arranged_or_there_after_all(app: Flask, client: FlaskClient) -> None:
    scene = make_wijktuin()
    vraag, pad = vraag_of(scene), f"/initiatieven/{scene.initiatief.slug}/koppelingen"
    log_in(client, scene.ruben.gebruiker)
    assert "Dit is geregeld" in client.get(pad).text
    for _ in range(2):
        submit(client, f"{pad}/nodig/{vraag.sleutel}/geregeld", {}, page=pad)
    pagina = client.get(pad).text
    assert "Hiervoor zoeken wij niemand meer." in pagina
    assert "Toch nog nodig" in pagina
    assert vraag_of(scene).toestand is _GEREGELD
    submit(client, f"{pad}/nodig/{vraag.sleutel}/open", {}, page=pad)
    assert vraag_of(scene).toestand is _OPEN
    soorten = [g.soort for g in Gebeurtenis.select() if g.soort.startswith("vraag_")]
    assert soorten == ["vraag_geregeld", "vraag_weer_open"]
    weg = submit(client, f"{pad}/nodig/bestaat-niet/geregeld", {}, page=pad)
    assert weg.status_code == 404
    with pytest.raises(NotFound):
        settle_vraag(scene.initiatief, vraag.sleutel, geregeld=True, door=scene.partner)
    with pytest.raises(NotFound):
        settle_vraag(scene.initiatief, vraag.sleutel, geregeld=True, door=Actor())
    klaar = Initiatief.get_by_id(scene.initiatief.id)
    withdraw(klaar, door=scene.initiatiefnemer)
    with pytest.raises(Refused):
        settle_vraag(klaar, vraag.sleutel, geregeld=True, door=scene.begeleider)
