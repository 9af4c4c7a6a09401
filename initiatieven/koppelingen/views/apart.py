"""Whom never to bring together: recording it from a case, the list, and ending it."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, TextAreaField
from wtforms.validators import DataRequired, Length, Optional

from initiatieven.koppelingen.leven.apart import Scheiding, list_scheidingen, rejoin, separate
from initiatieven.koppelingen.permissions import may_propose
from initiatieven.koppelingen.views import bp
from initiatieven.koppelingen.views.laden import find_initiatief
from initiatieven.koppelingen.zoeken.toevoegen import search_kandidaten
from netwerk.relaties.keuzes import APART_LABELS
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.core.web.formulieren import Zaakformulier
from vems.core.web.messages import melding
from vems.core.web.velden import Dag, Keuze, Lijst

_LANGSTE_NAAM = 80


class ApartForm(Zaakformulier):
    """Somebody from the network never to be brought together with this initiatief."""

    wie = Lijst(_l("Wie koppelen wij niet?"), _l("Kies wie u bedoelt."))
    reden = Keuze(_l("Wat is de reden?"), APART_LABELS, _l("Kies een reden."))
    toelichting = TextAreaField(
        _l("Wat is er aan de hand?"),
        validators=[
            DataRequired(_l("Schrijf waarom deze twee niet gekoppeld worden.")),
            Length(max=500, message=_l("Deze tekst is te lang.")),
        ],
    )
    tot = Dag(_l("Tot en met welke dag geldt dit?"), validators=[Optional()])
    hele_maker = BooleanField(_l("Dit geldt voor alle plannen van deze initiatiefnemer"))

    def as_scheiding(self) -> Scheiding:
        """Give what was filled in."""
        return Scheiding(
            self.wie.keuze,
            self.reden.keuze,
            self.toelichting.data or "",
            self.tot.data,
            self.hele_maker.data,
        )


@bp.route("/initiatieven/<string:slug>/niet-koppelen", methods=["GET", "POST"])
@recht("niet_koppelen", "w")
def apart(slug: str) -> ResponseReturnValue:
    """Find somebody by name, and record that it is never to be brought together with this."""
    initiatief, actor = find_initiatief(slug), current_actor()
    if not may_propose(actor, initiatief):
        raise NotFound()
    naam, form = request.values.get("naam", "")[:_LANGSTE_NAAM], ApartForm()
    gevonden = search_kandidaten(naam)
    form.wie.fill([(str(k.reference), k.titel, k.reference) for k in gevonden])
    if form.succeeds(lambda: separate(initiatief, form.as_scheiding(), door=actor)):
        melding("gelukt", translate(N_("Vastgelegd. Wij stellen deze twee niet aan elkaar voor.")))
        return redirect(url_for("koppelingen.scheidingen"))
    return render_template(
        "initiatieven/koppelingen/apart.html",
        initiatief=initiatief,
        naam=naam,
        gevonden=gevonden,
        form=form,
    ), form.status


@bp.get("/netwerk/niet-koppelen")
@recht("niet_koppelen", "r")
def scheidingen() -> ResponseReturnValue:
    """List what holds now: of the own cases, and for the coordinator all."""
    return render_template(
        "initiatieven/koppelingen/scheidingen.html", rijen=list_scheidingen(current_actor())
    )


@bp.post("/netwerk/niet-koppelen/<int:nummer>/voorbij")
@recht("niet_koppelen", "w")
def apart_voorbij(nummer: int) -> ResponseReturnValue:
    """Let two be brought together again."""
    rejoin(nummer, door=current_actor())
    melding("gelukt", translate(N_("Dit is voorbij. Koppelen mag weer.")))
    return redirect(url_for("koppelingen.scheidingen"))
