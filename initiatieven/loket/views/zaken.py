"""All cases: finding them, keeping a choice, and doing something with several at once."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from initiatieven.loket.collegas import list_begeleiders
from initiatieven.loket.views import bp
from initiatieven.loket.views.facetten import (
    as_filterlinks,
    as_groepen,
    file_url,
    list_chips,
    list_url,
)
from initiatieven.loket.views.werk import read_lezer
from initiatieven.loket.views.werken import list_collegas
from initiatieven.loket.voorraad.drukte import load_drukte
from initiatieven.loket.voorraad.filters import list_filters, remove_filter, save_filter
from initiatieven.loket.voorraad.lijstforms import FilterForm, SamenForm
from initiatieven.loket.voorraad.regels import as_regel
from initiatieven.loket.voorraad.samen import Uitslag, do_samen, load_zaken, preview_samen
from initiatieven.loket.voorraad.zaken import (
    Zaakkeus,
    count_facets,
    list_zaken,
    read_keus,
    read_ploeg,
)
from netwerk.gebieden.boom import boom
from vems.accounts.toegang import current_actor, recht
from vems.core.i18n import N_, ngettext, translate
from vems.core.web.messages import melding
from vems.core.web.paging import paginate

PER_PAGINA = 50


@bp.get("/loket/zaken")
@recht("loket", "r")
def zaken() -> ResponseReturnValue:
    """Show all cases, closed ones too, with search and filters."""
    keus = read_keus(request.args.to_dict(flat=False), boom())
    return _show(keus, FilterForm(formdata=None))


@bp.post("/loket/zaken")
@recht("loket", "r")
def filter_bewaren() -> ResponseReturnValue:
    """Keep the choice of the page under a name."""
    keus = read_keus(request.args.to_dict(flat=False), boom())
    form = FilterForm()
    if form.succeeds(lambda: save_filter(keus, naam=form.naam.data or "", door=current_actor())):
        melding("gelukt", translate(N_("De lijst is bewaard. U vindt hem ook bij Mijn werk.")))
        return redirect(list_url(keus))
    return _show(keus, form)


@bp.post("/loket/lijsten/<string:sleutel>/weg")
@recht("loket", "r")
def filter_weg(sleutel: str) -> ResponseReturnValue:
    """Let go of a kept choice."""
    remove_filter(sleutel, door=current_actor())
    melding("gelukt", translate(N_("De lijst is weg. De zaken zelf niet.")))
    return redirect(url_for("loket.zaken"))


@bp.post("/loket/zaken/samen")
@recht("loket", "r")
def samen() -> ResponseReturnValue:
    """Show what would happen to the chosen cases, and do it when asked a second time."""
    actor = current_actor()
    gekozen = load_zaken(request.form.getlist("zaak"), actor)
    if not gekozen:
        melding("let-op", translate(N_("Kies eerst een of meer zaken.")))
        return redirect(url_for("loket.zaken"))
    is_gevraagd = "bekijk" in request.form or "doe" in request.form
    form, proeven = _samen_form(is_gevraagd=is_gevraagd), []
    if is_gevraagd:
        proeven = form.preview(lambda opdracht: preview_samen(gekozen, opdracht, actor))
    if proeven and "doe" in request.form:
        _tell(do_samen(gekozen, form.as_opdracht(), door=actor))
        return redirect(url_for("loket.zaken"))
    return render_template(
        "initiatieven/loket/samen.html", zaken=gekozen, form=form, proeven=proeven
    ), form.status


@bp.get("/loket/drukte")
@recht("loket", "x")
def drukte() -> ResponseReturnValue:
    """Show how much work each begeleider has."""
    return render_template("initiatieven/loket/drukte.html", rijen=load_drukte())


def _show(keus: Zaakkeus, form: FilterForm) -> ResponseReturnValue:
    gebieden, actor = boom(), current_actor()
    ploeg = read_ploeg(keus, actor)
    pagina = paginate(list_zaken(keus, gebieden, ploeg), PER_PAGINA)
    lezer = read_lezer()
    namen = {m.sleutel: m.naam for m in list_begeleiders() if m.sleutel in keus.begeleider}
    return render_template(
        "initiatieven/loket/zaken.html",
        keus=keus,
        form=form,
        pagina=pagina,
        regels=[as_regel(zaak, lezer) for zaak in pagina.items],
        groepen=as_groepen(keus, count_facets(keus, gebieden, ploeg), gebieden, namen),
        gekozen_chips=list_chips(keus, gebieden, namen),
        filters=as_filterlinks(list_filters(actor)),
        url_zonder_pagina=list_url(keus),
        csv_url=file_url(keus, "loket.zaken_csv"),
        xlsx_url=file_url(keus, "loket.zaken_xlsx"),
    ), form.status


def _samen_form(*, is_gevraagd: bool) -> SamenForm:
    """Make the form as it was sent; the choice of cases alone is none, and leaves its defaults."""
    form = SamenForm() if is_gevraagd else SamenForm(formdata=None)
    form.begeleider.choices = [
        ("", translate(N_("Kies een begeleider"))),
        *((m.sleutel, f"{m.naam}, {m.team.naam}") for m in list_begeleiders()),
    ]
    collegas = list(list_collegas())
    form.eigenaar.choices = [
        ("", translate(N_("Kies een collega"))),
        *((m.sleutel, f"{m.naam}, {m.team.naam}") for m in collegas),
    ]
    form.collegas = {m.sleutel: m for m in collegas}
    return form


def _tell(uitslag: Uitslag) -> None:
    melding("gelukt", ngettext("Gedaan bij 1 zaak.", "Gedaan bij %(num)s zaken.", uitslag.gedaan))
    for proef in uitslag.mislukt:
        melding("let-op", f"{proef.initiatief.titel}: {proef.waarom}")
