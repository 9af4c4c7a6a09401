"""The door for who acts for an organisation: access stops where terms are not renewed (S2-33).

Until then an organisation reads the terms and keeps its own profile, and is nobody elsewhere. Who
never accepted any yet (registered by the gemeente) is asked for it with its first yes.
"""

from __future__ import annotations

from flask import current_app, redirect, request, url_for
from flask.typing import ResponseReturnValue

from netwerk.partners.eigen import EERST_AKKOORD, list_old_terms
from vems.accounts.keuzes import Rol
from vems.accounts.toegang import act_without, current_actor, current_sessie, toegang_of
from vems.core.exceptions import Refused

# The pages of the own profile, by the room or the page they are of.
_EIGEN = frozenset(
    {
        "partners",
        "vraagenaanbod",
        "accounts",
        "relaties.werkveld",
        *(f"relaties.{naam}" for naam in ("bevestigen", "bevestig_alles", "bevestig", "stoppen")),
    }
)


def hold_back() -> ResponseReturnValue | None:
    """Keep who acts for an organisation on old terms to its own profile; before every request."""
    sessie = current_sessie()
    if sessie is None or sessie.rol is not Rol.PARTNER or _is_eigen():
        return None
    oud = list_old_terms(current_actor())
    if not oud:
        return None
    actor = act_without(oud)
    toegang = toegang_of(current_app.view_functions[request.endpoint or ""])
    if actor.keys_of("partner") or toegang is None or toegang.soort == "openbaar":
        return None
    if request.method not in ("GET", "HEAD"):
        raise Refused(EERST_AKKOORD)
    return redirect(url_for("partners.eigen"))


def _is_eigen() -> bool:
    """Tell whether this page is one that stays open, or is no view of ours."""
    endpoint = request.endpoint or ""
    is_view = endpoint in current_app.view_functions and endpoint != "static"
    return not is_view or bool({endpoint, endpoint.partition(".")[0]} & _EIGEN)
