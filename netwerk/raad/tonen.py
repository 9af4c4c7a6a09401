"""How council members, fracties, wethouders and meetings are shown: all public."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from netwerk.raad.keuzes import VERGADERSOORT_LABELS
from netwerk.raad.models import Fractie, Raadslid, Vergadering, Wethouder
from vems.core.actor import Actor
from vems.core.i18n import N_, format_datum, translate
from vems.core.reference import Shown
from vems.core.web.links import find_path


def raadslid_naam(raadslid: Raadslid) -> str:
    """Name a council member with the fractie: "E. van Dam (Groen Westerkade)"."""
    return f"{raadslid.naam} ({raadslid.fractie.naam})"


def vergadering_naam(vergadering: Vergadering) -> str:
    """Name a meeting with its day: "Commissie Samenleving, 1 december 2026"."""
    return f"{vergadering.titel}, {format_datum(vergadering.begin)}"


def load_raadsleden(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show council members by key, in one query."""
    rows = Raadslid.select(Raadslid, Fractie).join(Fractie).where(Raadslid.sleutel.in_(list(keys)))
    return {
        row.sleutel: Shown(row.reference, raadslid_naam(row), "", translate(N_("Raadslid")))
        for row in rows
    }


def load_fracties(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show fracties by code, in one query."""
    rows = Fractie.select().where(Fractie.code.in_(list(keys)))
    return {row.code: Shown(row.reference, row.naam, "", translate(N_("Fractie"))) for row in rows}


def load_wethouders(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show wethouders by key, in one query."""
    rows = Wethouder.select().where(Wethouder.sleutel.in_(list(keys)))
    return {
        row.sleutel: Shown(row.reference, row.naam, "", translate(N_("Wethouder"))) for row in rows
    }


def load_vergaderingen(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show meetings by key, in one query."""
    rows = Vergadering.select().where(Vergadering.sleutel.in_(list(keys)))
    return {
        row.sleutel: Shown(
            row.reference,
            vergadering_naam(row),
            find_path("raad.vergadering", sleutel=row.sleutel),
            translate(VERGADERSOORT_LABELS[row.soort]),
        )
        for row in rows
    }
