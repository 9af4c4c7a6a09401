"""RELIABILITY g: what is accepted, what is refused, and what is left of it."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image

from tests.factories.bestanden import (
    PDF,
    make_beeld,
    make_bewegend,
    make_docx,
    make_foto_met_plaats,
    make_koppeling_in_pakket,
    make_odt,
    make_pakket,
)
from vems.core.exceptions import Invalid
from vems.core.files import beelden, documenten
from vems.core.files.keuren import inspect
from vems.core.files.namen import MAX_NAAM, clean_naam
from vems.core.files.soorten import MAX_BYTES, Bestandssoort

HTML = b"<!DOCTYPE html><script>alert(1)</script>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
GIF = make_beeld("GIF")
EXE = b"MZ\x90\x00" + b"\0" * 200
JPG, PNG, WEBP = make_beeld(), make_beeld("PNG"), make_beeld("WEBP")
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
BOM = make_pakket({"[Content_Types].xml": "x", "word/document.xml": b"\0" * 20_000_000})
_ENTITEIT = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><Types/>'


def png_that_says(breedte: int, hoogte: int) -> bytes:
    """A PNG whose head tells another size than its pixels."""
    kop = PNG[12:16] + struct.pack(">II", breedte, hoogte) + PNG[24:29]
    return PNG[:12] + kop + struct.pack(">I", zlib.crc32(kop)) + PNG[33:]


GOED = [
    ("foto.jpg", JPG, "jpg"),
    ("foto.JPEG", JPG, "jpg"),
    ("tekening.png", PNG, "png"),
    ("foto.webp", WEBP, "webp"),
    ("plan.pdf", PDF, "pdf"),
    ("Begroting 2026.docx", make_docx(), "docx"),
    ("plan.odt", make_odt(), "odt"),
    ("plan.final.pdf", PDF, "pdf"),
]


@pytest.mark.parametrize(("naam", "data", "soort"), GOED, ids=[geval[0] for geval in GOED])
def test_what_people_have_is_accepted(naam: str, data: bytes, soort: str) -> None:
    bestand = inspect(naam, data)
    assert bestand.soort.value == soort
    assert bestand.naam.endswith(f".{soort}")


SLECHT: dict[str, tuple[str, bytes, str]] = {
    "leeg": ("foto.jpg", b"", "leeg"),
    "te groot": ("plan.pdf", PDF + b"\0" * MAX_BYTES, "te groot"),
    "html": ("bladzijde.html", HTML, "Dit soort"),
    "html als pdf": ("plan.pdf", HTML, "Dit soort"),
    "html als jpg": ("foto.jpg", HTML, "Dit soort"),
    "svg": ("tekening.svg", SVG, "Dit soort"),
    "svg als png": ("tekening.png", SVG, "Dit soort"),
    "xml": ("plan.xml", b"<?xml version='1.0'?><x/>", "Dit soort"),
    "gif": ("foto.gif", GIF, "Dit soort"),
    "gif als png": ("foto.png", GIF, "Dit soort"),
    "programma": ("foto.jpg", EXE, "Dit soort"),
    "eicar": ("eicar.pdf", EICAR, "Dit soort"),
    "geen einde": ("foto", JPG, "Dit soort"),
    "twee einden": ("foto.jpg.exe", JPG, "Dit soort"),
    "pdf heet jpg": ("foto.jpg", PDF, "iets anders"),
    "jpg heet pdf": ("plan.pdf", JPG, "iets anders"),
    "zip heet pdf": ("plan.pdf", make_docx(), "iets anders"),
    "odt heet docx": ("plan.docx", make_odt(), "iets anders"),
    "docx heet odt": ("plan.odt", make_docx(), "iets anders"),
    "jpg zonder staart": ("foto.jpg", JPG[: len(JPG) // 3], "beschadigd"),
    "png zonder staart": ("foto.png", PNG[:60], "beschadigd"),
    "alleen een kop": ("foto.jpg", b"\xff\xd8\xff\xe0", "beschadigd"),
    "webp zonder inhoud": ("foto.webp", b"RIFF\x04\0\0\0WEBPVP8 ", "beschadigd"),
    "te veel punten": ("foto.png", png_that_says(7_000, 7_000), "beeldpunten"),
    "vloed van punten": ("foto.png", png_that_says(60_000, 60_000), "beeldpunten"),
    "bewegende webp": ("foto.webp", make_bewegend("WEBP"), "beweegt"),
    "bewegende png": ("foto.png", make_bewegend("PNG"), "beweegt"),
    "pdf zonder einde": ("plan.pdf", PDF[:-30], "beschadigd"),
    "pdf met programma": ("plan.pdf", PDF.replace(b"/Count 0", b"/JS (x)"), "programma"),
    "pdf start iets": ("plan.pdf", PDF.replace(b"/Count 0", b"/Launch<<>>"), "programma"),
    "pdf met bestand erin": ("plan.pdf", PDF.replace(b"/Count", b"/EmbeddedFile "), "programma"),
    "pdf en zip tegelijk": ("plan.pdf", PDF[:-7] + make_docx() + b"startxref 1 %%EOF", "op slot"),
    "pdf op slot": ("plan.pdf", PDF.replace(b"/Root", b"/Encrypt 3 0 R/Root"), "op slot"),
    "gewone zip": ("plan.docx", make_pakket({"a.txt": "x"}), "beschadigd"),
    "kapotte zip": ("plan.docx", make_docx()[:-30], "beschadigd"),
    "iets voor de zip": ("plan.docx", b"PK\x03\x04" + make_docx(), "beschadigd"),
    "iets na de zip": ("plan.docx", make_docx() + HTML, "beschadigd"),
    "spreadsheet": ("plan.docx", make_pakket({"[Content_Types].xml": "<T/>"}), "beschadigd"),
    "geen word": (
        "plan.docx",
        make_pakket({"[Content_Types].xml": "<T/>", "word/document.xml": "x"}),
        "geen Word",
    ),
    "entiteiten": (
        "plan.docx",
        make_pakket({"[Content_Types].xml": _ENTITEIT, "word/document.xml": "x"}),
        "beschadigd",
    ),
    "macro": ("plan.docx", make_docx(word__vbaProject="x"), "programma"),
    "macro in odt": ("plan.odt", make_odt(Basic__Standard="x"), "programma"),
    "bestand in document": ("plan.docx", make_docx(word__embeddings__a="x"), "programma"),
    "zip in zip": (
        "plan.docx",
        make_pakket({"[Content_Types].xml": "x", "word/document.xml": "x", "a.zip": b"PK"}),
        "programma",
    ),
    "bom": ("plan.docx", BOM, "open gaat"),
    "pad naar boven": ("plan.docx", make_docx(**{"..__..__etc__cron": "x"}), "beschadigd"),
    "pad vanaf de wortel": ("plan.docx", make_docx(**{"__etc__passwd": "x"}), "beschadigd"),
    "pad van windows": ("plan.docx", make_docx(**{"c:\\x": "x"}), "beschadigd"),
    "koppeling": ("plan.docx", make_koppeling_in_pakket(), "beschadigd"),
    "heel veel delen": (
        "plan.docx",
        make_pakket({f"{n}.xml": "" for n in range(documenten.MAX_DELEN + 1)}),
        "open gaat",
    ),
}


@pytest.mark.parametrize("geval", SLECHT)
def test_what_may_do_harm_is_refused_in_one_sentence(geval: str) -> None:
    naam, data, zin = SLECHT[geval]
    with pytest.raises(Invalid) as fout:
        inspect(naam, data)
    assert fout.value.veld == "bestand"
    assert zin in str(fout.value)


def test_a_header_that_lies_about_its_size_does_not_help() -> None:
    data = bytearray(make_pakket({"[Content_Types].xml": "x", "word/document.xml": b"a" * 9_000}))
    for begin in (data.find(b"PK\x01\x02", data.find(b"PK\x01\x02") + 4) + 24,):
        data[begin : begin + 4] = struct.pack("<I", 10)
    with pytest.raises(Invalid):
        inspect("plan.docx", bytes(data))


BRONNEN = [
    ("foto.jpg", make_foto_met_plaats()),
    ("foto.jpg", make_foto_met_plaats(groot=True)),
    ("foto.jpg", JPG + make_docx()),
    ("foto.jpg", JPG + HTML),
    ("foto.png", make_beeld("PNG", pnginfo=None) + b"<?php echo 1 ?>"),
    ("foto.webp", make_beeld("WEBP", exif=make_foto_met_plaats()[6:200])),
]


@pytest.mark.parametrize(("naam", "data"), BRONNEN)
def test_only_pixels_are_kept(naam: str, data: bytes) -> None:
    bestand = inspect(naam, data)
    for bewaard in (bestand.data, bestand.klein):
        for spoor in (b"Camera van Anke", b"Kerkplein", b"Exif", b"PK\x05\x06", b"<script", b"php"):
            assert spoor not in bewaard
        with Image.open(BytesIO(bewaard)) as beeld:
            assert not dict(beeld.getexif())
            assert "comment" not in beeld.info


def test_a_photo_is_upright_and_fits() -> None:
    assert (inspect("f.jpg", make_foto_met_plaats(gedraaid=True)).breedte) == 40
    groot = inspect("foto.jpg", make_beeld(maat=(5_000, 1_000)))
    assert (groot.breedte, groot.hoogte) == (beelden.GROOT, 480)
    with Image.open(BytesIO(groot.klein)) as klein:
        assert klein.size == (beelden.KLEIN, 160)


def test_what_is_transparent_stays_so() -> None:
    uit = BytesIO()
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(uit, "PNG")
    with Image.open(BytesIO(inspect("merk.png", uit.getvalue()).data)) as beeld:
        assert beeld.mode == "RGBA"


NAMEN = [
    ("foto.jpg", "foto.jpg"),
    ("../../etc/passwd.jpg", "passwd.jpg"),
    ("..\\..\\boot.ini.jpg", "boot.ini.jpg"),
    ("C:\\Users\\Anke\\foto.jpg", "foto.jpg"),
    ("CON.jpg", "bestand CON.jpg"),
    ("nul", "bestand nul.jpg"),
    (".jpg", "bestand.jpg"),
    ("", "bestand.jpg"),
    ("....jpg", "bestand.jpg"),
    ("foto\x00.exe\x00.jpg", "foto.exe.jpg"),
    ("foto\u202egpj.exe.jpg", "fotogpj.exe.jpg"),
    ('"; rm -rf; ".jpg', "rm -rf.jpg"),
    ("foto\r\nSet-Cookie: x=1.jpg", "foto Set-Cookie x 1.jpg"),
    ("<script>.jpg", "script.jpg"),
    ("Straatfeest (2) é.jpg", "Straatfeest (2) é.jpg"),
    ("地図.jpg", "地図.jpg"),
]


@pytest.mark.parametrize(("naam", "schoon"), NAMEN, ids=[repr(geval[0]) for geval in NAMEN])
def test_names_are_harmless(naam: str, schoon: str) -> None:
    assert clean_naam(naam, Bestandssoort.JPG) == schoon


def test_a_long_name_is_cut_and_keeps_its_end() -> None:
    schoon = clean_naam("a" * 5_000 + ".pdf", Bestandssoort.PDF)
    assert len(schoon) <= MAX_NAAM
    assert schoon.endswith("a.pdf")
