"""Old addresses keep working: a filter on a theme that was merged leads to the theme it is now."""

from __future__ import annotations

from urllib.parse import urlencode

from flask import redirect, request
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from netwerk.themas.boom import boom

# What pages call the filter: lists say "thema", the network says "onderwerp".
_FILTERS = ("thema", "onderwerp")


def lead_on() -> ResponseReturnValue | None:
    """Redirect a page that is asked for by merged themes; only such a page costs a look."""
    gevraagd = [naam for naam in _FILTERS if naam in request.args]
    if request.method != "GET" or not gevraagd:
        return None
    alle, args = boom(), MultiDict(request.args)
    for naam in gevraagd:
        codes = request.args.getlist(naam)
        nieuw = [thema.code if (thema := alle.successor_of(code)) else code for code in codes]
        if nieuw != codes:
            args.setlist(naam, list(dict.fromkeys(nieuw)))
    if args == request.args:
        return None
    return redirect(f"{request.path}?{urlencode(list(args.items(multi=True)))}")
