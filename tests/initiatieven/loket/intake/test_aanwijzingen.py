"""At triage: topic, wijk and team the text points at, with the words, and where to correct it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from initiatieven.loket.intake import aanwijzingen
from initiatieven.loket.intake.aanwijzingen import list_aanwijzingen
from initiatieven.loket.intake.teamvoorstel import TeamVoorstel
from initiatieven.registratie.models import Initiatief
from netwerk.themas.models import Thema
from tests.browse import Page
from tests.factories.basis import make_medewerker, make_thema, make_wijk
from tests.factories.initiatieven import make_initiatief
from vems.accounts.keuzes import Rol
from vems.core.changes import announce
from vems.core.database import write


@pytest.fixture
def plan(app: Flask) -> Initiatief:
    """A plan in one wijk that writes about another, about green without saying so."""
    make_wijk("kersentuin")
    haven = make_wijk("havenkwartier")
    groen = make_thema("groen")
    with write():
        Thema.update(synoniemen=["moestuin"]).where(Thema.id == groen.id).execute()
        announce(groen.reference)
    return make_initiatief("Een moestuin in Kersentuin", gebied=haven)


def test_each_has_its_words_and_the_page_to_correct_it(
    plan: Initiatief, monkeypatch: pytest.MonkeyPatch
) -> None:
    team = TeamVoorstel("Team Oost", ("moestuin",))
    monkeypatch.setattr(aanwijzingen, "suggest_teams", lambda initiatief: [team])
    gevonden = {een.pagina: een for een in list_aanwijzingen(plan)}
    assert gevonden["loket.plaats"].naam == "Kersentuin"
    assert gevonden["loket.plaats"].woorden == "Kersentuin"
    assert not gevonden["loket.plaats"].klopt
    assert gevonden["loket.onderwerpen"].woorden == "moestuin"
    assert gevonden["loket.begeleider"].naam == "Team Oost"


def test_what_is_so_already_is_said_to_be_so(plan: Initiatief) -> None:
    plan.titel, plan.omschrijving = "Een moestuin in Havenkwartier", "Voor iedereen."
    (wijk,) = [een for een in list_aanwijzingen(plan) if een.pagina == "loket.plaats"]
    assert wijk.klopt


def test_the_desk_sees_them_at_triage(plan: Initiatief, browse: Callable[..., Page]) -> None:
    collega = make_medewerker("Els Bakker", Rol.COORDINATOR)
    pagina = browse(f"/loket/{plan.identificatie}/triage", as_=collega.gebruiker)
    assert "Waar de tekst op wijst" in pagina
    assert f"/loket/{plan.identificatie}/plaats" in pagina.links
    plan.titel, plan.omschrijving = "Iets", "Niets."
    plan.save()
    leeg = browse(f"/loket/{plan.identificatie}/triage", as_=collega.gebruiker)
    assert "Waar de tekst op wijst" not in leeg
