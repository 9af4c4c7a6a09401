"""Tables that pages give to take along, read back as a spreadsheet would."""

from __future__ import annotations

import csv
import importlib
import io

from werkzeug.test import TestResponse


def read_csv(antwoord: TestResponse) -> list[list[str]]:
    """Read a CSV answer: semicolons, with the mark that says it is UTF-8."""
    tekst = antwoord.get_data(as_text=True)
    assert tekst.startswith("\ufeff")
    return list(csv.reader(io.StringIO(tekst[1:]), delimiter=";"))


def read_xlsx(antwoord: TestResponse) -> list[list[str]]:
    """Read the first sheet of a workbook; no cell may be a formula."""
    boek = importlib.import_module("openpyxl").load_workbook(io.BytesIO(antwoord.data))
    cellen = [list(rij) for rij in boek.active.iter_rows()]
    assert all(cel.data_type != "f" for rij in cellen for cel in rij)
    return [[str(cel.value or "") for cel in rij] for rij in cellen]
