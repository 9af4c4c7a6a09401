"""Extra questions through the pages: made by the beheerder, asked once, shown and changed."""

from __future__ import annotations

import pytest
from flask import Flask

from initiatieven.begeleiding.plan.plannen import PlanInvoer, list_open_vragen, save_plan
from initiatieven.begeleiding.vragen.events import BEANTWOORD
from initiatieven.extravragen.keuzes import Formulier, Vraagsoort
from initiatieven.extravragen.maken import NieuweVraag, change_vraag, retire_vraag
from initiatieven.extravragen.models import ExtraAntwoord, Extravraag
from initiatieven.loket.intake.toewijzen import assign_begeleider
from initiatieven.registratie.models import Concept, Initiatief
from netwerk.instrumenten.models import Instrument
from netwerk.themas.models import Thema
from tests.factories.basis import make_gebruiker, make_medewerker, make_partij
from tests.initiatieven.extravragen.conftest import BEHEER, Maker
from tests.initiatieven.registratie.test_namens import NAMENS
from tests.initiatieven.registratie.wizard import NIEUW, NODIG, OVER_U, WAAR, WAT, Browser
from tests.personas import csrf_of, log_in
from vems.accounts.keuzes import Rol
from vems.core.actor import Actor
from vems.core.exceptions import Conflict
from vems.core.history import Gebeurtenis, sentence

VRAGEN = f"{NIEUW}/vragen"
NIEUWE_VRAAG = {
    "onderwerp": "thema-eten",
    "zin": "Hoeveel mensen eten mee?",
    "uitleg": "Een schatting is genoeg.",
    "soort": "getal",
    "formulier": "idee",
    "verplicht": "y",
}


@pytest.fixture
def beheer(app: Flask, eten: Thema) -> Browser:
    browser = Browser(app.test_client())
    log_in(browser.client, make_gebruiker(Rol.BEHEERDER))
    return browser


def test_the_beheerder_makes_changes_orders_and_ends_questions(
    beheer: Browser, budget: Instrument, vraag: Maker
) -> None:
    assert "Er zijn geen extra vragen." in beheer.get("/beheer/vragen")
    assert "/beheer/vragen" in beheer.get("/beheer")
    assert "Schrijf de vraag op." in beheer.post(
        "/beheer/vragen/nieuw", {**NIEUWE_VRAAG, "zin": ""}, 422
    )
    assert beheer.post("/beheer/vragen/nieuw", NIEUWE_VRAAG) == "/beheer/vragen"
    regeling = {**NIEUWE_VRAAG, "onderwerp": f"regeling-{budget.code}", "zin": "Welke rekening?"}
    beheer.post("/beheer/vragen/nieuw", regeling)
    vraag("Wie kookt er?")
    html = beheer.get("/beheer/vragen")
    assert "Regeling: Buurtbudget" in html
    assert html.index("Hoeveel mensen eten mee?") < html.index("Wie kookt er?")
    code = Extravraag.get(Extravraag.zin == "Wie kookt er?").code
    token = {"csrf_token": csrf_of(html)}
    beheer.client.post(f"/beheer/vragen/{code}/eerder", data=token)
    html = beheer.get("/beheer/vragen")
    assert html.index("Hoeveel mensen eten mee?") > html.index("Wie kookt er?")
    pagina = f"/beheer/vragen/{code}"
    assert "Zo ziet de invuller de vraag" in beheer.get(pagina)
    assert beheer.post(pagina, {**NIEUWE_VRAAG, "zin": "Wie kookt en serveert?"}) == pagina
    assert "Versie 2" in beheer.get(pagina)
    beheer.client.post(f"{pagina}/stop", data=token)
    assert "Vragen wij niet meer" in beheer.get("/beheer/vragen")
    beheer.client.post(f"{pagina}/hervat", data=token)
    assert "Versie 3" in beheer.get(pagina)
    assert beheer.client.get("/beheer/vragen/nergens").status_code == 404
    assert beheer.client.post(f"{pagina}/opzij", data=token).status_code == 404


@pytest.mark.parametrize("veld", list(NIEUWE_VRAAG))
@pytest.mark.parametrize("waarde", ["", "lang" * 2_000, "\x00\u202e", "<b>"])
def test_the_form_of_a_question_takes_anything(beheer: Browser, veld: str, waarde: str) -> None:
    token = csrf_of(beheer.get("/beheer/vragen/nieuw"))
    data = {"csrf_token": token, **NIEUWE_VRAAG, veld: waarde}
    assert beheer.client.post("/beheer/vragen/nieuw", data=data).status_code in (302, 422)


