"""Every mail and letter as it is sent, word for word, in both languages.

The texts stand in `gouden`, to be read aloud; after a change of words:
`UPDATE_GOUDEN=1 python3 run.py test tests/templates/test_brieven.py`, and read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from flask import Flask

from tests.templates.bestanden import MAILS
from tests.templates.voorbeelden import write_mail

GOUDEN = Path(__file__).parent / "gouden"
SLICES = sorted({mail.split("/mail/", 1)[0] for mail in MAILS if "/mail/" in mail} - {"mail"})


def golden_of(slice_naam: str, taal: str) -> Path:
    return GOUDEN / taal / f"{slice_naam.replace('/', '.')}.txt"


@pytest.mark.parametrize("taal", ["nl", "en"])
@pytest.mark.parametrize("slice_naam", SLICES)
def test_every_mail_says_what_was_read_before(app: Flask, slice_naam: str, taal: str) -> None:
    mails = [mail for mail in MAILS if mail.startswith(f"{slice_naam}/mail/")]
    with app.test_request_context():
        tekst = "\n".join(write_mail(mail, taal) for mail in mails)
    bestand = golden_of(slice_naam, taal)
    if os.environ.get("UPDATE_GOUDEN"):
        bestand.parent.mkdir(parents=True, exist_ok=True)
        bestand.write_text(tekst, encoding="utf-8")
    assert tekst == bestand.read_text(encoding="utf-8")


def test_no_text_is_kept_of_what_is_no_longer_sent() -> None:
    wanted = {golden_of(slice_naam, taal) for slice_naam in SLICES for taal in ("nl", "en")}
    assert set(GOUDEN.rglob("*.txt")) == wanted
