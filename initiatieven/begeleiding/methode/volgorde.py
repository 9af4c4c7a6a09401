"""The order of the step plans and the texts of a draft: what is stored is sorted by code. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from vems.core.exceptions import NotFound


def list_codes(inhoud: Mapping[str, Any], deel: str) -> list[str]:
    """List the step plans or texts of a draft in the order that was chosen, new ones last."""
    codes = inhoud[deel]
    gekozen = [code for code in inhoud.get("volgorde", {}).get(deel, ()) if code in codes]
    return [*gekozen, *(code for code in codes if code not in gekozen)]


def put_in_order(inhoud: Mapping[str, Any], deel: str, codes: list[str]) -> dict[str, Any]:
    """Give the draft with another order of a part."""
    return {**inhoud, "volgorde": {**inhoud.get("volgorde", {}), deel: codes}}


def swap(codes: list[str], code: str, omhoog: bool) -> list[str]:
    """Put one a place up or down; the first and the last stay. NotFound for an unknown one."""
    if code not in codes:
        raise NotFound()
    plek = codes.index(code)
    naar = min(max(plek + (-1 if omhoog else 1), 0), len(codes) - 1)
    anders = list(codes)
    anders[plek], anders[naar] = codes[naar], codes[plek]
    return anders
