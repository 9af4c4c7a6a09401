"""The list of what was not taken, as a file that Excel opens: line, reason, and the line itself."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from vems.core.inlezen.tabel import Afkeur

# A spreadsheet would take what begins so for a formula.
_FORMULE = ("=", "+", "-", "@", "\t", "\r")


def write_afkeurlijst(afgekeurd: Sequence[Afkeur], kolommen: Sequence[str]) -> str:
    """Write the rejected lines as CSV with `;`; it can be mended and read in again."""
    uit = io.StringIO()
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\r\n")
    schrijver.writerow(["regel", "reden", *kolommen])
    for afkeur in afgekeurd:
        waarden = afkeur.waarden or {}
        schrijver.writerow(
            [afkeur.regel, afkeur.reden, *(_safe(waarden.get(kolom, "")) for kolom in kolommen)]
        )
    return uit.getvalue()


def _safe(waarde: str) -> str:
    return f"'{waarde}" if waarde.startswith(_FORMULE) else waarde
