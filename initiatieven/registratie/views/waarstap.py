"""What the step "Waar" needs besides its form: a wijk to begin with, the place, the map."""

from __future__ import annotations

from typing import Any

from flask import request

from initiatieven.registratie.concept.aanleiding import find_aanleiding
from initiatieven.registratie.concept.stapforms import WaarForm
from initiatieven.registratie.plaats import Plaats, WaarSoort, find_plaats
from initiatieven.registratie.views.draft import answered
from netwerk.gebieden.boom import boom
from netwerk.gebieden.noemen import Genoemd, find_named
from netwerk.gebieden.ondergrond import list_tegels
from vems.core.exceptions import Invalid


def fill_wijk(form: WaarForm) -> None:
    """Propose the wijk of the goal or wish that somebody came for, or the one just pointed at."""
    aanleiding = find_aanleiding(str(answered("wat").get("aanleiding") or ""))
    gewezen = request.args.get("wijk", "")
    if aanleiding is not None and aanleiding.wijk and not gewezen:
        gewezen = aanleiding.wijk
    if any(gewezen == keuze.value for keuze in form.wijk.choices or ()):
        form.soort.data, form.wijk.data = WaarSoort.WIJK.value, gewezen


def find_genoemd() -> Genoemd | None:
    """Give the wijk that the story names, to point at: a suggestion, not an answer."""
    wat = answered("wat")
    genoemd = find_named(f"{wat.get('titel') or ''}\n{wat.get('omschrijving') or ''}", 1)
    return next(iter(genoemd), None)


def settle_plaats(form: WaarForm, klaar: bool) -> tuple[Plaats | None, bool]:
    """Find the place; its point goes into the form, so that it stays when the words stay."""
    if not klaar:
        return None, False
    try:
        plaats = find_plaats(form.data, answered("waar"))
    except Invalid as error:
        form.add_error(error)
        return None, False
    if plaats.lon is not None and plaats.lat is not None:
        form.x.data, form.y.data = (
            f"{deel:.1f}" for deel in boom().project(plaats.lon, plaats.lat)
        )
        form.zoek.data = plaats.omschrijving
    return plaats, True


def known_plaats(form: WaarForm) -> Plaats | None:
    """Give the place that was kept, None when it is not to be found any more."""
    try:
        return find_plaats(form.data, form.data)
    except Invalid:
        return None


def make_kaart(form: WaarForm, plaats: Plaats | None) -> dict[str, Any]:
    """Give what the map shows: the wijken, and a pin on the place that was found."""
    gebieden = boom()
    punten = []
    if plaats is not None and plaats.lon is not None and plaats.lat is not None:
        x, y = gebieden.project(plaats.lon, plaats.lat)
        punten = [{"x": x, "y": y, "naam": plaats.omschrijving, "gekozen": True}]
    gekozen = plaats.wijk.slug if plaats is not None and plaats.wijk is not None else ""
    return {
        "vlakken": gebieden.svg_vlakken(gekozen=gekozen),
        "punten": punten,
        "straten": list_tegels(),
    }
