"""The form of an article, and of whether it helped."""

from __future__ import annotations

from flask_babel import lazy_gettext as _l
from wtforms import RadioField, SelectChoice, SelectMultipleField, StringField, TextAreaField
from wtforms.widgets import CheckboxInput, ListWidget

from netwerk.kennis.keuzes import KENNIS_LABELS, PUBLIEK_LABELS, Publiek
from netwerk.kennis.models import Kennisitem
from netwerk.kennis.registration import NieuwKennisitem
from netwerk.themas.boom import boom
from vems.core.web.formulieren import EenmaligFormulier, Zaakformulier
from vems.core.web.velden import Dag, Keuze

_VINKEN = {"option_widget": CheckboxInput(), "widget": ListWidget(prefix_label=False)}


class KennisForm(Zaakformulier):
    """What it is, of whom, what it is about and where to read on."""

    titel = StringField(_l("Titel"))
    soort = Keuze(_l("Wat is het?"), KENNIS_LABELS, leeg=_l("Kies wat het is."))
    samenvatting = TextAreaField(_l("Wat staat erin?"))
    bron = StringField(_l("Van wie is dit?"))
    adres = StringField(_l("Waar kan men verder lezen?"))
    publiek = SelectMultipleField(
        _l("Voor wie is dit?"),
        choices=[SelectChoice(lid.value, _l(naam)) for lid, naam in PUBLIEK_LABELS.items()],
        validate_choice=False,
        **_VINKEN,
    )
    nakijken_op = Dag(_l("Wanneer kijkt u dit opnieuw na?"))
    themas = SelectMultipleField(_l("Waar gaat het over?"), validate_choice=False, **_VINKEN)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.themas.choices = [(thema.code, thema.naam) for thema in boom().all()]

    def show(self, item: Kennisitem) -> None:
        """Show what stands in an article."""
        for veld in ("titel", "samenvatting", "bron", "adres", "themas", "publiek"):
            self[veld].data = getattr(item, veld)
        self.soort.data = item.soort.value

    def as_kennisitem(self) -> NieuwKennisitem:
        """Give the article as typed."""
        return NieuwKennisitem(
            titel=self.titel.data or "",
            soort=self.soort.keuze,
            samenvatting=self.samenvatting.data or "",
            bron=self.bron.data or "",
            adres=self.adres.data or "",
            themas=tuple(self.themas.data or ()),
            publiek=frozenset(lid for lid in Publiek if lid.value in (self.publiek.data or ())),
            nakijken_op=self.nakijken_op.data,
        )


class OordeelForm(EenmaligFormulier):
    """Yes or no, and a few words for those who may be wrong."""

    hielp = RadioField(
        _l("Hielp dit?"),
        choices=[SelectChoice("ja", _l("Ja")), SelectChoice("nee", _l("Nee"))],
        validate_choice=False,
    )
    opmerking = TextAreaField(_l("Wat kan er beter?"))

    @property
    def antwoord(self) -> bool | None:
        """Give the answer; None without one."""
        return {"ja": True, "nee": False}.get(str(self.hielp.data))
