"""The form for the themes of a case: as the wizard asks, with the parts, and which one leads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from flask_babel import lazy_gettext as _l
from wtforms import Field, HiddenField, SelectField, SelectMultipleField
from wtforms.validators import StopValidation

from initiatieven.loket.velden import Zaakformulier
from initiatieven.registratie.keuzes import MAX_THEMAS
from netwerk.themas.boom import boom


class ThemasForm(Zaakformulier):
    """At most three themes; the first decides who is asked."""

    versie = HiddenField()
    themas = SelectMultipleField(_l("Waar gaat het over?"), validate_choice=False)
    hoofd = SelectField(_l("Welk onderwerp is het belangrijkste?"), validate_choice=False)

    def __init__(self, keuzes: Mapping[str, str], nu: Sequence[str], versie: int) -> None:
        self.vorige = "".join(nu[:1])
        super().__init__(data={"versie": str(versie), "themas": list(nu), "hoofd": self.vorige})
        self.themas.choices = list(keuzes.items())
        self.hoofd.choices = [("", _l("Het eerste dat ik koos")), *keuzes.items()]

    def validate_themas(self, field: Field) -> None:
        """One to three, and only what exists."""
        bekend = {code for code, _naam in field.choices}
        field.data = [code for code in field.data or () if code in bekend]
        if not field.data:
            raise StopValidation(str(_l("Kies waar het over gaat.")))
        if len(field.data) > MAX_THEMAS:
            raise StopValidation(str(_l("Kies hooguit drie onderwerpen.")))

    def validate_hoofd(self, field: Field) -> None:
        """What leads must be chosen too; what led and was taken off just leads no more."""
        if field.data in ("", self.vorige):
            return
        if field.data not in (self.themas.data or ()):
            raise StopValidation(str(_l("Kies dit onderwerp dan ook hierboven.")))

    @property
    def gekozen(self) -> list[str]:
        """Give the codes, what leads first."""
        codes = list(self.themas.data or ())
        return sorted(codes, key=lambda code: code != self.hoofd.data)


def list_keuzes() -> dict[str, str]:
    """List every theme with its parts below it, by code."""
    themas = boom()
    keuzes: dict[str, str] = {}
    for hoofd in themas.hoofdthemas():
        keuzes[hoofd.code] = hoofd.naam
        keuzes.update({deel.code: f"{hoofd.naam}: {deel.naam}" for deel in themas.delen(hoofd)})
    return keuzes
