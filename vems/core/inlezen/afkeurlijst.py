"""The list of what was not taken, as a file that Excel opens: line, reason, and the line itself."""

from __future__ import annotations

from collections.abc import Sequence

from vems.core.inlezen.tabel import Afkeur
from vems.core.web.spreadsheet import write_csv


def write_afkeurlijst(afgekeurd: Sequence[Afkeur], kolommen: Sequence[str]) -> str:
    """Write the rejected lines as CSV; it can be mended and read in again."""
    return write_csv(
        ["regel", "reden", *kolommen],
        [
            [str(a.regel), a.reden, *((a.waarden or {}).get(kolom, "") for kolom in kolommen)]
            for a in afgekeurd
        ],
    )
