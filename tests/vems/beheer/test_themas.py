"""Story A4: moving and merging themes, everything along, and back within thirty days."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from initiatieven.registratie.models import InitiatiefThema
from netwerk.relaties.keuzes import RelatieSoort
from netwerk.relaties.models import Relatie
from netwerk.relaties.registration import NieuweRelatie, register_relatie
from netwerk.themas.boom import boom
from netwerk.themas.models import Thema, ThemaIngreep
from netwerk.themas.registration import NieuwThema, register_thema
from netwerk.themas.verhuizen import merge_thema, move_thema, preview, undo
from tests.factories.basis import make_gebruiker, make_medewerker, make_thema
from tests.factories.initiatieven import make_initiatief
from tests.factories.netwerk import make_partner
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.core import clock
from vems.core.actor import SYSTEEM, Actor
from vems.core.changes import Wijziging
from vems.core.exceptions import Invalid, Refused
from vems.core.reference import Reference

LOTTE = Actor(rol="beheerder", naam="Lotte Bos")


def codes_of(initiatief) -> list[str]:  # noqa: ANN001
    rijen = InitiatiefThema.select(InitiatiefThema, Thema).join(Thema)
    eigen = rijen.where(InitiatiefThema.initiatief == initiatief).order_by(InitiatiefThema.rang)
    return [rij.thema.code for rij in eigen]


def relate(van: Reference, code: str, soort: RelatieSoort = RelatieSoort.GAAT_OVER) -> Relatie:
    return register_relatie(NieuweRelatie(van, Reference("thema", code), soort), door=SYSTEEM)


def targets(van: Reference) -> list[str]:
    rijen = Relatie.select().where(Relatie.van_key == van.key, Relatie.tot.is_null())
    return sorted(rij.naar_key for rij in rijen if rij.naar_key in ("straat", "zwerfafval"))


@pytest.fixture
def tree(app: Flask) -> dict[str, Thema]:
    schoon = make_thema("schoon", naam="Schoon")
    return {
        "schoon": schoon,
        "straat": make_thema("straat", naam="Afval op straat", ouder=schoon, synoniemen=["papier"]),
        "zwerfafval": make_thema("zwerfafval", naam="Zwerfafval", synoniemen=["blikjes"]),
    }


def merge(tree: dict[str, Thema]) -> ThemaIngreep:
    return merge_thema(tree["zwerfafval"], tree["straat"], reden="Hetzelfde.", door=LOTTE)


def test_everything_goes_along_in_one_write(tree: dict[str, Thema]) -> None:
    een = make_initiatief(themas=("zwerfafval",))
    beide = make_initiatief(themas=("zwerfafval", "straat"))
    los = make_initiatief(themas=("groen",))
    partner, collega = make_partner(), make_medewerker()
    relate(partner.reference, "zwerfafval")
    relate(collega.reference, "zwerfafval", RelatieSoort.DESKUNDIG_IN)
    relate(collega.reference, "straat", RelatieSoort.DESKUNDIG_IN)
    aantallen = preview(tree["zwerfafval"]).aantallen
    assert aantallen == {"initiatief": 2, "partner": 1, "medewerker": 1}
    begin = Wijziging.select().count()
    merge(tree)
    assert codes_of(een) == ["straat"]
    assert codes_of(beide) == ["straat"]
    assert codes_of(los) == ["groen"]
    assert targets(partner.reference) == ["straat"]
    assert targets(collega.reference) == ["straat"]
    assert not preview(tree["zwerfafval"]).aantallen
    verteld = {(w.kind, w.key) for w in Wijziging.select().offset(begin)}
    assert {("initiatief", een.sleutel), ("partner", partner.sleutel)} <= verteld
    assert ("thema", "zwerfafval") in verteld


def test_words_go_along_and_the_old_code_leads_on(tree: dict[str, Thema]) -> None:
    merge(tree)
    alle = boom()
    assert [thema.code for thema in alle.all()] == ["schoon", "straat"]
    assert alle.by_code("zwerfafval").code == "straat"
    assert alle.by_code("straat").synoniemen == ["blikjes", "papier", "zwerfafval"]
    assert [thema.code for thema in alle.suggest("Blikjes rapen")] == ["schoon"]


def test_undo_restores_exactly_what_moved(tree: dict[str, Thema]) -> None:
    een = make_initiatief(themas=("zwerfafval",))
    beide = make_initiatief(themas=("zwerfafval", "straat"))
    al = make_initiatief(themas=("straat",))
    partner, collega = make_partner(), make_medewerker()
    relate(partner.reference, "zwerfafval")
    relate(collega.reference, "zwerfafval")
    relate(collega.reference, "straat")
    ingreep = merge(tree)
    undo(ThemaIngreep.get_by_id(ingreep.id), door=LOTTE)
    assert codes_of(een) == ["zwerfafval"]
    assert codes_of(beide) == ["zwerfafval", "straat"]
    assert codes_of(al) == ["straat"]
    assert targets(partner.reference) == ["zwerfafval"]
    assert targets(collega.reference) == ["straat", "zwerfafval"]
    assert boom().by_code("straat").synoniemen == ["papier"]
    assert boom().by_code("zwerfafval").synoniemen == ["blikjes"]
    with pytest.raises(Exception, match="ongedaan"):
        undo(ThemaIngreep.get_by_id(ingreep.id), door=LOTTE)


def test_undo_leaves_what_changed_since(tree: dict[str, Thema]) -> None:
    ander, nieuw = make_initiatief(themas=("zwerfafval",)), make_initiatief(themas=("straat",))
    partner = make_partner()
    relate(partner.reference, "zwerfafval")
    ingreep = merge(tree)
    InitiatiefThema.update(thema=make_thema("groen")).where(
        InitiatiefThema.initiatief == ander
    ).execute()
    Relatie.update(tot=clock.today()).execute()
    Thema.update(synoniemen=["papier", "zwerfafval", "peuken"]).where(
        Thema.code == "straat"
    ).execute()
    undo(ThemaIngreep.get_by_id(ingreep.id), door=LOTTE)
    assert codes_of(ander) == ["groen"]
    assert codes_of(nieuw) == ["straat"]
    assert targets(partner.reference) == []
    assert Thema.get(Thema.code == "straat").synoniemen == ["papier", "peuken"]


def test_after_thirty_days_and_out_of_order_it_stays(tree: dict[str, Thema], nu: datetime) -> None:
    eerste = merge(tree)
    tweede = merge_thema(tree["straat"], tree["schoon"], reden="Ook dat.", door=LOTTE)
    assert boom().by_code("zwerfafval").code == "schoon"
    with pytest.raises(Refused, match="daarna"):
        undo(ThemaIngreep.get_by_id(eerste.id), door=LOTTE)
    undo(ThemaIngreep.get_by_id(tweede.id), door=LOTTE)
    with clock.freeze(nu + timedelta(days=31)), pytest.raises(Refused, match="30 dagen"):
        undo(ThemaIngreep.get_by_id(eerste.id), door=LOTTE)
    undo(ThemaIngreep.get_by_id(eerste.id), door=LOTTE)


def test_a_theme_moves_with_its_parts_and_back(tree: dict[str, Thema]) -> None:
    ingreep = move_thema(tree["zwerfafval"], tree["schoon"], reden="Hoort daar.", door=LOTTE)
    assert boom().hoofd_of(boom().by_code("zwerfafval")).code == "schoon"
    with pytest.raises(Invalid):
        move_thema(boom().by_code("schoon"), boom().by_code("straat"), reden="Lus", door=LOTTE)
    with pytest.raises(Invalid):
        merge_thema(boom().by_code("schoon"), boom().by_code("straat"), reden="Lus", door=LOTTE)
    undo(ThemaIngreep.get_by_id(ingreep.id), door=LOTTE)
    assert boom().by_code("zwerfafval").ouder_id is None


def test_parts_of_a_merged_theme_hang_under_the_other(tree: dict[str, Thema]) -> None:
    deel = make_thema("peuken", ouder=tree["zwerfafval"])
    ingreep = merge(tree)
    assert Thema.get_by_id(deel.id).ouder_id == tree["straat"].id
    undo(ThemaIngreep.get_by_id(ingreep.id), door=LOTTE)
    assert Thema.get_by_id(deel.id).ouder_id == tree["zwerfafval"].id


def test_an_old_list_brings_no_merged_theme_back(tree: dict[str, Thema]) -> None:
    merge(tree)
    gegeven = register_thema(NieuwThema("zwerfafval", "Zwerfafval", synoniemen=("x",)), door=LOTTE)
    assert gegeven.code == "straat"
    register_thema(NieuwThema("peuken", "Peuken", ouder="zwerfafval"), door=LOTTE)
    alle = boom()
    assert alle.by_code("peuken").ouder.code == "straat"
    assert alle.hoofd_of(alle.by_code("peuken")).code == "schoon"


@pytest.fixture
def redacteur(app: Flask) -> FlaskClient:
    return log_in(app.test_client(), make_gebruiker(Rol.REDACTEUR))


def test_the_page_shows_first_and_then_does(tree: dict[str, Thema], redacteur: FlaskClient) -> None:
    make_initiatief(themas=("zwerfafval",), openbaar=True)
    path = "/beheer/themas/zwerfafval/samenvoegen"
    data: dict[str, object] = {"doel": "straat", "reden": "Hetzelfde."}
    page = submit(redacteur, path, data).get_data(as_text=True)
    assert "Wat er meegaat" in page
    assert "Initiatief" in page
    assert boom().by_code("zwerfafval").code == "zwerfafval"
    assert submit(redacteur, path, {**data, "doe": "1"}).status_code == 302
    assert redacteur.get("/beheer/themas/zwerfafval").location == "/beheer/themas/straat"
    oud = redacteur.get("/initiatieven?thema=zwerfafval&wijk=a&wijk=b")
    assert oud.location == "/initiatieven?thema=straat&wijk=a&wijk=b"
    # The network has its own name for it, and a view that was kept opens by that address.
    oud = redacteur.get("/netwerk?onderwerp=zwerfafval&weergave=lijst")
    assert oud.location == "/netwerk?onderwerp=straat&weergave=lijst"
    assert redacteur.get("/netwerk?onderwerp=straat&weergave=lijst").status_code == 200
    herstel = f"/beheer/themas/herstel/{ThemaIngreep.get().sleutel}"
    assert submit(redacteur, herstel, {}, page="/beheer/themas").status_code == 302
    assert redacteur.get("/beheer/themas/zwerfafval").status_code == 200
    assert submit(redacteur, herstel, {}, page="/beheer/themas/nieuw").status_code == 409


@pytest.mark.parametrize(
    "fout", [{"doel": ""}, {"doel": "maan"}, {"reden": ""}, {"reden": "x" * 501}, {"doel": "-"}]
)
def test_what_cannot_be_merged_is_said(
    tree: dict[str, Thema], redacteur: FlaskClient, fout: dict[str, object]
) -> None:
    data = {"doel": "straat", "reden": "Zo.", "doe": "1", **fout}
    answer = submit(redacteur, "/beheer/themas/zwerfafval/samenvoegen", data)
    assert answer.status_code == 422
    assert not ThemaIngreep.select().exists()


def test_a_theme_is_added_renamed_and_given_words(
    tree: dict[str, Thema], redacteur: FlaskClient
) -> None:
    data: dict[str, object] = {"naam": "Hondenpoep", "ouder": "schoon", "woorden": "Poep, zakje"}
    assert submit(redacteur, "/beheer/themas/nieuw", data).status_code == 302
    nieuw = boom().by_code("hondenpoep")
    assert nieuw.ouder.code == "schoon"
    assert nieuw.synoniemen == ["poep", "zakje"]
    path = "/beheer/themas/hondenpoep"
    assert (
        submit(redacteur, path, {"naam": "Honden", "woorden": "riem", "versie": "1"}).status_code
        == 302
    )
    assert (boom().by_code("hondenpoep").naam, boom().by_code("hondenpoep").ouder_id) == (
        "Honden",
        tree["schoon"].id,
    )
    woorden = ("x" * 8001, "x" * 81, "\n".join(f"woord{n}" for n in range(201)))
    fouten = [{"naam": naam} for naam in ("", "schoon", "x" * 81)]
    for fout in (*fouten, *({"woorden": tekst} for tekst in woorden)):
        assert submit(redacteur, path, {"naam": "Goed", **fout}).status_code == 422


def test_words_that_came_meanwhile_are_not_lost(
    tree: dict[str, Thema], redacteur: FlaskClient
) -> None:
    """An old page saves over neither a colleague nor a merge."""
    path, oud = "/beheer/themas/straat", {"naam": "Straat", "woorden": "stoep", "versie": "1"}
    merge_thema(tree["zwerfafval"], tree["straat"], reden="Zelfde.", door=LOTTE)
    answer = submit(redacteur, path, oud)
    assert answer.status_code == 409
    assert "stoep" in answer.get_data(as_text=True)
    assert "zwerfafval" in boom().by_code("straat").synoniemen
    assert submit(redacteur, path, {**oud, "versie": "2"}).status_code == 302


def test_who_may_see_and_who_may_change(tree: dict[str, Thema], browse) -> None:  # noqa: ANN001
    for rol, mag in ((Rol.BEHEERDER, True), (Rol.COORDINATOR, False), (Rol.TOEZICHT, False)):
        gebruiker = make_gebruiker(rol)
        browse("/beheer/themas", as_=gebruiker)
        assert ("Bewaar het onderwerp" in browse("/beheer/themas/straat", as_=gebruiker)) == mag
        status = 200 if mag else 404
        for wat in ("verplaatsen", "samenvoegen"):
            browse(f"/beheer/themas/straat/{wat}", as_=gebruiker, status=status)
    browse("/beheer/themas", as_=make_gebruiker(Rol.BEGELEIDER), status=404)
    browse("/beheer/themas/maan", as_=make_gebruiker(Rol.BEHEERDER), status=404)
