"""Which language a page speaks: chosen by a button, kept in the session; Dutch otherwise."""

from __future__ import annotations

from flask import Blueprint, Flask, has_request_context, redirect, request, session
from flask.typing import ResponseReturnValue
from flask_babel import Babel

from vems.core.i18n import FILTERS, TALEN, choose_plural, drop_words, gettext, keep_words
from vems.core.web.drawing import Words

bp = Blueprint("taal", __name__)


def choose_locale() -> str:
    """Give the language of this request; Dutch for a job or command."""
    gekozen = session.get("taal", "") if has_request_context() else ""
    return gekozen if gekozen in TALEN else "nl"


@bp.post("/taal")
def change_taal() -> ResponseReturnValue:
    """Remember the chosen language and go back to the page."""
    if request.form.get("taal") in TALEN:
        session["taal"] = request.form["taal"]
    return redirect(local_path(request.form.get("terug", "")))


@bp.post("/weergave")
def change_weergave() -> ResponseReturnValue:
    """Remember light, dark or the device's own choice, and go back to the page."""
    if request.form.get("weergave") in ("licht", "donker", "apparaat"):
        session["weergave"] = request.form["weergave"]
    return redirect(local_path(request.form.get("terug", "")))


def local_path(target: str, standaard: str = "/") -> str:
    """Keep only a path on this site: no host, scheme, backslash or control character."""
    if not target.startswith("/") or target.startswith("//"):
        return standaard
    if "\\" in target or not target.isprintable():
        return standaard
    return target


def init_app(app: Flask) -> None:
    """Set up translations, filters and the buttons."""
    app.config.setdefault("BABEL_DEFAULT_LOCALE", "nl")
    app.config.setdefault("BABEL_DEFAULT_TIMEZONE", "Europe/Amsterdam")
    app.config["BABEL_TRANSLATION_DIRECTORIES"] = f"{app.root_path}/translations"
    Babel(app, locale_selector=choose_locale)
    app.jinja_env.add_extension("jinja2.ext.i18n")
    app.jinja_env.install_gettext_callables(  # type: ignore[attr-defined]  # of the extension
        gettext, choose_plural, newstyle=True
    )
    words = Words(gettext)
    app.jinja_env.globals.update(gettext=words, _=words, ngettext=Words(choose_plural))
    app.before_request(keep_words)
    app.teardown_request(lambda error: drop_words())
    app.jinja_env.policies["ext.i18n.trimmed"] = True
    app.jinja_env.filters.update(FILTERS)
    app.register_blueprint(bp)
