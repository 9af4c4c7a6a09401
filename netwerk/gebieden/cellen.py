"""What stands in one cell of a list of areas: a code, a name, a number, a coordinate."""

from __future__ import annotations

import re
import zlib

from vems.core.exceptions import Invalid
from vems.core.i18n import N_

MAX_NAAM = 80
_CODE = re.compile(r"(GM|WK|BU)(\d{4})[0-9A-Z]{0,8}")
_CBS_NAAM = re.compile(r"^(?:Wijk|Buurt)\s+\d+\s+")


def check_code(code: str) -> str:
    """Give a CBS code as CBS writes it; Invalid when it is none."""
    schoon = code.strip().upper()
    if not _CODE.fullmatch(schoon):
        raise Invalid(
            N_("“%(code)s” is geen CBS-code. Een code begint met GM, WK of BU en vier cijfers."),
            veld="cbs_code",
            code=code[:20],
        )
    return schoon


def code_of_name(code: str, naam: str) -> str:
    """Make a code for a wijk that has only a name: always the same, and not one of CBS."""
    return f"WK{code[2:6]}{zlib.crc32(naam.casefold().encode()) % 0xFFFFFF:06X}"


def clean_name(naam: str) -> str:
    """Give a name without the number CBS puts before it; Invalid when it is too long."""
    schoon = _CBS_NAAM.sub("", " ".join(naam.split()))
    if len(schoon) > MAX_NAAM:
        zin = N_("De naam “%(naam)s…” is te lang. Gebruik hooguit %(hoogste)s tekens.")
        raise Invalid(zin, veld="naam", naam=schoon[:40], hoogste=MAX_NAAM)
    return schoon


def read_number(waarde: str) -> int:
    """Read a whole number, with or without dots."""
    cijfers = waarde.replace(".", "").replace(" ", "")
    if not re.fullmatch("[0-9]+", cijfers) or len(cijfers) > 8:
        raise Invalid(N_("“%(waarde)s” is geen heel getal."), waarde=waarde[:20])
    return int(cijfers)


def read_degrees(waarde: str) -> float:
    """Read a coordinate."""
    try:
        graden = float(waarde.replace(",", "."))
    except ValueError:
        graden = 999.0
    if not -180 <= graden <= 180:
        raise Invalid(N_("“%(waarde)s” is geen coördinaat in graden."), waarde=waarde[:20])
    return graden
