"""Forms of who was asked: yes, or no."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import RadioField, TextAreaField
from wtforms.validators import Length, Optional, ValidationError

from initiatieven.koppelingen.forms import TE_LANG, options
from initiatieven.koppelingen.keuzes import WEIGERREDEN_LABELS, Weigerreden
from initiatieven.koppelingen.leven import Antwoord
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.namensforms import NamensForm
from initiatieven.koppelingen.ruimte.aanbieden import Ruimteaanbod, list_keuzetijden
from initiatieven.loket.velden import Zaakformulier
from vems.core.web.velden import Dag, Heel, Objectkeuze


class JaForm(NamensForm):
    """A yes, perhaps with a condition and a room for some weeks."""

    ruimte = Objectkeuze(_l("Biedt u een ruimte op vaste dagen?"), validators=[Optional()])
    eerste = Dag(_l("Vanaf welke datum?"), validators=[Optional()])
    weken = Heel(_l("Hoeveel weken achter elkaar?"), validators=[Optional()])
    voorwaarde = TextAreaField(
        _l("Heeft u een voorwaarde?"),
        validators=[Optional(), Length(max=1000, message=TE_LANG)],
    )

    def fill(self, koppeling: Koppeling) -> None:
        """Offer the weekly times of the rooms of who was asked; first day and need beside it."""
        tijden = list_keuzetijden(koppeling)
        self.ruimte.fill(
            _l("Nee, geen vaste dagen"), [(t.weektijd.sleutel, t.zin, t.weektijd) for t in tijden]
        )
        vraag = koppeling.hulpvraag
        if vraag and vraag.vanaf and not self.is_submitted():
            self.eerste.data = vraag.vanaf

    def validate_eerste(self, field: Dag) -> None:
        """A room needs a first day."""
        if self.ruimte.keuze is not None and field.data is None and not field.errors:
            raise ValidationError(_l("Kies de eerste dag."))

    def validate_weken(self, field: Heel) -> None:
        """A room needs a number of weeks."""
        if self.ruimte.keuze is not None and field.data is None and not field.errors:
            raise ValidationError(_l("Vul in voor hoeveel weken, van 1 tot 52."))

    def as_antwoord(self) -> Antwoord:
        """Give the answer."""
        ruimte = None
        if self.ruimte.keuze is not None and self.eerste.data:
            ruimte = Ruimteaanbod(self.ruimte.keuze, self.eerste.data, self.weken.data or 0)
        return Antwoord(
            ja=True,
            voorwaarde=self.voorwaarde.data or "",
            ruimte=ruimte,
            namens=self.as_namens(),
        )


class NeeForm(Zaakformulier):
    """A no with a reason from the list."""

    weigerreden = RadioField(_l("Waarom niet?"), validate_choice=False)
    weer_vanaf = Dag(_l("Heeft u later wel tijd? Vanaf welke dag?"), validators=[Optional()])
    toelichting = TextAreaField(
        _l("Wilt u er iets bij zeggen?"),
        validators=[Optional(), Length(max=1000, message=TE_LANG)],
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.weigerreden.choices = options(WEIGERREDEN_LABELS)

    def validate_weigerreden(self, field: RadioField) -> None:
        """Ask for a reason that is in the list."""
        if field.data not in {reden.value for reden in Weigerreden}:
            raise ValidationError(_l("Kies waarom u niet meedoet."))

    def as_antwoord(self) -> Antwoord:
        """Give the answer."""
        return Antwoord(
            ja=False,
            weigerreden=Weigerreden(self.weigerreden.data),
            toelichting=self.toelichting.data or "",
            weer_vanaf=self.weer_vanaf.data,
        )
