"""Writing an idea down for somebody: at the telephone, the desk, the bus or the market."""

from __future__ import annotations

from dataclasses import replace

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_wtf import FlaskForm
from wtforms.fields.choices import SelectChoice

from initiatieven.extravragen.velden import with_vragen
from initiatieven.registratie.aannemen import take_in
from initiatieven.registratie.beloften import read_beloften
from initiatieven.registratie.concept.antwoorden import (
    read_hulpvragen,
    read_indiener,
    read_ouder,
)
from initiatieven.registratie.concept.extra import list_unanswered
from initiatieven.registratie.concept.namensforms import NamensForm
from initiatieven.registratie.concept.themavoorstel import suggest_themas
from initiatieven.registratie.gegevens import NieuwInitiatief
from initiatieven.registratie.keuzes import IndienerSoort, Kanaal, Publiceren
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import require
from initiatieven.registratie.views import bp
from initiatieven.registratie.views.herkennen import (
    IEMAND_ANDERS,
    as_bekende,
    ask_dezelfde,
    find_gekozen,
    token_of,
)
from netwerk.gebieden.boom import boom
from netwerk.gebieden.keuzes import NIVEAU_LABELS, Niveau
from netwerk.gebieden.models import Gebied
from netwerk.themas.boom import boom as themaboom
from netwerk.vraagenaanbod.keuzes import HULP_ICONEN, HulpSoort
from vems.accounts.toegang import current_actor, recht
from vems.core.exceptions import Invalid, NotFound
from vems.core.fields import sleutel
from vems.core.i18n import N_, translate
from vems.core.outbox import Soort, Uitgaand
from vems.core.web.links import find_path
from vems.partijen.registration import NieuwePartij


@bp.route("/loket/nieuw", methods=["GET", "POST"])
@recht("triage", "w")
def nieuw_namens() -> ResponseReturnValue:
    """One screen with everything; what was said goes along in the same act."""
    form = _make_form()
    persoon = find_gekozen(form, current_actor())
    if form.is_submitted() and form.validate() and ask_dezelfde(form, persoon, current_actor()):
        door = replace(current_actor(), kanaal=form.kanaal.data, namens=form.naam.data)
        try:
            initiatief = take_in(_as_data(form), as_bekende(form, persoon), door=door)
            return redirect(url_for("registratie.namens_klaar", sleutel=initiatief.sleutel))
        except Invalid as error:
            form.add_error(error)
    pagina = "initiatieven/registratie/namens.html"
    return render_template(
        pagina, form=form, persoon=persoon, iconen=HULP_ICONEN, soorten=HulpSoort
    ), (422 if form.is_submitted() else 200)


@bp.get("/loket/nieuw/<string:sleutel>")
@recht("triage", "w")
def namens_klaar(sleutel: str) -> ResponseReturnValue:
    """Say the number to read out, the promise, and the letter to print."""
    initiatief = Initiatief.get_or_none(Initiatief.sleutel == sleutel)
    if initiatief is None:
        raise NotFound()
    require(current_actor(), "initiatief_ingediend", "r", initiatief)
    brief = Uitgaand.get_or_none(
        Uitgaand.eenmalig == f"ontvangst:{sleutel}", Uitgaand.soort == Soort.BRIEF
    )
    extra, begeleider = list_unanswered(initiatief), initiatief.begeleider
    return render_template(
        "initiatieven/registratie/namens_klaar.html",
        initiatief=initiatief,
        is_ik=begeleider is not None
        and begeleider.sleutel in current_actor().keys_of("medewerker"),
        extra=extra,
        extraform=with_vragen(FlaskForm, extra, moet=False)() if extra else None,
        extra_url=find_path("zaakvragen.vragen", kenmerk=initiatief.identificatie),
        beloften=read_beloften(initiatief.ingediend_op.date()),
        brief=brief,
        heeft_postadres=bool(initiatief.initiatiefnemer.postadres),
        brief_url=find_path("loket.brief", nummer=brief.id) if brief else "",
        zaak_url=f"/loket/{initiatief.identificatie}",
    )


def _make_form() -> NamensForm:
    form = NamensForm()
    form.gebied.choices = [SelectChoice("", translate(N_("Kies een wijk of buurt")))] + [
        SelectChoice(gebied.slug, _area_name(gebied)) for gebied in _areas()
    ]
    form.themas.choices = [
        SelectChoice(thema.code, thema.naam) for thema in themaboom().hoofdthemas()
    ]
    if not form.is_submitted():
        form.sleutel.data = sleutel()
    return form


def _areas() -> list[Gebied]:
    """Give the whole city, then each wijk with its buurten."""
    gebieden = boom()
    wijken = [deel for wijk in gebieden.wijken() for deel in gebieden.within(wijk)]
    return ([gebieden.gemeente] if gebieden.gemeente else []) + wijken


def _area_name(gebied: Gebied) -> str:
    if gebied.niveau is Niveau.GEMEENTE:
        return translate(NIVEAU_LABELS[gebied.niveau])
    wijk = boom().wijk_of(gebied)
    return f"{wijk.naam}: {gebied.naam}" if wijk is not None and wijk != gebied else gebied.naam


def _as_data(form: NamensForm) -> NieuwInitiatief:
    themas = themaboom()
    gebied = boom().by_slug(form.gebied.data)
    if gebied is None:
        raise Invalid(veld="gebied")
    voorstellen = suggest_themas(form.titel.data, form.omschrijving.data, voor_loket=True)
    gekozen = [t for code in form.themas.data if (t := themas.by_code(code)) is not None]
    return NieuwInitiatief(
        titel=form.titel.data,
        omschrijving=form.omschrijving.data,
        meerwaarde=form.meerwaarde.data,
        gebied=gebied,
        plek_omschrijving=form.plek.data,
        themas=tuple(gekozen or (voorstel.thema for voorstel in voorstellen)),
        hulpvragen=read_hulpvragen({**form.data, "soorten": form.soorten.data or ()}),
        indiener=_indiener(form),
        indiener_soort=IndienerSoort(form.indiener_soort.data),
        jonger_dan_16=form.jonger_dan_16.data == "ja",
        ouder=read_ouder(form.data),
        publiceren=Publiceren(form.publiceren.data),
        kanaal=Kanaal(form.kanaal.data),
        concept_token=token_of(form),
        eerste_contact=form.eerste_contact.data,
        aanname=form.as_aanname(),
    )


def _indiener(form: NamensForm) -> NieuwePartij:
    indiener = replace(read_indiener(form.data), postadres=form.postadres.data)
    return replace(indiener, is_ander=form.persoon.data == IEMAND_ANDERS)
