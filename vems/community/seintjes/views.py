"""The own notices and how often they come: for everybody with an account."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from flask import Blueprint, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import lazy_gettext as _l
from wtforms import RadioField, SelectChoice

from vems.accounts.toegang import current_actor, recht
from vems.community.keuzes import FREQUENTIE_LABELS, Frequentie
from vems.community.seintjes.soorten import SOORTEN, Seintsoort, list_soorten
from vems.community.seintjes.sturen import change_keuzes, read_all, read_keuzes, select_seintjes
from vems.community.seintjes.tonen import group_per_dag
from vems.core.actor import Actor
from vems.core.i18n import N_, translate
from vems.core.web.formulieren import Zaakformulier
from vems.core.web.messages import melding
from vems.core.web.paging import paginate

bp = Blueprint("seintjes", __name__)
_HOE_VAAK = {keuze.value: keuze for keuze in Frequentie}


class KeuzeForm(Zaakformulier):
    """How often, a field per kind: of colleagues, of the own initiative, of what one follows."""

    def __init__(self, soorten: Sequence[Seintsoort], nu: Mapping[str, Frequentie]) -> None:
        super().__init__(data={code: keuze.value for code, keuze in nu.items()})
        self.soorten = soorten
        for code in SOORTEN.keys() - {soort.code for soort in soorten}:
            del self[code]
        for veld in self.velden:
            veld.label.text = translate(SOORTEN[veld.name].label)
            veld.choices = [
                SelectChoice(keuze.value, translate(zin))
                for keuze, zin in FREQUENTIE_LABELS.items()
            ]

    @property
    def velden(self) -> list[RadioField]:
        """The field of each kind."""
        return [self[soort.code] for soort in self.soorten]

    @property
    def van_collegas(self) -> list[RadioField]:
        """The fields of what colleagues send; a resident has none."""
        return [self[soort.code] for soort in self.soorten if soort.voor_collegas]

    @property
    def nieuws(self) -> list[RadioField]:
        """The fields of news of what one follows."""
        return [self[s.code] for s in self.soorten if not (s.voor_collegas or s.voor_makers)]

    @property
    def over_eigen(self) -> list[RadioField]:
        """The fields of what the desk writes about the own initiative; a colleague has none."""
        return [self[soort.code] for soort in self.soorten if soort.voor_makers]

    def as_keuzes(self) -> dict[str, Frequentie]:
        """Give the choice per kind."""
        return {veld.name: _HOE_VAAK[veld.data] for veld in self.velden}

    def validate(self, extra_validators: object = None) -> bool:
        """Ask for one of the list."""
        super().validate()
        for veld in self.velden:
            if veld.data not in _HOE_VAAK:
                veld.errors = [str(_l("Kies hoe vaak u hiervan hoort."))]
        return not self.errors


for _code in SOORTEN:
    setattr(KeuzeForm, _code, RadioField(validate_choice=False))


@bp.get("/mijn/seintjes")
@recht("seintje", "r")
def mijn() -> ResponseReturnValue:
    """Show what is for this person, bundled per day."""
    actor = current_actor()
    pagina = paginate(select_seintjes(_number(actor)))
    return render_template(
        "vems/community/seintjes/seintjes.html",
        pagina=pagina,
        dagen=group_per_dag(pagina.items),
        is_nieuw=any(seintje.gelezen_op is None for seintje in pagina.items),
    )


@bp.post("/mijn/seintjes")
@recht("seintje", "w")
def gelezen() -> ResponseReturnValue:
    """Say that all of it was read."""
    read_all(_number(current_actor()))
    melding("gelukt", translate(N_("U heeft alles gelezen.")))
    return redirect(url_for("seintjes.mijn"))


@bp.route("/mijn/seintjes/keuzes", methods=["GET", "POST"])
@recht("seintje", "w")
def keuzes() -> ResponseReturnValue:
    """Choose how often to get each kind."""
    actor = current_actor()
    nummer = _number(actor)
    soorten = list_soorten(is_collega=actor.rol not in ("", "lid"))
    form = KeuzeForm(soorten, read_keuzes(nummer))
    if form.succeeds(lambda: change_keuzes(nummer, form.as_keuzes())):
        melding("gelukt", translate(N_("Uw keuze is bewaard.")))
        return redirect(url_for("seintjes.keuzes"))
    return render_template("vems/community/seintjes/keuzes.html", form=form), form.status


def _number(actor: Actor) -> int:
    assert actor.gebruiker_id is not None  # the right is for accounts only
    return actor.gebruiker_id
