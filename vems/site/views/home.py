"""The home page."""

from __future__ import annotations

from flask import render_template
from flask.typing import ResponseReturnValue

from vems.accounts.toegang import openbaar
from vems.site.views import bp
from vems.site.voorpagina import read_voorpagina
from vems.termijnen.normen import normen


@bp.get("/")
@openbaar
def home() -> ResponseReturnValue:
    """Invite to share an idea, and show what others do."""
    return render_template("vems/site/home.html", pagina=read_voorpagina(), normen=normen())
