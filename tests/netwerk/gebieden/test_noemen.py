"""Which wijk a text names, and by which words."""

from __future__ import annotations

import pytest
from flask import Flask

from netwerk.gebieden.models import Adres, PostcodeGebied
from netwerk.gebieden.noemen import find_named
from tests.factories.basis import make_buurt, make_wijk
from vems.core.changes import announce
from vems.core.database import write


@pytest.fixture
def stad(app: Flask) -> None:
    """Two wijken; in the first a buurt with a street, in the second a postcode."""
    kersentuin, haven = make_wijk("kersentuin"), make_wijk("havenkwartier")
    buurt = make_buurt("sportlaan", kersentuin)
    with write():
        Adres.create(
            straat="Van der Kastanjelaan",
            zoeknaam="van der kastanjelaan",
            postcode="9901AB",
            gebied=buurt,
            lon=5.0,
            lat=52.0,
        )
        PostcodeGebied.create(begin="9902", gebied=haven)
        announce(buurt.reference)


@pytest.mark.usefixtures("stad")
@pytest.mark.parametrize(
    ("tekst", "genoemd"),
    [
        ("Een moestuin in de kersentuin.", [("kersentuin", "kersentuin")]),
        ("Feest in KERSENTUIN en Havenkwartier", [("kersentuin", "KERSENTUIN"),
                                                  ("havenkwartier", "Havenkwartier")]),
        ("Bij ons, 9902 ab, is een veld", [("havenkwartier", "9902 AB")]),
        ("Aan de Van der Kastanjelaan 12 staat een muur", [("kersentuin", "Van der Kastanjelaan")]),
        ("De kersentuinen bloeien", []),
        ("", []),
        ("(((*[\x00" + "Straat " * 2_000, []),
    ],
)  # fmt: skip
def test_a_text_names_wijken(tekst: str, genoemd: list[tuple[str, str]]) -> None:
    assert [(een.wijk.slug, een.woorden) for een in find_named(tekst)] == genoemd


def test_without_areas_nothing_is_named(app: Flask) -> None:
    assert find_named("Een moestuin in de Kersentuin, 9901 AB, Kastanjelaan 3") == []
