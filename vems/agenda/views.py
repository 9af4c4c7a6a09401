"""The agenda, one meeting with its sign-up form, the own sign-up or answer, the calendars."""

from __future__ import annotations

from flask import Blueprint, Response, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from vems.accounts.models import Gebruiker
from vems.accounts.toegang import current_actor, ingelogd, openbaar, recht
from vems.agenda.aanmelden import (
    NieuweAanmelding,
    get_aanmelding,
    is_open,
    place_in_line,
    sign_off,
    sign_up,
)
from vems.agenda.bijeenkomsten import get_bijeenkomst, select_komende
from vems.agenda.eigen import find_adres, list_eigen, renew_adres
from vems.agenda.ical import MIMETYPE, write_ical
from vems.agenda.models import Bijeenkomst, Uitnodiging
from vems.agenda.programmas import list_kiesbaar, mark_programmas
from vems.agenda.uitnodigen import answer, find_aanmelding, get_uitnodiging
from vems.agenda.wijken import list_markeerbaar, mark_wijken
from vems.core.exceptions import Invalid
from vems.core.i18n import N_, translate
from vems.core.reference import load_shown
from vems.core.web.limits import failed, limiter
from vems.core.web.messages import melding
from vems.core.web.paging import paginate

bp = Blueprint("agenda", __name__)
MAP = "vems/agenda"


@bp.get("/agenda")
@openbaar
def agenda() -> ResponseReturnValue:
    """List what is to come; who has an account finds the own calendar here."""
    actor = current_actor()
    pagina = paginate(select_komende())
    return render_template(
        f"{MAP}/agenda.html",
        pagina=pagina,
        ingelogd=bool(actor.rol),
        eigen=_feed_url(find_adres(actor)) if actor.gebruiker_id else "",
    )


@bp.route("/agenda/<string:slug>", methods=["GET", "POST"])
@openbaar
@limiter.limit("20 per 5 minutes", methods=["POST"], deduct_when=failed)
def bijeenkomst(slug: str) -> ResponseReturnValue:
    """Show one meeting, and sign up."""
    gevonden = get_bijeenkomst(slug)
    fouten: dict[str, str] = {}
    if request.method == "POST":
        try:
            aanmelding = sign_up(gevonden, _read_aanmelding())
        except Invalid as error:
            fouten[error.veld] = str(error)
        else:
            return redirect(url_for("agenda.aanmelding", sleutel=aanmelding.sleutel))
    return _show(gevonden, fouten), 422 if fouten else 200


@bp.post("/agenda/<string:slug>/wijken")
@recht("bijeenkomst", "w")
def wijken(slug: str) -> ResponseReturnValue:
    """Say which wijken a meeting concerns."""
    gevonden = get_bijeenkomst(slug)
    try:
        mark_wijken(gevonden, request.form.getlist("wijken"), door=current_actor())
    except Invalid as error:
        return _show(gevonden, {error.veld: str(error)}), 422
    melding("gelukt", translate(N_("Bewaard. Het staat op het bord van die wijken.")))
    return redirect(url_for("agenda.bijeenkomst", slug=slug))


@bp.post("/agenda/<string:slug>/programmas")
@recht("bijeenkomst", "w")
def programmas(slug: str) -> ResponseReturnValue:
    """Say which programmes and goals a meeting concerns."""
    gevonden = get_bijeenkomst(slug)
    try:
        mark_programmas(gevonden, request.form.getlist("programmas"), door=current_actor())
    except Invalid as error:
        return _show(gevonden, {error.veld: str(error)}), 422
    melding("gelukt", translate(N_("Bewaard. Het staat op de pagina van die programma’s.")))
    return redirect(url_for("agenda.bijeenkomst", slug=slug))


@bp.get("/agenda/<string:slug>.ics")
@openbaar
def bestand(slug: str) -> ResponseReturnValue:
    """Give one meeting for a calendar."""
    gevonden = get_bijeenkomst(slug)
    return _as_ical([gevonden], gevonden.titel)


@bp.get("/agenda/aanmeldingen/<string:sleutel>")
@openbaar
def aanmelding(sleutel: str) -> ResponseReturnValue:
    """Show somebody where the own sign-up stands."""
    gevonden = get_aanmelding(sleutel)
    return render_template(
        f"{MAP}/aanmelding.html",
        aanmelding=gevonden,
        bijeenkomst=gevonden.bijeenkomst,
        plaats=place_in_line(gevonden),
    )


