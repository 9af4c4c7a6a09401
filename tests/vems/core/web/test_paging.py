"""?pagina= takes anything and never fails."""

from __future__ import annotations

import pytest
from flask import Flask

from tests.factories.basis import make_partij
from tests.queries import Queries
from vems.core.web.paging import Pagina, pagina_nummer, paginate, paginate_list
from vems.partijen.models import Partij


@pytest.mark.parametrize(
    ("tekst", "nummer"),
    [
        ("", 1),
        ("1", 1),
        ("7", 7),
        ("007", 7),
        ("0", 1),
        ("-3", 1),
        ("2.5", 1),
        ("1e9", 1),
        (" 2", 1),
        ("²", 1),
        ("٣", 1),
        ("2; DROP TABLE partij", 1),
        ("\x00", 1),
    ],
)
def test_an_odd_page_is_the_first(app: Flask, tekst: str, nummer: int) -> None:
    with app.test_request_context("/", query_string={"pagina": tekst}):
        assert pagina_nummer() == nummer


@pytest.mark.parametrize("lengte", [7, 20, 5_000, 50_000])
def test_a_very_long_number_is_the_last_page(app: Flask, lengte: int) -> None:
    """Python refuses to read a number of more than 4300 digits."""
    with app.test_request_context("/", query_string={"pagina": "9" * lengte}):
        assert paginate_list(range(45)).items == [40, 41, 42, 43, 44]


def test_a_list_is_cut_into_pages(app: Flask) -> None:
    with app.test_request_context("/?pagina=2"):
        pagina = paginate_list(range(45))
    assert pagina.items == list(range(20, 40))
    assert (pagina.nummer, pagina.aantal, pagina.paginas) == (2, 45, 3)
    assert (pagina.vorige, pagina.volgende) == (1, 3)


def test_an_empty_list_has_one_page(app: Flask) -> None:
    with app.test_request_context("/?pagina=3"):
        pagina = paginate_list([])
    assert (pagina.items, pagina.nummer, pagina.paginas) == ([], 1, 1)
    assert (pagina.vorige, pagina.volgende) == (None, None)


@pytest.mark.parametrize(("aantal", "paginas"), [(0, 1), (1, 1), (20, 1), (21, 2), (40, 2)])
def test_the_number_of_pages_is_rounded_up(aantal: int, paginas: int) -> None:
    assert Pagina([], 1, aantal).paginas == paginas


def test_a_query_costs_a_count_and_a_page(app: Flask, queries: Queries) -> None:
    for nummer in range(5):
        make_partij(f"Buur {nummer}")
    queries.statements.clear()
    with app.test_request_context("/?pagina=2"):
        pagina = paginate(Partij.select().order_by(Partij.id), per_pagina=2)
    assert [partij.naam for partij in pagina.items] == ["Buur 2", "Buur 3"]
    assert (pagina.aantal, pagina.paginas) == (5, 3)
    assert len(queries) == 2


def test_past_the_end_is_the_last_page(app: Flask) -> None:
    for nummer in range(3):
        make_partij(f"Buur {nummer}")
    with app.test_request_context("/?pagina=99"):
        pagina = paginate(Partij.select().order_by(Partij.id), per_pagina=2)
    assert (pagina.nummer, [partij.naam for partij in pagina.items]) == (2, ["Buur 2"])
