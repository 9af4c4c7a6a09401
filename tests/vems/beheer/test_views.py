"""Management through its pages, by who may and who may not."""

from __future__ import annotations

import pytest
from flask import Flask

from tests.factories.basis import make_gebruiker
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker, Sessie
from vems.accounts.rechten import matrix
from vems.accounts.sessies import list_rollen
from vems.core.outbox import Uitgaand
from vems.instellingen.gemeente import read_gemeente
from vems.instellingen.models import Voorstel

PAGES = (
    "",
    "/rechten",
    "/gebruikers",
    "/gebruikers/nieuw",
    "/gemeente",
    "/sluitingsdagen",
    "/normen",
    "/normen/antwoord",
    "/voorstellen",
    "/teksten",
    "/teksten/privacy",
    "/teksten/zo-koppelen-wij",
    "/mail",
)


@pytest.mark.parametrize("page", PAGES)
def test_the_beheerder_opens_every_page(browse, page: str) -> None:  # noqa: ANN001
    browse(f"/beheer{page}", as_=make_gebruiker(Rol.BEHEERDER))


@pytest.mark.parametrize("page", PAGES)
def test_for_a_guide_and_a_resident_it_does_not_exist(browse, page: str) -> None:  # noqa: ANN001
    browse(f"/beheer{page}", as_=make_gebruiker(Rol.BEGELEIDER), status=404)
    browse(f"/beheer{page}", as_=make_gebruiker(Rol.LID), status=404)


def test_the_matrix_page_shows_every_row(browse) -> None:  # noqa: ANN001
    page = browse("/beheer/rechten", as_=make_gebruiker(Rol.TOEZICHT))
    for naam in matrix():
        assert naam.replace("_", " ") in page


def test_the_beheerder_invites(app: Flask) -> None:
    client = log_in(app.test_client(), make_gebruiker(Rol.BEHEERDER))
    data = {"naam": "Nieuwe Collega", "email": "n@test.example.org", "rollen": ["begeleider"]}
    assert submit(client, "/beheer/gebruikers/nieuw", data).status_code == 302
    nieuw = Gebruiker.get(Gebruiker.email == "n@test.example.org")
    assert list_rollen(nieuw) == [Rol.BEGELEIDER]
    assert "/uitnodiging/" in Uitgaand.get().tekst


def test_the_griffie_invites_council_members_only(app: Flask) -> None:
    client = log_in(app.test_client(), make_gebruiker(Rol.GRIFFIE))
    data = {"naam": "A", "email": "a@test.example.org", "rollen": ["beheerder"]}
    assert submit(client, "/beheer/gebruikers/nieuw", data).status_code == 422
    data["rollen"] = ["raadslid"]
    assert submit(client, "/beheer/gebruikers/nieuw", data).status_code == 302


def test_suspending_ends_the_sessions(app: Flask) -> None:
    collega = make_gebruiker(Rol.BEGELEIDER)
    zijn = log_in(app.test_client(), collega)
    client = log_in(app.test_client(), make_gebruiker(Rol.BEHEERDER))
    path = f"/beheer/gebruikers/{collega.sleutel}"
    submit(client, f"{path}/toegang", {}, page=path)
    assert zijn.get("/account").status_code == 302
    assert (
        Sessie.select().where(Sessie.gebruiker == collega, Sessie.beeindigd_op.is_null()).count()
        == 0
    )


def test_nobody_changes_the_own_roles(app: Flask) -> None:
    ik = make_gebruiker(Rol.BEHEERDER)
    client = log_in(app.test_client(), ik)
    path = f"/beheer/gebruikers/{ik.sleutel}"
    answer = submit(client, path, {"rollen": ["beheerder", "toezicht"]})
    assert answer.status_code == 409
    assert list_rollen(ik) == [Rol.BEHEERDER]


def test_the_gemeente_is_changed(app: Flask) -> None:
    client = log_in(app.test_client(), make_gebruiker(Rol.BEHEERDER))
    data = {
        "naam": "Westerkade",
        "sitenaam": "Voor een mooie Westerkade",
        "ondertitel": "Van bewoners en gemeente",
        "afkorting": "WK",
        "telefoon": "14099",
        "uren": "op werkdagen van 8.30 tot 17.00 uur",
        "adres": "Kade 1",
        "e_mail": "loket@test.example.org",
        "e_mail_klachten": "klacht@test.example.org",
    }
    assert submit(client, "/beheer/gemeente", data).status_code == 302
    assert read_gemeente().afkorting == "WK"
    assert read_gemeente().e_mail_klachten == "klacht@test.example.org"
    fout = submit(client, "/beheer/gemeente", {**data, "e_mail_klachten": "geen adres"})
    assert fout.status_code == 422
    assert 'value="geen adres"' in fout.text
    assert submit(client, "/beheer/gemeente", {**data, "naam": ""}).status_code == 422


def test_closing_days_are_read_as_people_write_them(app: Flask) -> None:
    client = log_in(app.test_client(), make_gebruiker(Rol.BEHEERDER))
    data = {"dagen": "5-12-2026\n24-12-2026 tot 31-12-2026", "reden": "Kerst", "stel_voor": "1"}
    assert submit(client, "/beheer/sluitingsdagen", data).status_code == 302
    assert len(Voorstel.get().waarde) == 9
    data["dagen"] = "31-2-2026"
    page = "/beheer/normen/triage"
    answer = submit(client, "/beheer/sluitingsdagen", data, page=page)
    assert answer.status_code == 422
    assert "31-2-2026” is geen dag" in answer.get_data(as_text=True)
