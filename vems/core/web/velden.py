"""Form fields of every slice: a choice from a list, a day, a time, a number, an amount.

Not here: the forms they stand in (formulieren).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime, time
from typing import Any

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import (
    DateField,
    FloatField,
    IntegerField,
    RadioField,
    SelectChoice,
    SelectField,
    StringField,
)
from wtforms.validators import StopValidation

_VROEGST, _LAATST = date(2000, 1, 1), date(2099, 12, 31)
_GROOTST = 1_000_000_000.0


class _UitLijst:
    """What fields share that take one of a list; `leeg` is the sentence when nothing was chosen."""

    data: Any
    flags: Any

    def _offer(self, objecten: Mapping[str, Any], leeg: object) -> None:
        self.objecten, self.leeg = dict(objecten), leeg
        if leeg:
            self.flags.required = True

    def pre_validate(self, form: FlaskForm) -> None:
        """Refuse what is not in the list, and nothing when something is needed."""
        if self.keuze is not None:
            return
        if self.data not in (None, "", "None"):
            raise StopValidation(str(_l("Kies uit de lijst.")))
        if self.leeg:
            raise StopValidation(str(self.leeg))

    @property
    def keuze(self) -> Any:  # noqa: ANN401  the object of whatever list the field has
        """Give the chosen object, None without a choice."""
        return self.objecten.get(str(self.data))


class Keuze(_UitLijst, RadioField):
    """One member of an Enum as radio buttons."""

    def __init__(
        self,
        label: object,
        labels: Mapping[Any, str],
        leeg: object = "",
        **kwargs: Any,  # noqa: ANN401
    ) -> None:
        choices = [SelectChoice(lid.value, _l(tekst)) for lid, tekst in labels.items()]
        super().__init__(label, choices=choices, validate_choice=False, **kwargs)
        self._offer({lid.value: lid for lid in labels}, leeg)


class Lijst(_UitLijst, RadioField):
    """One of objects by key as radio buttons, set by `fill`."""

    def __init__(self, label: object, leeg: object = "", **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(label, choices=[], validate_choice=False, **kwargs)
        self._offer({}, leeg)

    def fill(self, rijen: Sequence[tuple[str, object, Any]]) -> None:
        """Offer rows of key, words and object."""
        self.choices = [SelectChoice(key, tekst) for key, tekst, _object in rijen]
        self.objecten = {key: ding for key, _tekst, ding in rijen}


class Objectkeuze(_UitLijst, SelectField):
    """One of objects by key, in a select; "" is none."""

    def __init__(self, label: object, leeg: object = "", **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(label, choices=[], validate_choice=False, **kwargs)
        self._offer({}, leeg)

    def fill(self, leeg: object, rijen: Sequence[tuple[str, str, Any]]) -> None:
        """Offer rows of key, words and object below the empty choice."""
        self.choices = [("", leeg), *((key, tekst) for key, tekst, _object in rijen)]
        self.objecten = {key: ding for key, _tekst, ding in rijen}


class _EenZin:
    """What could not be read says that one thing, and not also what follows from it."""

    process_errors: Any

    def pre_validate(self, form: object) -> None:
        """Leave the other checks out when there is nothing to check."""
        if self.process_errors:
            raise StopValidation()


class Dag(_EenZin, DateField):
    """A day, as a browser sends it or as people write it (1-12-2026); anything that is no day of
    this century gives one clear sentence.
    """

    data: date | None

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401  as any field
        super().__init__(*args, format=["%Y-%m-%d", "%d-%m-%Y"], **kwargs)

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the day; keep what was typed when it is none."""
        if not valuelist or not valuelist[0].strip():
            self.data = None
            return
        try:
            super().process_formdata(valuelist)
        except ValueError:
            self.data = None
        if self.data is None or not _VROEGST <= self.data <= _LAATST:
            self.data = None
            raise ValueError(str(_l("Vul een dag in met cijfers, bijvoorbeeld 1-12-2026.")))

    def process_data(self, value: Any) -> None:  # noqa: ANN401  a day, or one kept as text
        """Take a day, also as a draft keeps it."""
        self.data = None
        with suppress(ValueError):
            self.data = date.fromisoformat(value) if isinstance(value, str) else value


class Tijd(StringField):
    """A time of day, typed with a point or a colon."""

    waarde: time | None = None

    def __init__(self, *args: Any, mag_leeg: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.mag_leeg = mag_leeg

    def pre_validate(self, form: object) -> None:
        """Read the time; say how when it is none."""
        tekst = (self.data or "").strip().replace(".", ":")
        if self.mag_leeg and not tekst:
            return
        try:
            self.waarde = datetime.strptime(tekst, "%H:%M").time()
        except ValueError:
            raise StopValidation(str(_l("Vul een tijd in, bijvoorbeeld 10.30."))) from None


class Getal(_EenZin, FloatField):
    """A number as people write it: "12", "1.850" or "2,5"; anything else gives one sentence."""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the number; None when nothing was typed."""
        self.data = None
        tekst = (valuelist[0] if valuelist else "").strip()
        if not tekst:
            return
        kaal = re.sub(r"\.(?=\d{3}(\D|$))", "", tekst).replace(",", ".")
        if not re.fullmatch(r"-?[0-9]{1,10}(\.[0-9]{1,6})?", kaal) or abs(float(kaal)) > _GROOTST:
            raise ValueError(str(_l("Vul een getal in, bijvoorbeeld 12 of 2,5.")))
        self.data = float(kaal)

    def _value(self) -> str:
        """Show what was typed, or the number with a comma."""
        if self.raw_data:
            return str(self.raw_data[0])
        if self.data is None:
            return ""
        return f"{self.data:.6f}".rstrip("0").rstrip(".").replace(".", ",")


class Heel(_EenZin, IntegerField):
    """A whole number, at most ten digits; a point between thousands is fine."""

    zin: object = _l("Vul een heel getal in, bijvoorbeeld 20.")

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the number; None when nothing was typed."""
        self.data = None
        tekst = (valuelist[0] if valuelist else "").strip()
        if not tekst:
            return
        kaal = re.sub(r"\.(?=\d{3}(\D|$))", "", tekst)
        if not re.fullmatch(r"-?[0-9]{1,10}", kaal):
            raise ValueError(str(self.zin))
        self.data = int(kaal)


class Bedrag(_EenZin, IntegerField):
    """An amount in cents as people write it: "150", "1.850", "12,50" or "€ 12,50"."""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read the amount; None when nothing was typed."""
        self.data = None
        tekst = (valuelist[0] if valuelist else "").replace("€", "").strip()
        if not tekst:
            return
        kaal = re.sub(r"\.(?=\d{3}(\D|$))", "", tekst.removesuffix(",-").removesuffix(",–"))
        gevonden = re.fullmatch(r"([0-9]{1,9})(?:[.,]([0-9]{2}))?", kaal)
        if gevonden is None:
            raise ValueError(str(_l("Vul een bedrag in, bijvoorbeeld 150 of 12,50.")))
        self.data = int(gevonden[1]) * 100 + int(gevonden[2] or 0)

    def _value(self) -> str:
        """Show what was typed, or the amount with a comma."""
        if self.raw_data:
            return str(self.raw_data[0])
        if self.data is None:
            return ""
        euro, cent = divmod(self.data, 100)
        return f"{euro},{cent:02}" if cent else str(euro)


def read_number(tekst: object) -> int:
    """Read a version from a hidden field; -1 when it was tampered with."""
    cijfers = str(tekst or "0")
    return int(cijfers) if cijfers.isascii() and cijfers.isdigit() and len(cijfers) < 9 else -1
