"""The pages of the hall: drawing, placing, furnishing, what makers need; by form and by role."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from initiatieven.markten.deelname.inzendingen import get_inzending
from initiatieven.markten.keuzes import Behoefte, MarktToestand
from initiatieven.markten.models import Inzending, Kraam, Kraamdeelnemer, Markt
from initiatieven.markten.zaal.behoeften import Kraamwensen, NieuweDeelnemer, record_wensen
from tests.browse import Page
from tests.factories.basis import make_gebruiker
from tests.factories.raad import griffie_actor, initiatiefnemer_actor, make_kraam, make_markt
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker

pytestmark = pytest.mark.usefixtures("nu")
Browse = Callable[..., Page]
HOSTILE = ["", "x" * 6000, "<script>alert(1)</script>", "a\x00\x07b", "x" * 1_000_000]


def hall() -> tuple[Markt, Gebruiker, Kraam]:
    markt = make_markt(MarktToestand.PROGRAMMA)
    make_kraam(markt, 2)
    return markt, make_gebruiker(Rol.GRIFFIE), make_kraam(markt, 1)


def test_the_drawing_names_each_stand_and_leads_to_its_plan(app: Flask, browse: Browse) -> None:
    markt, griffie, kraam = hall()
    page = browse(f"/griffie/markten/{markt.slug}/kramen", as_=griffie, rol=Rol.GRIFFIE)
    stand = f"/griffie/markten/{markt.slug}/kramen/{kraam.inzending.sleutel}"
    assert f'<a href="{stand}" aria-label="Kraam 01: ' in page.html
    assert page.html.count("data-kraam=") == 3
    public = browse(f"/markten/{markt.slug}")
    assert "plattegrond" in public.html
    assert "data-plan" not in public.html


def test_a_form_does_what_dragging_does(app: Flask) -> None:
    markt, griffie, kraam = hall()
    client = log_in(app.test_client(), griffie, Rol.GRIFFIE)
    pagina, doel = f"/griffie/markten/{markt.slug}/kramen", "/zetten"
    data = {"inzending": kraam.inzending.sleutel, "nummer": "2"}
    assert submit(client, pagina + doel, data, page=pagina).status_code == 302
    assert Kraam.get(Kraam.nummer == 2).inzending == kraam.inzending
    assert Kraam.get(Kraam.nummer == 1).inzending is not None
    for tekst in HOSTILE:
        fout = {"inzending": tekst, "nummer": tekst}
        assert submit(client, pagina + doel, fout, page=pagina).status_code == 422


def test_the_hall_is_furnished_and_says_what_a_plan_misses(app: Flask, browse: Browse) -> None:
    markt, griffie, kraam = hall()
    Inzending.update(nodig=["stroom", "wand"]).execute()
    client = log_in(app.test_client(), griffie, Rol.GRIFFIE)
    zaal = f"/griffie/markten/{markt.slug}/zaal"
    browse(zaal, as_=griffie, rol=Rol.GRIFFIE)
    data = {"per_rij": "2", "heeft-1": "stroom", "heeft-2": ["stroom", "wand", "goud"]}
    assert submit(client, zaal, data).status_code == 302
    assert [k.heeft for k in Kraam.select().order_by(Kraam.nummer)] == [
        ["stroom"],
        ["stroom", "wand"],
        [],
    ]
    page = browse(f"/griffie/markten/{markt.slug}/kramen", as_=griffie, rol=Rol.GRIFFIE)
    assert "Kraam 01 mist iets voor" in page
    assert "Kraam 02 mist iets" not in page
    for tekst in [*HOSTILE, "0", "21", "-3"]:
        assert submit(client, zaal, {"per_rij": tekst}).status_code == 422


def test_makers_say_what_they_need_and_who_comes(app: Flask, browse: Browse) -> None:
    markt, griffie, kraam = hall()
    maker = Gebruiker.get_by_id(initiatiefnemer_actor(kraam.inzending.initiatief).gebruiker_id)
    pad = f"/markten/inzendingen/{kraam.inzending.sleutel}/kraam"
    assert pad in browse("/mijn", as_=maker, rol=Rol.LID).html
    browse(pad, as_=maker, rol=Rol.LID)
    client = log_in(app.test_client(), maker, Rol.LID)
    data = {"nodig": ["stroom", "onzin"], "naam_1": "Anke Visser", "foto_1": "y", "naam_2": "Sem"}
    zonder = submit(client, pad, {**data, "kind_2": "y"})
    assert zonder.status_code == 422
    assert "Vraag het eerst aan een ouder" in zonder.get_data(as_text=True)
    goed = submit(client, pad, {**data, "kind_2": "y", "ouders_akkoord": "y"})
    assert goed.headers["Location"] == "/mijn"
    assert Kraamdeelnemer.select().count() == 2
    page = browse(
        f"/griffie/markten/{markt.slug}/kramen/{kraam.inzending.sleutel}",
        as_=griffie,
        rol=Rol.GRIFFIE,
    )
    assert "Stroom" in page
    assert "Sem (jonger dan 16)" in page
    for tekst in HOSTILE[1:]:
        fout = submit(client, pad, {"anders": tekst, "naam_3": tekst, "nodig": tekst})
        assert fout.status_code in (302, 413, 422)


def test_names_are_for_makers_desk_and_griffie_only(app: Flask, browse: Browse) -> None:
    markt, griffie, kraam = hall()
    inzending = get_inzending(kraam.inzending.sleutel)
    wensen = Kraamwensen((Behoefte.WAND,), "", (NieuweDeelnemer("Kanarie Geel"),))
    record_wensen(inzending, wensen, door=griffie_actor())
    pad = f"/markten/inzendingen/{inzending.sleutel}/kraam"
    for rol in (Rol.LID, Rol.RAADSLID, Rol.PARTNER, Rol.REDACTEUR):
        client = log_in(app.test_client(), make_gebruiker(rol), rol)
        assert client.get(pad).status_code == 404
    for open_pad in ("", "/programma", "/scherm", "/uitkomsten"):
        assert "Kanarie Geel" not in browse(f"/markten/{markt.slug}{open_pad}").html
    dag = browse(f"/griffie/markten/{markt.slug}/marktdag", as_=griffie, rol=Rol.GRIFFIE)
    assert "Kanarie Geel" in dag
    assert "niet op een foto" in dag


@pytest.mark.parametrize(
    ("pad", "budget"),
    [("kramen", 6), ("zaal", 3), ("volgorde", 4), ("posters", 4), ("marktdag", 9)],
)
def test_pages_of_the_griffie_keep_their_budget(
    app: Flask, queries: list[str], pad: str, budget: int
) -> None:
    markt, griffie, _ = hall()
    client = log_in(app.test_client(), griffie, Rol.GRIFFIE)
    path = f"/griffie/markten/{markt.slug}/{pad}"
    client.get(path)
    before = len(queries)
    assert client.get(path).status_code == 200
    used = queries.statements[before:]  # type: ignore[attr-defined]
    assert len(used) <= budget + 6, "\n".join(used)
