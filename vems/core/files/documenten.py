"""Documents: a whole PDF, DOCX or ODT without programs inside, and no package that swells.

They are never opened here further than their table of contents, and always offered as a download.
"""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from xml.etree import ElementTree

from vems.core.exceptions import Invalid
from vems.core.files.bezwaren import damaged, holds_program, swells
from vems.core.files.pdf import check_pdf
from vems.core.files.soorten import Bestandssoort
from vems.core.i18n import N_

MAX_DELEN = 2_000
MAX_UITGEPAKT = 60 * 1024 * 1024
MAX_VERHOUDING = 200

_ZIP_EINDE = b"PK\x05\x06"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_PROGRAMMA = ("vbaproject", "basic/", "scripts/", "activex", "oleobject", "embeddings/")
# What Word opens by itself when it stands elsewhere.
_OPENT_VANZELF = frozenset({"attachedTemplate", "oleObject", "frame", "subDocument", "aFChunk"})
# So far into a member a declaration stands.
_XML_KOP = 64 * 1024
_INHOUD = {Bestandssoort.DOCX: "word/document.xml", Bestandssoort.ODT: "content.xml"}


def check_document(data: bytes, soort: Bestandssoort) -> None:
    """Raise Invalid for what is damaged, swells, or holds a program."""
    if soort is Bestandssoort.PDF:
        check_pdf(data)
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
        raise damaged() from None


def _check_package(data: bytes, soort: Bestandssoort) -> None:
    with zipfile.ZipFile(BytesIO(data)) as pakket:
        delen = pakket.infolist()
        _check_ends(data, delen)
        _check_members(delen)
        if _INHOUD[soort] not in pakket.namelist():
            raise damaged()
        gelezen = sum(_read_whole(pakket, deel) for deel in delen)
        if gelezen > MAX_UITGEPAKT:
            raise swells()
        for deel in delen:
            _check_xml(pakket, deel, soort)
        if soort is Bestandssoort.DOCX and _WORD not in _content_types(pakket):
            raise Invalid(N_("Dit is geen Word-document. Bewaar het als docx."), veld="bestand")


def _check_ends(data: bytes, delen: list[zipfile.ZipInfo]) -> None:
    """Refuse what stands before or behind the package: it would be two files in one."""
    einde = data.rfind(_ZIP_EINDE)
    staart = len(data) - einde - 22 - int.from_bytes(data[einde + 20 : einde + 22], "little")
    if not delen or min(deel.header_offset for deel in delen) != 0 or staart != 0:
        raise damaged()


def _check_members(delen: list[zipfile.ZipInfo]) -> None:
    namen = [deel.filename.lower() for deel in delen]
    if len(delen) > MAX_DELEN or sum(deel.file_size for deel in delen) > MAX_UITGEPAKT:
        raise swells()
    if len(set(namen)) != len(namen):
        raise damaged()
    for deel, naam in zip(delen, namen, strict=True):
        is_link = deel.external_attr >> 16 & 0o170000 == 0o120000
        if naam.startswith("/") or "\\" in naam or ".." in naam.split("/") or ":" in naam:
            raise damaged()
        if is_link or deel.flag_bits & 1:
            raise damaged()
        if deel.file_size > MAX_VERHOUDING * max(deel.compress_size, 512):
            raise swells()
        if any(woord in naam for woord in _PROGRAMMA) or naam.endswith((".zip", ".exe", ".bin")):
            raise holds_program()


def _read_whole(pakket: zipfile.ZipFile, deel: zipfile.ZipInfo) -> int:
    """Unpack a member to nowhere and count: what a header says about its size may be a lie."""
    gelezen = 0
    with pakket.open(deel) as stroom:
        while brok := stroom.read(1 << 16):
            gelezen += len(brok)
            if gelezen > MAX_UITGEPAKT:
                raise swells()
    return gelezen


def _check_xml(pakket: zipfile.ZipFile, deel: zipfile.ZipInfo, soort: Bestandssoort) -> None:
    """Refuse text that brings entities along, and what fetches a template when it opens."""
    naam = deel.filename.lower()
    if not naam.endswith((".xml", ".rels")):
        return
    with pakket.open(deel) as stroom:
        kop = stroom.read(_XML_KOP).replace(b"\0", b"")
    if b"<!ENTITY" in kop or (soort is Bestandssoort.DOCX and b"<!DOCTYPE" in kop):
        raise damaged()
    if naam.endswith(".rels") and _fetches(pakket.read(deel)):
        raise holds_program()


def _fetches(verwijzingen: bytes) -> bool:
    """Tell whether a document opens something from elsewhere by itself; a link in it does not."""
    try:
        boom = ElementTree.fromstring(verwijzingen)
    except ElementTree.ParseError:
        raise damaged() from None
    return any(
        deel.get("TargetMode") == "External"
        and deel.get("Type", "").rpartition("/")[2] in _OPENT_VANZELF
        for deel in boom
    )


def _content_types(pakket: zipfile.ZipFile) -> set[str]:
    tekst = pakket.read("[Content_Types].xml")
    if len(tekst) > 1 << 20 or b"<!DOCTYPE" in tekst or b"<!ENTITY" in tekst:
        raise damaged()
    try:
        boom = ElementTree.fromstring(tekst)
    except ElementTree.ParseError:
        raise damaged() from None
    return {deel.get("ContentType", "") for deel in boom}
