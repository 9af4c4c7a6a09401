"""Forms of following."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import Field, RadioField, StringField
from wtforms.validators import DataRequired, Length

from vems.community.keuzes import FREQUENTIE_LABELS, NIEUWSSOORT_LABELS, Frequentie, Nieuwssoort
from vems.core.i18n import translate


class VolgForm(FlaskForm):
    """Where the news is mailed."""

    email = StringField(
        _l("Uw e-mailadres"),
        filters=[lambda tekst: tekst.strip() if tekst else tekst],
        validators=[
            DataRequired(_l("Vul uw e-mailadres in.")),
            Length(max=254, message=_l("Gebruik hooguit 254 tekens.")),
        ],
    )


class VoorkeurForm(FlaskForm):
    """How often to hear of each kind of news."""

    stap = RadioField(validate_choice=False)
    makers = RadioField(validate_choice=False)
    overig = RadioField(validate_choice=False)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for soort, veld in self.velden.items():
            veld.label.text = translate(NIEUWSSOORT_LABELS[soort])
            veld.choices = [
                (keuze.value, translate(zin)) for keuze, zin in FREQUENTIE_LABELS.items()
            ]

    @property
    def velden(self) -> dict[Nieuwssoort, Field]:
        """The field of each kind of news."""
        return {soort: self[soort.value] for soort in Nieuwssoort}

    def fill(self, keuzes: dict[Nieuwssoort, Frequentie]) -> None:
        """Show what was chosen before."""
        for soort, veld in self.velden.items():
            veld.data = keuzes[soort].value

    def validate(self, extra_validators: object = None) -> bool:
        """Ask for one of the list."""
        super().validate()
        bekend = {keuze.value for keuze in Frequentie}
        for veld in self.velden.values():
            if veld.data not in bekend:
                veld.errors = [str(_l("Kies hoe vaak u hiervan hoort."))]
        return not self.errors

    def as_keuzes(self) -> dict[Nieuwssoort, Frequentie]:
        """Give the choice per kind."""
        return {soort: Frequentie(veld.data) for soort, veld in self.velden.items()}
