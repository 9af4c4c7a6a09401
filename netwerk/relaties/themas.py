"""How relations with a theme move when the theme is merged: who is about it, who knows of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from netwerk.relaties.models import Relatie
from netwerk.themas.houders import announce_all
from netwerk.themas.models import Thema
from vems.core.clock import today
from vems.core.reference import Reference


class RelatieHouder:
    """Open relations that end at a theme; what ended long ago stays as it was."""

    def references(self, thema: Thema) -> list[Reference]:
        """List who points at a theme."""
        return sorted({relatie.van for relatie in _open_at(thema)})

    def move(self, van: Thema, naar: Thema) -> list[Any]:
        """Point relations at the other theme; where there is one already, this one ends."""
        bezet = {(relatie.van, relatie.soort) for relatie in _open_at(naar)}
        gedaan: list[Any] = []
        for relatie in _open_at(van):
            is_dubbel = (relatie.van, relatie.soort) in bezet
            nieuw = {"tot": today()} if is_dubbel else {"naar_key": naar.code}
            Relatie.update(**nieuw).where(Relatie.id == relatie.id).execute()
            announce_all([relatie.reference, relatie.van])
            gedaan.append({"id": relatie.id, "dubbel": is_dubbel})
        return gedaan

    def undo(self, gedaan: Sequence[Any], van: Thema, naar: Thema) -> None:
        """Point back the relations that still stand at the other theme; reopen what ended."""
        was = {g["id"]: g["dubbel"] for g in gedaan}
        bezet = {(relatie.van, relatie.soort) for relatie in _open_at(van)}
        for relatie in list(Relatie.select().where(Relatie.id.in_(list(was)))):
            is_nog_zo = relatie.naar_key == (van.code if was[relatie.id] else naar.code)
            is_open = relatie.tot is None
            if not is_nog_zo or is_open == was[relatie.id]:
                continue
            if (relatie.van, relatie.soort) in bezet:
                continue
            Relatie.update(naar_key=van.code, tot=None).where(Relatie.id == relatie.id).execute()
            announce_all([relatie.reference, relatie.van])


def _open_at(thema: Thema) -> list[Relatie]:
    return list(
        Relatie.select()
        .where(
            Relatie.naar_kind == "thema",
            Relatie.naar_key == thema.code,
            Relatie.tot.is_null(),
        )
        .order_by(Relatie.id)
    )
