"""Old addresses keep working: a filter on a theme that was merged leads to the theme it is now."""

from __future__ import annotations

from urllib.parse import urlencode

from flask import redirect, request
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from netwerk.themas.boom import boom


def lead_on() -> ResponseReturnValue | None:
    """Redirect a page that is asked for by merged themes; only such a page costs a look."""
    if request.method != "GET" or "thema" not in request.args:
        return None
    alle = boom()
    codes = request.args.getlist("thema")
    nieuw = [thema.code if (thema := alle.successor_of(code)) else code for code in codes]
    if nieuw == codes:
        return None
    args = MultiDict(request.args)
    args.setlist("thema", list(dict.fromkeys(nieuw)))
    return redirect(f"{request.path}?{urlencode(list(args.items(multi=True)))}")
