"""Accepting an invitation: a password, then an authenticator app."""

from __future__ import annotations

import segno
from flask import redirect, render_template, session, url_for
from flask.typing import ResponseReturnValue

from vems.accounts.codes import find_link, use_link
from vems.accounts.forms import TotpForm, WachtwoordForm
from vems.accounts.keuzes import ROLLEN_MET_WACHTWOORD, CodeDoel
from vems.accounts.models import Gebruiker
from vems.accounts.registration import find_gebruiker
from vems.accounts.sessies import list_rollen
from vems.accounts.toegang import openbaar
from vems.accounts.uitnodigingen import accept_invitation
from vems.accounts.views import bp
from vems.accounts.wachtwoorden import new_totp_geheim, set_totp, totp_uri
from vems.core.exceptions import Invalid, NotFound
from vems.core.i18n import N_, translate
from vems.core.web.messages import melding
from vems.instellingen.gemeente import read_gemeente


@bp.get("/uitnodiging/<string:token>")
@openbaar
def uitnodiging(token: str) -> ResponseReturnValue:
    """Show the invitation; nothing happens yet."""
    return _page(token, WachtwoordForm())


@bp.post("/uitnodiging/<string:token>")
@openbaar
def accept(token: str) -> ResponseReturnValue:
    """Set the password, or confirm the mailbox for who logs in by code."""
    gebruiker = _invited(token)
    if not _needs_wachtwoord(gebruiker):
        use_link(token, CodeDoel.UITNODIGING)
        melding("gelukt", translate(N_("Uw account is klaar. Log in met een code per e-mail.")))
        return redirect(url_for("accounts.login"))
    form = WachtwoordForm()
    if not form.validate_on_submit():
        return _page(token, form), 422
    try:
        accept_invitation(token, wachtwoord=form.wachtwoord.data)
    except Invalid as error:
        form.wachtwoord.errors = [str(error)]
        return _page(token, form), 422
    session["totp_wie"] = gebruiker.sleutel
    session["totp_geheim"] = new_totp_geheim()
    return redirect(url_for("accounts.tweede_factor"))


@bp.get("/uitnodiging-app")
@openbaar
def tweede_factor() -> ResponseReturnValue:
    """Show the QR code for the app."""
    return _totp_page(TotpForm())


@bp.post("/uitnodiging-app")
@openbaar
def couple_app() -> ResponseReturnValue:
    """Couple the app by its first code."""
    form = TotpForm()
    gebruiker = _coupling()
    if not form.validate_on_submit():
        return _totp_page(form), 422
    try:
        set_totp(gebruiker, session["totp_geheim"], form.code.data)
    except Invalid as error:
        form.code.errors = [str(error)]
        return _totp_page(form), 422
    session.pop("totp_wie")
    session.pop("totp_geheim")
    melding("gelukt", translate(N_("Uw account is klaar. Log nu in.")))
    return redirect(url_for("accounts.login_medewerker"))


def _page(token: str, form: WachtwoordForm) -> str:
    gebruiker = _invited(token)
    return render_template(
        "vems/accounts/uitnodiging.html",
        form=form,
        token=token,
        gebruiker=gebruiker,
        met_wachtwoord=_needs_wachtwoord(gebruiker),
    )


def _totp_page(form: TotpForm) -> str:
    gebruiker = _coupling()
    geheim = session["totp_geheim"]
    uri = totp_uri(gebruiker, geheim, read_gemeente().sitenaam)
    return render_template(
        "vems/accounts/tweede_factor.html",
        form=form,
        geheim=" ".join(geheim[i : i + 4] for i in range(0, len(geheim), 4)),
        qr=segno.make(uri).svg_data_uri(scale=5, dark="#0a3d46", light="#ffffff", border=3),
    )


def _invited(token: str) -> Gebruiker:
    row = find_link(token, CodeDoel.UITNODIGING)
    gebruiker = find_gebruiker(row.email) if row else None
    if gebruiker is None:
        raise NotFound()
    return gebruiker


def _coupling() -> Gebruiker:
    gebruiker = Gebruiker.get_or_none(Gebruiker.sleutel == session.get("totp_wie", ""))
    if gebruiker is None or "totp_geheim" not in session:
        raise NotFound()
    return gebruiker


def _needs_wachtwoord(gebruiker: Gebruiker) -> bool:
    return bool(set(list_rollen(gebruiker)) & ROLLEN_MET_WACHTWOORD)
