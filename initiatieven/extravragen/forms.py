"""The form with which the beheerder makes or changes a question."""

from __future__ import annotations

from typing import Any

from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, StringField, TextAreaField

from initiatieven.extravragen.feiten import list_feiten
from initiatieven.extravragen.keuzes import (
    FORMULIER_LABELS,
    VRAAGSOORT_LABELS,
    Formulier,
    Vraagsoort,
)
from initiatieven.extravragen.maken import NieuweVraag
from initiatieven.extravragen.models import Extravraag
from netwerk.instrumenten.models import Instrument
from netwerk.themas.boom import boom
from netwerk.themas.models import Thema
from vems.core.i18n import N_, translate
from vems.core.web.formulieren import EenmaligFormulier
from vems.core.web.velden import Keuze, Objectkeuze


class VraagForm(EenmaligFormulier):
    """What is asked, of whom and when."""

    onderwerp = Objectkeuze(_l("Waar hoort de vraag bij?"), _l("Kies waar de vraag bij hoort."))
    zin = StringField(_l("De vraag"))
    uitleg = StringField(_l("Uitleg onder de vraag"))
    soort = Keuze(_l("Hoe antwoordt iemand?"), VRAAGSOORT_LABELS, _l("Kies hoe iemand antwoordt."))
    keuzes = TextAreaField(_l("Waaruit kan iemand kiezen?"))
    formulier = Keuze(_l("Wanneer vragen wij het?"), FORMULIER_LABELS, default=Formulier.IDEE.value)
    verplicht = BooleanField(_l("Iedereen moet deze vraag beantwoorden"))
    over_maker = BooleanField(_l("Het antwoord gaat over de maker, niet over dit plan"))

    feit = Objectkeuze(_l("Telt het antwoord mee bij het meedenken?"))

    def __init__(self, **kwargs: Any) -> None:  # noqa: ANN401  what WTForms takes
        super().__init__(**kwargs)
        self.onderwerp.fill(
            translate(N_("Kies een onderwerp of regeling")),
            [*map(_thema_row, boom().all()), *map(_instrument_row, _instrumenten())],
        )
        self.feit.fill(
            translate(N_("Nee")), [(feit.code, feit.vraag, feit) for feit in list_feiten()]
        )

    def as_vraag(self) -> NieuweVraag:
        """Give the question."""
        return NieuweVraag(
            zin=self.zin.data or "",
            uitleg=self.uitleg.data or "",
            soort=self.soort.keuze or Vraagsoort.TEKST,
            onderwerp=self.onderwerp.keuze,
            formulier=self.formulier.keuze,
            keuzes=tuple((self.keuzes.data or "").splitlines()),
            verplicht=bool(self.verplicht.data),
            over_maker=bool(self.over_maker.data),
            feit=self.feit.keuze.code if self.feit.keuze else "",
            sleutel=self.eenmalig,
        )


def form_data(vraag: Extravraag) -> dict[str, object]:
    """Give a question as the form begins with it."""
    return {
        "onderwerp": onderwerp_key(vraag),
        "zin": vraag.zin,
        "uitleg": vraag.uitleg,
        "soort": vraag.soort.value,
        "keuzes": "\n".join(vraag.keuzes),
        "formulier": vraag.formulier.value,
        "verplicht": vraag.verplicht,
        "over_maker": vraag.over_maker,
        "feit": vraag.feit,
    }


def onderwerp_key(vraag: Extravraag) -> str:
    """Give what a question belongs to, as the form names it."""
    ding = vraag.thema if vraag.thema_id is not None else vraag.instrument
    return f"{'thema' if vraag.thema_id is not None else 'regeling'}-{ding.code}"


def _thema_row(thema: Thema) -> tuple[str, str, Thema]:
    return f"thema-{thema.code}", translate(N_("Onderwerp: %(naam)s"), naam=thema.naam), thema


def _instrument_row(rij: Instrument) -> tuple[str, str, Instrument]:
    return f"regeling-{rij.code}", translate(N_("Regeling: %(naam)s"), naam=rij.naam), rij


def _instrumenten() -> list[Instrument]:
    return list(Instrument.select_geldig().order_by(Instrument.naam))
