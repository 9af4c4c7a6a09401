"""The meetings on the board of a wijk: its own first, the rest of the city apart."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from netwerk.plekken.models import Plek
from netwerk.relaties.keuzes import RelatieSoort
from tests.browse import Page
from tests.factories.agenda import make_bijeenkomst
from tests.factories.basis import make_buurt, make_gebruiker, make_medewerker, make_wijk
from tests.factories.netwerk import make_doel, make_programma, make_relatie
from tests.factories.raad import griffie_actor
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.agenda.models import Bijeenkomst
from vems.agenda.programmas import mark_programmas
from vems.agenda.wijken import mark_wijken
from vems.core.actor import Actor
from vems.core.exceptions import NotFound
from vems.core.reference import Reference
from vems.site.wijkagenda import read_agenda

Browse = Callable[..., Page]


def _meet(nummer: int, titel: str, plek: str) -> str:
    bijeenkomst = make_bijeenkomst(onderwerp=Reference("markt", f"m{nummer}"))
    waarden = {"titel": titel, "plek": plek}
    Bijeenkomst.update(waarden).where(Bijeenkomst.id == bijeenkomst.id).execute()
    return titel


@pytest.mark.parametrize(
    ("titel", "plek"),
    [
        ("Avond over Kersentuin", "Raadhuis"),
        ("Avond over wonen", "Kersentuin, bij de vijver"),
        ("Avond over de Sportlaan", "Raadhuis"),
        ("Avond over wonen", "Grote zaal van De Kern, boven"),
    ],
)
def test_what_is_held_in_the_wijk_or_names_it_is_of_the_wijk(
    app: Flask, titel: str, plek: str
) -> None:
    wijk = make_wijk("kersentuin")
    buurt = make_buurt("sportlaan", wijk)
    Plek.create(naam="De Kern, boven", slug="kern", gebied=buurt, soort="buurthuis")
    eigen = _meet(1, titel, plek)
    elders = _meet(2, "Markt voor de hele stad", "Raadhuis")
    agenda = read_agenda(wijk)
    assert [b.titel for b in agenda.hier] == [eigen]
    assert [b.titel for b in agenda.elders] == [elders]


def test_the_board_shows_the_own_first(app: Flask, browse: Browse) -> None:
    wijk = make_wijk("kersentuin")
    bord, wie = f"/wijken/{wijk.slug}/bord", make_gebruiker(Rol.COORDINATOR)
    leeg = browse(bord, as_=wie)
    assert "In deze wijk is nu niets gepland" in leeg
    assert "Er is nu niets anders gepland." in leeg
    _meet(1, "Markt voor de hele stad", "Raadhuis")
    _meet(2, "Avond over Kersentuin", "Raadhuis")
    tekst = browse(bord, as_=wie).html.split("Bijeenkomsten in deze wijk")[-1]
    assert tekst.index("Avond over Kersentuin") < tekst.index("Elders in de stad")
    assert tekst.index("Elders in de stad") < tekst.index("Markt voor de hele stad")


def test_the_gebiedsregisseur_says_that_it_is_about_the_own_wijk(app: Flask) -> None:
    wijk, ander = make_wijk("kersentuin"), make_wijk("molenwaard")
    noor = make_medewerker("Noor Haddad", Rol.GEBIEDSREGISSEUR)
    make_relatie(noor.reference, RelatieSoort.VERANTWOORDELIJK_VOOR, wijk.reference)
    titel = _meet(1, "Markt voor de hele stad", "Raadhuis")
    bijeenkomst = Bijeenkomst.get()
    pad = f"/agenda/{bijeenkomst.slug}"
    client = log_in(app.test_client(), noor.gebruiker)
    for fout in (ander.slug, "x" * 5_000):
        antwoord = submit(client, f"{pad}/wijken", {"wijken": fout}, page=pad)
        assert antwoord.status_code == 422
        assert "Kies een wijk uit de lijst." in antwoord.text
    mark_wijken(bijeenkomst, [ander.slug], door=griffie_actor())
    antwoord = submit(client, f"{pad}/wijken", {"wijken": wijk.slug}, page=pad)
    assert antwoord.status_code == 302
    # what another said of theirs stays
    assert Bijeenkomst.get().wijken == [wijk.slug, ander.slug]
    assert [b.titel for b in read_agenda(wijk).hier] == [titel]
    submit(client, f"{pad}/wijken", {}, page=pad)
    assert read_agenda(wijk).hier == []
    assert "Over welke wijken gaat dit?" not in app.test_client().get(pad).text
    with pytest.raises(NotFound):
        mark_wijken(bijeenkomst, [], door=Actor(rol="lid"))


def test_a_meeting_is_about_a_programme_or_a_goal_of_it(app: Flask, browse: Browse) -> None:
    wijk, ander = make_wijk("kersentuin"), make_wijk("molenwaard")
    programma, vreemd = make_programma(wijk), make_programma(ander)
    doel = make_doel(programma)
    noor = make_medewerker("Noor Haddad", Rol.GEBIEDSREGISSEUR)
    make_relatie(noor.reference, RelatieSoort.VERANTWOORDELIJK_VOOR, wijk.reference)
    titel = _meet(1, "Avond over meedoen", "Raadhuis")
    pad, pagina = f"/agenda/{Bijeenkomst.get().slug}", f"/programmas/{programma.slug}"
    client = log_in(app.test_client(), noor.gebruiker)
    # its programmes can be chosen once the meeting is about the wijk
    assert "Over welk programma" not in client.get(pad).text
    submit(client, f"{pad}/wijken", {"wijken": wijk.slug}, page=pad)
    for fout in (str(vreemd.reference), "doel:x", "x" * 5_000):
        antwoord = submit(client, f"{pad}/programmas", {"programmas": fout}, page=pad)
        assert antwoord.status_code == 422
        assert "Kies een programma of doel uit de lijst." in antwoord.text
    assert titel not in browse(pagina)
    keus = {"programmas": [str(doel.reference)]}
    assert submit(client, f"{pad}/programmas", keus, page=pad).status_code == 302
    assert Bijeenkomst.get().programmas == [str(doel.reference)]
    assert titel in browse(pagina)
    assert titel not in browse(f"/programmas/{vreemd.slug}")
    submit(client, f"{pad}/programmas", {}, page=pad)
    assert titel not in browse(pagina)
    assert "Over welk programma" not in app.test_client().get(pad).text
    with pytest.raises(NotFound):
        mark_programmas(Bijeenkomst.get(), [], door=Actor(rol="lid"))
