"""Management pages: users and roles, the gemeente, closing days, the rights matrix, failed mail."""

from __future__ import annotations

from dataclasses import fields, replace

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from vems.accounts.keuzes import KOLOMMEN, ROL_LABELS, Rol
from vems.accounts.models import Gebruiker
from vems.accounts.rechten import matrix, role_may
from vems.accounts.registration import invite, resume, suspend
from vems.accounts.sessies import list_rollen
from vems.accounts.toegang import current_actor, recht
from vems.beheer.forms import GemeenteForm, RollenForm, SluitingsdagenForm, UitnodigForm, rol_keuzes
from vems.beheer.gebruikers import change_rollen, list_gebruikers
from vems.beheer.sluitingsdagen import change_sluitingsdagen, write_sluitingsdagen
from vems.core.exceptions import Invalid, NotFound
from vems.core.i18n import N_, translate
from vems.core.outbox import Toestand, Uitgaand
from vems.core.web.links import find_url
from vems.core.web.messages import melding
from vems.core.web.paging import paginate
from vems.instellingen.gemeente import change_gemeente, read_gemeente, read_sluitingsdagen

bp = Blueprint("beheer", __name__, url_prefix="/beheer")


@bp.get("")
@recht("instelling", "r")
def index() -> ResponseReturnValue:
    """Show what can be managed."""
    return render_template("vems/beheer/index.html", mag=_may_here())


@bp.get("/rechten")
@recht("instelling", "r")
def rechten() -> ResponseReturnValue:
    """Show the rights matrix as it is in force."""
    return render_template("vems/beheer/rechten.html", matrix=matrix(), kolommen=KOLOMMEN)


@bp.get("/gebruikers")
@recht("account", "r")
def gebruikers() -> ResponseReturnValue:
    """List accounts with their roles; residents only as a number."""
    pagina = paginate(list_gebruikers(request.args.get("q", "")), 50)
    rijen = [
        {
            "gebruiker": gebruiker,
            "rollen": ", ".join(translate(ROL_LABELS[rol.rol]) for rol in gebruiker.rollen),
        }
        for gebruiker in pagina.items
    ]
    return render_template(
        "vems/beheer/gebruikers.html",
        pagina=pagina,
        rijen=rijen,
        q=request.args.get("q", ""),
        mag=_may_here(),
    )


@bp.route("/gebruikers/nieuw", methods=["GET", "POST"])
@recht("account", "w")
def uitnodigen() -> ResponseReturnValue:
    """Invite somebody by mail."""
    form = UitnodigForm()
    form.rollen.choices = _allowed_rollen()
    if form.validate_on_submit():
        try:
            invite(
                form.email.data,
                naam=form.naam.data,
                rollen=[Rol(rol) for rol in form.rollen.data],
                link=find_url("accounts.uitnodiging", token="TOKEN"),
                door=current_actor(),
            )
        except Invalid as error:
            getattr(form, error.veld or "email").errors = [str(error)]
        else:
            melding("gelukt", translate(N_("De uitnodiging is verstuurd.")))
            return redirect(url_for("beheer.gebruikers"))
    return render_template("vems/beheer/uitnodigen.html", form=form), 422 if form.errors else 200


@bp.route("/gebruikers/<string:sleutel>", methods=["GET", "POST"])
@recht("account", "x")
def gebruiker(sleutel: str) -> ResponseReturnValue:
    """Change the roles of a user."""
    doel = _get_gebruiker(sleutel)
    form = RollenForm()
    form.rollen.choices = _allowed_rollen()
    if form.validate_on_submit():
        change_rollen(doel, [Rol(rol) for rol in form.rollen.data], door=current_actor())
        melding("gelukt", translate(N_("De rollen zijn gewijzigd.")))
        return redirect(url_for("beheer.gebruiker", sleutel=sleutel))
    if request.method == "GET":
        form.rollen.data = [rol.value for rol in list_rollen(doel)]
    return render_template("vems/beheer/gebruiker.html", form=form, doel=doel)


@bp.post("/gebruikers/<string:sleutel>/toegang")
@recht("account", "x")
def change_toegang(sleutel: str) -> ResponseReturnValue:
    """Suspend a user at once, or let him in again."""
    doel = _get_gebruiker(sleutel)
    if doel.is_actief:
        suspend(doel, door=current_actor())
        melding("gelukt", translate(N_("De toegang is gestopt. Alle sessies zijn beëindigd.")))
    else:
        resume(doel, door=current_actor())
        melding("gelukt", translate(N_("De toegang is hersteld.")))
    return redirect(url_for("beheer.gebruiker", sleutel=sleutel))


@bp.route("/gemeente", methods=["GET", "POST"])
@recht("instelling", "x")
def gemeente() -> ResponseReturnValue:
    """Change the facts of the gemeente."""
    huidig = read_gemeente()
    form = GemeenteForm(obj=huidig)
    if form.validate_on_submit():
        namen = {field.name for field in fields(huidig)}
        nieuw = {f.name: f.data.strip() for f in form if f.name in namen}
        change_gemeente(replace(huidig, **nieuw), door=current_actor())
        melding("gelukt", translate(N_("De gegevens van de gemeente zijn gewijzigd.")))
        return redirect(url_for("beheer.gemeente"))
    return render_template("vems/beheer/gemeente.html", form=form), 422 if form.errors else 200


@bp.route("/sluitingsdagen", methods=["GET", "POST"])
@recht("instelling", "x")
def sluitingsdagen() -> ResponseReturnValue:
    """Change the days the desk is closed: dates promised from now on skip them."""
    form = SluitingsdagenForm()
    if form.validate_on_submit():
        try:
            change_sluitingsdagen(form.dagen.data or "", door=current_actor())
        except Invalid as error:
            form.dagen.errors = [str(error)]
        else:
            melding("gelukt", translate(N_("De sluitingsdagen zijn gewijzigd.")))
            return redirect(url_for("beheer.sluitingsdagen"))
    if request.method == "GET":
        form.dagen.data = write_sluitingsdagen(read_sluitingsdagen())
    return render_template(
        "vems/beheer/sluitingsdagen.html", form=form
    ), 422 if form.errors else 200


@bp.get("/mail")
@recht("auditspoor", "r")
def mail() -> ResponseReturnValue:
    """List mail that could not be sent: kind, time and error, never the text or the person."""
    pagina = paginate(
        Uitgaand.select(Uitgaand.id, Uitgaand.created_at, Uitgaand.pogingen, Uitgaand.fout)
        .where(Uitgaand.toestand == Toestand.MISLUKT)
        .order_by(Uitgaand.id.desc())
    )
    return render_template("vems/beheer/mail.html", pagina=pagina)


def _may_here() -> dict[str, bool]:
    rol = current_actor().rol
    return {
        "gebruikers": role_may("account", "r", rol),
        "uitnodigen": role_may("account", "w", rol),
        "wijzigen": role_may("account", "x", rol),
        "instellingen": role_may("instelling", "x", rol),
        "mail": role_may("auditspoor", "r", rol),
    }


def _allowed_rollen() -> list[tuple[str, str]]:
    """The griffie invites council members only; the beheerder everybody."""
    keuzes = rol_keuzes()
    if role_may("account", "x", current_actor().rol):
        return keuzes
    return [keuze for keuze in keuzes if keuze[0] == Rol.RAADSLID.value]


def _get_gebruiker(sleutel: str) -> Gebruiker:
    gebruiker = Gebruiker.get_or_none(Gebruiker.sleutel == sleutel)
    if gebruiker is None:
        raise NotFound()
    return gebruiker
