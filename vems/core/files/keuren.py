"""From what a browser sent to a file that may be kept: one function, one answer."""

from __future__ import annotations

from dataclasses import dataclass

from vems.core.exceptions import Invalid
from vems.core.files.beelden import redraw
from vems.core.files.documenten import check_document
from vems.core.files.namen import clean_naam, end_of
from vems.core.files.soorten import BEELDEN, MAX_BYTES, Bestandssoort, recognise
from vems.core.i18n import N_


@dataclass(frozen=True, slots=True)
class Bestand:
    """A file that passed: `data` is what is kept, `klein` the small image for in a page."""

    naam: str
    soort: Bestandssoort
    data: bytes
    klein: bytes = b""
    breedte: int | None = None
    hoogte: int | None = None


def inspect(naam: str, data: bytes) -> Bestand:
    """Make a file of what was sent; Invalid on `bestand` tells in one sentence what is wrong.

    Its name and its content must say the same kind, and an image is drawn anew.
    """
    if not data:
        raise Invalid(N_("Dit bestand is leeg. Kies een ander."), veld="bestand")
    if len(data) > MAX_BYTES:
        raise Invalid(
            N_("Dit bestand is te groot. Een bestand mag hooguit 10 MB zijn."), veld="bestand"
        )
    soort, beloofd = recognise(data), end_of(naam)
    if soort is None or beloofd is None:
        raise Invalid(
            N_("Dit soort bestand kan niet. Kies een pdf, docx, odt, jpg, png of webp."),
            veld="bestand",
        )
    if beloofd is not soort:
        raise Invalid(
            N_("De naam eindigt op .%(einde)s, maar het bestand is iets anders."),
            veld="bestand",
            einde=beloofd.value,
        )
    if soort in BEELDEN:
        beeld = redraw(data, soort)
        schoon = clean_naam(naam, soort)
        return Bestand(schoon, soort, beeld.data, beeld.klein, beeld.breedte, beeld.hoogte)
    check_document(data, soort)
    return Bestand(clean_naam(naam, soort), soort, data)