def test_the_form_asks_once_and_only_whom_it_concerns(
    wie: Browser, vraag: Maker, app: Flask
) -> None:
    aantal = vraag("Hoeveel mensen eten mee?", Vraagsoort.GETAL, verplicht=True)
    kok = vraag("Wie kookt er?", Vraagsoort.KEUZE, keuzes=("Wij", "Een kok"))
    vraag("Wie ruimt op?", formulier=Formulier.PLAN)
    wie.post(NIEUW, dict(WAT))
    wie.post(f"{NIEUW}/waar", dict(WAAR))
    assert wie.post(f"{NIEUW}/nodig", dict(NODIG)) == VRAGEN
    html = wie.get(VRAGEN)
    assert "2 vragen" in html
    assert "Wie ruimt op?" not in html
    veld, keus = f"extra_{aantal.code}", f"extra_{kok.code}"
    assert "Beantwoord deze vraag." in wie.post(VRAGEN, {veld: ""}, 422)
    assert "Vul een getal in" in wie.post(VRAGEN, {veld: "heel veel", keus: "Wij"}, 422)
    assert "Kies een van de antwoorden." in wie.post(VRAGEN, {veld: "3", keus: "Nee"}, 422)
    assert wie.post(VRAGEN, {veld: "40", "bewaar": "1"}) == f"{NIEUW}/bewaard"
    # the draft keeps its questions, whatever the beheerder does now
    eten = Thema.get(Thema.code == "eten")
    change_vraag(aantal, NieuweVraag("Hoeveel stoelen?", Vraagsoort.TEKST, eten), door=BEHEER)
    retire_vraag(kok, door=BEHEER)
    assert wie.post(VRAGEN, {veld: "40", keus: "Een kok"}) == f"{NIEUW}/over-u"
    assert wie.post(f"{NIEUW}/over-u", dict(OVER_U)) == f"{NIEUW}/controle"
    controle = wie.get(f"{NIEUW}/controle")
    assert "Hoeveel mensen eten mee?" in controle
    assert f"{VRAGEN}?terug=controle" in controle
    assert 'value="40"' in wie.get(f"{VRAGEN}?terug=controle")
    assert wie.post(f"{NIEUW}/controle", {}) == f"{NIEUW}/verstuurd"
    zaak = Initiatief.get()
    assert [v.waarde for v in ExtraAntwoord.select().order_by(ExtraAntwoord.id)] == [
        "40",
        "Een kok",
    ]
    # the plan asks its own question, and none of what is known
    loket = Browser(app.test_client())
    medewerker = make_medewerker(rol=Rol.COORDINATOR)
    log_in(loket.client, medewerker.gebruiker)
    html = loket.get(f"/loket/{zaak.identificatie}")
    assert "Extra vragen" in html
    assert "Een kok" in html
    plan = loket.get(f"/loket/{zaak.identificatie}/plan")
    assert "Wie ruimt op?" in plan
    assert "Hoeveel mensen eten mee?" not in plan
    pagina = f"/loket/{zaak.identificatie}/vragen"
    assert "Vul een getal in" in loket.post(pagina, {veld: "veel", keus: "Wij"}, 422)
    loket.post(pagina, {veld: "45"})
    gebeurd = Gebeurtenis.get(Gebeurtenis.soort == BEANTWOORD.soort)
    assert sentence(gebeurd) == "Extra vraag beantwoord: Hoeveel mensen eten mee?"
    csv = loket.client.get("/loket/zaken.csv").get_data(as_text=True)
    assert "Hoeveel stoelen?" in csv.splitlines()[0]
    assert "45" in csv.splitlines()[1]


def test_other_topics_ask_nothing(wie: Browser, vraag: Maker) -> None:
    vraag("Hoeveel mensen eten mee?")
    wie.post(
        NIEUW, {**WAT, "titel": "Een bankje", "omschrijving": "Zitten.", "meerwaarde": "Rust."}
    )
    wie.post(f"{NIEUW}/waar", dict(WAAR))
    assert wie.post(f"{NIEUW}/nodig", dict(NODIG)) == f"{NIEUW}/over-u"
    assert wie.client.get(VRAGEN).headers["Location"] == f"{NIEUW}/over-u"
    wie.post(f"{NIEUW}/over-u", dict(OVER_U))
    # another topic brings its questions along
    assert wie.post(f"{NIEUW}/onderwerp", {"themas": ["eten"]}) == VRAGEN
    assert wie.client.get(f"{NIEUW}/controle").headers["Location"] == VRAGEN
    code = Extravraag.get().code
    assert wie.post(VRAGEN, {f"extra_{code}": ""}) == f"{NIEUW}/controle"


