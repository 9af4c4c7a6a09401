"""The form field for parts of the week."""

from __future__ import annotations

from typing import Any

from wtforms import SelectMultipleField

from vems.core.dagdelen import ALLE, DELEN, WEEKDAGEN, keep_dagdelen
from vems.core.i18n import translate


class Dagdelen(SelectMultipleField):
    """Parts of the week, drawn as a table of days (macro `dagdelenveld`)."""

    def __init__(self, label: object, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(label, choices=list(ALLE), validate_choice=False, **kwargs)

    def process_formdata(self, valuelist: list[str]) -> None:
        """Keep what is a part of the week."""
        self.data = list(keep_dagdelen(valuelist))

    @property
    def kop(self) -> list[str]:
        """Name the columns."""
        return [translate(deel) for deel in DELEN]

    @property
    def rijen(self) -> list[tuple[str, list[tuple[str, str, bool]]]]:
        """Give a row for each day: code, words and whether it was chosen, of each part."""
        gekozen = set(self.data or ())
        return [
            (
                translate(dag),
                [
                    (code, f"{translate(dag)} {translate(deel)}", code in gekozen)
                    for deel in DELEN
                    for code in (f"{dag} {deel}",)
                ],
            )
            for dag in WEEKDAGEN
        ]
