"""CSV as Dutch offices make it: `;` or `,`, quoted or not, with CRLF, and sometimes cut off."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator

from vems.core.exceptions import Invalid
from vems.core.i18n import N_
from vems.core.inlezen.tabel import Afkeur, Rij, Tabel, clean_value

SCHEIDINGEN = (";", ",", "\t", "|")
MAX_KOLOMMEN = 200
AANTAL = N_("Deze regel heeft %(aantal)s waarden, de kop heeft er %(kop)s.")
AFGEBROKEN = N_("Hier breekt het bestand af, midden in een regel.")
# So many characters a line may hold, and a field of several lines: the limit of the csv module.
MAX_REGEL = csv.field_size_limit()
LANGE_REGEL = N_(
    "Deze regel is te lang: %(aantal)s tekens. Een regel heeft er hooguit %(hoogste)s."
)
OPEN_TEKEN = N_("Hier begint een aanhalingsteken dat niet sluit. De rest is niet gelezen.")


def read_csv(tekst: str, codering: str) -> Tabel:
    """Read a CSV file with a header; Invalid when there is no header to go by."""
    regels = list(io.StringIO(tekst, newline=""))
    begin = next((n for n, regel in enumerate(regels) if regel.strip()), 0)
    scheiding = ""
    if regels[begin].lower().startswith("sep="):
        scheiding = regels[begin].strip()[4:5]
        begin += 1
    scheiding = scheiding or find_scheiding(regels[begin] if begin < len(regels) else "")
    te_lang = _take_out_long(regels)
    records = list(_records(regels, begin, scheiding))
    if not records or records[0][0] != begin + 1:  # the line of the header holds no name
        raise Invalid(N_("Dit bestand heeft geen regel met kolomnamen."), veld="bestand")
    kolommen = _names(records[0][1])
    rijen, afgekeurd = _sort_out(kolommen, records[1:], is_half=not tekst.endswith(("\n", "\r")))
    return Tabel(
        kolommen,
        tuple(rijen),
        tuple(sorted((*te_lang, *afgekeurd), key=lambda af: af.regel)),
        codering,
        scheiding,
        is_afgebroken=any(af.zin in (AFGEBROKEN, OPEN_TEKEN) for af in afgekeurd),
    )


def find_scheiding(kop: str) -> str:
    """Give what stands between the names of a header most often, outside quotes."""
    buiten = "".join(kop.split('"')[::2])
    telling = Counter(teken for teken in buiten if teken in SCHEIDINGEN)
    return max(SCHEIDINGEN, key=lambda teken: telling[teken])


def _take_out_long(regels: list[str]) -> list[Afkeur]:
    """Empty the lines that are too long to read, and reject them."""
    te_lang: list[Afkeur] = []
    for plek, regel in enumerate(regels):
        if len(regel) > MAX_REGEL:
            feiten = (("aantal", len(regel.rstrip("\r\n"))), ("hoogste", MAX_REGEL))
            te_lang.append(Afkeur(plek + 1, LANGE_REGEL, feiten))
            regels[plek] = "\n"
    return te_lang


def _records(
    regels: list[str], begin: int, scheiding: str
) -> Iterator[tuple[int, list[str], bool]]:
    """Give each record with its first line, and whether it ends before its quote does."""
    lezer = csv.reader(regels[begin:], delimiter=scheiding)
    vorige = begin
    try:
        for velden in lezer:
            eerste, vorige = vorige + 1, begin + lezer.line_num
            is_open = vorige == len(regels) and _is_open(regels[eerste - 1 : vorige], scheiding)
            if any(veld.strip() for veld in velden):
                yield eerste, velden, is_open
    except csv.Error:  # a quote that swallowed more than a field may hold
        yield vorige + 1, [], True


def _is_open(regels: list[str], scheiding: str) -> bool:
    try:
        list(csv.reader(regels, delimiter=scheiding, strict=True))
    except csv.Error as fout:
        return "unexpected end" in str(fout)
    return False


def _names(kop: list[str]) -> tuple[str, ...]:
    """Give every column a name of its own."""
    if len(kop) > MAX_KOLOMMEN:
        raise Invalid(
            N_("Dit bestand heeft %(aantal)s kolommen. Wij lezen er hooguit %(hoogste)s."),
            veld="bestand",
            aantal=len(kop),
            hoogste=MAX_KOLOMMEN,
        )
    namen: list[str] = []
    for nummer, naam in enumerate(kop, start=1):
        schoon = clean_value(naam)[:80] or f"kolom {nummer}"
        namen.append(schoon if schoon not in namen else f"{schoon} ({nummer})")
    return tuple(namen)


def _sort_out(
    kolommen: tuple[str, ...], records: list[tuple[int, list[str], bool]], *, is_half: bool
) -> tuple[list[Rij], list[Afkeur]]:
    rijen: list[Rij] = []
    afgekeurd: list[Afkeur] = []
    for regel, velden, is_open in records:
        waarden = dict(zip(kolommen, map(clean_value, velden), strict=False))
        if is_open:
            is_lang = not velden or any("\n" in veld for veld in velden)
            afgekeurd.append(Afkeur(regel, OPEN_TEKEN if is_lang else AFGEBROKEN, (), waarden))
        elif len(velden) < len(kolommen) and is_half and regel == records[-1][0]:
            afgekeurd.append(Afkeur(regel, AFGEBROKEN, (), waarden))
        elif len(velden) < len(kolommen) or any(velden[len(kolommen) :]):
            feiten = (("aantal", len(velden)), ("kop", len(kolommen)))
            afgekeurd.append(Afkeur(regel, AANTAL, feiten, waarden))
        else:
            rijen.append(Rij(regel, waarden))
    return rijen, afgekeurd
