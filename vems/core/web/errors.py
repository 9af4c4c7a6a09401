"""What a person sees when something is wrong: one page per kind, nothing typed is lost."""

from __future__ import annotations

import logging

from flask import Flask, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, SecurityError

from vems.core.database import database
from vems.core.exceptions import Conflict, Denied, Invalid, NotFound, Refused, VemsError
from vems.core.fields import sleutel
from vems.core.web.limits import seconds_to_wait

logger = logging.getLogger(__name__)

_PAGES = {
    400: "fouten/400.html",
    404: "fouten/404.html",
    413: "fouten/413.html",
    429: "fouten/429.html",
}


def init_app(app: Flask) -> None:
    """Register the error pages."""
    app.register_error_handler(Denied, show_denied)
    app.register_error_handler(NotFound, show_not_found)
    app.register_error_handler(Conflict, show_conflict)
    app.register_error_handler(Refused, show_refused)
    app.register_error_handler(Invalid, show_refused)
    app.register_error_handler(CSRFError, show_csrf)
    app.register_error_handler(SecurityError, show_forged)
    app.register_error_handler(HTTPException, show_http)
    app.register_error_handler(Exception, show_failure)


def show_denied(error: Denied) -> ResponseReturnValue:
    """Send a visitor to the login page; for others it does not exist.

    Somebody whose session ended while typing gets the text back.
    """
    if current_user.is_authenticated:
        return show_not_found(NotFound())
    if request.method == "POST" and (getypt := _typed()):
        return render_template("fouten/uitgelogd.html", getypt=getypt), 401
    verder = request.full_path.rstrip("?") if request.method == "GET" else ""
    return redirect(url_for("accounts.login", verder=verder or None))


def show_not_found(error: Exception) -> ResponseReturnValue:
    """Answer the same for hidden and non-existing things."""
    return render_template("fouten/404.html"), 404


def show_conflict(error: Conflict) -> ResponseReturnValue:
    """Show both texts side by side."""
    return render_template("fouten/409.html", fout=error), 409


def show_refused(error: VemsError) -> ResponseReturnValue:
    """Say what the state forbids."""
    return render_template("fouten/geweigerd.html", fout=error, getypt=_typed()), 409


def show_csrf(error: CSRFError) -> ResponseReturnValue:
    """Say that the form was open too long, and give back what was typed."""
    return render_template("fouten/400.html", getypt=_typed()), 400


def show_http(error: HTTPException) -> ResponseReturnValue:
    """Show our page for an HTTP error, with its headers (Allow, Retry-After)."""
    code = error.code or 500
    if code in (301, 302, 303, 307, 308):
        return error.get_response()
    template = _PAGES.get(code, "fouten/400.html" if code < 500 else "fouten/500.html")
    wacht = seconds_to_wait() if code == 429 else 0
    response = make_response(render_template(template, minuten=-(-wacht // 60)), code)
    if code == 405 and error.get_response().headers.get("Allow"):
        response.headers["Allow"] = error.get_response().headers["Allow"]
    if code == 429:
        response.headers["Retry-After"] = str(wacht)
    return response


def show_forged(error: SecurityError) -> ResponseReturnValue:
    """Answer a request for a host that is not ours; no page, because no address can be built."""
    return make_response("Dit adres hoort niet bij deze site.", 400)


def show_failure(error: Exception) -> ResponseReturnValue:
    """Log under a number that the person can quote."""
    nummer = sleutel()[:8]
    logger.exception("failure %s on %s %s", nummer, request.method, request.path)
    if not database.obj.is_closed() and database.obj.in_transaction():
        database.obj.rollback()
    return render_template("fouten/500.html", nummer=nummer, getypt=_typed()), 500


def _typed() -> list[str]:
    """Give the longer texts of the form that failed, so that nobody types twice."""
    try:
        return [w for k, w in request.form.items() if k != "csrf_token" and len(w) > 20]
    except HTTPException:
        return []
