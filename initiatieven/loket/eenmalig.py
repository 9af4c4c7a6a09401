"""Two clicks at the same moment make one thing: the second gets what the first made."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

import peewee

from vems.core.database import BaseModel

P = ParamSpec("P")
Made = TypeVar("Made", bound=BaseModel)


def made_once(
    model: type[Made], key: Callable[..., str]
) -> Callable[[Callable[P, Made]], Callable[P, Made]]:
    """Give what another request made with the same key, when the database says it exists.

    The key of a form is unique; `key` finds it in the arguments. Any other refusal is raised.
    """

    def decorate(make: Callable[P, Made]) -> Callable[P, Made]:
        @wraps(make)
        def made(*args: P.args, **kwargs: P.kwargs) -> Made:
            try:
                return make(*args, **kwargs)
            except peewee.IntegrityError:
                found = model.get_or_none(model.sleutel == key(*args, **kwargs))
                if found is None:
                    raise
                return found

        return made

    return decorate


def key_of_data(_initiatief: object, data: object, **_anders: object) -> str:
    """Find the key in the data of a form."""
    return str(getattr(data, "sleutel", ""))


def key_of_argument(*_args: object, eenmalig: str = "", **_anders: object) -> str:
    """Find the key in the argument `eenmalig`."""
    return eenmalig
