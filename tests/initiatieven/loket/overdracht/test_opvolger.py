"""Who carries on is named to the initiator, and on the site where that may be."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask

from initiatieven.begeleiding.fasen.verzetten import change_fase
from initiatieven.loket.overdracht.models import Overdracht
from initiatieven.loket.overdracht.overdrachten import NieuweOverdracht, ask_overdracht
from initiatieven.registratie.keuzes import Fase, Resultaat
from initiatieven.registratie.models import Initiatief
from tests.browse import Page
from tests.factories.basis import make_medewerker, make_team
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of
from tests.personas import log_in, submit
from vems.core.outbox import Uitgaand

pytestmark = pytest.mark.usefixtures("nu")


@pytest.mark.parametrize(
    ("ontvanger", "is_bekend"), [("Team groen", True), ("Mevrouw De Boer", False)]
)
def test_who_carries_on_is_named_where_that_may_be(
    app: Flask, browse: Callable[..., Page], ontvanger: str, is_bekend: bool
) -> None:
    make_team("groen")
    ruben = make_medewerker()
    zaak = make_initiatief(begeleider=ruben, fase=Fase.PLAN, openbaar=True)
    door = actor_of(ruben)
    vraag = ask_overdracht(zaak, NieuweOverdracht(ontvanger), door=door)
    pad = f"/loket/{zaak.identificatie}/overdragen/{vraag.sleutel}"
    page = browse(pad, as_=ruben.gebruiker)
    [vinkje] = [veld for veld in page.inputs if veld.get("name") == "naam_openbaar"]
    assert ("checked" in vinkje) is is_bekend
    client = log_in(app.test_client(), ruben.gebruiker)
    data = {"aangenomen_op": "2026-11-24", **({"naam_openbaar": "y"} if is_bekend else {})}
    assert submit(client, pad, data).status_code == 302
    assert Overdracht.get().naam_openbaar is is_bekend
    change_fase(
        Initiatief.get_by_id(zaak.id), Fase.AFGEROND, resultaat=Resultaat.OVERGEDRAGEN, door=door
    )
    brief = Uitgaand.select().where(Uitgaand.onderwerp.contains("afgesloten")).get().tekst
    assert f"{ontvanger} gaat verder met “{zaak.titel}”" in brief
    openbaar = browse(f"/initiatieven/{zaak.slug}")
    assert (f"{ontvanger} gaat ermee verder." in openbaar) is is_bekend
    assert (f"Klaar: {ontvanger} gaat ermee verder" in openbaar) is is_bekend
    assert ("Een ander gaat ermee verder." in openbaar) is not is_bekend
    assert "De Boer" not in openbaar
