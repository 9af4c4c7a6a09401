"""The form of an invitation: which lists, which own addresses, and own words in two languages."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import RadioField, SelectChoice, SelectMultipleField, TextAreaField
from wtforms.validators import Optional
from wtforms.widgets import CheckboxInput, ListWidget

from initiatieven.loket.velden import Keuze, Zaakformulier
from initiatieven.markten.dag.genodigden import Genodigden
from initiatieven.markten.velden import too_long
from vems.agenda.keuzes import GENODIGD_LABELS, Genodigd
from vems.core.fields import clean_text
from vems.core.i18n import TALEN

_PER_ROL = {g.value: g for g in (Genodigd.RAAD, Genodigd.COLLEGE, Genodigd.PARTNERS)}
_EIGEN = {g: GENODIGD_LABELS[g] for g in (Genodigd.PERS, Genodigd.BUREN, Genodigd.ANDEREN)}


class UitnodigForm(Zaakformulier):
    """Whom to invite, and what to add to the text."""

    groepen = SelectMultipleField(
        _l("Wie nodigt u uit?"),
        choices=[SelectChoice(c, _l(GENODIGD_LABELS[groep])) for c, groep in _PER_ROL.items()],
        validate_choice=False,
        widget=ListWidget(prefix_label=False),
        option_widget=CheckboxInput(),
    )
    adressen = TextAreaField(
        _l("Eigen adressen"),
        description=_l("Eén per regel: naam@voorbeeld.nl, of met de naam ervoor."),
        validators=[Optional(), too_long(60000)],
    )
    lijst = Keuze(_l("Wie zijn dat?"), _EIGEN, default=Genodigd.PERS.value)
    taal = RadioField(
        _l("In welke taal schrijft u hen?"),
        choices=[SelectChoice(code, naam) for code, naam in TALEN.items()],
        default="nl",
        validate_choice=False,
    )
    woorden_nl = TextAreaField(
        _l("Uw eigen zin, in het Nederlands"), validators=[Optional(), too_long(400)]
    )
    woorden_en = TextAreaField(
        _l("Uw eigen zin, in het Engels"), validators=[Optional(), too_long(400)]
    )

    def as_data(self) -> Genodigden:
        """Give whom to invite."""
        return Genodigden(
            groepen=tuple(_PER_ROL[code] for code in self.groepen.data or () if code in _PER_ROL),
            adressen=self.adressen.data or "",
            lijst=self.lijst.keuze or Genodigd.ANDEREN,
            taal="en" if self.taal.data == "en" else "nl",
        )

    @property
    def woorden(self) -> dict[str, str]:
        """The own sentences by language."""
        return {
            "nl": clean_text(self.woorden_nl.data or ""),
            "en": clean_text(self.woorden_en.data or ""),
        }
