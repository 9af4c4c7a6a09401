"""Ask once: an extra question about a fact thinking along knows, in both directions."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from initiatieven.begeleiding.meedenken.models import Meedenkstand
from initiatieven.begeleiding.meedenken.stand import load_beeld, save_antwoorden
from initiatieven.begeleiding.vragen.lijst import answer_vragen, list_extra, list_for_plan
from initiatieven.extravragen.feiten import as_feit, as_waarde, list_feiten
from initiatieven.extravragen.keuzes import Bron, Formulier, Vraagsoort
from initiatieven.extravragen.maken import NieuweVraag, change_vraag, get_vraag
from initiatieven.extravragen.models import ExtraAntwoord, Extravraag
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from netwerk.themas.models import Thema
from tests.browse import Page
from tests.factories.basis import make_gebruiker, make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.extravragen.conftest import BEHEER, Maker
from tests.initiatieven.mensen import actor_of
from tests.personas import log_in, submit
from tests.queries import Queries
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.core.exceptions import Invalid

Browse = Callable[..., Page]
_T, _JA, _GETAL = Vraagsoort.TEKST, Vraagsoort.JA_NEE, Vraagsoort.GETAL
# What an answer tells, per fact and way of answering; None is nothing.
FEITEN = [
    ("muziek", _JA, "ja", True),
    ("muziek", _JA, "nee", False),
    ("muziek", _JA, "", None),
    ("bezoekers", _GETAL, "80", 80),
    ("bezoekers", _GETAL, "80,5", 80),
    ("bezoekers", _GETAL, "0", 0),
    ("bezoekers", _GETAL, "9999999999", None),
    ("bezoekers", _JA, "ja", None),
    ("muziek", _T, "ja", None),
    ("hulp", _JA, "ja", None),
    ("bestaatniet", _JA, "ja", None),
    ("", _JA, "ja", None),
]


@pytest.mark.parametrize(("feit", "soort", "waarde", "bekend"), FEITEN)
def test_what_an_answer_tells(feit: str, soort: Vraagsoort, waarde: str, bekend: object) -> None:
    gelezen = as_feit(Extravraag(feit=feit, soort=soort), waarde)
    assert (gelezen, type(gelezen)) == (bekend, type(bekend))


def test_a_fact_fits_only_a_question_of_its_kind() -> None:
    assert [as_waarde(Extravraag(soort=_JA), feit) for feit in (True, False, 3)] == [
        "ja",
        "nee",
        "",
    ]
    assert [as_waarde(Extravraag(soort=_GETAL), feit) for feit in (3, True, ["x"])] == ["3", "", ""]
    assert "hulp" not in {feit.code for feit in list_feiten()}


@pytest.fixture
def ruben(app: Flask) -> Medewerker:
    return make_medewerker()


@pytest.fixture
def anke(app: Flask) -> Gebruiker:
    return make_gebruiker(Rol.LID, "Anke Visser")


@pytest.fixture
def zaak(ruben: Medewerker, anke: Gebruiker, eten: Thema) -> Initiatief:
    return make_initiatief(
        "Soep met muziek",
        themas=("eten",),
        begeleider=ruben,
        fase=Fase.VERKENNING,
        initiatiefnemer=anke.partij,
    )


def test_what_a_maker_answered_is_not_asked_in_thinking_along(
    zaak: Initiatief, ruben: Medewerker, vraag: Maker, browse: Browse
) -> None:
    muziek = vraag("Is er muziek?", _JA, feit="muziek")
    pad, door = f"/loket/{zaak.identificatie}/meedenken", actor_of(ruben)
    assert 'name="muziek"' in browse(pad, as_=ruben.gebruiker).html
    answer_vragen(zaak, {muziek.code: "ja"}, instrumenten=(), door=door)
    beeld = load_beeld(zaak)
    assert (beeld.feiten["muziek"], beeld.bekend["muziek"].bron) == (True, Bron.VRAAG)
    page = browse(pad, as_=ruben.gebruiker)
    assert 'name="muziek"' not in page.html
    assert "Uit de extra vraag: Is er muziek?" in page
    assert f"/loket/{zaak.identificatie}/vragen" in page.links
    save_antwoorden(zaak, {"muziek": False, "eten": True}, versie=0, door=door)
    assert Meedenkstand.get().antwoorden == {"eten": True}
    assert load_beeld(zaak).feiten["muziek"] is True


def test_what_thinking_along_knows_is_not_asked_of_the_maker(
    zaak: Initiatief,
    ruben: Medewerker,
    anke: Gebruiker,
    vraag: Maker,
    app: Flask,
    browse: Browse,
    queries: Queries,
) -> None:
    getal = vraag(
        "Hoeveel mensen?", _GETAL, feit="bezoekers", formulier=Formulier.PLAN, verplicht=True
    )
    save_antwoorden(zaak, {"bezoekers": 80}, versie=0, door=actor_of(ruben))
    [een] = list_extra(zaak, ())
    assert (een.waarde, een.bron) == ("80", Bron.MEEDENKEN)
    assert list_for_plan([een]) == []
    assert "Dit weten wij al van het meedenken." in browse("/mijn", as_=anke)
    pad = f"/initiatieven/{zaak.slug}/vragen"
    assert "Klopt het niet? Wijzig het hier." in browse(pad, as_=anke)
    client = log_in(app.test_client(), anke)
    veld = f"extra_{getal.code}"
    assert submit(client, pad, {veld: "80"}).status_code == 302
    assert not ExtraAntwoord.select().exists()
    assert submit(client, pad, {veld: "120"}).status_code == 302
    assert load_beeld(zaak).feiten["bezoekers"] == 120
    assert list_extra(zaak, ())[0].bron is None
    queries.statements.clear()
    list_extra(zaak, ())
    assert not [sql for sql in queries.statements if "meedenkstand" in sql]


def test_two_questions_about_one_fact_are_answered_once(
    zaak: Initiatief, ruben: Medewerker, vraag: Maker
) -> None:
    een, ander = (vraag(zin, _JA, feit="muziek") for zin in ("Muziek?", "Luidsprekers?"))
    answer_vragen(zaak, {een.code: "nee"}, instrumenten=(), door=actor_of(ruben))
    assert [(rij.waarde, rij.bron) for rij in list_extra(zaak, ())] == [
        ("nee", None),
        ("nee", Bron.VRAAG),
    ]
    answer_vragen(zaak, {ander.code: "nee"}, instrumenten=(), door=actor_of(ruben))
    assert ExtraAntwoord.select().count() == 1


def test_the_beheerder_ties_a_question_to_a_fact(vraag: Maker, app: Flask, browse: Browse) -> None:
    for soort, anders in (
        (_T, {"feit": "muziek"}),
        (_GETAL, {"feit": "muziek"}),
        (_JA, {"feit": "bezoekers"}),
        (_JA, {"feit": "hulp"}),
        (_JA, {"feit": "x" * 500}),
        (_JA, {"feit": "muziek", "over_maker": True}),
    ):
        with pytest.raises(Invalid) as fout:
            vraag("Is er muziek?", soort, **anders)
        assert fout.value.veld == "feit"
    muziek = vraag("Is er muziek?", _JA)
    beheer = make_gebruiker(Rol.BEHEERDER, "Bo")
    pad = f"/beheer/vragen/{muziek.code}"
    client = log_in(app.test_client(), beheer)
    data = {"onderwerp": "thema-eten", "zin": "Is er muziek?", "soort": "ja_nee"}
    fout = submit(client, pad, {**data, "formulier": "idee", "feit": "bezoekers"})
    assert fout.status_code == 422
    assert submit(client, pad, {**data, "formulier": "idee", "feit": "muziek"}).status_code == 302
    assert get_vraag(muziek.code).feit == "muziek"
    assert "telt mee bij het meedenken" in browse("/beheer/vragen", as_=beheer)
    zelfde = NieuweVraag(muziek.zin, muziek.soort, muziek.thema, muziek.formulier, feit="muziek")
    assert change_vraag(get_vraag(muziek.code), zelfde, door=BEHEER).nummer == 2
