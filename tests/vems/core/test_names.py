import pytest

from vems.core.names import sort_key, surname_key


@pytest.mark.parametrize(
    ("naam", "sleutel"),
    [
        ("De Kern", "kern"),
        ("'t Honk", "honk"),
        ("Één Buurt", "een buurt"),
        ("Het", "het"),
        ("Stichting Groen Doen", "stichting groen doen"),
    ],
)
def test_an_organisation_sorts_without_its_article(naam: str, sleutel: str) -> None:
    assert sort_key(naam) == sleutel


def test_people_sort_by_surname() -> None:
    namen = ["Ruben de Wit", "Fatima el Idrissi", "Noor Haddad", "Jan van der Aa", "Pim"]
    assert sorted(namen, key=surname_key) == [
        "Jan van der Aa", "Noor Haddad", "Fatima el Idrissi", "Pim", "Ruben de Wit"
    ]  # fmt: skip
