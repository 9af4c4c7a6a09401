"""My work: free hours, absence, languages, where I work and what I know, kept by myself."""

from __future__ import annotations

from typing import Any

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, SelectChoice, SelectField, SelectMultipleField, StringField
from wtforms.validators import Length, Optional
from wtforms.widgets import CheckboxInput, ListWidget

from netwerk.medewerkers.models import Medewerker
from netwerk.medewerkers.registration import Beschikbaarheid, change_beschikbaarheid
from netwerk.relaties.banden import list_targets
from netwerk.relaties.deskundigheid import NIVEAUS, change_gebieden, change_niveaus, read_niveaus
from netwerk.relaties.keuzes import RelatieSoort
from netwerk.relaties.views import bp
from netwerk.relaties.views.werkveld import fill_gebieden
from netwerk.themas.boom import boom as themaboom
from vems.accounts.toegang import current_actor, recht
from vems.core.actor import Actor
from vems.core.database import write
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate
from vems.core.web.formulieren import Zaakformulier
from vems.core.web.messages import melding
from vems.core.web.velden import Dag, Heel

_NIVEAU = "niveau_"


class WerkForm(Zaakformulier):
    """Hours, absence and languages; `make_form` adds a level for each theme."""

    vrije_uren = Heel(_l("Hoeveel uur per week heeft u vrij voor vragen van initiatieven?"))
    afwezig_van = Dag(_l("Vanaf welke dag bent u er niet?"), validators=[Optional()])
    afwezig_tot = Dag(_l("Tot en met welke dag bent u er niet?"), validators=[Optional()])
    talen = StringField(
        _l("Welke talen spreekt u?"),
        validators=[Length(max=200, message=_l("Gebruik hooguit 200 tekens."))],
    )

    gebieden = SelectMultipleField(
        _l("Waar werkt u?"),
        validate_choice=False,
        option_widget=CheckboxInput(),
        widget=ListWidget(prefix_label=False),
    )
    geen_vragen = BooleanField(_l("Stel mij niet voor aan initiatieven die hulp zoeken"))

    @property
    def niveauvelden(self) -> list[Any]:
        """Give the fields with a level, one for each theme."""
        return [field for naam, field in self._fields.items() if naam.startswith(_NIVEAU)]

    def as_beschikbaarheid(self) -> Beschikbaarheid:
        """Give what was said of time and languages."""
        return Beschikbaarheid(
            vrije_uren=self.vrije_uren.data,
            afwezig_van=self.afwezig_van.data,
            afwezig_tot=self.afwezig_tot.data,
            talen=tuple(taal.strip() for taal in (self.talen.data or "").split(",")),
            geen_vragen=bool(self.geen_vragen.data),
        )

    def as_niveaus(self) -> dict[str, int]:
        """Give the level of each theme that has one."""
        return {
            field.name.removeprefix(_NIVEAU): int(field.data)
            for field in self.niveauvelden
            if str(field.data or "").isdigit() and int(field.data)
        }


@bp.route("/account/werk", methods=["GET", "POST"])
@recht("eigen_werk", "w")
def mijn_werk() -> ResponseReturnValue:
    """Keep the own time and knowledge; saving confirms them."""
    actor = current_actor()
    medewerker = _own(actor)
    form = _make_form(medewerker)
    if form.succeeds(lambda: _save(medewerker, form, actor)):
        melding("gelukt", translate(N_("Bewaard. Zo zoeken wij u alleen als u er bent.")))
        return redirect(url_for("accounts.account"))
    pagina = "netwerk/relaties/werk.html"
    return render_template(pagina, form=form, medewerker=medewerker), form.status


def _own(actor: Actor) -> Medewerker:
    keys = actor.keys_of("medewerker")
    medewerker = Medewerker.get_or_none(Medewerker.sleutel.in_(keys), Medewerker.is_actief)
    if medewerker is None:
        raise NotFound()
    return medewerker


def _make_form(medewerker: Medewerker) -> WerkForm:
    niveaus, themas = read_niveaus(medewerker), themaboom()
    hoofd = themas.hoofdthemas()
    gebieden = list_targets(medewerker.reference, RelatieSoort.ACTIEF_IN, "gebied")
    geen = SelectChoice("0", _l("Niet mijn onderwerp"))
    keuzes = [geen, *(SelectChoice(str(n), _l(t)) for n, t in NIVEAUS.items())]
    velden = {
        f"{_NIVEAU}{thema.code}": SelectField(thema.naam, choices=keuzes)
        for thema in themas.all()
        if thema in hoofd or thema.code in niveaus
    }
    form: WerkForm = type("MijnWerkForm", (WerkForm,), velden)(
        data={
            "vrije_uren": medewerker.vrije_uren,
            "afwezig_van": medewerker.afwezig_van,
            "afwezig_tot": medewerker.afwezig_tot,
            "geen_vragen": medewerker.geen_vragen,
            "talen": ", ".join(medewerker.talen),
            "gebieden": gebieden,
            **{f"{_NIVEAU}{code}": str(niveau) for code, niveau in niveaus.items()},
        }
    )
    fill_gebieden(form.gebieden, gebieden)
    return form


def _save(medewerker: Medewerker, form: WerkForm, door: Actor) -> None:
    with write():
        change_beschikbaarheid(medewerker, form.as_beschikbaarheid(), door=door)
        change_niveaus(medewerker, form.as_niveaus(), door=door)
        change_gebieden(medewerker, frozenset(form.gebieden.data or ()), door=door)
