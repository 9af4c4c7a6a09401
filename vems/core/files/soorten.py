"""Which kinds of file are accepted, each known by its content and by how its name ends."""

from __future__ import annotations

from enum import Enum

MAX_BYTES = 10 * 1024 * 1024


class Bestandssoort(Enum):
    """What a file is; the value is how its name ends."""

    PDF = "pdf"
    JPG = "jpg"
    PNG = "png"
    WEBP = "webp"
    DOCX = "docx"
    ODT = "odt"


BEELDEN = frozenset({Bestandssoort.JPG, Bestandssoort.PNG, Bestandssoort.WEBP})
MIMETYPES = {
    Bestandssoort.PDF: "application/pdf",
    Bestandssoort.JPG: "image/jpeg",
    Bestandssoort.PNG: "image/png",
    Bestandssoort.WEBP: "image/webp",
    Bestandssoort.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Bestandssoort.ODT: "application/vnd.oasis.opendocument.text",
}
# How a name may end, beside the value itself.
EINDEN = {soort.value: soort for soort in Bestandssoort} | {"jpeg": Bestandssoort.JPG}
# For the file chooser of a browser.
ACCEPT = ",".join(f".{einde}" for einde in EINDEN)

_MAGISCH: tuple[tuple[int, bytes, Bestandssoort], ...] = (
    (0, b"%PDF-", Bestandssoort.PDF),
    (0, b"\xff\xd8\xff", Bestandssoort.JPG),
    (0, b"\x89PNG\r\n\x1a\n", Bestandssoort.PNG),
    (8, b"WEBPVP8", Bestandssoort.WEBP),
)
_ZIP = b"PK\x03\x04"
# An OpenDocument text tells its kind in its first, uncompressed member.
_ODT = b"mimetypeapplication/vnd.oasis.opendocument.text" + _ZIP


def recognise(data: bytes) -> Bestandssoort | None:
    """Tell the kind by the first bytes alone; None for everything that is not accepted."""
    for begin, tekens, soort in _MAGISCH:
        if data[begin : begin + len(tekens)] == tekens:
            return None if soort is Bestandssoort.WEBP and data[:4] != b"RIFF" else soort
    if not data.startswith(_ZIP):
        return None
    is_odt = data[30 : 30 + len(_ODT)] == _ODT
    return Bestandssoort.ODT if is_odt else Bestandssoort.DOCX
