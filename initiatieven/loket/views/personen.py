"""Who is calling? Finding a person, the page of a person, and joining two that are one."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.loket.views import bp
from initiatieven.loket.zaak.persoonbeeld import as_zaakregel, load_persoonbeeld
from initiatieven.registratie.personen import get_persoon, search_personen
from vems.accounts.rechten import role_may
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import NotFound
from vems.core.fields import clean_line
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding
from vems.core.web.paging import paginate
from vems.partijen.inzagen import list_inzagen, record_inzage
from vems.partijen.keuzes import INZAGE_LABELS, Inzagesoort
from vems.partijen.samenvoegen import count_verhuizing, join_partijen
from vems.partijen.zoeken import list_paren


@bp.get("/loket/personen")
@recht("persoon", "r")
def personen() -> ResponseReturnValue:
    """Find who calls by number, address, kenmerk or name; who was found is logged."""
    gezegd, actor = clean_line(request.args.get("q", ""))[:120], current_actor()
    gevonden = search_personen(gezegd, actor) if gezegd else []
    record_inzage([rij.partij for rij in gevonden], Inzagesoort.GEVONDEN, door=actor)
    return render_template(
        "initiatieven/loket/personen/zoeken.html",
        gezegd=gezegd,
        paren=list_paren() if not gezegd and role_may("persoon", "x", actor.rol) else [],
        gevonden=[(rij, [as_zaakregel(zaak) for zaak in rij.zaken]) for rij in gevonden],
    )


@bp.get("/loket/personen/<string:sleutel>")
@recht("persoon", "r")
def persoon(sleutel: str) -> ResponseReturnValue:
    """Show a person; that it was opened is logged."""
    actor = current_actor()
    gevonden = get_persoon(sleutel, actor)
    if gevonden.partij.samengevoegd_met_id is not None:
        return redirect(url_for("loket.persoon", sleutel=gevonden.partij.samengevoegd_met.sleutel))
    record_inzage([gevonden.partij], Inzagesoort.BEKEKEN, door=actor)
    may_join = role_may("persoon", "x", actor.rol)
    return render_template(
        "initiatieven/loket/personen/persoon.html",
        beeld=load_persoonbeeld(gevonden, actor, met_dubbel=may_join),
        partij=gevonden.partij,
    )


@bp.route("/loket/personen/<string:sleutel>/samen/<string:ander>", methods=["GET", "POST"])
@recht("persoon", "x")
def personen_samen(sleutel: str, ander: str) -> ResponseReturnValue:
    """Show what would go from `ander` to this person, and do it when asked."""
    actor = current_actor()
    naar, weg = get_persoon(sleutel, actor), get_persoon(ander, actor)
    if request.method == "POST":
        join_partijen(weg.partij, naar.partij, door=actor)
        melding("gelukt", translate(N_("De twee registraties zijn nu één.")))
        return redirect(url_for("loket.persoon", sleutel=sleutel))
    if naar.partij.samengevoegd_met_id or weg.partij.samengevoegd_met_id or weg == naar:
        raise NotFound()
    record_inzage([naar.partij, weg.partij], Inzagesoort.BEKEKEN, door=actor)
    return render_template(
        "initiatieven/loket/personen/samen.html",
        naar=naar,
        weg=weg,
        gaat_mee=count_verhuizing(weg.partij),
    )


@bp.get("/loket/personen/inzagen")
@recht("persooninzage", "r")
def inzagen() -> ResponseReturnValue:
    """Show supervision who looked up whom."""
    return render_template(
        "initiatieven/loket/personen/inzagen.html",
        pagina=paginate(list_inzagen(), 50),
        labels=INZAGE_LABELS,
    )
