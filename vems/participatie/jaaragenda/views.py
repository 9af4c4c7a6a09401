"""The yearly agenda for everybody, one process, the file, and the pages on which it is kept."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from netwerk.gebieden.boom import boom
from netwerk.themas.boom import boom as themaboom
from vems.accounts.toegang import current_actor, openbaar, recht
from vems.core.clock import today
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, format_datum, translate
from vems.core.web.messages import melding
from vems.core.web.paging import paginate
from vems.core.web.spreadsheet import send_csv, write_csv
from vems.participatie.jaaragenda.forms import TrajectForm
from vems.participatie.jaaragenda.keuzes import RAADSROL_LABELS, STATUS_KLEUREN, TREDE_LABELS
from vems.participatie.jaaragenda.models import Participatietraject
from vems.participatie.jaaragenda.permissions import may_read, may_write
from vems.participatie.jaaragenda.registration import change_traject, register_traject
from vems.participatie.jaaragenda.tonen import list_jaren, say_statussen, select_jaar

bp = Blueprint("jaaragenda", __name__)
MAP = "vems/participatie/jaaragenda"
_KOLOMMEN = (
    N_("Titel"),
    N_("Waar gaat het over?"),
    N_("Gebied"),
    N_("Onderwerpen"),
    N_("Eerste dag"),
    N_("Laatste dag"),
    N_("Hoeveel hebben bewoners te zeggen?"),
    N_("Wat kunt u doen?"),
    N_("Wat doet de raad?"),
    N_("Wanneer komt het in de raad?"),
    N_("Meer lezen"),
    N_("Stand"),
    N_("Wat kwam eruit?"),
)


@bp.get("/jaaragenda")
@openbaar
def lijst() -> ResponseReturnValue:
    """List what residents have a say in, in one year."""
    mag, jaar = may_write(current_actor()), _read_jaar()
    return render_template(
        f"{MAP}/lijst.html",
        pagina=paginate(select_jaar(jaar, met_concept=mag)),
        jaar=jaar,
        jaren=list_jaren(met_concept=mag),
        mag_schrijven=mag,
        **_words(),
    )


@bp.get("/jaaragenda.csv")
@openbaar
def bestand() -> ResponseReturnValue:
    """Give the agenda of a year as a file; only what is on the site."""
    jaar = _read_jaar()
    rijen = map(_cells, select_jaar(jaar, met_concept=False))
    kop = [translate(kolom) for kolom in _KOLOMMEN]
    return send_csv(write_csv(kop, rijen), f"jaaragenda-{jaar}")


@bp.route("/jaaragenda/nieuw", methods=["GET", "POST"])
@recht("participatietraject", "w")
def nieuw() -> ResponseReturnValue:
    """Put a process on the agenda; sent twice it is one."""
    form = TrajectForm()
    if form.succeeds(
        lambda: register_traject(form.as_traject(), eenmalig=form.eenmalig, door=current_actor())
    ):
        melding("gelukt", translate(N_("Bewaard.")))
        return redirect(url_for("jaaragenda.lijst", jaar=form.as_traject().jaar))
    return render_template(f"{MAP}/schrijven.html", form=form, traject=None), form.status


@bp.get("/jaaragenda/<string:slug>")
@openbaar
def traject(slug: str) -> ResponseReturnValue:
    """Show a process: what is open, what is fixed, and what happens with what one says."""
    actor, gevonden = current_actor(), _require(slug)
    if not may_read(actor, gevonden):
        raise NotFound()
    return render_template(
        f"{MAP}/traject.html", t=gevonden, mag_schrijven=may_write(actor), **_words()
    )


@bp.route("/jaaragenda/<string:slug>/wijzig", methods=["GET", "POST"])
@recht("participatietraject", "w")
def wijzigen(slug: str) -> ResponseReturnValue:
    """Keep a process right."""
    gevonden, form = _require(slug), TrajectForm()
    if not form.is_submitted():
        form.show(gevonden)
    if form.succeeds(
        lambda: change_traject(
            gevonden, form.as_traject(), versie=form.gelezen, door=current_actor()
        )
    ):
        melding("gelukt", translate(N_("Bewaard.")))
        return redirect(url_for("jaaragenda.traject", slug=slug))
    return render_template(f"{MAP}/schrijven.html", form=form, traject=gevonden), form.status


def _require(slug: str) -> Participatietraject:
    gevonden = Participatietraject.get_or_none(Participatietraject.slug == slug)
    if gevonden is None:
        raise NotFound()
    return gevonden


def _read_jaar() -> int:
    """Read the year; what is none means this one."""
    tekst = request.args.get("jaar", "")
    goed = tekst.isascii() and tekst.isdigit() and len(tekst) == 4 and int(tekst) >= 2000
    return int(tekst) if goed else today().year


def _words() -> dict[str, object]:
    """Give the words of statuses, steps, roles, themes and areas."""
    return {
        "labels": say_statussen(),
        "kleuren": STATUS_KLEUREN,
        "treden": {trede: translate(zin) for trede, zin in TREDE_LABELS.items()},
        "raadsrollen": {rol: translate(zin) for rol, zin in RAADSROL_LABELS.items()},
        "themas": {thema.code: thema.naam for thema in themaboom().all()},
        "gebieden": {gebied.id: gebied for gebied in boom().all()},
    }


def _cells(t: Participatietraject) -> list[str]:
    gebied, themas = boom().by_id(t.gebied_id), themaboom()
    namen = [thema.naam for code in t.themas if (thema := themas.by_code(code))]
    return [
        t.titel,
        t.waarover,
        gebied.naam if gebied else "",
        ", ".join(namen),
        format_datum(t.van),
        format_datum(t.tot),
        translate(TREDE_LABELS[t.trede]),
        t.meedoen,
        translate(RAADSROL_LABELS[t.raadsrol]) if t.raadsrol else "",
        format_datum(t.raad_op) if t.raad_op else "",
        t.adres,
        say_statussen()[t.status],
        t.uitkomst,
    ]
