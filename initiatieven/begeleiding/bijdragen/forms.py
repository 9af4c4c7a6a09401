"""The form for a contribution."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import StringField
from wtforms.validators import ValidationError

from initiatieven.begeleiding.bijdragen.keuzes import BIJDRAGE_LABELS
from initiatieven.begeleiding.bijdragen.register import NieuweBijdrage
from vems.core.web.formulieren import EenmaligFormulier
from vems.core.web.velden import Dag, Keuze


class BijdrageForm(EenmaligFormulier):
    """What the gemeente put in."""

    soort = Keuze(_l("Wat droeg de gemeente bij?"), BIJDRAGE_LABELS, _l("Kies wat het was."))
    aantal = StringField(
        _l("Hoeveel?"), description=_l("Hele uren, hele euro’s, of hoe vaak. Leeg: één keer.")
    )
    tekst = StringField(
        _l("Wat was het?"),
        description=_l("Bij ruimte, vergunning en materiaal leest iedereen dit. Noem geen mensen."),
    )
    dag = Dag(_l("Wanneer?"))

    def validate_aantal(self, field: StringField) -> None:
        """Only whole numbers; spaces and points between the digits are fine."""
        cijfers = _digits(field.data)
        if cijfers and not (cijfers.isascii() and cijfers.isdigit() and len(cijfers) < 9):
            raise ValidationError(str(_l("Vul een heel getal in, boven de nul.")))

    def as_bijdrage(self) -> NieuweBijdrage:
        """Give what was typed."""
        cijfers = _digits(self.aantal.data)
        return NieuweBijdrage(
            soort=self.soort.keuze,
            aantal=int(cijfers) if cijfers else None,
            tekst=self.tekst.data or "",
            dag=self.dag.data,
            sleutel=self.eenmalig,
        )


def _digits(tekst: str | None) -> str:
    return (tekst or "").replace(" ", "").replace(".", "").replace("€", "")
