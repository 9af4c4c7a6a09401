"""Pages that exist in demo mode only: step in as somebody, read the mail, see the components."""

from __future__ import annotations

from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path

from flask import Blueprint, current_app, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from vems.accounts.registration import find_gebruiker
from vems.accounts.toegang import openbaar
from vems.accounts.views.inloggen import end_current, start_sessie
from vems.core.config import Config
from vems.core.exceptions import NotFound
from vems.core.web.paging import paginate_list
from vems.demo.forms import VoorbeeldForm, make_with_errors
from vems.demo.personas import PERSONAS, find_persona

bp = Blueprint("demo", __name__)


@bp.get("/demo")
@openbaar
def index() -> ResponseReturnValue:
    """Offer one button per persona."""
    return render_template("vems/demo/index.html", personas=PERSONAS)


@bp.post("/demo/<string:sleutel>")
@openbaar
def become(sleutel: str) -> ResponseReturnValue:
    """Log in as a persona."""
    persona = find_persona(sleutel)
    gebruiker = find_gebruiker(persona.email) if persona else None
    if persona is None or gebruiker is None:
        raise NotFound()
    end_current()
    start_sessie(gebruiker, persona.rol)
    return redirect(url_for("accounts.thuis"))


@bp.get("/ontwikkel/mail")
@openbaar
def mails() -> ResponseReturnValue:
    """List every mail that was sent, the one that was written last on top."""
    paden = sorted(_folder().glob("*.eml"), key=_number, reverse=True)
    pagina = paginate_list(paden, 30)
    return render_template(
        "vems/demo/mails.html", pagina=pagina, mails=[_read(pad) for pad in pagina.items]
    )


@bp.get("/ontwikkel/mail/<string:naam>")
@openbaar
def mail(naam: str) -> ResponseReturnValue:
    """Show one mail."""
    pad = _folder() / f"{naam}.eml"
    if pad.parent != _folder() or not pad.is_file():
        raise NotFound()
    return render_template("vems/demo/mail.html", mail=_read(pad))


@bp.get("/ontwikkel/onderdelen")
@openbaar
def onderdelen() -> ResponseReturnValue:
    """Show every component in every state."""
    return render_template(
        "ontwikkel/onderdelen.html",
        voorbeeld=VoorbeeldForm(prefix="leeg"),
        voorbeeld_fout=make_with_errors(),
    )


def _folder() -> Path:
    config: Config = current_app.config["VEMS"]
    return config.mail_folder


def _number(pad: Path) -> int:
    """Give the number of a mail in the outbox: a clock that was set back does not hide it."""
    return int(pad.stem.rpartition("-")[2])


def _part(bericht: EmailMessage, soort: str) -> str:
    """Give the text of one kind that a mail carries, "" when it has none."""
    delen = [deel for deel in bericht.walk() if deel.get_content_type() == f"text/{soort}"]
    return delen[0].get_content() if delen else ""


def _read(pad: Path) -> dict[str, object]:
    bericht = BytesParser(policy=policy.default).parsebytes(pad.read_bytes())
    return {
        "naam": pad.stem,
        "aan": str(bericht["To"]),
        "onderwerp": str(bericht["Subject"]),
        "op": bericht["Date"].datetime,
        "tekst": _part(bericht, "plain"),
        "kalender": _part(bericht, "calendar"),
    }
