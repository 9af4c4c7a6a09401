"""Pages of a list, by ?pagina=."""

from __future__ import annotations

from collections.abc import Callable, Iterable
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

    @property
    def stappen(self) -> list[int]:
        """The pages to link to: the first, the last and those beside this one; 0 is a gap."""
        laatste = self.paginas
        dichtbij = range(max(1, self.nummer - 1), min(laatste, self.nummer + 1) + 1)
        stappen: list[int] = []
        for nummer in sorted({1, laatste, *dichtbij}):
            if stappen and nummer - stappen[-1] > 1:
                stappen.append(0)
            stappen.append(nummer)
        return stappen


def pagina_nummer() -> int:
    """Read ?pagina=; anything odd is page 1, and no list has more than a million pages."""
    tekst = request.args.get("pagina", "1")[:6]
    return max(1, int(tekst)) if tekst.isascii() and tekst.isdigit() else 1


def paginate(query: peewee.ModelSelect, per_pagina: int = PER_PAGINA) -> Pagina:
    """Take the page that was asked for, at most the last: one COUNT and one SELECT."""
    aantal = query.count()
    nummer = _within(aantal, per_pagina)
    return Pagina(list(query.paginate(nummer, per_pagina)), nummer, aantal, per_pagina)


def paginate_by(
    aantal: int, take: Callable[[int, int], list[Any]], per_pagina: int = PER_PAGINA
) -> Pagina:
    """Take the page that was asked for of so many: `take` gets how many, and how many to skip."""
    nummer = _within(aantal, per_pagina)
    return Pagina(take(per_pagina, (nummer - 1) * per_pagina), nummer, aantal, per_pagina)


def paginate_list(items: Iterable[Any], per_pagina: int = PER_PAGINA) -> Pagina:
    """Take the page that was asked for from a list at hand."""
    alle = list(items)
    nummer = _within(len(alle), per_pagina)
    begin = (nummer - 1) * per_pagina
    return Pagina(alle[begin : begin + per_pagina], nummer, len(alle), per_pagina)


def _within(aantal: int, per_pagina: int) -> int:
    return min(pagina_nummer(), Pagina([], 1, aantal, per_pagina).paginas)
