"""Which postcodes a list gives an area: each lies in one area only.

Not here: finding an area by a postcode that somebody types; that is `adressen`.
"""

from __future__ import annotations

import re

from netwerk.gebieden.models import Gebied, PostcodeGebied
from vems.core.exceptions import Invalid
from vems.core.i18n import N_
from vems.core.inlezen.kolommen import split
from vems.core.inlezen.lijst import Waarden


def read_postcodes(waarden: Waarden, oud: Gebied | None) -> tuple[str, ...]:
    """Read the postcodes of a row; each lies in one area."""
    if "postcodes" not in waarden:
        return postcodes_of(oud)
    gelezen = _read_cell(waarden["postcodes"])
    bezet = PostcodeGebied.select(PostcodeGebied, Gebied).join(Gebied)
    ander = bezet.where(PostcodeGebied.begin.in_(gelezen), Gebied.id != (oud.id if oud else 0))
    if gelezen and (eerste := ander.order_by(PostcodeGebied.begin).first()):
        raise Invalid(
            N_("Postcode %(postcode)s staat al bij %(naam)s."),
            veld="postcodes",
            postcode=eerste.begin,
            naam=eerste.gebied.naam,
        )
    return gelezen


def postcodes_of(gebied: Gebied | None) -> tuple[str, ...]:
    """Give the postcodes an area has."""
    if gebied is None:
        return ()
    rijen = PostcodeGebied.select(PostcodeGebied.begin).where(PostcodeGebied.gebied == gebied)
    return tuple(begin for (begin,) in rijen.tuples())


def _read_cell(waarde: str) -> tuple[str, ...]:
    """Read the beginnings of postcodes, each once: 1621, 1621A or 1621 AB."""
    gelezen = ["".join(deel.split()).upper() for deel in split(waarde)]
    for begin in gelezen:
        if not re.fullmatch("[1-9][0-9]{3}[A-Z]{0,2}", begin):
            raise Invalid(
                N_("“%(waarde)s” is geen postcode. Schrijf 1621 of 1621 AB."),
                veld="postcodes",
                waarde=begin[:20],
            )
    return tuple(dict.fromkeys(gelezen))
