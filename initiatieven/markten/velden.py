"""Fields of forms of markets and the council: a local moment, main themes, a bounded text."""

from __future__ import annotations

from datetime import datetime

from flask_babel import lazy_gettext as _l
from wtforms import DateTimeLocalField, SelectMultipleField
from wtforms.validators import Length
from wtforms.widgets import CheckboxInput, ListWidget

from initiatieven.loket.velden import Zaakformulier
from netwerk.themas.boom import boom as themaboom
from vems.core.clock import AMSTERDAM, amsterdam
from vems.core.exceptions import Invalid
from vems.core.i18n import N_, translate

_GEEN_MOMENT = N_("Vul een dag en tijd in, bijvoorbeeld 2-12-2026 19:00.")


def too_long(maximum: int) -> Length:
    """Refuse what is too long, and say how long it may be."""
    return Length(max=maximum, message=_l("Dit is te lang. Gebruik hooguit %(max)d letters."))


class Moment(DateTimeLocalField):
    """A day and local clock time; aware in `data`, one clear sentence when it is none."""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the moment as Amsterdam time."""
        if not valuelist or not valuelist[0].strip():
            self.data = None
            return
        try:
            super().process_formdata(valuelist)
            if self.data is None or not 2000 <= self.data.year <= 2099:
                raise ValueError
        except ValueError:
            self.data = None
            raise ValueError(translate(_GEEN_MOMENT)) from None
        self.data = self.data.replace(tzinfo=AMSTERDAM)

    def _value(self) -> str:
        if self.raw_data:
            return " ".join(self.raw_data)
        return amsterdam(self.data).strftime("%Y-%m-%dT%H:%M") if self.data else ""


class Themakeuze(SelectMultipleField):
    """Main themes as boxes to tick; unknown codes are dropped."""

    widget = ListWidget(prefix_label=False)
    option_widget = CheckboxInput()

    def fill(self) -> None:
        """Offer the main themes."""
        self.choices = [(thema.code, thema.naam) for thema in themaboom().hoofdthemas()]

    def pre_validate(self, form: Zaakformulier) -> None:
        """Keep what is in the list."""
        bekend = {code for code, _naam in self.choices or ()}
        self.process_data([code for code in self.raw_data or () if code in bekend])


def there(field: Moment) -> datetime:
    """Give the moment of a field that was checked; Invalid on the field when it is none."""
    if field.data is None:
        raise Invalid(_GEEN_MOMENT, veld=field.name)
    return field.data
