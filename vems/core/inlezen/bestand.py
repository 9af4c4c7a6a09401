"""From the bytes of a file to a table: by its name csv, jsonl or geojson, in any usual encoding."""

from __future__ import annotations

import codecs
import re
from pathlib import PurePath

from vems.core.exceptions import Invalid
from vems.core.i18n import N_
from vems.core.inlezen.csvtabel import read_csv
from vems.core.inlezen.jsontabel import read_geojson, read_jsonl
from vems.core.inlezen.tabel import Tabel

SOORTEN = (".csv", ".txt", ".jsonl", ".geojson", ".json")
# What a file that is no text begins with, and what to do about it.
GEEN_TEKST = (
    (
        b"PK\x03\x04",
        N_("Dit is een Excel-bestand. Bewaar het in Excel als CSV en probeer opnieuw."),
    ),
    (
        b"\xd0\xcf\x11\xe0",
        N_("Dit is een Excel-bestand. Bewaar het in Excel als CSV en probeer opnieuw."),
    ),
    (b"%PDF", N_("Dit is een PDF. Lees een CSV-bestand in.")),
    (b"\x1f\x8b", N_("Dit bestand is ingepakt. Pak het eerst uit.")),
    (b"<", N_("Dit is een webpagina of XML. Lees een CSV-bestand in.")),
)
# What no text holds: control characters but for tab, line ends, form feed and the end of a file.
STUURTEKENS = re.compile(r"[\x01-\x08\x0e-\x19\x1c-\x1f]")
# So many of them may have strayed in, and this part of the text.
MEESTE_STUURTEKENS = (10, 0.01)


def read_tabel(inhoud: bytes, naam: str) -> Tabel:
    """Read a file; Invalid on field "bestand" when it is not a list we can read."""
    for begin, zin in GEEN_TEKST:
        if inhoud.removeprefix(codecs.BOM_UTF8).lstrip().startswith(begin):
            raise Invalid(zin, veld="bestand")
    soort = PurePath(naam).suffix.lower()
    if soort not in SOORTEN:
        raise Invalid(
            N_("Dit soort bestand kunnen wij niet lezen. Kies een .csv, .jsonl of .geojson."),
            veld="bestand",
        )
    tekst, codering = decode(inhoud)
    if not tekst.strip():
        raise Invalid(N_("Dit bestand is leeg."), veld="bestand")
    aantal, deel = MEESTE_STUURTEKENS
    if len(STUURTEKENS.findall(tekst)) > max(aantal, deel * len(tekst)):
        raise Invalid(N_("Dit bestand is geen tekst. Lees een CSV-bestand in."), veld="bestand")
    if soort == ".jsonl":
        return read_jsonl(tekst, codering)
    if soort in (".geojson", ".json"):
        return read_geojson(tekst, codering)
    return read_csv(tekst, codering)


def decode(inhoud: bytes) -> tuple[str, str]:
    """Give the text and the name of its encoding: UTF-8, UTF-16, else Windows-1252.

    A file that was cut off in the middle of a UTF-8 character is UTF-8 all the same. Of a file that
    was put together from several, each line is read by itself.
    """
    if inhoud[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return inhoud.decode("utf-16", "replace"), "UTF-16"
    if soort := _utf16_without_mark(inhoud[:2000]):
        return inhoud.decode(soort, "replace"), "UTF-16"
    try:
        return inhoud.decode("utf-8-sig"), "UTF-8"
    except UnicodeDecodeError as fout:
        heel = inhoud[: fout.start]
        if fout.reason == "unexpected end of data" and not heel.isascii():
            return heel.decode("utf-8-sig"), "UTF-8"
    regels = [_decode_line(regel) for regel in inhoud.removeprefix(codecs.BOM_UTF8).split(b"\n")]
    is_gemengd = any(is_utf8 and not regel.isascii() for regel, is_utf8 in regels)
    codering = "UTF-8 + Windows-1252" if is_gemengd else "Windows-1252"
    return "\n".join(regel for regel, _ in regels), codering


def _decode_line(regel: bytes) -> tuple[str, bool]:
    """Read one line, and tell whether it is UTF-8."""
    try:
        return regel.decode("utf-8"), True
    except UnicodeDecodeError:
        return regel.decode("cp1252", "replace"), False


def _utf16_without_mark(begin: bytes) -> str:
    """Tell which UTF-16 it is when every other byte is nothing, as in our letters; "" if not."""
    for naam, plek in (("utf-16-le", 1), ("utf-16-be", 0)):
        ander = begin[1 - plek :: 2]
        if len(begin) > 3 and begin[plek::2].count(0) > len(begin) * 0.4 and 0 not in ander:
            return naam
    return ""
