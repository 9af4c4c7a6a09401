"""Forms around a market; each gives the frozen data of one domain function.

Not here: The decision about the market itself is `marktform`.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from flask_babel import lazy_gettext as _l
from wtforms import (
    BooleanField,
    Field,
    HiddenField,
    StringField,
    TextAreaField,
)
from wtforms.validators import InputRequired, Optional

from initiatieven.loket.velden import Dag, EenmaligFormulier, Keuze, Lijst, Zaakformulier
from initiatieven.markten.dag.bezoeken import NieuwBezoek
from initiatieven.markten.deelname.screening import Besluit, Oordeel
from initiatieven.markten.keuzes import INTERESSE_LABELS, SCORES, SCREENING_LABELS
from initiatieven.markten.models import Markt
from initiatieven.markten.opvolging.adopties import NieuwAanbod
from initiatieven.markten.opvolging.uitslag import Bevestiging, list_vergaderingen
from initiatieven.markten.velden import too_long
from vems.core.exceptions import Invalid
from vems.core.fields import clean_text
from vems.core.i18n import N_, format_datum
from vems.core.web.velden import Objectkeuze


class MeedoenForm(Zaakformulier):
    """Which initiatief, what it asks of the council, and that a market is public."""

    initiatief = Lijst(_l("Welk initiatief doet mee?"), leeg=_l("Kies een initiatief."))
    vraag = StringField(
        _l("Wat vraagt u van de raad?"),
        description=_l("Eén zin. Iedereen leest dit bij uw kraam."),
        validators=[InputRequired(_l("Schrijf in één zin wat u vraagt.")), too_long(160)],
    )
    kosten = StringField(
        _l("Wat kost het ongeveer, en wie betaalt wat?"),
        description=_l("Eén zin. Bijvoorbeeld: € 1.850 voor grond en hekken, € 500 hebben wij."),
        validators=[Optional(), too_long(160)],
    )
    akkoord = BooleanField(
        _l("Ik weet dat een markt openbaar is en dat de reden van het besluit op de site komt."),
        validators=[InputRequired(_l("Zet een vinkje als u dit goed vindt."))],
    )


class RedenForm(Zaakformulier):
    """A reason others will read."""

    reden = TextAreaField(
        _l("Waarom?"), validators=[InputRequired(_l("Schrijf de reden op.")), too_long(500)]
    )


class BesluitForm(Zaakformulier):
    """The outcome of the panel."""

    uitkomst = Keuze(_l("Uitkomst"), SCREENING_LABELS, leeg=_l("Kies een uitkomst."))
    reden = TextAreaField(
        _l("Reden"), validators=[InputRequired(_l("Schrijf de reden op.")), too_long(2000)]
    )
    advies = TextAreaField(
        _l("Wat kan de initiatiefnemer nu het beste doen?"),
        description=_l("Nodig bij elke uitkomst behalve toegelaten."),
        validators=[Optional(), too_long(2000)],
    )

    def as_data(self) -> Besluit:
        """Give the decision."""
        return Besluit(self.uitkomst.keuze, self.reden.data, self.advies.data or "")


class UitslagForm(Zaakformulier):
    """The result in words; prizes come as extra fields by key."""

    tekst = TextAreaField(
        _l("Uitslag, met de redenen"),
        validators=[InputRequired(_l("Schrijf eerst de tekst.")), too_long(5000)],
    )
    bevestiging = Objectkeuze(_l("In welke vergadering bevestigt de raad de uitslag?"))
    is_bevestigd = BooleanField(_l("De raad heeft de uitslag bevestigd."))

    @classmethod
    def of(cls, markt: Markt) -> UitslagForm:
        """Offer the meetings, with what was written before."""
        vorige = markt.bevestiging.sleutel if markt.bevestiging else ""
        form = cls(
            data={
                "tekst": markt.uitslag,
                "bevestiging": vorige,
                "is_bevestigd": markt.is_bevestigd,
            }
        )
        form.bevestiging.fill(
            _l("De raad hoeft niet te bevestigen"),
            [
                (v.sleutel, f"{v.titel}, {format_datum(v.begin)}", v)
                for v in list_vergaderingen(markt)
            ],
        )
        return form

    def as_bevestiging(self) -> Bevestiging:
        """Give in which meeting the council confirms, and whether it did."""
        return Bevestiging(self.bevestiging.keuze, bool(self.is_bevestigd.data))


class ReactieForm(Zaakformulier):
    """What a fractie says about an idea."""

    tekst = TextAreaField(
        _l("Wat vindt uw fractie van dit plan?"),
        description=_l("Zeg ook wat u gaat doen, of waarom niet. Het is geen belofte van geld."),
        validators=[InputRequired(_l("Schrijf eerst uw reactie.")), too_long(600)],
    )


class AfsluitForm(Zaakformulier):
    """What everybody who took part reads when a market closes."""

    tekst = TextAreaField(
        _l("Uw bericht aan alle deelnemers"),
        validators=[InputRequired(_l("Schrijf eerst de tekst.")), too_long(5000)],
    )


class BezoekForm(Zaakformulier):
    """A visit on the market day; the key is made with the form."""

    bezoek_sleutel = HiddenField()
    interesse = Keuze(
        _l("Wilt u hiermee verder?"), INTERESSE_LABELS, leeg=_l("Kies ja, misschien of nee.")
    )
    notitie = TextAreaField(
        _l("Notitie"),
        description=_l("Alleen u leest dit."),
        validators=[Optional(), too_long(2000)],
    )
    vraag = TextAreaField(
        _l("Uw vraag aan de makers"),
        description=_l("De makers krijgen uw vraag met uw naam. U ziet hun adres niet."),
        validators=[Optional(), too_long(2000)],
    )

    def as_data(self, op: datetime | None = None) -> NieuwBezoek:
        """Give the visit; `op` is when it was noted, when that was earlier."""
        return NieuwBezoek(
            bezoek_sleutel=self.bezoek_sleutel.data or "",
            interesse=self.interesse.keuze,
            notitie=self.notitie.data or "",
            vraag=self.vraag.data or "",
            op=op,
        )


class AanbodForm(EenmaligFormulier):
    """An offer of adoption; both confirm its text."""

    tekst = TextAreaField(
        _l("Wat gaat u doen?"),
        description=_l(
            "Bijvoorbeeld: ik help met een motie bij de kadernota en een gesprek met de wethouder."
        ),
        validators=[InputRequired(_l("Schrijf op wat u gaat doen.")), too_long(500)],
    )
    uiterlijk_op = Dag(
        _l("Voor welke dag?"), validators=[InputRequired(_l("Kies een dag die nog komt."))]
    )
    akkoord = BooleanField(
        _l("Ik sta achter deze tekst. Kiezen de makers mij, dan komt hij op de site."),
        validators=[InputRequired(_l("Zet een vinkje als u dit goed vindt."))],
    )

    def as_data(self) -> NieuwAanbod:
        """Give the offer; the day is there, for the form was checked."""
        dag = self.uiterlijk_op.data
        if dag is None:
            raise Invalid(N_("Kies een dag die nog komt."), veld="uiterlijk_op")
        return NieuwAanbod(self.tekst.data or "", dag)


def oordeel_form(markt: Markt) -> type[Zaakformulier]:
    """Make the form of a panel member: a score and a remark per criterion of this market."""

    class OordeelForm(Zaakformulier):
        belang = BooleanField(
            _l("Ik heb een eigen belang bij dit plan. Ik geef geen oordeel."),
        )

        def as_data(self) -> Oordeel:
            """Give the judgement."""
            codes = [rij["code"] for rij in markt.criteria]
            scores = {code: _score(self[f"score_{code}"]) for code in codes}
            return Oordeel(
                {code: score for code, score in scores.items() if score},
                {code: clean_text(self[f"opmerking_{code}"].data or "") for code in codes},
                belang=bool(self.belang.data),
            )

    for rij in markt.criteria:
        _add_criterium(OordeelForm, rij["code"], rij["tekst"])
    return OordeelForm


def _score(field: Field) -> int:
    return int(field.data) if field.data in {str(score) for score in SCORES} else 0


def _add_criterium(form: Any, code: str, tekst: str) -> None:  # noqa: ANN401  a class being made
    labels = {_Score(score): label for score, label in SCORES.items()}
    setattr(form, f"score_{code}", Keuze(tekst, labels))
    setattr(
        form,
        f"opmerking_{code}",
        TextAreaField(_l("Opmerking"), validators=[Optional(), too_long(2000)]),
    )


class _Score(int):
    """A number that can stand as a choice."""

    @property
    def value(self) -> str:
        """The number as a form sends it."""
        return str(int(self))
