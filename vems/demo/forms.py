"""The example form of /ontwikkel/onderdelen: every kind of field once. Its texts are examples."""

from __future__ import annotations

from flask_wtf import FlaskForm
from wtforms import (
    BooleanField,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
    TextAreaField,
)
from wtforms.validators import InputRequired, Optional
from wtforms.widgets import CheckboxInput, ListWidget


class VoorbeeldForm(FlaskForm):
    """Without data it is empty; `make_with_errors` shows each field with its error."""

    titel = StringField("Geef uw idee een naam", validators=[InputRequired("Vul een naam in.")])
    verhaal = TextAreaField("Wat wilt u doen?", validators=[InputRequired("Vertel wat u wilt.")])
    wijk = SelectField("Wijk", choices=[("", "Kies een wijk"), ("kersentuin", "Kersentuin")])
    waar = RadioField(
        "Waar is uw idee?", choices=[("plek", "Op één plek"), ("wijk", "In een wijk")]
    )
    nodig = SelectMultipleField(
        "Wat heeft u nodig?",
        choices=[("geld", "Geld"), ("ruimte", "Ruimte")],
        validators=[Optional()],
        widget=ListWidget(prefix_label=False),
        option_widget=CheckboxInput(),
    )
    akkoord = BooleanField("Ik ben het ermee eens", validators=[InputRequired("Kruis dit aan.")])
    tekst = TextAreaField("Uw bericht")
    lezer = RadioField(
        "Wie leest dit?",
        choices=[("fatima", "Fatima, per brief"), ("collegas", "Alleen collega's")],
        default="fatima",
    )
    standaard = SelectField("Begin met een standaardtekst", choices=[("", "Lege tekst")])
    daarna = BooleanField("Daarna is Fatima aan zet")


def make_with_errors() -> VoorbeeldForm:
    """Give the form as it comes back after an empty submit."""
    form = VoorbeeldForm(prefix="fout")
    form.validate()
    return form
