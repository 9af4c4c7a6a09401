"""Files as offices send them: encodings, separators, line ends, cut off, or no list at all."""

from __future__ import annotations

import json

import pytest

from vems.core.exceptions import Invalid
from vems.core.inlezen.bestand import decode, read_tabel
from vems.core.inlezen.tabel import Tabel


def read(tekst: str, codering: str = "utf-8", naam: str = "lijst.csv") -> Tabel:
    return read_tabel(tekst.encode(codering), naam)


@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("scheiding", [";", ",", "\t"])
@pytest.mark.parametrize("einde", ["\n", "\r\n", "\r"])
def test_any_usual_csv_gives_the_same_rows(codering: str, scheiding: str, einde: str) -> None:
    regels = [["naam", "plaats"], ["Café Zuid", "Hoorn"], ["De Eén", ""]]
    tabel = read(einde.join(scheiding.join(regel) for regel in regels), codering)
    assert tabel.kolommen == ("naam", "plaats")
    assert [dict(rij.waarden) for rij in tabel.rijen] == [
        {"naam": "Café Zuid", "plaats": "Hoorn"},
        {"naam": "De Eén", "plaats": ""},
    ]
    assert not tabel.is_afgebroken


def test_null_is_nothing_and_a_quoted_field_may_span_lines() -> None:
    tabel = read('naam,tekst,bedrag\r\nA,"een\r\ntwee, drie",NULL\r\nB,"zei ""ja""",5\r\n')
    assert [rij.regel for rij in tabel.rijen] == [2, 4]
    assert tabel.rijen[0].waarden["tekst"] == "een\r\ntwee, drie"
    assert tabel.rijen[0].waarden["bedrag"] == ""
    assert tabel.rijen[1].waarden["tekst"] == 'zei "ja"'


def test_separator_line_of_excel_and_odd_headers() -> None:
    tabel = read("sep=;\nnaam;;naam\nA;B;C\n")
    assert tabel.kolommen == ("naam", "kolom 2", "naam (3)")
    assert tabel.rijen[0].regel == 3


@pytest.mark.parametrize(
    ("tekst", "afgebroken", "reden"),
    [
        ("a,b,c\n1,2,3\n4,5", True, "breekt"),
        ('a,b,c\n1,2,3\n4,"5', True, "breekt"),
        ('a,b,c\n1,2,3\n4,"5\n6,7,8\n', True, "aanhalingsteken"),
        ("a,b,c\n1,2\n4,5,6\n", False, "2 waarden"),
        ("a,b,c\n1,2,3,4\n4,5,6\n", False, "4 waarden"),
    ],
)
def test_a_bad_line_is_rejected_with_its_number(tekst: str, afgebroken: bool, reden: str) -> None:
    tabel = read(tekst)
    assert len(tabel.rijen) == 1
    assert reden in tabel.afgekeurd[0].reden
    assert tabel.is_afgebroken is afgebroken


def test_a_file_cut_inside_a_letter_is_still_utf8() -> None:
    inhoud = "naam\ncafé\nidée".encode()[:-2]
    assert decode(inhoud) == ("naam\ncafé\nid", "UTF-8")


@pytest.mark.parametrize(
    ("inhoud", "naam", "woord"),
    [
        (b"PK\x03\x04", "lijst.csv", "Excel"),
        (b"%PDF-1.7", "lijst.csv", "PDF"),
        (b"", "lijst.csv", "leeg"),
        (b"\n\n", "lijst.csv", "leeg"),
        (b"a,b", "lijst.exe", "soort bestand"),
        (b"{", "lijst.geojson", "beschadigd"),
        (b'{"a": 1}', "lijst.geojson", "geen lijst"),
        (b",,\n;;", "lijst.csv", "kolomnamen"),
        (b"\n <!DOCTYPE html><p>Log in", "lijst.csv", "webpagina"),
        (bytes(range(256)) * 9, "lijst.csv", "geen tekst"),
        (b";".join(b"k%d" % n for n in range(300)), "lijst.csv", "300 kolommen"),
        (b"a" * 200_000, "lijst.csv", "kolomnamen"),
    ],
)
def test_what_is_no_list_is_one_sentence(inhoud: bytes, naam: str, woord: str) -> None:
    with pytest.raises(Invalid, match=woord) as fout:
        read_tabel(inhoud, naam)
    assert fout.value.veld == "bestand"


def test_a_file_of_several_is_read_line_by_line() -> None:
    inhoud = "naam\nCafé één\n".encode() + "Idée\n".encode("cp1252")
    tabel = read_tabel(b"\xef\xbb\xbf" + inhoud, "lijst.csv")
    assert [rij.waarden["naam"] for rij in tabel.rijen] == ["Café één", "Idée"]
    assert tabel.codering == "UTF-8 + Windows-1252"


@pytest.mark.parametrize("codering", ["utf-16-le", "utf-16-be"])
def test_utf16_needs_no_mark(codering: str) -> None:
    tabel = read("naam;plaats\r\nCafé;Hoorn\r\n", codering)
    assert [dict(rij.waarden) for rij in tabel.rijen] == [{"naam": "Café", "plaats": "Hoorn"}]


def test_a_line_without_end_is_rejected_and_the_rest_is_read() -> None:
    tabel = read(f"naam;tekst\nA;goed\nB;{'b' * 200_000}\nC;ook\n")
    assert [(rij.regel, rij.waarden["naam"]) for rij in tabel.rijen] == [(2, "A"), (4, "C")]
    assert [(af.regel, "200002 tekens" in af.reden) for af in tabel.afgekeurd] == [(3, True)]
    assert not tabel.is_afgebroken


def test_json_lines_hold_any_letter_and_numbers_as_programs_write_them() -> None:
    tekst = '{"naam": "A\u2028B\x85C", "jaar": 2016.0, "x": NaN}\r\n{"naam": 7}\nonzin\n'
    tabel = read(tekst, naam="l.jsonl")
    assert dict(tabel.rijen[0].waarden) == {"naam": "A\u2028B\x85C", "jaar": "2016", "x": ""}
    assert [rij.regel for rij in tabel.rijen] == [1, 2]
    assert [(af.regel, "JSON" in af.reden) for af in tabel.afgekeurd] == [(3, True)]
    assert not tabel.is_afgebroken


def test_json_lines_with_lists_and_a_cut_off_end() -> None:
    tabel = read('{"naam": "A", "x": ["p", "q"], "y": null}\n[1]\n{"naam": "B', naam="l.jsonl")
    assert dict(tabel.rijen[0].waarden) == {"naam": "A", "x": "p|q", "y": ""}
    assert [afkeur.regel for afkeur in tabel.afgekeurd] == [2, 3]
    assert tabel.is_afgebroken


def feature(coordinaten: object, soort: str = "Polygon") -> dict[str, object]:
    vorm = {"type": soort, "coordinates": coordinaten}
    return {"type": "Feature", "properties": {"code": "WK990101"}, "geometry": vorm}


def test_geojson_shapes_must_be_areas_in_degrees() -> None:
    goed = [[[5.0, 52.0], [5.1, 52.0], [5.1, 52.1], [5.0, 52.0]]]
    rd = [[[130000, 510000], [131000, 510000], [131000, 511000], [130000, 510000]]]
    dingen = [feature(goed), feature(rd), feature([5.0, 52.0], "Point")]
    tabel = read(json.dumps({"features": dingen}), naam="wijken.geojson")
    assert json.loads(tabel.rijen[0].waarden["vorm"])["type"] == "Polygon"
    assert ["graden" in af.reden for af in tabel.afgekeurd] == [True, False]
