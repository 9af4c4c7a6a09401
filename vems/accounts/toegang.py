"""Who may come in: a marker on every view, checked before it runs; and the Actor of a request.

Deny by default: a view without marker is a fault that the route census finds.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from flask import Flask, current_app, g, request, session
from flask_login import LoginManager, UserMixin, current_user

from vems.accounts.keuzes import ROLLEN_MET_CODE, Rol
from vems.accounts.models import Gebruiker, Sessie
from vems.accounts.rechten import matrix, role_may
from vems.accounts.sessies import STIL, find_sessie
from vems.core.actor import ANONIEM, Actor
from vems.core.clock import now
from vems.core.exceptions import Denied
from vems.core.reference import Reference

View = TypeVar("View", bound=Callable[..., Any])
Identity = Callable[[Gebruiker], frozenset[Reference]]
Belonging = Callable[[frozenset[Reference]], frozenset[Reference]]

_identities: dict[Rol, Identity] = {}
_belongings: dict[Rol, Belonging] = {}

# Blueprints of libraries and the framework that have no views of ours.
ZONDER_MARKER = frozenset({"static"})

# Seconds: how often the cookie is rewritten with the moment somebody was last seen.
_ZIE_ELKE = 60


@dataclass(frozen=True, slots=True)
class Toegang:
    """What a view asks of its visitor."""

    soort: str  # openbaar | ingelogd | recht
    object: str = ""
    letter: str = ""

    def admits(self, actor: Actor) -> bool:
        """Tell whether this visitor may come in at the door."""
        if self.soort == "openbaar":
            return True
        if self.soort == "ingelogd":
            return bool(actor.rol)
        return role_may(self.object, self.letter, actor.rol)


def openbaar(view: View) -> View:
    """Everybody may come in."""
    return _mark(view, Toegang("openbaar"))


def ingelogd(view: View) -> View:
    """Everybody with a session may come in."""
    return _mark(view, Toegang("ingelogd"))


def recht(naam: str, letter: str) -> Callable[[View], View]:
    """Come in with this letter on this row of the rights matrix; the object is checked later."""
    if naam not in matrix():
        raise ValueError(f"no row [{naam}] in rechten.toml")
    return lambda view: _mark(view, Toegang("recht", naam, letter))


def _mark(view: View, toegang: Toegang) -> View:
    view.toegang = toegang  # type: ignore[attr-defined]  # the marker lives on the view itself
    return view


def toegang_of(view: Callable[..., Any]) -> Toegang | None:
    """Give the marker of a view."""
    return getattr(view, "toegang", None)


def register_identity(rol: Rol, identity: Identity) -> None:
    """Tell how a role finds out who somebody is in the network."""
    _identities[rol] = identity


def register_belonging(rol: Rol, belonging: Belonging) -> None:
    """Tell what somebody in this role belongs to, by who he or she is in the network."""
    _belongings[rol] = belonging


class Ingelogde(UserMixin):
    """The open session as Flask-Login sees it; its id is the session's token."""

    def __init__(self, token: str, sessie: Sessie) -> None:
        self.token = token
        self.sessie = sessie
        self.gebruiker: Gebruiker = sessie.gebruiker
        self.rol: Rol = sessie.rol

    def get_id(self) -> str:
        """Give the token."""
        return self.token


def current_actor() -> Actor:
    """Give who acts in this request."""
    if "actor" not in g:
        g.actor = _make_actor()
    return g.actor


def act_without(references: frozenset[Reference]) -> Actor:
    """Go on with this request without these of who this person is in the network."""
    actor = current_actor()
    g.actor = replace(actor, als=actor.als - references)
    return g.actor


def current_sessie() -> Ingelogde | None:
    """Give the open session, None for a visitor."""
    return current_user if current_user.is_authenticated else None


def _make_actor() -> Actor:
    ingelogde = current_sessie()
    if ingelogde is None:
        return ANONIEM
    gebruiker = ingelogde.gebruiker
    identity = _identities.get(ingelogde.rol)
    als = identity(gebruiker) if identity else frozenset()
    belonging = _belongings.get(ingelogde.rol)
    return Actor(
        rol=ingelogde.rol.value,
        gebruiker_id=gebruiker.id,
        partij_id=gebruiker.partij_id,
        naam=gebruiker.naam,
        als=als | belonging(als) if belonging else als,
        partijen=gebruiker.partijen if ingelogde.rol is Rol.LID else frozenset(),
    )


def _load_user(token: str) -> Ingelogde | None:
    sessie = find_sessie(token)
    if sessie is None:
        return None
    stil = STIL[sessie.rol in ROLLEN_MET_CODE].total_seconds()
    sinds = now().timestamp() - session.get("gezien", 0)
    if sinds > stil:
        return None
    if sinds > _ZIE_ELKE:
        session["gezien"] = int(now().timestamp())
    return Ingelogde(token, sessie)


def _check_marker() -> None:
    endpoint = request.endpoint
    if endpoint is None or endpoint in ZONDER_MARKER:
        return
    toegang = toegang_of(current_app.view_functions[endpoint])
    if toegang is None or not toegang.admits(current_actor()):
        raise Denied()


def init_app(app: Flask) -> None:
    """Check the marker of every view, and load the session through Flask-Login."""
    manager = LoginManager(app)
    manager.session_protection = None
    manager.user_loader(_load_user)

    app.before_request(_check_marker)
