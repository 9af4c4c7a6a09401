"""From the bytes of a file to a table: by its name csv, jsonl or geojson, in any usual encoding."""

from __future__ import annotations

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
)


def read_tabel(inhoud: bytes, naam: str) -> Tabel:
    """Read a file; Invalid on field "bestand" when it is not a list we can read."""
    for begin, zin in GEEN_TEKST:
        if inhoud.startswith(begin):
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
    if soort == ".jsonl":
        return read_jsonl(tekst, codering)
    if soort in (".geojson", ".json"):
        return read_geojson(tekst, codering)
    return read_csv(tekst, codering)


def decode(inhoud: bytes) -> tuple[str, str]:
    """Give the text and the name of its encoding: UTF-8, UTF-16 with a mark, else Windows-1252.

    A file that was cut off in the middle of a UTF-8 character is UTF-8 all the same.
    """
    if inhoud[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return inhoud.decode("utf-16", "replace"), "UTF-16"
    try:
        return inhoud.decode("utf-8-sig"), "UTF-8"
    except UnicodeDecodeError as fout:
        heel = inhoud[: fout.start]
        if fout.reason == "unexpected end of data" and not heel.isascii():
            return heel.decode("utf-8-sig"), "UTF-8"
    return inhoud.decode("cp1252", "replace"), "Windows-1252"
