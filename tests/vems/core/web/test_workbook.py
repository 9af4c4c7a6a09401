"""A workbook opens with every cell as it was, hostile ones too."""

from __future__ import annotations

import io

import openpyxl

from vems.core.web.spreadsheet import write_xlsx
from vems.core.web.workbook import write_workbook


def read(content: bytes) -> list[list[object]]:
    sheet = openpyxl.load_workbook(io.BytesIO(content)).active
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_every_cell_comes_back() -> None:
    rows = [["Naam", "Plan"], ["Anke & co", "<b>Tuin</b>"], ["", "  twee  spaties "], ["é€😀", "x"]]
    assert read(write_workbook(rows)) == [
        ["Naam", "Plan"], ["Anke & co", "<b>Tuin</b>"], [None, "  twee  spaties "], ["é€😀", "x"]
    ]  # fmt: skip


def test_what_xml_cannot_hold_is_left_out() -> None:
    assert read(write_workbook([["a\x00b\x0bc\ud800d"]])) == [["a b c d"]]


def test_a_cell_has_an_end() -> None:
    assert len(str(read(write_workbook([["x" * 40_000]]))[0][0])) == 32_767


def test_no_cell_is_a_formula_and_the_head_stays_in_sight() -> None:
    content = write_xlsx(["Telefoon"], [["+31 6"], ["=1+1"]])
    assert read(content) == [["Telefoon"], ["'+31 6"], ["'=1+1"]]
    assert openpyxl.load_workbook(io.BytesIO(content)).active.freeze_panes == "A2"
