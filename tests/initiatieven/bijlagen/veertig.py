"""RELIABILITY g, the first forty: two kinds in one file, what a browser runs, bombs and escapes.

Each case is what is sent and what must come of it: the sentence of a refusal, or SCHOON: it is
accepted, and nothing of SPOREN is left in what is kept.
"""

from __future__ import annotations

import gzip
import zlib

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from tests.factories.bestanden import (
    PDF,
    make_beeld,
    make_docx,
    make_koppeling_in_pakket,
    make_odt,
    make_pakket,
)

SCHOON = ""
SPOREN = (b"<script", b"<?php", b"PK\x05\x06", b"alert(", b"%PDF", b"<html")
HTML = b"<!DOCTYPE html><html><script>alert(1)</script></html>"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>'
XML = b'<?xml version="1.0"?>'
_SOORT, _ANDERS, _STUK = "Dit soort", "iets anders", "beschadigd"
_PROGRAMMA, _SLOT, _OPEN = "programma", "op slot", "open gaat"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def with_exif(formaat: str, tekst: str) -> bytes:
    """Make an image whose camera is called something."""
    exif = Image.Exif()
    exif[0x010F] = tekst
    return make_beeld(formaat, exif=exif)


def with_png_text(tekst: str) -> bytes:
    """Make a PNG with a note."""
    info = PngInfo()
    info.add_text("Comment", tekst)
    return make_beeld("PNG", pnginfo=info)


def pdf_with(object_: bytes) -> bytes:
    """Make a PDF with one more object."""
    return PDF.replace(b"trailer", b"3 0 obj" + object_ + b"endobj\ntrailer")


def pdf_with_stream(inhoud: bytes) -> bytes:
    """Make a PDF in which objects lie packed in a stream."""
    ingepakt = zlib.compress(inhoud)
    kop = b"<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>" % len(ingepakt)
    return pdf_with(kop + b"stream\n" + ingepakt + b"\nendstream ")


def docx_with_rel(soort: str, doel: str) -> bytes:
    """Make a Word document that points outside."""
    rel = f'<Relationship Id="r1" Type="{_REL}/{soort}" Target="{doel}" TargetMode="External"/>'
    return make_docx(**{"word___rels__settings.xml.rels": f"<Relationships>{rel}</Relationships>"})


def bom_in_delen() -> bytes:
    """Make a document of many members that swell together, each within its own bounds."""
    deel = b"\0" * 400_000
    return make_docx(**{f"word__d{n}.xml": deel for n in range(200)})


# What is sent, under which name, and what must come of it.
VEERTIG: dict[str, tuple[str, bytes, str]] = {
    # UP-1: two kinds in one file
    "01 foto met zip erachter": ("foto.jpg", make_beeld() + make_docx(), SCHOON),
    "02 foto met html in de notitie": ("foto.jpg", make_beeld(comment=HTML), SCHOON),
    "03 foto met php als camera": ("foto.jpg", with_exif("JPEG", "<?php echo 1 ?>"), SCHOON),
    "04 foto die ook script is": ("foto.jpg", make_beeld(comment=b"*/alert(1)//"), SCHOON),
    "05 png met html in een notitie": ("merk.png", with_png_text(HTML.decode()), SCHOON),
    "06 png met zip erachter": ("merk.png", make_beeld("PNG") + make_docx(), SCHOON),
    "07 png met php erachter": ("merk.png", make_beeld("PNG") + b"<?php echo 1 ?>", SCHOON),
    "08 webp met html als camera": ("foto.webp", with_exif("WEBP", HTML.decode()), SCHOON),
    "09 foto met pdf in de notitie": ("foto.jpg", make_beeld(comment=PDF), SCHOON),
    "10 dezelfde als pdf": ("plan.pdf", make_beeld(comment=PDF), _ANDERS),
    "11 pdf met zip erachter": ("plan.pdf", PDF + make_docx() + b"startxref\n9\n%%EOF", _SLOT),
    "12 pdf met html ervoor": ("plan.pdf", HTML + PDF, _SOORT),
    "13 pdf met script": ("plan.pdf", pdf_with(b"<</S/JavaScript/JS(alert(1))>>"), _PROGRAMMA),
    "14 pdf met verhuld script": ("plan.pdf", pdf_with(b"<</S/J#61vaScript/J#53 3>>"), _PROGRAMMA),
    "15 pdf met ingepakt script": (
        "plan.pdf",
        pdf_with_stream(b"4 0 <</S/JavaScript/JS(alert(1))>>"),
        _PROGRAMMA,
    ),
    "16 gif die ook script is": ("foto.png", b"GIF89a/*" + b"\0" * 20 + b"*/alert(1)", _SOORT),
    "17 programma met zip erachter": ("plan.docx", b"MZ" + b"\0" * 99 + make_docx(), _SOORT),
    "18 foto met docx erachter als docx": ("plan.docx", make_beeld() + make_docx(), _ANDERS),
    "19 odt die ook docx is": ("plan.docx", make_odt(**{"word__document.xml": "<d/>"}), _ANDERS),
    "20 java-pakket als docx": (
        "plan.docx",
        make_pakket({"META-INF/MANIFEST.MF": "Main-Class: A", "A.class": b"\xca\xfe\xba\xbe"}),
        _STUK,
    ),
    # UP-2: what a browser would run
    "21 svg": ("tekening.svg", SVG, _SOORT),
    "22 svg als png": ("tekening.png", SVG, _SOORT),
    "23 svg met kop als jpg": ("tekening.jpg", XML + SVG, _SOORT),
    "24 ingepakte svg": ("tekening.svgz", gzip.compress(SVG), _SOORT),
    "25 html": ("plan.html", HTML, _SOORT),
    "26 html als pdf": ("plan.pdf", HTML, _SOORT),
    "27 html als docx": ("plan.docx", HTML, _SOORT),
    "28 html in utf-16": ("plan.odt", HTML.decode().encode("utf-16"), _SOORT),
    "29 xhtml": ("plan.xhtml", XML + HTML, _SOORT),
    "30 xml met stijl": ("plan.xml", XML + b'<?xml-stylesheet href="x.xsl"?><a/>', _SOORT),
    "31 webpagina als docx": ("plan.docx", b"MIME-Version: 1.0\r\n\r\n" + HTML, _SOORT),
    "32 script": ("plan.js", b"alert(1)", _SOORT),
    "33 docx met entiteiten in de tekst": (
        "plan.docx",
        make_docx(
            **{"word__extra.xml": XML + b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'}
        ),
        _STUK,
    ),
    "34 docx met sjabloon van buiten": (
        "plan.docx",
        docx_with_rel("attachedTemplate", "https://kwaad.example.org/x.dotm"),
        _PROGRAMMA,
    ),
    "35 docx met een gewone verwijzing": (
        "plan.docx",
        docx_with_rel("hyperlink", "https://westerkade.example.org/"),
        SCHOON,
    ),
    # UP-3: bombs and escapes, the first five
    "36 een bom in een deel": (
        "plan.docx",
        make_docx(**{"word__media__a.bmp": b"\0" * 30_000_000}),
        _OPEN,
    ),
    "37 een bom in delen": ("plan.docx", bom_in_delen(), _OPEN),
    "38 zip in zip": ("plan.docx", make_docx(**{"a.zip": make_docx()}), _PROGRAMMA),
    "39 koppeling naar de machine": ("plan.docx", make_koppeling_in_pakket(), _STUK),
    "40 pad naar boven": ("plan.docx", make_docx(**{"..__..__etc__cron": "x"}), _STUK),
}
