"""The next version of what people change in a form: only what is new, and never over another's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict
from vems.core.i18n import translate


def save_next_versie(
    ding: Any,  # noqa: ANN401  a row of any model with an id and a versie
    waarden: Mapping[str, object],
    *,
    versie: int,
    namen: Mapping[str, str],
) -> bool:
    """Keep checked values as the next version of a row; False when they stand there already.

    Conflict when another was saved since `versie`, with both texts of the fields that have a name.
    """
    model = type(ding)
    vers = model.get_by_id(ding.id)
    if all(getattr(vers, veld) == waarde for veld, waarde in waarden.items()):
        return False
    with write():
        guarded_update(
            model,
            model.id == ding.id,
            model.versie == versie,
            conflict=lambda: _conflict(model.get_by_id(ding.id), waarden, namen),
            versie=versie + 1,
            **waarden,
        )
    return True


def _conflict(
    vers: Any,  # noqa: ANN401
    waarden: Mapping[str, object],
    namen: Mapping[str, str],
) -> Conflict:
    gezet = {veld: translate(naam) for veld, naam in namen.items() if veld in waarden}
    return Conflict(
        theirs={naam: _as_text(getattr(vers, veld)) for veld, naam in gezet.items()},
        yours={naam: _as_text(waarden[veld]) for veld, naam in gezet.items()},
    )


def _as_text(waarde: object) -> str:
    return ", ".join(map(str, waarde)) if isinstance(waarde, list) else str(waarde)