@bp.post("/agenda/aanmeldingen/<string:sleutel>/afmelden")
@openbaar
def afmelden(sleutel: str) -> ResponseReturnValue:
    """Sign off."""
    sign_off(get_aanmelding(sleutel))
    melding("gelukt", translate(N_("U bent afgemeld. Uw plaats gaat naar een ander.")))
    return redirect(url_for("agenda.aanmelding", sleutel=sleutel))


@bp.route("/agenda/uitnodigingen/<string:sleutel>", methods=["GET", "POST"])
@openbaar
@limiter.limit("20 per 5 minutes", methods=["POST"], deduct_when=failed)
def uitnodiging(sleutel: str) -> ResponseReturnValue:
    """Show an invitation; only a POST answers it, for mail programs open links too."""
    gevonden = get_uitnodiging(sleutel)
    if request.method == "GET":
        return _show_uitnodiging(gevonden, {})
    try:
        naam = request.form.get("naam", "")
        answer(gevonden, komt=request.form.get("antwoord") == "komt", naam=naam)
    except Invalid as error:
        return _show_uitnodiging(gevonden, {error.veld: str(error)}), 422
    return redirect(url_for("agenda.uitnodiging", sleutel=sleutel))


@bp.post("/agenda/eigen-agenda")
@ingelogd
def nieuw_adres() -> ResponseReturnValue:
    """Make a secret address for the own calendar."""
    renew_adres(door=current_actor())
    melding(
        "gelukt", translate(N_("Uw agenda heeft een nieuw adres. Een eerder adres werkt niet."))
    )
    return redirect(url_for("agenda.agenda"))


@bp.get("/agenda/eigen-agenda/<string:adres>.ics")
@openbaar
def eigen_agenda(adres: str) -> ResponseReturnValue:
    """Give the own calendar: whoever has the secret address reads it."""
    return _as_ical(list_eigen(adres), translate(N_("Mijn agenda")))


def _show(gevonden: Bijeenkomst, fouten: dict[str, str]) -> str:
    actor = current_actor()
    eigen = Gebruiker.get_or_none(Gebruiker.id == actor.gebruiker_id) if actor.rol else None
    getoond = load_shown([gevonden.onderwerp], actor).get(gevonden.onderwerp)
    return render_template(
        f"{MAP}/bijeenkomst.html",
        bijeenkomst=gevonden,
        over=getoond,
        is_open=is_open(gevonden),
        is_vol=gevonden.bezet >= gevonden.plaatsen,
        naam=request.form.get("naam", eigen.naam if eigen else ""),
        email=request.form.get("email", eigen.email if eigen else ""),
        fouten=fouten,
        wijken=[
            {"waarde": wijk.slug, "tekst": wijk.naam, "gekozen": wijk.slug in gevonden.wijken}
            for wijk in list_markeerbaar(actor)
        ],
        programmas=[
            {"waarde": waarde, "tekst": tekst, "gekozen": waarde in gevonden.programmas}
            for waarde, tekst in list_kiesbaar(gevonden, actor).items()
        ],
    )


def _show_uitnodiging(gevonden: Uitnodiging, fouten: dict[str, str]) -> str:
    bijeenkomst_ = gevonden.bijeenkomst
    aanmelding_ = find_aanmelding(gevonden)
    getoond = load_shown([bijeenkomst_.onderwerp], current_actor()).get(bijeenkomst_.onderwerp)
    return render_template(
        f"{MAP}/uitnodiging.html",
        uitnodiging=gevonden,
        bijeenkomst=bijeenkomst_,
        over=getoond,
        is_open=is_open(bijeenkomst_),
        plaats=place_in_line(aanmelding_) if aanmelding_ else 0,
        naam=request.form.get("naam", ""),
        fouten=fouten,
    )


def _read_aanmelding() -> NieuweAanmelding:
    return NieuweAanmelding(request.form.get("naam", ""), request.form.get("email", ""))


def _feed_url(adres: str) -> str:
    return url_for("agenda.eigen_agenda", adres=adres, _external=True) if adres else ""


def _as_ical(bijeenkomsten: list[Bijeenkomst], naam: str) -> Response:
    tekst = write_ical(bijeenkomsten, site_url=request.url_root.rstrip("/"), naam=naam)
    antwoord = make_response(tekst)
    antwoord.headers["Content-Type"] = MIMETYPE
    antwoord.headers["Content-Disposition"] = "attachment; filename=agenda.ics"
    return antwoord
