from itertools import combinations
from random import Random

import pytest

from netwerk.verkenner.keuzes import MEESTE_NAMEN
from netwerk.verkenner.tekenen import lay_out, list_genoemd
from netwerk.verkenner.uitsnede import Band
from vems.core.reference import Reference

LETTER, REGEL = 8, 15


def _stad(aantal: int, banden: int, zaad: int = 1) -> tuple[list[Reference], list[Band]]:
    kans = Random(zaad)
    knopen = [Reference("partner", f"p{n:03}") for n in range(aantal)]
    paren = [(knopen[0], kans.choice(knopen[1:])) for _ in range(banden // 2)]
    paren += [tuple(kans.sample(knopen, 2)) for _ in range(banden // 2)]  # type: ignore[misc]
    return knopen, [
        Band(van, "werkt_samen_met", naar, str(n)) for n, (van, naar) in enumerate(paren)
    ]


@pytest.mark.parametrize(("aantal", "banden"), [(2, 2), (30, 60), (100, 300), (100, 900)])
def test_names_that_are_written_never_lie_over_each_other(aantal: int, banden: int) -> None:
    knopen, lijnen = _stad(aantal, banden)
    plaatsen = lay_out(knopen, lijnen)
    genoemd = list_genoemd(knopen, plaatsen, [22] * aantal)
    assert knopen[0] in genoemd
    assert len(genoemd) <= MEESTE_NAMEN
    for een, ander in combinations(genoemd, 2):
        dx, dy = (abs(a - b) for a, b in zip(plaatsen[een], plaatsen[ander], strict=True))
        assert dx >= 22 * LETTER or dy >= REGEL, (een, ander)


def test_most_names_are_written_where_there_is_room() -> None:
    knopen, lijnen = _stad(24, 40)
    genoemd = list_genoemd(knopen, lay_out(knopen, lijnen), [16] * 24)
    assert len(genoemd) >= 20


def test_the_same_part_has_the_same_places() -> None:
    knopen, lijnen = _stad(60, 200)
    assert lay_out(knopen, lijnen) == lay_out(knopen, lijnen)
