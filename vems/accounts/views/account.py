"""One's own account: the first page of a role, other roles, and where one is logged in."""

from __future__ import annotations

from flask import current_app, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from vems.accounts.forms import RolForm
from vems.accounts.keuzes import ROL_LABELS, ROLLEN_MET_CODE, Rol
from vems.accounts.rechten import role_may
from vems.accounts.sessies import end_all_sessies, list_open_sessies, list_rollen
from vems.accounts.toegang import Ingelogde, current_actor, current_sessie, ingelogd
from vems.accounts.views import bp
from vems.accounts.views.inloggen import THUIS, end_current, start_sessie
from vems.core.exceptions import Denied
from vems.core.i18n import N_, translate
from vems.core.web.links import find_path
from vems.core.web.messages import melding


@bp.get("/thuis")
@ingelogd
def thuis() -> ResponseReturnValue:
    """Go to the first page of the role."""
    endpoint = THUIS[_sessie().rol]
    known = endpoint in current_app.view_functions
    return redirect(url_for(endpoint if known else "accounts.account"))


@bp.get("/account")
@ingelogd
def account() -> ResponseReturnValue:
    """Show who one is here."""
    sessie = _sessie()
    return render_template(
        "vems/accounts/account.html",
        gebruiker=sessie.gebruiker,
        rol=translate(ROL_LABELS[sessie.rol]),
        sessies=list_open_sessies(sessie.gebruiker),
        form=_rol_form(sessie),
        contact_url=find_path("accounts.eigen_contact") if _has_contact() else "",
        werk_url=find_path("relaties.mijn_werk") if _has_werk() else "",
    )


def _has_contact() -> bool:
    """Tell whether this is a person whom the gemeente writes or calls."""
    actor = current_actor()
    return actor.rol == Rol.LID.value and actor.partij_id is not None


def _has_werk() -> bool:
    """Tell whether this person keeps own hours and knowledge: staff that may be asked."""
    actor = current_actor()
    return role_may("eigen_werk", "w", actor.rol) and bool(actor.keys_of("medewerker"))


@bp.post("/account/rol")
@ingelogd
def change_rol() -> ResponseReturnValue:
    """Go on in another role: the old session ends, a new one begins."""
    sessie = _sessie()
    form = _rol_form(sessie)
    if not form.validate_on_submit():
        return redirect(url_for("accounts.account"))
    gebruiker = sessie.gebruiker
    end_current()
    start_sessie(gebruiker, Rol(form.rol.data))
    return redirect(url_for("accounts.thuis"))


@bp.post("/account/overal-uitloggen")
@ingelogd
def logout_everywhere() -> ResponseReturnValue:
    """End all sessions of this account, this one too."""
    end_all_sessies(_sessie().gebruiker)
    end_current()
    melding("gelukt", translate(N_("U bent op al uw apparaten uitgelogd.")))
    return redirect("/")


def _sessie() -> Ingelogde:
    sessie = current_sessie()
    if sessie is None:
        raise Denied()
    return sessie


def _rol_form(sessie: Ingelogde) -> RolForm:
    """Offer only roles that this way of logging in may have."""
    met_code = sessie.rol in ROLLEN_MET_CODE
    rollen = [r for r in list_rollen(sessie.gebruiker) if (r in ROLLEN_MET_CODE) == met_code]
    form = RolForm()
    form.rol.choices = [(rol.value, translate(ROL_LABELS[rol])) for rol in rollen]
    if not form.rol.data:
        form.rol.data = sessie.rol.value
    return form
