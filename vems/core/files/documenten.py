"""Documents: a whole PDF, DOCX or ODT without programs inside, and no package that swells.

They are never opened here further than their table of contents, and always offered as a download.
"""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from xml.etree import ElementTree

from vems.core.exceptions import Invalid
from vems.core.files.soorten import Bestandssoort
from vems.core.i18n import N_

MAX_DELEN = 2_000
MAX_UITGEPAKT = 60 * 1024 * 1024
MAX_VERHOUDING = 200

# What a PDF needs to run something or to carry another file along.
_PDF_ACTIES = (b"/JavaScript", b"/JS", b"/Launch", b"/EmbeddedFile", b"/RichMedia", b"/XFA")
_SCHEIDING = b" \t\r\n\f\0/<[(>]"
_ZIP_EINDE = b"PK\x05\x06"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_PROGRAMMA = ("vbaproject", "basic/", "scripts/", "activex", "oleobject", "embeddings/")
_INHOUD = {Bestandssoort.DOCX: "word/document.xml", Bestandssoort.ODT: "content.xml"}


def check_document(data: bytes, soort: Bestandssoort) -> None:
    """Raise Invalid for what is damaged, swells, or holds a program."""
    if soort is Bestandssoort.PDF:
        _check_pdf(data)
        return
    try:
        _check_package(data, soort)
    except (
        zipfile.BadZipFile,
        zlib.error,
        NotImplementedError,
        RuntimeError,
        OSError,
        EOFError,
        ValueError,
        KeyError,
    ):
        raise _damaged() from None


def _check_pdf(data: bytes) -> None:
    if b"%%EOF" not in data[-1024:] or b"startxref" not in data[-2048:]:
        raise _damaged()
    if _ZIP_EINDE in data[-66_000:] or b"/Encrypt" in data[-4096:]:
        raise Invalid(
            N_("Deze pdf is op slot, of er zit iets anders in. Bewaar hem opnieuw als gewone pdf."),
            veld="bestand",
        )
    if any(_has_name(data, naam) for naam in _PDF_ACTIES):
        raise _program()


def _has_name(data: bytes, naam: bytes) -> bool:
    """Find a whole name of a PDF: /JS, and not the /JSx of a font."""
    plek = data.find(naam)
    while plek >= 0:
        volgend = data[plek + len(naam) : plek + len(naam) + 1]
        if volgend and volgend in _SCHEIDING:
            return True
        plek = data.find(naam, plek + 1)
    return False


def _check_package(data: bytes, soort: Bestandssoort) -> None:
    with zipfile.ZipFile(BytesIO(data)) as pakket:
        delen = pakket.infolist()
        _check_ends(data, delen)
        _check_members(delen)
        if _INHOUD[soort] not in pakket.namelist():
            raise _damaged()
        gelezen = sum(_read_whole(pakket, deel) for deel in delen)
        if gelezen > MAX_UITGEPAKT:
            raise _swells()
        if soort is Bestandssoort.DOCX and _WORD not in _content_types(pakket):
            raise Invalid(N_("Dit is geen Word-document. Bewaar het als docx."), veld="bestand")


def _check_ends(data: bytes, delen: list[zipfile.ZipInfo]) -> None:
    """Refuse what stands before or behind the package: it would be two files in one."""
    einde = data.rfind(_ZIP_EINDE)
    staart = len(data) - einde - 22 - int.from_bytes(data[einde + 20 : einde + 22], "little")
    if not delen or min(deel.header_offset for deel in delen) != 0 or staart != 0:
        raise _damaged()


def _check_members(delen: list[zipfile.ZipInfo]) -> None:
    namen = [deel.filename.lower() for deel in delen]
    if len(delen) > MAX_DELEN or sum(deel.file_size for deel in delen) > MAX_UITGEPAKT:
        raise _swells()
    if len(set(namen)) != len(namen):
        raise _damaged()
    for deel, naam in zip(delen, namen, strict=True):
        is_link = deel.external_attr >> 16 & 0o170000 == 0o120000
        if naam.startswith("/") or "\\" in naam or ".." in naam.split("/") or ":" in naam:
            raise _damaged()
        if is_link or deel.flag_bits & 1:
            raise _damaged()
        if deel.file_size > MAX_VERHOUDING * max(deel.compress_size, 512):
            raise _swells()
        if any(woord in naam for woord in _PROGRAMMA) or naam.endswith((".zip", ".exe", ".bin")):
            raise _program()


def _read_whole(pakket: zipfile.ZipFile, deel: zipfile.ZipInfo) -> int:
    """Unpack a member to nowhere and count: what a header says about its size may be a lie."""
    gelezen = 0
    with pakket.open(deel) as stroom:
        while brok := stroom.read(1 << 16):
            gelezen += len(brok)
            if gelezen > MAX_UITGEPAKT:
                raise _swells()
    return gelezen


def _content_types(pakket: zipfile.ZipFile) -> set[str]:
    tekst = pakket.read("[Content_Types].xml")
    if len(tekst) > 1 << 20 or b"<!DOCTYPE" in tekst or b"<!ENTITY" in tekst:
        raise _damaged()
    try:
        boom = ElementTree.fromstring(tekst)
    except ElementTree.ParseError:
        raise _damaged() from None
    return {deel.get("ContentType", "") for deel in boom}


def _damaged() -> Invalid:
    return Invalid(N_("Dit document is beschadigd. Bewaar het opnieuw."), veld="bestand")


def _swells() -> Invalid:
    return Invalid(N_("Dit document is te groot als het open gaat."), veld="bestand")


def _program() -> Invalid:
    return Invalid(
        N_("In dit bestand zit een programma of een ander bestand. Bewaar het zonder."),
        veld="bestand",
    )
