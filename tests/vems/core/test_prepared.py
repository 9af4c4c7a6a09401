"""A prepared query: the same rows as an ordinary one, its text written once per database."""

from __future__ import annotations

import peewee
import pytest
from flask import Flask

from tests.factories.basis import make_partij
from vems.core.prepared import Prepared
from vems.partijen.models import Partij

pytestmark = pytest.mark.usefixtures("app")


def test_it_gives_the_rows_of_the_values_it_is_called_with(app: Flask) -> None:
    anke, bert = make_partij("Anke"), make_partij("Bert")
    met_naam: Prepared[Partij] = Prepared(
        lambda naam, boven: Partij.select().where(Partij.naam == naam, Partij.id > boven)
    )
    assert met_naam(naam="Anke", boven=0) == [anke]
    assert met_naam(naam="Bert", boven=0) == [bert]
    assert met_naam(naam="Bert", boven=bert.id) == []
    assert met_naam(naam="' OR 1=1 --", boven=0) == []


def test_its_text_is_written_once(app: Flask) -> None:
    written: list[int] = []

    def make(naam: peewee.Value) -> peewee.ModelSelect:
        written.append(1)
        return Partij.select().where(Partij.naam == naam)

    query: Prepared[Partij] = Prepared(make)
    for naam in ("Anke", "Bert", "Cor"):
        query(naam=naam)
    assert written == [1]


def test_a_list_of_any_length(app: Flask) -> None:
    partijen = [make_partij(naam) for naam in ("Anke", "Bert", "Cor")]
    ids = [partij.id for partij in partijen]
    onder: Prepared[Partij] = Prepared(
        lambda ids: Partij.select().where(Partij.id.in_(ids)).order_by(Partij.id)
    )
    for aantal in (3, 1, 0, 2):
        assert onder(ids=ids[:aantal]) == partijen[:aantal]


@pytest.mark.parametrize("waarden", [{}, {"naam": "a", "erbij": 1}, {"anders": "a"}])
def test_it_refuses_other_values(app: Flask, waarden: dict[str, str | int]) -> None:
    query: Prepared[Partij] = Prepared(lambda naam: Partij.select().where(Partij.naam == naam))
    with pytest.raises(TypeError, match="naam"):
        query(**waarden)