def test_what_a_maker_said_before_is_never_asked_again(
    wie: Browser, vraag: Maker, app: Flask
) -> None:
    sleutel = vraag("Heeft u een keuken?", Vraagsoort.JA_NEE, over_maker=True, verplicht=True)
    partij = make_partij("Fatima el Idrissi", "fatima@example.nl")
    log_in(wie.client, make_gebruiker(naam="Fatima el Idrissi", partij=partij))
    over_u = {**OVER_U}
    over_u.pop("naam")
    for keer in range(2):
        wie.post(NIEUW, {**WAT, "titel": f"Soep {keer}"})
        wie.post(f"{NIEUW}/waar", dict(WAAR))
        naar = wie.post(f"{NIEUW}/nodig", dict(NODIG))
        assert naar == (f"{NIEUW}/over-u" if keer else VRAGEN)
        if not keer:
            wie.post(VRAGEN, {f"extra_{sleutel.code}": "ja"})
        wie.post(f"{NIEUW}/over-u", dict(over_u))
        assert "Heeft u een keuken?" in wie.get(f"{NIEUW}/controle")
        wie.post(f"{NIEUW}/controle", {})
    assert ExtraAntwoord.select().count() == 2
    slug = Initiatief.get(Initiatief.titel == "Soep 1").slug
    assert "Heeft u een keuken?" in wie.get(f"/mijn/{slug}")
    eigen = f"/initiatieven/{slug}/vragen"
    assert wie.post(eigen, {f"extra_{sleutel.code}": "nee"}) == eigen
    assert app.test_client().get(eigen).status_code == 302
    ander = Browser(app.test_client())
    log_in(ander.client, make_gebruiker(partij=make_partij("Ander")))
    assert ander.client.get(eigen).status_code == 404


def test_who_phoned_is_asked_on_the_page_with_the_number(app: Flask, vraag: Maker) -> None:
    gemaakt = vraag("Hoeveel mensen eten mee?", Vraagsoort.GETAL, verplicht=True)
    loket = Browser(app.test_client())
    log_in(loket.client, make_medewerker().gebruiker)
    klaar = loket.get(loket.post("/loket/nieuw", {**NAMENS, "sleutel": "s1"}))
    assert "Vraag ook nog" in klaar
    zaak = Initiatief.get()
    pagina = f"/loket/{zaak.identificatie}/vragen"
    assert f'action="{pagina}"' in klaar
    assert list_open_vragen(zaak)[-1] == f"extra_{gemaakt.code}"
    assert loket.post(pagina, {f"extra_{gemaakt.code}": ""}) == f"/loket/{zaak.identificatie}"
    loket.post(pagina, {f"extra_{gemaakt.code}": "12"})
    assert "Vraag ook nog" not in loket.get(f"/loket/nieuw/{zaak.sleutel}")


def test_a_plan_with_an_instrument_keeps_its_questions_and_loses_no_text(
    app: Flask, vraag: Maker, budget: Instrument
) -> None:
    rekening = vraag("Op welke rekening?", onderwerp=budget, verplicht=True)
    loket = Browser(app.test_client())
    medewerker = make_medewerker()
    log_in(loket.client, medewerker.gebruiker)
    loket.post("/loket/nieuw", {**NAMENS, "sleutel": "s2"})
    zaak = Initiatief.get()
    door = Actor(rol="begeleider", naam="Ruben", als=frozenset({medewerker.reference}))
    assign_begeleider(zaak, medewerker, door=door)
    pagina = f"/loket/{zaak.identificatie}/plan"
    assert "Op welke rekening?" not in loket.get(pagina)
    loket.post(pagina, {"versie": "0", "instrumenten": [budget.code]})
    retire_vraag(rekening, door=BEHEER)
    html = loket.get(pagina)
    assert "Op welke rekening?" in html
    assert f"extra_{rekening.code}" in list_open_vragen(zaak)
    loket.post(
        pagina,
        {"versie": "1", "instrumenten": [budget.code], f"extra_{rekening.code}": "Van de kerk"},
    )
    assert f"extra_{rekening.code}" not in list_open_vragen(zaak)
    with pytest.raises(Conflict) as fout:
        save_plan(
            Initiatief.get(),
            PlanInvoer({}, (budget.code,), 1, {rekening.code: "Van de club"}),
            door=door,
        )
    assert fout.value.theirs == {"Op welke rekening?": "Van de kerk"}
    assert fout.value.yours == {"Op welke rekening?": "Van de club"}
    assert ExtraAntwoord.get().waarde == "Van de kerk"
    assert Concept.select().count() == 0
