"""Images, drawn anew: what is kept holds pixels only, no place, camera, comment or hidden tail."""

from __future__ import annotations

import struct
import threading
import warnings
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageOps, UnidentifiedImageError

from vems.core.exceptions import Invalid
from vems.core.files.soorten import Bestandssoort
from vems.core.i18n import N_

MAX_PIXELS = 40_000_000
# The longest side, as kept and as shown in a page.
GROOT, KLEIN = 2_400, 800

_FORMATEN: dict[Bestandssoort, tuple[str, dict[str, object]]] = {
    Bestandssoort.JPG: ("JPEG", {"quality": 86, "optimize": True}),
    Bestandssoort.PNG: ("PNG", {"optimize": False}),
    Bestandssoort.WEBP: ("WEBP", {"quality": 86, "method": 3}),
}
# What readers of images raise when the bytes are not as they should be.
_KAPOT = (
    UnidentifiedImageError,
    ArithmeticError,
    LookupError,
    MemoryError,
    OSError,
    SyntaxError,
    TypeError,
    ValueError,
    EOFError,
    struct.error,
)
# Unpacking takes memory: one at a time in a process.
_slot = threading.Lock()


@dataclass(frozen=True, slots=True)
class Beeld:
    """An image as it is kept, with the small one (WebP) for in a page."""

    data: bytes
    klein: bytes
    breedte: int
    hoogte: int


def redraw(data: bytes, soort: Bestandssoort) -> Beeld:
    """Draw an image anew, upright and at most GROOT long; Invalid for what is no still image."""
    with _slot, warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        try:
            return _redraw(data, soort)
        except Image.DecompressionBombError:
            raise _too_large() from None
        except _KAPOT:
            raise Invalid(
                N_("Dit plaatje is beschadigd. Kies een ander, of maak de foto opnieuw."),
                veld="bestand",
            ) from None


def _redraw(data: bytes, soort: Bestandssoort) -> Beeld:
    formaat, opties = _FORMATEN[soort]
    with Image.open(BytesIO(data), formats=(formaat,)) as bron:
        if bron.width * bron.height > MAX_PIXELS:
            raise _too_large()
        if getattr(bron, "n_frames", 1) > 1:
            raise Invalid(
                N_("Dit plaatje beweegt. Kies een foto of tekening die stil staat."), veld="bestand"
            )
        bron.draft("RGB", (GROOT, GROOT))
        bron.load()
        recht = _upright(bron)
        doorzichtig = soort is not Bestandssoort.JPG and recht.has_transparency_data
        beeld = recht.convert("RGBA" if doorzichtig else "RGB")
    beeld.thumbnail((GROOT, GROOT), Image.Resampling.LANCZOS)
    groot = _encode(beeld, formaat, opties)
    maat = beeld.size
    beeld.thumbnail((KLEIN, KLEIN), Image.Resampling.LANCZOS)
    return Beeld(groot, _encode(beeld, "WEBP", {"quality": 80, "method": 3}), *maat)


def _upright(bron: Image.Image) -> Image.Image:
    """Turn a photo as the camera says; one whose notes are broken stays as it lies."""
    try:
        return ImageOps.exif_transpose(bron)
    except _KAPOT:
        return bron


def _encode(beeld: Image.Image, formaat: str, opties: dict[str, object]) -> bytes:
    """Write pixels only: a fresh image carries nothing of the old one along."""
    kaal = Image.new(beeld.mode, beeld.size)
    kaal.paste(beeld)
    uit = BytesIO()
    kaal.save(uit, formaat, **opties)
    return uit.getvalue()


def _too_large() -> Invalid:
    return Invalid(
        N_("Dit plaatje heeft te veel beeldpunten. Maak het kleiner en probeer het opnieuw."),
        veld="bestand",
    )
