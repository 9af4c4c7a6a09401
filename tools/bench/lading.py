"""Rows in bulk, in the shape the models would give them: same field types, ids handed out here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import count
from typing import Any

import peewee

from vems.core.database import BaseModel, database, is_sqlite

_BATCH = 2_000


class Lading:
    """Collects rows per model and writes them with one prepared statement per table.

    Inside `write()`. Parents must be put before their children; every batch goes in that order.
    """

    def __init__(self) -> None:
        self._rijen: dict[type[BaseModel], list[tuple[Any, ...]]] = {}
        self._ids: dict[type[BaseModel], count[int]] = {}
        self._velden: dict[type[BaseModel], list[peewee.Field]] = {}
        self.aantallen: dict[str, int] = defaultdict(int)

    def put(self, model: type[BaseModel], **waarden: Any) -> int:  # noqa: ANN401
        """Put a row with the defaults of its model; gives its id."""
        if model not in self._ids:
            self._open(model)
        nummer = next(self._ids[model])
        self._rijen[model].append(self._as_row(model, {"id": nummer, **waarden}))
        self.aantallen[model._meta.table_name] += 1
        return nummer

    def flush(self, *, at_least: int = 1) -> None:
        """Write what was collected, once that is at least so much of one model."""
        if max(map(len, self._rijen.values()), default=0) < at_least:
            return
        for model, rijen in self._rijen.items():
            if rijen:
                self._insert(model, rijen)
                rijen.clear()

    def close(self) -> None:
        """Write the rest and let go of the ids: from here on others may write too."""
        self.flush()
        for model, teller in self._ids.items():
            if not is_sqlite():
                _set_sequence(model._meta.table_name, next(teller))
        self._ids.clear()

    def _open(self, model: type[BaseModel]) -> None:
        laatste = model.select(peewee.fn.MAX(model.id)).scalar() or 0
        self._ids[model] = count(laatste + 1)
        self._velden[model] = list(model._meta.sorted_fields)
        self._rijen[model] = []

    def _as_row(self, model: type[BaseModel], waarden: Mapping[str, Any]) -> tuple[Any, ...]:
        over = set(waarden) - {veld.name for veld in self._velden[model]}
        if over:
            raise ValueError(f"{model.__name__} has no {sorted(over)}")
        return tuple(veld.db_value(_value(veld, waarden)) for veld in self._velden[model])

    def _insert(self, model: type[BaseModel], rijen: list[tuple[Any, ...]]) -> None:
        velden = self._velden[model]
        namen = ", ".join(f'"{veld.column_name}"' for veld in velden)
        gaten = ", ".join(["?" if is_sqlite() else "%s"] * len(velden))
        sql = f'INSERT INTO "{model._meta.table_name}" ({namen}) VALUES ({gaten})'
        cursor = database.obj.cursor()
        for begin in range(0, len(rijen), _BATCH):
            cursor.executemany(sql, rijen[begin : begin + _BATCH])


def _set_sequence(table: str, volgende: int) -> None:
    database.execute_sql(
        f"SELECT setval(pg_get_serial_sequence('\"{table}\"', 'id'), %s, false)", (volgende,)
    )


def _value(veld: peewee.Field, waarden: Mapping[str, Any]) -> Any:  # noqa: ANN401
    if veld.name in waarden:
        return waarden[veld.name]
    return veld.default() if callable(veld.default) else veld.default
