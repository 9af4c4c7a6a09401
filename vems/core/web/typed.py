"""What a person typed, as it arrives: without NUL, which no keyboard has and PostgreSQL refuses.

Not here: which characters a text may hold; each domain function cleans its own (core.fields).
"""

from __future__ import annotations

from functools import cached_property

from flask import Request
from werkzeug.datastructures import ImmutableMultiDict, MultiDict

NUL = "\x00"


class TypedRequest(Request):
    """A request whose address parameters and form fields hold no NUL."""

    @cached_property
    def args(self) -> MultiDict[str, str]:
        """Give the parameters of the address."""
        return _without_nul(super().args)

    def _load_form_data(self) -> None:
        super()._load_form_data()
        self.__dict__["form"] = _without_nul(self.__dict__["form"])


def _without_nul(fields: MultiDict[str, str]) -> MultiDict[str, str]:
    pairs = list(fields.items(multi=True))
    if not any(NUL in name or NUL in value for name, value in pairs):
        return fields
    return ImmutableMultiDict([(n.replace(NUL, ""), v.replace(NUL, "")) for n, v in pairs])
