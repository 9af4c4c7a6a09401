"""Statements: what we do with data, how to reach us, how we match."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from initiatieven.koppelingen.tonen.regels import read_regels
from vems.accounts.toegang import openbaar
from vems.core.exceptions import NotFound
from vems.core.web.language import choose_locale
from vems.instellingen.gemeente import read_gemeente
from vems.instellingen.teksten import Eigen, read_eigen
from vems.site.views import bp
from vems.site.welkom import WELKOM
from vems.termijnen.keuzes import WETTELIJKE_TERMIJNEN
from vems.termijnen.normen import normen


@bp.get("/privacy")
@openbaar
def privacy() -> ResponseReturnValue:
    """Say what happens with personal data."""
    return render_template(
        "vems/site/privacy.html",
        eigen=_eigen("privacy"),
        gemeente=read_gemeente(),
        normen=normen(),
        wet=WETTELIJKE_TERMIJNEN,
    )


@bp.get("/cookies")
@openbaar
def cookies() -> ResponseReturnValue:
    """Say which cookie there is."""
    return render_template("vems/site/cookies.html", eigen=_eigen("cookies"))


@bp.get("/contact")
@openbaar
def contact() -> ResponseReturnValue:
    """Give telephone, address and what to do about a complaint."""
    return render_template(
        "vems/site/contact.html",
        eigen=_eigen("contact"),
        gemeente=read_gemeente(),
        normen=normen(),
        wet=WETTELIJKE_TERMIJNEN,
    )


@bp.get("/welkom/<string:taal>")
@openbaar
def welkom(taal: str) -> ResponseReturnValue:
    """Welcome somebody in a language the rest of the site does not speak."""
    if taal not in WELKOM:
        raise NotFound()
    return render_template("vems/site/welkom.html", welkom=WELKOM[taal], gemeente=read_gemeente())


@bp.get("/toegankelijkheid")
@openbaar
def toegankelijkheid() -> ResponseReturnValue:
    """Give the accessibility statement."""
    return render_template(
        "vems/site/toegankelijkheid.html",
        eigen=_eigen("toegankelijkheid"),
        gemeente=read_gemeente(),
    )


@bp.get("/zo-koppelen-wij")
@openbaar
def zo_koppelen_wij() -> ResponseReturnValue:
    """Explain the rules of matching as they are applied now."""
    return render_template(
        "vems/site/zo_koppelen_wij.html",
        eigen=_eigen("zo_koppelen_wij"),
        regels=read_regels(),
    )


def _eigen(code: str) -> Eigen | None:
    return read_eigen(code, choose_locale())
