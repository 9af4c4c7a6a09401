"""Logging in: residents and partners by a mailed code, staff and council by password and app."""

from __future__ import annotations

import secrets

from flask import redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_login import login_user, logout_user

from vems.accounts.codes import mail_code, use_code
from vems.accounts.forms import CodeForm, EmailForm, MedewerkerForm
from vems.accounts.keuzes import ROLLEN_MET_CODE, ROLLEN_MET_WACHTWOORD, Rol
from vems.accounts.models import Gebruiker
from vems.accounts.registration import find_gebruiker, register_lid
from vems.accounts.sessies import end_sessie, find_sessie, list_rollen, open_sessie
from vems.accounts.toegang import Ingelogde, current_actor, current_sessie, openbaar
from vems.accounts.views import bp
from vems.accounts.wachtwoorden import verify_login
from vems.core.clock import now
from vems.core.exceptions import Invalid
from vems.core.i18n import N_, translate
from vems.core.web.language import choose_locale, local_path
from vems.core.web.limits import failed, form_email, form_email_from_here, limiter
from vems.core.web.messages import melding
from vems.partijen.registration import normalise_email

# Where a role begins its day; an endpoint that does not exist falls back to the account page.
THUIS = {
    Rol.LID: "etalage.mijn",
    Rol.PARTNER: "koppelingen.gevraagd",
    Rol.VAKAMBTENAAR: "koppelingen.gevraagd",
    Rol.RAADSLID: "raad.overzicht",
    Rol.GRIFFIE: "markten.griffie",
    Rol.BEGELEIDER: "loket.werkvoorraad",
    Rol.COORDINATOR: "loket.werkvoorraad",
    Rol.GEBIEDSREGISSEUR: "loket.werkvoorraad",
    Rol.REDACTEUR: "beheer.index",
    Rol.BEHEERDER: "beheer.index",
    Rol.TOEZICHT: "beheer.index",
}


@bp.get("/inloggen")
@openbaar
def login() -> ResponseReturnValue:
    """Ask for the e-mail address."""
    if "verder" in request.args:
        session["verder"] = local_path(request.args["verder"])
    return render_template("vems/accounts/login.html", form=EmailForm())


@bp.post("/inloggen")
@openbaar
@limiter.limit("10 per 30 minutes", key_func=form_email_from_here)
@limiter.limit("60 per hour", key_func=form_email)
def send_code() -> ResponseReturnValue:
    """Mail a code; the answer is the same for a known and an unknown address."""
    form = EmailForm()
    if not form.validate_on_submit():
        return render_template("vems/accounts/login.html", form=form), 422
    try:
        email = normalise_email(form.email.data)
    except Invalid as error:
        form.email.errors = [str(error)]
        return render_template("vems/accounts/login.html", form=form), 422
    bekend = find_gebruiker(email)
    mail_code(
        email,
        browser=session.setdefault("inlog_browser", secrets.token_urlsafe(24)),
        naam=bekend.naam if bekend else "",
        taal=choose_locale(),
        bericht="vems/accounts/mail/inlogcode.txt",
    )
    session["inlog_email"] = email
    return redirect(url_for("accounts.code"))


@bp.get("/inloggen/code")
@openbaar
def code() -> ResponseReturnValue:
    """Ask for the code."""
    if "inlog_email" not in session:
        return redirect(url_for("accounts.login"))
    return render_template("vems/accounts/code.html", form=CodeForm(), email=session["inlog_email"])


@bp.post("/inloggen/code")
@openbaar
@limiter.limit("30 per 5 minutes", deduct_when=failed)
def check_code() -> ResponseReturnValue:
    """Use the code and start a session."""
    email = session.get("inlog_email", "")
    form = CodeForm()
    if not form.validate_on_submit():
        return render_template("vems/accounts/code.html", form=form, email=email), 422
    try:
        use_code(email, form.code.data, browser=session.get("inlog_browser", ""))
    except Invalid as error:
        form.code.errors = [str(error)]
        return render_template("vems/accounts/code.html", form=form, email=email), 422
    gebruiker = register_lid(email, door=current_actor())
    rollen = [rol for rol in list_rollen(gebruiker) if rol in ROLLEN_MET_CODE]
    if not rollen or not gebruiker.is_actief:
        melding("info", translate(N_("Dit adres is van een medewerker. Log in met wachtwoord.")))
        return redirect(url_for("accounts.login_medewerker"))
    start_sessie(gebruiker, Rol.PARTNER if Rol.PARTNER in rollen else rollen[0])
    return redirect(_onward())


@bp.get("/inloggen/medewerker")
@openbaar
def login_medewerker() -> ResponseReturnValue:
    """Ask for password and code."""
    return render_template("vems/accounts/medewerker.html", form=MedewerkerForm())


@bp.post("/inloggen/medewerker")
@openbaar
@limiter.limit("10 per 10 minutes", key_func=form_email_from_here, deduct_when=failed)
@limiter.limit("200 per hour", key_func=form_email, deduct_when=failed)
@limiter.limit("30 per 5 minutes", deduct_when=failed)
def check_medewerker() -> ResponseReturnValue:
    """Check password and second factor, and start a session."""
    form = MedewerkerForm()
    if not form.validate_on_submit():
        return render_template("vems/accounts/medewerker.html", form=form), 422
    try:
        gebruiker = verify_login(
            find_gebruiker(form.email.data), form.wachtwoord.data, form.code.data
        )
    except Invalid as error:
        form.email.errors = [str(error)]
        return render_template("vems/accounts/medewerker.html", form=form), 422
    rollen = [rol for rol in list_rollen(gebruiker) if rol in ROLLEN_MET_WACHTWOORD]
    if not rollen:
        return redirect(url_for("accounts.login"))
    start_sessie(gebruiker, rollen[0])
    return redirect(_onward())


@bp.post("/uitloggen")
@openbaar
def logout() -> ResponseReturnValue:
    """End the session on the server."""
    end_current()
    melding("gelukt", translate(N_("U bent uitgelogd.")))
    return redirect("/")


def start_sessie(gebruiker: Gebruiker, rol: Rol) -> None:
    """Give this browser a new session; the one it had ends, but language and draft stay."""
    vorige = current_sessie()
    if vorige is not None:
        end_sessie(vorige.token)
    kept = {k: session[k] for k in ("taal", "weergave", "verder", "concept") if k in session}
    token = open_sessie(gebruiker, rol=rol)
    session.clear()
    session.update(kept)
    session["gezien"] = int(now().timestamp())
    sessie = find_sessie(token)
    if sessie is not None:
        login_user(Ingelogde(token, sessie))


def end_current() -> None:
    """End the session of this browser, here and on the server."""
    sessie = current_sessie()
    if sessie is not None:
        end_sessie(sessie.token)
    logout_user()
    kept = {k: session[k] for k in ("taal", "weergave") if k in session}
    session.clear()
    session.update(kept)


def _onward() -> str:
    return str(session.pop("verder", "") or url_for("accounts.thuis"))
