"""Freeze what words weigh in matching: `python -m tools.woorden GENERATIE` writes woorden.json.

Counted over the texts of the example gemeente: a word that stands in many tells little. Words seen
in fewer than three weigh 1 and are left out.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from math import log
from pathlib import Path

from vems.core.search.analysis import analyse

ROOT = Path(__file__).resolve().parent.parent
DOEL = ROOT / "netwerk" / "matching" / "woorden.json"
_TEKSTEN = ("titel", "samenvatting", "omschrijving", "meerwaarde", "naam")
_MINST, _LICHTST = 3, 0.05


def read_texts() -> list[str]:
    """Give one text for each initiative and organisation of the example."""
    teksten = []
    for bron in sorted((ROOT / "vems" / "demo" / "gegevens").glob("*.json")):
        if bron.stem.startswith(("initiatieven", "partners")):
            rijen = json.loads(bron.read_text())
            teksten += [" ".join(str(rij.get(v) or "") for v in _TEKSTEN) for rij in rijen]
    return teksten


def main() -> None:
    """Count, weigh and write."""
    teksten = read_texts()
    komt_voor = Counter(woord for tekst in teksten for woord in set(analyse(tekst)))
    meest = log((len(teksten) + 1) / 2)
    gewichten = {
        woord: round(max(_LICHTST, log((len(teksten) + 1) / (aantal + 1)) / meest), 3)
        for woord, aantal in sorted(komt_voor.items())
        if aantal >= _MINST
    }
    vast = {"generatie": sys.argv[1], "teksten": len(teksten), "gewichten": gewichten}
    DOEL.write_text(json.dumps(vast, ensure_ascii=False, indent=0) + "\n")


if __name__ == "__main__":
    main()
