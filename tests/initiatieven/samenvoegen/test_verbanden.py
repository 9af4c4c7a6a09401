"""A plan below another: linked and undone by the desk, public when both are, never merged."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from initiatieven.samenvoegen.models import Verband
from initiatieven.samenvoegen.verbanden import link_deel, unlink_deel
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.personas import log_in, submit
from vems.core import history
from vems.core.actor import Actor
from vems.core.exceptions import Conflict, Invalid, NotFound
from vems.core.fields import sleutel
from vems.core.history import Zichtbaarheid

Browse = Callable[..., Page]


@pytest.fixture
def medewerker(app: Flask) -> Medewerker:
    return make_medewerker()


@pytest.fixture
def ruben(medewerker: Medewerker) -> Actor:
    return Actor(rol="begeleider", naam="Ruben", als=frozenset({medewerker.reference}))


@pytest.fixture
def tuin(medewerker: Medewerker) -> Initiatief:
    return make_initiatief("De wijktuin", openbaar=True, begeleider=medewerker, fase=Fase.PLAN)


@pytest.fixture
def kas(app: Flask) -> Initiatief:
    return make_initiatief("Een kas erbij", openbaar=True)


def public_soorten(initiatief: Initiatief) -> list[str]:
    rijen = history.list_for(initiatief.reference, zichtbaarheden=[Zichtbaarheid.OPENBAAR])
    return [rij.soort for rij in rijen][::-1]


def test_the_desk_links_two_plans_and_undoes_it(
    tuin: Initiatief, kas: Initiatief, medewerker: Medewerker, app: Flask, browse: Browse
) -> None:
    client = log_in(app.test_client(), medewerker.gebruiker)
    pad = f"/loket/{kas.identificatie}/hoort-bij"
    samen = browse(f"{pad}?ander={tuin.identificatie}", as_=medewerker.gebruiker)
    assert "Een kas erbij" in samen
    assert "De wijktuin" in samen
    for fout in (
        {"kenmerk": "", "kant": "deel"},
        {"kenmerk": "WK-1999-0001", "kant": "deel"},
        {"kenmerk": kas.identificatie, "kant": "deel"},
        {"kenmerk": "x" * 5_000, "kant": "opzij"},
    ):
        assert submit(client, pad, fout).status_code == 422
    goed = {"kenmerk": tuin.identificatie.lower(), "kant": "deel", "sleutel": "een"}
    for _keer in range(2):
        assert submit(client, pad, goed).status_code == 302
    assert Verband.select().count() == 1
    zaak = browse(f"/loket/{tuin.identificatie}", as_=medewerker.gebruiker)
    assert "Hieronder valt:" in zaak
    assert "Hoort bij" in browse(f"/initiatieven/{kas.slug}")
    assert "Hieronder vallen" in browse(f"/initiatieven/{tuin.slug}")
    assert (public_soorten(kas), public_soorten(tuin)) == (["hoort_bij"], ["valt_eronder"])
    los = f"/loket/{tuin.identificatie}/hoort-bij/{Verband.get().sleutel}/los"
    zaakpad = f"/loket/{tuin.identificatie}"
    assert submit(client, los, {}, page=zaakpad).status_code == 302
    assert submit(client, los, {}, page=zaakpad).status_code == 409
    assert "Hoort bij" not in browse(f"/initiatieven/{kas.slug}")
    assert public_soorten(kas) == ["hoort_bij", "hoort_niet_bij"]
    lid = log_in(app.test_client(), make_gebruiker())
    assert lid.get(pad).status_code == 404


def test_what_is_not_public_stays_with_the_desk(
    tuin: Initiatief, ruben: Actor, browse: Browse
) -> None:
    stil = make_initiatief("Nog geheim")
    link_deel(stil, tuin, eenmalig=sleutel(), door=ruben)
    assert "Nog geheim" not in browse(f"/initiatieven/{tuin.slug}")
    assert public_soorten(tuin) == []


def test_two_levels_and_one_whole(tuin: Initiatief, kas: Initiatief, ruben: Actor) -> None:
    derde = make_initiatief("De regenton")
    verband = link_deel(kas, tuin, eenmalig=sleutel(), door=ruben)
    for deel, geheel in ((kas, derde), (derde, kas), (tuin, derde)):
        with pytest.raises(Invalid):
            link_deel(deel, geheel, eenmalig=sleutel(), door=ruben)
    link_deel(derde, tuin, eenmalig=sleutel(), door=ruben)
    unlink_deel(verband.sleutel, door=ruben)
    with pytest.raises(Conflict):
        unlink_deel(verband.sleutel, door=ruben)
    link_deel(kas, tuin, eenmalig=sleutel(), door=ruben)
    with pytest.raises(NotFound):
        unlink_deel(verband.sleutel, door=Actor(rol="lid"))
