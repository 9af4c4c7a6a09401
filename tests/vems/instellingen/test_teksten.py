"""The gemeente's own words for a statement: previewed, stored by version, shown as typed."""

from __future__ import annotations

import pytest
from flask import Flask

from tests.factories.basis import make_gebruiker
from tests.personas import log_in, submit
from vems.accounts.keuzes import Rol
from vems.core.exceptions import Invalid
from vems.instellingen.models import Instelling
from vems.instellingen.teksten import MAX_TEKST, TEKSTEN, as_eigen, check_tekst

TEKST = (
    "Zo doen wij dat.\n\n## Uw rechten\nU mag alles zien.\nEn vragen.\n- inzage\n- <b>wissen</b>"
)


def test_three_signs_make_the_blocks() -> None:
    eigen = as_eigen(TEKST, "nl")
    assert eigen is not None
    assert [(blok.soort, len(blok.regels)) for blok in eigen.blokken] == [
        ("alinea", 1),
        ("kop", 1),
        ("alinea", 2),
        ("lijst", 2),
    ]
    assert as_eigen(" \n\n", "nl") is None


def test_a_translation_needs_its_dutch_and_a_text_has_an_end() -> None:
    with pytest.raises(Invalid):
        check_tekst({"nl": "", "en": "Only English"})
    with pytest.raises(Invalid):
        check_tekst({"nl": "x" * (MAX_TEKST + 1)})
    assert check_tekst({"nl": " a\x00 ", "en": ""}) == {"nl": "a"}


@pytest.mark.parametrize("code", TEKSTEN)
def test_an_editor_looks_first_and_then_stores(app: Flask, browse, code: str) -> None:  # noqa: ANN001
    client = log_in(app.test_client(), make_gebruiker(Rol.REDACTEUR))
    kebab = code.replace("_", "-")
    path = f"/beheer/teksten/{kebab}"
    page = submit(client, path, {"nl": TEKST, "en": ""}).get_data(as_text=True)
    assert "Zo komt het op de site" in page
    assert "&lt;b&gt;wissen&lt;/b&gt;" in page
    assert not Instelling.select().exists()
    assert submit(client, path, {"nl": TEKST, "en": "", "bewaar": "1"}).status_code == 302
    assert submit(client, path, {"nl": TEKST, "en": "", "bewaar": "1"}).status_code == 302
    assert Instelling.select().count() == 1
    publiek = browse(f"/{kebab}")
    assert "U mag alles zien." in publiek
    submit(client, path, {"nl": "", "en": "", "bewaar": "1"})
    assert "U mag alles zien." not in browse(f"/{kebab}")
    assert "Versie 2" in browse(path, as_=make_gebruiker(Rol.BEHEERDER))


def test_english_readers_get_english_or_else_marked_dutch(app: Flask) -> None:
    client = log_in(app.test_client(), make_gebruiker(Rol.BEHEERDER))
    path = "/beheer/teksten/privacy"
    submit(client, path, {"nl": "Wij passen op.", "en": "We take care.", "bewaar": "1"})
    bezoeker = app.test_client()
    with bezoeker.session_transaction() as session:
        session["taal"] = "en"
    assert "We take care." in bezoeker.get("/privacy").get_data(as_text=True)
    submit(client, path, {"nl": "Wij passen op.", "en": "", "bewaar": "1"})
    assert '<div class="tekst" lang="nl">' in bezoeker.get("/privacy").get_data(as_text=True)


def test_a_text_too_long_is_kept_and_said(app: Flask) -> None:
    client = log_in(app.test_client(), make_gebruiker(Rol.BEHEERDER))
    answer = submit(client, "/beheer/teksten/privacy", {"nl": "ab " * 9000, "bewaar": "1"})
    assert answer.status_code == 422
    assert "te lang" in answer.get_data(as_text=True)
    assert submit(client, "/beheer/teksten/maan", {}, page="/account").status_code == 404
