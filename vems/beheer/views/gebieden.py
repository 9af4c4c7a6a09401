"""Areas: what they are called and who answers for them."""

from __future__ import annotations

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from netwerk.gebieden.boom import boom
from netwerk.gebieden.keuzes import NIVEAU_LABELS
from netwerk.gebieden.models import Gebied
from vems.accounts.rechten import role_may
from vems.accounts.toegang import current_actor, recht
from vems.beheer.forms import GebiedForm
from vems.beheer.gebieden import (
    MET_REGISSEUR,
    Gebiedsgegevens,
    change_gebied,
    list_regisseurs,
    names_per_gebied,
    regisseurs_of,
)
from vems.beheer.views import bp
from vems.core.exceptions import NotFound
from vems.core.history import Zichtbaarheid, list_for, sentence
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding
from vems.core.web.paging import paginate_list


@bp.get("/gebieden")
@recht("gebied", "r")
def gebieden() -> ResponseReturnValue:
    """List the areas with who answers for them."""
    namen = names_per_gebied()
    pagina = paginate_list(boom().all(), 100)
    rijen = [
        {
            "naam": gebied.naam,
            "url": url_for("beheer.gebied", slug=gebied.slug),
            "niveau": translate(NIVEAU_LABELS[gebied.niveau]),
            "code": gebied.cbs_code,
            "regisseur": ", ".join(namen.get(gebied.slug, [])),
        }
        for gebied in pagina.items
    ]
    return render_template("vems/beheer/gebieden.html", pagina=pagina, rijen=rijen)


@bp.get("/gebieden/<string:slug>")
@recht("gebied", "r")
def gebied(slug: str) -> ResponseReturnValue:
    """Show an area and what changed about it."""
    doel = _get_gebied(slug)
    form = _form()
    form.naam.data, form.beschrijving.data = doel.naam, doel.beschrijving
    form.regisseurs.data = regisseurs_of(doel)
    return _page(doel, form)


@bp.post("/gebieden/<string:slug>")
@recht("gebied", "w")
def change_naam_gebied(slug: str) -> ResponseReturnValue:
    """Rename an area, or say who answers for it."""
    doel, form = _get_gebied(slug), _form()
    if form.succeeds(
        lambda: change_gebied(
            doel,
            Gebiedsgegevens(
                naam=form.naam.data or "",
                beschrijving=form.beschrijving.data or "",
                regisseurs=frozenset(form.regisseurs.data or ()),
            ),
            door=current_actor(),
        )
    ):
        melding("gelukt", translate(N_("Het gebied is gewijzigd.")))
        return redirect(url_for("beheer.gebied", slug=slug))
    return _page(doel, form), form.status


def _form() -> GebiedForm:
    form = GebiedForm()
    form.regisseurs.choices = [(m.sleutel, m.naam) for m in list_regisseurs()]
    return form


def _page(doel: Gebied, form: GebiedForm) -> str:
    gebeurd = list_for(doel.reference, zichtbaarheden=tuple(Zichtbaarheid)).limit(50)
    return render_template(
        "vems/beheer/gebied.html",
        form=form,
        doel=doel,
        niveau=translate(NIVEAU_LABELS[doel.niveau]),
        met_regisseur=doel.niveau in MET_REGISSEUR,
        mag_wijzigen=role_may("gebied", "w", current_actor().rol),
        gebeurd=[(sentence(rij), rij) for rij in gebeurd],
    )


def _get_gebied(slug: str) -> Gebied:
    gevonden = boom().by_slug(slug)
    if gevonden is None:
        raise NotFound()
    return gevonden
