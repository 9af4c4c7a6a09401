"""Which column is which field."""

from __future__ import annotations

import pytest

from vems.core.exceptions import Invalid
from vems.core.inlezen.afkeurlijst import write_afkeurlijst
from vems.core.inlezen.kolommen import Kolomkeuze, Veld, check_keuze, fill_in, merge, split
from vems.core.inlezen.tabel import Afkeur

VELDEN = (
    Veld("naam", "Naam", ("aanvrager",), is_verplicht=True),
    Veld("e_mail", "E-mail", ("emailadres",)),
    Veld("themas", "Thema’s", is_meer=True),
)


def test_columns_are_guessed_by_name_however_they_are_written() -> None:
    keuze = fill_in(Kolomkeuze(), ("AANVRAGER", "E-Mail Adres", "Thema's"), VELDEN)
    assert keuze.kolommen == {"naam": "AANVRAGER", "e_mail": "E-Mail Adres", "themas": "Thema's"}


def test_what_was_chosen_stays_and_an_empty_choice_is_none() -> None:
    keuze = Kolomkeuze({"naam": "x", "themas": ""}, {"e_mail": "a@b.nl"})
    assert fill_in(keuze, ("x", "naam", "emailadres", "themas"), VELDEN).kolommen == {"naam": "x"}


@pytest.mark.parametrize(
    ("keuze", "woord"),
    [
        (Kolomkeuze(), "Naam"),
        (Kolomkeuze({"naam": "weg"}), "weg"),
        (Kolomkeuze({"naam": "x", "niets": "x"}), "niets"),
        (Kolomkeuze({"naam": "x"}, {}, {"weg": "1"}), "weg"),
    ],
)
def test_a_choice_that_cannot_be_is_one_sentence(keuze: Kolomkeuze, woord: str) -> None:
    with pytest.raises(Invalid, match=woord):
        check_keuze(keuze, ("x",), VELDEN)


def test_rows_about_one_thing_are_put_together() -> None:
    rijen = [{"naam": "", "themas": "groen|zorg"}, {"naam": "A", "themas": "zorg| sport "}]
    assert merge(rijen, VELDEN) == {"naam": "A", "themas": "groen|zorg|sport"}
    assert split("") == ()


def test_the_list_of_rejected_lines_is_safe_in_a_spreadsheet() -> None:
    afkeur = Afkeur(3, "Fout bij %(naam)s.", (("naam", "x"),), {"naam": "=1+1", "b": 'a;"b"'})
    assert write_afkeurlijst([afkeur], ("naam", "b")) == (
        'regel;reden;naam;b\r\n3;Fout bij x.;\'=1+1;"a;""b"""\r\n'
    )
