"""What a host writes about an own room: too long is said, never cut."""

from __future__ import annotations

from flask import Flask
from flask.testing import FlaskClient

from netwerk.plekken.models import Plek
from tests.factories.basis import make_wijk
from tests.factories.netwerk import make_partner, make_partnerlid
from tests.personas import log_in, submit

RUIMTEN = "/partners/eigen/ruimtes"


def test_a_long_word_about_a_room_is_not_cut(app: Flask, client: FlaskClient) -> None:
    make_wijk("kersentuin")
    log_in(client, make_partnerlid(make_partner()))
    zaal = {"naam": "Zaal", "gebied": "kersentuin", "zitplaatsen": "20", "voorzieningen": "beamer"}
    lang = {**zaal, "voorzieningen": f"beamer, {'w' * 61}"}
    antwoord = submit(client, f"{RUIMTEN}/nieuw", lang)
    assert antwoord.status_code == 422
    assert "Deze tekst is te lang. Gebruik hooguit 60 tekens." in antwoord.get_data(as_text=True)
    assert not Plek.select().where(Plek.naam == "Zaal").exists()
    submit(client, f"{RUIMTEN}/nieuw", zaal)
    plek = Plek.get(Plek.naam == "Zaal")
    submit(client, f"{RUIMTEN}/{plek.slug}/wijzigen", lang)
    assert Plek.get_by_id(plek.id).voorzieningen == ["beamer"]
