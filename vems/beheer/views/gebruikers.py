"""Who may log in: list, invite, roles, access. The griffie manages council accounts only."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from vems.accounts.keuzes import ROL_LABELS, Rol
from vems.accounts.models import Gebruiker
from vems.accounts.rechten import role_may
from vems.accounts.rollen import plan_einde, resume, suspend
from vems.accounts.sessies import list_rollen
from vems.accounts.toegang import current_actor, recht
from vems.accounts.uitnodigingen import UITNODIGING_LABELS, Uitnodiging, resend, withdraw
from vems.beheer.forms import EindeForm, RollenForm, UitnodigForm, rol_keuzes
from vems.beheer.gebruikers import (
    Account,
    as_accounts,
    change_rollen,
    invite_gebruiker,
    list_gebruikers,
)
from vems.beheer.views import bp
from vems.core.clock import amsterdam
from vems.core.exceptions import NotFound
from vems.core.history import Zichtbaarheid, list_for, sentence
from vems.core.i18n import N_, translate
from vems.core.web.links import find_url
from vems.core.web.messages import melding
from vems.core.web.paging import paginate

GRIFFIE_BEHEERT = (Rol.RAADSLID,)


@bp.get("/gebruikers")
@recht("account", "r")
def gebruikers() -> ResponseReturnValue:
    """List accounts with their roles and whether the invitation was accepted."""
    q = request.args.get("q", "")
    pagina = paginate(list_gebruikers(q, _only()), 50)
    rijen = [_as_row(account) for account in as_accounts(pagina.items)]
    return render_template(
        "vems/beheer/gebruikers.html", pagina=pagina, rijen=rijen, q=q, mag=_may_here()
    )


@bp.route("/gebruikers/nieuw", methods=["GET", "POST"])
@recht("account", "w")
def uitnodigen() -> ResponseReturnValue:
    """Invite somebody by mail."""
    form = UitnodigForm()
    form.rollen.choices = _allowed_rollen()
    if form.succeeds(
        lambda: invite_gebruiker(
            form.email.data or "",
            naam=form.naam.data or "",
            rollen=[Rol(rol) for rol in form.rollen.data or ()],
            link=find_url("accounts.uitnodiging", token="TOKEN"),
            door=current_actor(),
        )
    ):
        melding("gelukt", translate(N_("De uitnodiging is verstuurd.")))
        return redirect(url_for("beheer.gebruikers"))
    return render_template("vems/beheer/uitnodigen.html", form=form), form.status


@bp.get("/gebruikers/<string:sleutel>")
@recht("account", "r")
def gebruiker(sleutel: str) -> ResponseReturnValue:
    """Show an account: roles, invitation, and what happened to it."""
    return _page(_get_gebruiker(sleutel))


@bp.post("/gebruikers/<string:sleutel>")
@recht("account", "x")
def change_gebruiker(sleutel: str) -> ResponseReturnValue:
    """Change the roles of a user; whoever loses one is logged out everywhere."""
    doel, form = _get_gebruiker(sleutel), RollenForm()
    form.rollen.choices = _allowed_rollen()
    if form.succeeds(
        lambda: change_rollen(
            doel, [Rol(rol) for rol in form.rollen.data or ()], door=current_actor()
        )
    ):
        melding("gelukt", translate(N_("De rollen zijn gewijzigd.")))
        return redirect(url_for("beheer.gebruiker", sleutel=sleutel))
    return _page(doel, form), form.status


@bp.post("/gebruikers/<string:sleutel>/toegang")
@recht("account", "x")
def change_toegang(sleutel: str) -> ResponseReturnValue:
    """Suspend a user at once, or let him in again; the form says which of the two was meant."""
    if request.form.get("wens") == "herstel":
        return _act(sleutel, resume, N_("De toegang is hersteld."))
    return _act(sleutel, suspend, N_("De toegang is gestopt. Alle sessies zijn beëindigd."))


@bp.post("/gebruikers/<string:sleutel>/einde")
@recht("account", "x")
def plan_toegang(sleutel: str) -> ResponseReturnValue:
    """Keep the last day of somebody who leaves."""
    doel, einde = _get_gebruiker(sleutel), EindeForm()
    if einde.succeeds(lambda: plan_einde(doel, einde.laatste_dag.data, door=current_actor())):
        melding("gelukt", translate(N_("De laatste dag is bewaard.")))
        return redirect(url_for("beheer.gebruiker", sleutel=sleutel))
    return _page(doel, einde=einde), einde.status


@bp.post("/gebruikers/<string:sleutel>/uitnodiging")
@recht("account", "w")
def resend_uitnodiging(sleutel: str) -> ResponseReturnValue:
    """Mail a new link; the old one ends."""
    link = find_url("accounts.uitnodiging", token="TOKEN")
    return _act(
        sleutel,
        lambda doel, door: resend(doel, link=link, door=door),
        N_("Er is een nieuwe link verstuurd. De oude werkt niet meer."),
    )


@bp.post("/gebruikers/<string:sleutel>/uitnodiging/intrekken")
@recht("account", "w")
def withdraw_uitnodiging(sleutel: str) -> ResponseReturnValue:
    """Withdraw an invitation that was not accepted."""
    _act(sleutel, withdraw, N_("De uitnodiging is ingetrokken."))
    return redirect(url_for("beheer.gebruikers"))


def _act(sleutel: str, act: Callable[..., None], zin: str) -> ResponseReturnValue:
    act(_get_gebruiker(sleutel), door=current_actor())
    melding("gelukt", translate(zin))
    return redirect(url_for("beheer.gebruiker", sleutel=sleutel))


def _page(doel: Gebruiker, form: RollenForm | None = None, einde: EindeForm | None = None) -> str:
    rollen = [rol.value for rol in list_rollen(doel)]
    form = form or RollenForm(formdata=None, data={"rollen": rollen})
    form.rollen.choices = _allowed_rollen()
    laatste = amsterdam(doel.toegang_tot).date() - timedelta(days=1) if doel.toegang_tot else None
    [account] = as_accounts([doel])
    gebeurd = list_for(doel.reference, zichtbaarheden=tuple(Zichtbaarheid)).limit(50)
    return render_template(
        "vems/beheer/gebruiker.html",
        form=form,
        einde=einde or EindeForm(formdata=None, data={"laatste_dag": laatste}),
        laatste_dag=laatste,
        doel=doel,
        account=_as_row(account),
        mag=_may_here(),
        is_zelf=doel.id == current_actor().gebruiker_id,
        is_uitgenodigd=account.uitnodiging is not Uitnodiging.GEEN,
        gebeurd=[(sentence(rij), rij) for rij in gebeurd],
    )


def _as_row(account: Account) -> dict[str, object]:
    stand = translate(UITNODIGING_LABELS[account.uitnodiging])
    return {
        "gebruiker": account.gebruiker,
        "rollen": ", ".join(translate(ROL_LABELS[rol]) for rol in account.rollen),
        "stand": stand if account.gebruiker.is_actief else translate(N_("Toegang gestopt")),
        "laatst": account.laatst,
    }


def _may_here() -> dict[str, bool]:
    rol = current_actor().rol
    return {
        "uitnodigen": role_may("account", "w", rol),
        "wijzigen": role_may("account", "x", rol),
    }


def _only() -> tuple[Rol, ...]:
    """The griffie sees and invites council members only."""
    return GRIFFIE_BEHEERT if current_actor().rol == Rol.GRIFFIE.value else ()


def _allowed_rollen() -> list[tuple[str, str]]:
    alleen = {rol.value for rol in _only()}
    return [keuze for keuze in rol_keuzes() if not alleen or keuze[0] in alleen]


def _get_gebruiker(sleutel: str) -> Gebruiker:
    """Give an account of the list that this reader has; a resident's account is in none."""
    gevonden = list_gebruikers(alleen=_only()).where(Gebruiker.sleutel == sleutel).first()
    if gevonden is None:
        raise NotFound()
    return gevonden
