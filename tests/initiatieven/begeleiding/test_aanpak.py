"""The stance per phase, and several teams of which exactly one leads."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from initiatieven.begeleiding.aanpak.keuzes import Stijl
from initiatieven.begeleiding.aanpak.models import Betrokkenteam, Stijlkeuze
from initiatieven.begeleiding.aanpak.stijlen import choose_stijl, list_stijlen
from initiatieven.begeleiding.aanpak.teams import add_team, let_lead, list_teams, remove_team
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.browse import Page, check_page
from tests.factories.basis import make_team
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of
from tests.personas import log_in, submit
from vems.accounts.models import Gebruiker
from vems.core.actor import Actor
from vems.core.exceptions import Conflict, NotFound, Refused

Browse = Callable[..., Page]


@pytest.fixture
def zaak(ruben: Medewerker, anke: Gebruiker) -> Initiatief:
    """Make a case that is being explored."""
    return make_initiatief(begeleider=ruben, fase=Fase.VERKENNING, initiatiefnemer=anke.partij)


def test_each_phase_keeps_its_own_stance(zaak: Initiatief, ruben: Medewerker) -> None:
    door = actor_of(ruben)
    for _ in range(2):
        choose_stijl(zaak, Stijl.COPRODUCEREN, waarom="Er is nog geen groep.", door=door)
    zaak.fase = Fase.UITVOERING
    choose_stijl(zaak, Stijl.STIMULEREN, door=door)
    stijlen = list_stijlen(zaak)
    assert {fase: rij.stijl for fase, rij in stijlen.items()} == {
        Fase.VERKENNING: Stijl.COPRODUCEREN,
        Fase.UITVOERING: Stijl.STIMULEREN,
    }
    assert Stijlkeuze.select().count() == 2
    with pytest.raises(NotFound):
        choose_stijl(zaak, Stijl.STIMULEREN, door=Actor(rol="vakambtenaar"))


def test_always_exactly_one_team_leads(zaak: Initiatief, ruben: Medewerker) -> None:
    door = actor_of(ruben)
    groen = add_team(zaak, make_team("groen"), wat="Zoekt de grond uit", gezien={}, door=door)
    verkeer = add_team(zaak, make_team("verkeer"), wat="Kijkt naar de weg", gezien={}, door=door)
    nu = {"verkeer": 1}
    add_team(zaak, make_team("verkeer"), wat="Tekent de weg", gezien=nu, door=door)
    with pytest.raises(Conflict) as fout:
        add_team(zaak, make_team("verkeer"), wat="Meet de weg", gezien=nu, door=door)
    assert [*fout.value.theirs.values(), *fout.value.yours.values()] == [
        "Tekent de weg",
        "Meet de weg",
    ]
    assert [(r.team_id, r.trekt) for r in _teams(zaak)] == [
        (groen.team_id, True),
        (verkeer.team_id, None),
    ]
    with pytest.raises(Refused):
        remove_team(groen, door=door)
    let_lead(verkeer, door=door)
    assert [(r.team_id, r.trekt, r.wat) for r in _teams(zaak)] == [
        (verkeer.team_id, True, "Tekent de weg"),
        (groen.team_id, None, "Zoekt de grond uit"),
    ]
    for rij in reversed(_teams(zaak)):
        remove_team(rij, door=door)
    assert not _teams(zaak)


def test_the_desk_writes_it_and_the_makers_see_who_leads(
    zaak: Initiatief, ruben: Medewerker, anke: Gebruiker, app: Flask, browse: Browse
) -> None:
    make_team("groen"), make_team("verkeer")
    zaakpad, pad = f"/loket/{zaak.identificatie}", f"/loket/{zaak.identificatie}/aanpak"
    assert pad in browse(zaakpad, as_=ruben.gebruiker).links
    assert "Nog geen stijl gekozen" in browse(zaakpad, as_=ruben.gebruiker)
    browse(pad, as_=ruben.gebruiker)
    client = app.test_client()
    log_in(client, ruben.gebruiker)
    fout = submit(client, pad, {"stijl": "blauw", "waarom": "x" * 301})
    assert fout.status_code == 422
    check_page(pad, fout.get_data(as_text=True))
    assert submit(client, pad, {"stijl": "coproduceren"}).status_code == 302
    leeg = submit(client, f"{pad}/teams", {"team": "", "wat": ""}, page=pad)
    assert leeg.status_code == 422
    check_page(pad, leeg.get_data(as_text=True))
    for team, wat in (("groen", "Zoekt de grond uit"), ("verkeer", "Tekent de weg")):
        sleutel = make_team(team).code
        submit(client, f"{pad}/teams", {"team": sleutel, "wat": wat}, page=pad)
    tweede = Betrokkenteam.get(Betrokkenteam.wat == "Tekent de weg")
    submit(client, f"{pad}/teams/{tweede.sleutel}", {"daad": "trekt"}, page=pad)
    assert (
        submit(client, f"{pad}/teams/{tweede.sleutel}", {"daad": "x"}, page=pad).status_code == 404
    )
    page = browse(zaakpad, as_=ruben.gebruiker)
    assert "Coproduceren" in page
    eigen = browse(f"/mijn/{zaak.slug}", as_=anke)
    assert "Tekent de weg (heeft de leiding)" in eigen
    assert "Coproduceren" not in eigen


def _teams(zaak: Initiatief) -> list[Betrokkenteam]:
    return list_teams(zaak)
