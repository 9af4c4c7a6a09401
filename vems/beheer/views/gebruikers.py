"""Who may log in: list, invite, roles and access."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from vems.accounts.keuzes import ROL_LABELS, Rol
from vems.accounts.models import Gebruiker
from vems.accounts.rechten import role_may
from vems.accounts.registration import invite, resume, suspend
from vems.accounts.sessies import list_rollen
from vems.accounts.toegang import current_actor, recht
from vems.beheer.forms import RollenForm, UitnodigForm, rol_keuzes
from vems.beheer.gebruikers import change_rollen, list_gebruikers
from vems.beheer.views import bp
from vems.core.exceptions import Invalid, NotFound
from vems.core.i18n import N_, translate
from vems.core.web.links import find_url
from vems.core.web.messages import melding
from vems.core.web.paging import paginate


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


def _may_here() -> dict[str, bool]:
    rol = current_actor().rol
    return {
        "uitnodigen": role_may("account", "w", rol),
        "wijzigen": role_may("account", "x", rol),
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
