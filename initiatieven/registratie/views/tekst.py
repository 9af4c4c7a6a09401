"""The initiator changes the text, or takes it off the site. The desk does so on the case page."""

from __future__ import annotations

from flask import redirect, render_template
from flask.typing import ResponseReturnValue

from initiatieven.registratie.concept.namensforms import WijzigForm
from initiatieven.registratie.gegevens import Teksten
from initiatieven.registratie.keuzes import Publiceren
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import kolom, may, require
from initiatieven.registratie.publiek.publicatie import read_stand, withdraw_publicatie
from initiatieven.registratie.views import bp
from initiatieven.registratie.wijzigen import Wijziging, edit_initiatief
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import Invalid, NotFound
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding


@bp.route("/initiatieven/<string:slug>/wijzig", methods=["GET", "POST"])
@recht("initiatief_ingediend", "w")
def wijzig(slug: str) -> ResponseReturnValue:
    """Change the text and whether it may be public."""
    initiatief = _load(slug)
    form = WijzigForm(obj=initiatief)
    if kolom(current_actor(), initiatief) == "MI":
        del form.publiceren
    elif not form.is_submitted():
        form.publiceren.data = initiatief.publiceren.value
    if form.is_submitted() and form.validate():
        try:
            gewijzigd = edit_initiatief(initiatief, _as_wijziging(form), door=current_actor())
            _tell(initiatief, gewijzigd)
            return redirect(back_to(initiatief))
        except Invalid as error:
            form.add_error(error)
    return render_template(
        "initiatieven/registratie/wijzig.html",
        form=form,
        initiatief=initiatief,
        terug=back_to(initiatief),
    ), 422 if form.errors else 200


@bp.post("/initiatieven/<string:slug>/van-de-site")
@recht("initiatief_ingediend", "w")
def van_de_site(slug: str) -> ResponseReturnValue:
    """Take it off the site at once."""
    initiatief = _load(slug)
    withdraw_publicatie(initiatief, door=current_actor())
    melding("gelukt", translate(N_("Het staat niet meer op de site.")))
    return redirect(back_to(initiatief))


def _load(slug: str) -> Initiatief:
    initiatief = Initiatief.get_or_none(Initiatief.slug == slug)
    if initiatief is None:
        raise NotFound()
    require(current_actor(), "initiatief_ingediend", "w", initiatief)
    return initiatief


def back_to(initiatief: Initiatief) -> str:
    """Go back to where this reader knows it: the case, or the own page."""
    actor = current_actor()
    if kolom(actor, initiatief) in ("IO", "MI"):
        return "/mijn"
    if may(actor, "initiatief_ingediend", "r", initiatief):
        return f"/loket/{initiatief.identificatie}"
    return f"/initiatieven/{initiatief.slug}"


def _as_wijziging(form: WijzigForm) -> Wijziging:
    versie = form.versie.data or ""
    return Wijziging(
        versie=int(versie) if versie.isascii() and versie.isdigit() else -1,
        teksten=Teksten(
            titel=form.titel.data,
            omschrijving=form.omschrijving.data,
            meerwaarde=form.meerwaarde.data,
            samenvatting=form.samenvatting.data,
            plek_omschrijving=form.plek_omschrijving.data,
        ),
        publiceren=Publiceren(form.publiceren.data) if "publiceren" in form else None,
    )


def _tell(initiatief: Initiatief, gewijzigd: tuple[str, ...]) -> None:
    if not gewijzigd:
        melding("info", translate(N_("Er is niets veranderd.")))
    elif read_stand(initiatief).wacht_op_controle:
        zin = N_("Bewaard. Op de site staat de vorige tekst, tot een begeleider de nieuwe leest.")
        melding("gelukt", translate(zin))
    else:
        melding("gelukt", translate(N_("De nieuwe tekst is bewaard.")))
