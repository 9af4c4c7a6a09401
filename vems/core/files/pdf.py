"""A PDF: whole, not locked, and without what runs something or carries another file along.

Names may be written with codes (/J#53) and lie in packed object streams: both are read as a viewer
reads them.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from vems.core.exceptions import Invalid
from vems.core.files.bezwaren import damaged, holds_program, swells
from vems.core.i18n import N_

# All object streams of one PDF together, unpacked.
MAX_OBJECTEN = 30 * 1024 * 1024

_ACTIES = (b"/JavaScript", b"/JS", b"/Launch", b"/EmbeddedFile", b"/RichMedia", b"/XFA")
_SCHEIDING = b" \t\r\n\f\0/<[(>]"
_ZIP_EINDE = b"PK\x05\x06"
_MET_CODE = re.compile(rb"/[^\s\0/<>\[\](){}%]*#[0-9A-Fa-f]{2}[^\s\0/<>\[\](){}%]*")
_CODE = re.compile(rb"#([0-9A-Fa-f]{2})")
_STROOM = re.compile(rb"stream\r?\n")
# How far before its data the description of a stream begins, at most.
_KOP = 2_048


def check_pdf(data: bytes) -> None:
    """Raise Invalid for what is damaged, locked, two files in one, or holds a program."""
    if b"%%EOF" not in data[-1024:] or b"startxref" not in data[-2048:]:
        raise damaged()
    if _ZIP_EINDE in data[-66_000:] or b"/Encrypt" in data[-4096:]:
        raise Invalid(
            N_("Deze pdf is op slot, of er zit iets anders in. Bewaar hem opnieuw als gewone pdf."),
            veld="bestand",
        )
    if any(_holds_action(deel) for deel in (data, *_unpack_objects(data))):
        raise holds_program()


def _holds_action(data: bytes) -> bool:
    return any(_has_name(data, naam) for naam in _ACTIES) or any(
        naam in _ACTIES for naam in map(_plain, _MET_CODE.findall(data))
    )


def _has_name(data: bytes, naam: bytes) -> bool:
    """Find a whole name of a PDF: /JS, and not the /JSx of a font."""
    plek = data.find(naam)
    while plek >= 0:
        volgend = data[plek + len(naam) : plek + len(naam) + 1]
        if volgend and volgend in _SCHEIDING:
            return True
        plek = data.find(naam, plek + 1)
    return False


def _plain(naam: bytes) -> bytes:
    """Write a name without codes."""
    return _CODE.sub(lambda code: bytes([int(code[1], 16)]), naam)


def _unpack_objects(data: bytes) -> Iterator[bytes]:
    """Unpack the streams in which objects lie; what cannot be unpacked cannot be judged."""
    ruimte = MAX_OBJECTEN
    for stroom in _STROOM.finditer(data):
        kop = data[max(0, stroom.start() - _KOP) : stroom.start()].rpartition(b"obj")[2]
        namen = {_plain(naam) for naam in _MET_CODE.findall(kop)}
        if b"/ObjStm" not in kop and b"/ObjStm" not in namen:
            continue
        try:
            objecten = zlib.decompressobj().decompress(data[stroom.end() :], ruimte)
        except zlib.error:
            raise damaged() from None
        ruimte -= len(objecten)
        if ruimte <= 0:
            raise swells()
        yield objecten
