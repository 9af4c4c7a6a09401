"""Domain exceptions. Each carries one Dutch sentence for the person, translated at the edge."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from vems.core.i18n import N_, translate


class VemsError(Exception):
    """A rule said no; `zin` is the N_-marked sentence, `waarden` fill its %(name)s."""

    standaard = N_("Er ging iets mis.")

    def __init__(self, zin: str = "", **waarden: object) -> None:
        self.zin = zin or self.standaard
        self.waarden = waarden
        super().__init__(self.zin)

    def __str__(self) -> str:
        return translate(self.zin, **self.waarden)


class Refused(VemsError):
    """The thing is in the wrong state, or a guard is not met (409)."""

    standaard = N_("Dat kan nu niet.")


class Invalid(VemsError):
    """What was typed cannot be used; `veld` names the form field, "" the whole form (422)."""

    standaard = N_("Dit klopt nog niet.")

    def __init__(self, zin: str = "", veld: str = "", **waarden: object) -> None:
        super().__init__(zin, **waarden)
        self.veld = veld


class Denied(VemsError):
    """No right: a login page for a visitor, not-found for somebody who is logged in."""

    standaard = N_("U mag dit niet zien of doen.")


class NotFound(VemsError):
    """There is no such thing, or not for this person (404)."""

    standaard = N_("Deze pagina bestaat niet (meer).")


class Conflict(VemsError):
    """Somebody else changed the same thing first; both versions are kept (409).

    `theirs` and `yours` map a field label to its text, so that one page can show them side by side.
    """

    standaard = N_("Een ander heeft dit net ook gewijzigd. Kies welke tekst blijft.")

    def __init__(
        self,
        zin: str = "",
        theirs: Mapping[str, Any] | None = None,
        yours: Mapping[str, Any] | None = None,
        **waarden: object,
    ) -> None:
        super().__init__(zin, **waarden)
        self.theirs = dict(theirs or {})
        self.yours = dict(yours or {})
