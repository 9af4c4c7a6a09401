"""Two people share a mailbox: whoever reads it sees the plans of both, and of nobody else."""

from __future__ import annotations

from flask import Flask

from initiatieven.registratie.permissions import kolom
from tests.factories.basis import make_gebruiker, make_partij
from tests.factories.initiatieven import make_initiatief
from tests.personas import log_in
from vems.accounts.keuzes import Rol
from vems.accounts.sessies import find_sessie, open_sessie
from vems.core.actor import Actor

THUIS = "familie@test.example.org"


def test_one_account_shows_the_plans_of_both(app: Flask) -> None:
    anke, bert = make_partij("Anke Visser", THUIS), make_partij("Bert Visser", THUIS)
    vreemd = make_partij("Cor Smit", "cor@test.example.org")
    for titel, partij in (("Tuin", anke), ("Schaakclub", bert), ("Fietsles", vreemd)):
        make_initiatief(titel, initiatiefnemer=partij)
    lid = make_gebruiker(Rol.LID, "Anke Visser", THUIS, partij=anke)
    client = log_in(app.test_client(), lid)
    page = client.get("/mijn").get_data(as_text=True)
    assert "Tuin" in page
    assert "Schaakclub" in page
    assert "Fietsles" not in page


def test_each_party_is_own_and_a_stranger_is_not(app: Flask) -> None:
    anke, bert = make_partij("Anke Visser", THUIS), make_partij("Bert Visser", THUIS)
    lid = make_gebruiker(Rol.LID, "Anke Visser", THUIS, partij=anke)
    sessie = find_sessie(open_sessie(lid, rol=Rol.LID))
    assert sessie is not None
    assert sessie.gebruiker.partijen == {anke.id, bert.id}
    actor = Actor(rol="lid", partij_id=anke.id, partijen=sessie.gebruiker.partijen)
    assert kolom(actor, make_initiatief(initiatiefnemer=bert)) == "IO"
    assert kolom(actor, make_initiatief()) == "IX"
    assert kolom(Actor(rol="lid"), make_initiatief()) == "IX"
