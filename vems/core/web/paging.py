"""Pages of a list, by ?pagina=."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import peewee
from flask import request

PER_PAGINA = 20


@dataclass(frozen=True, slots=True)
class Pagina:
    """One page: its items, its number from 1, how many items and pages there are."""

    items: list[Any]
    nummer: int
    aantal: int
    per_pagina: int = PER_PAGINA

    @property
    def paginas(self) -> int:
        """How many pages there are, at least 1."""
        return max(1, -(-self.aantal // self.per_pagina))

    @property
    def vorige(self) -> int | None:
        """The page before this one."""
        return self.nummer - 1 if self.nummer > 1 else None

    @property
    def volgende(self) -> int | None:
        """The page after this one."""
        return self.nummer + 1 if self.nummer < self.paginas else None


def pagina_nummer() -> int:
    """Read ?pagina=; anything odd is page 1."""
    tekst = request.args.get("pagina", "1")
    return int(tekst) if tekst.isascii() and tekst.isdigit() and int(tekst[:6]) > 0 else 1


def paginate(query: peewee.ModelSelect, per_pagina: int = PER_PAGINA) -> Pagina:
    """Take the page that was asked for: one COUNT and one SELECT."""
    nummer = min(pagina_nummer(), 100_000)
    items = list(query.paginate(nummer, per_pagina))
    return Pagina(items, nummer, query.count(), per_pagina)


def paginate_list(items: Iterable[Any], per_pagina: int = PER_PAGINA) -> Pagina:
    """Take the page that was asked for from a list at hand."""
    alle = list(items)
    nummer = min(pagina_nummer(), 100_000)
    begin = (nummer - 1) * per_pagina
    return Pagina(alle[begin : begin + per_pagina], nummer, len(alle), per_pagina)
