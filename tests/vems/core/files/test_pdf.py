"""What hides in a PDF: names with codes, packed objects, and what only looks like a program."""

from __future__ import annotations

import zlib

import pytest

from tests.factories.bestanden import PDF
from vems.core.exceptions import Invalid
from vems.core.files import pdf
from vems.core.files.pdf import check_pdf


def stream(inhoud: bytes, soort: bytes = b"/Type/ObjStm") -> bytes:
    """Make a PDF with one packed stream."""
    kop = b"3 0 obj<<" + soort + b"/Filter/FlateDecode>>\nstream\r\n"
    return PDF.replace(b"trailer", kop + inhoud + b"\nendstream endobj\ntrailer")


SCRIPT = zlib.compress(b"4 0 <</S/JavaScript/JS 5 0 R>>")
SLECHT = {
    "packed": (stream(SCRIPT), "programma"),
    "packed, and the kind with a code": (stream(SCRIPT, b"/Type/Obj#53tm"), "programma"),
    "a code in a packed name": (stream(zlib.compress(b"<</#4aS(x)>>")), "programma"),
    "not to be unpacked": (stream(b"no zlib at all"), "beschadigd"),
    "it swells": (stream(zlib.compress(b" " * 2_000)), "te groot"),
    "launch with a code": (PDF.replace(b"/Count 0", b"/L#61unch<<>>"), "programma"),
}
GOED = {
    "plain objects": stream(zlib.compress(b"4 0 <</Type/Page>>")),
    "an image": stream(SCRIPT, b"/Subtype/Image"),
    "a font with a code": PDF.replace(b"/Count 0", b"/BaseFont/Times#20New/JSx 3 /Count 0"),
    "a word in a text": PDF.replace(b"/Count 0", b"/Title(JavaScript)/Count 0"),
}


@pytest.mark.parametrize("geval", SLECHT)
def test_what_hides_is_found(geval: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MAX_OBJECTEN", 1_000)
    data, zin = SLECHT[geval]
    with pytest.raises(Invalid, match=zin):
        check_pdf(data)


@pytest.mark.parametrize("geval", GOED)
def test_what_people_have_passes(geval: str) -> None:
    check_pdf(GOED[geval])
