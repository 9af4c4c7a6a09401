"""Forms of the hall: which plan on which stand, what is needed there, and who comes."""

from __future__ import annotations

from collections.abc import Sequence

from flask_babel import lazy_gettext as _l
from wtforms import (
    BooleanField,
    HiddenField,
    IntegerField,
    SelectChoice,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.validators import InputRequired, NumberRange, Optional

from initiatieven.loket.velden import Zaakformulier, read_number
from initiatieven.markten.keuzes import BEHOEFTE_LABELS, Behoefte
from initiatieven.markten.models import Inzending, Kraamdeelnemer
from initiatieven.markten.velden import Moment, too_long
from initiatieven.markten.zaal.behoeften import MEESTE_NAMEN, Kraamwensen, NieuweDeelnemer
from initiatieven.markten.zaal.plattegrond import MEESTE_PER_RIJ


class KraamForm(Zaakformulier):
    """A stand and a clock time on the evening."""

    nummer = SelectField(_l("Kraam"), coerce=int, validate_choice=True)
    pitch = Moment(_l("Presentatie"), validators=[Optional()])


class ZetForm(Zaakformulier):
    """Which plan goes to which stand: what dragging does."""

    inzending = SelectField(_l("Plan"))
    nummer = SelectField(_l("Kraam"))


class ZaalForm(Zaakformulier):
    """How many stands are in a row; what each stand has comes as extra fields by number."""

    per_rij = IntegerField(
        _l("Kramen in een rij"),
        validators=[
            InputRequired(_l("Vul een getal in.")),
            NumberRange(1, MEESTE_PER_RIJ, _l("Vul een aantal in van 1 tot 20.")),
        ],
    )


class ReserveForm(Zaakformulier):
    """Which plan goes to which place on the list of reserves, and why."""

    gelezen = HiddenField()
    inzending = SelectField(_l("Plan"), validate_choice=False)
    plaats = SelectField(_l("Nieuwe plaats"), validate_choice=False)
    reden = TextAreaField(
        _l("Waarom?"), validators=[InputRequired(_l("Schrijf de reden op.")), too_long(500)]
    )

    @classmethod
    def of(cls, rij: Sequence[Inzending]) -> ReserveForm:
        """Offer the plans of a list and its places."""
        form = cls(data={"gelezen": ",".join(inzending.sleutel for inzending in rij)})
        form.inzending.choices = [
            SelectChoice(i.sleutel, f"{n}. {i.initiatief.titel}") for n, i in enumerate(rij, 1)
        ]
        form.plaats.choices = [SelectChoice(str(n), str(n)) for n in range(1, len(rij) + 1)]
        return form

    @property
    def op_plaats(self) -> int:
        """The chosen place, -1 when it is none."""
        return read_number(self.plaats.data)


class WensenForm(Zaakformulier):
    """What is needed at the stand, and up to four names with consent to be in a picture."""

    nodig = SelectMultipleField(
        _l("Wat heeft u nodig bij uw kraam?"),
        choices=[SelectChoice(soort.value, _l(tekst)) for soort, tekst in BEHOEFTE_LABELS.items()],
        validate_choice=False,
    )
    anders = StringField(
        _l("Heeft u nog iets anders nodig?"),
        description=_l("Bijvoorbeeld een tolk of een stille plek."),
        validators=[Optional(), too_long(200)],
    )
    kosten = StringField(
        _l("Wat kost het ongeveer, en wie betaalt wat?"),
        description=_l("Eén zin. De raad leest dit bij uw kraam."),
        validators=[Optional(), too_long(160)],
    )
    ouders_akkoord = BooleanField(
        _l("Een ouder of verzorger vindt het goed dat de kinderen komen."),
    )

    @classmethod
    def of(cls, inzending: Inzending, namen: list[Kraamdeelnemer]) -> WensenForm:
        """Fill the form with what was said before."""
        waarden: dict[str, object] = {
            "nodig": inzending.nodig,
            "anders": inzending.nodig_anders,
            "kosten": inzending.kosten,
            "ouders_akkoord": any(deelnemer.is_kind for deelnemer in namen),
        }
        for nummer, deelnemer in enumerate(namen[:MEESTE_NAMEN], start=1):
            waarden[f"naam_{nummer}"] = deelnemer.naam
            waarden[f"foto_{nummer}"] = deelnemer.foto
            waarden[f"kind_{nummer}"] = deelnemer.is_kind
        return cls(data=waarden)

    @property
    def rijen(self) -> list[tuple[int, StringField, BooleanField, BooleanField]]:
        """The rows of a name, a picture and a child."""
        return [
            (n, self[f"naam_{n}"], self[f"foto_{n}"], self[f"kind_{n}"])
            for n in range(1, MEESTE_NAMEN + 1)
        ]

    def as_data(self) -> Kraamwensen:
        """Give what was said; a code that is none is left out."""
        gekozen = set(self.nodig.data or ())
        return Kraamwensen(
            nodig=tuple(soort for soort in Behoefte if soort.value in gekozen),
            anders=self.anders.data or "",
            kosten=self.kosten.data or "",
            deelnemers=tuple(
                NieuweDeelnemer(naam.data or "", foto=bool(foto.data), is_kind=bool(kind.data))
                for _nummer, naam, foto, kind in self.rijen
            ),
            ouders_akkoord=bool(self.ouders_akkoord.data),
        )


for _nummer in range(1, MEESTE_NAMEN + 1):
    setattr(
        WensenForm,
        f"naam_{_nummer}",
        StringField(_l("Naam %(nummer)s", nummer=_nummer), validators=[Optional(), too_long(120)]),
    )
    setattr(WensenForm, f"foto_{_nummer}", BooleanField(_l("Mag op een foto")))
    setattr(WensenForm, f"kind_{_nummer}", BooleanField(_l("Is jonger dan 16 jaar")))
