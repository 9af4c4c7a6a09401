"""How programmes and goals are shown: both lead to the page of their wijk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from netwerk.gebieden.boom import boom
from netwerk.programmas.models import Doel, Programma
from vems.core.actor import Actor
from vems.core.i18n import N_, translate
from vems.core.reference import Shown
from vems.core.web.links import find_path


def wijk_url(gebied_id: int) -> str:
    """Give the page of the wijk of an area; "" for the whole city."""
    bomen = boom()
    gebied = bomen.by_id(gebied_id)
    wijk = bomen.wijk_of(gebied) if gebied else None
    return find_path("site.wijk", slug=wijk.slug) if wijk else ""


def load_programmas(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show programmes by key, in one query; everybody may see them."""
    return {
        row.slug: Shown(
            row.reference, row.titel, wijk_url(row.gebied_id), translate(N_("Wijkprogramma"))
        )
        for row in Programma.select().where(Programma.slug.in_(list(keys)))
    }


def load_doelen(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show goals by key, in one query; everybody may see them."""
    rows = Doel.select(Doel, Programma).join(Programma).where(Doel.sleutel.in_(list(keys)))
    return {
        row.sleutel: Shown(
            row.reference,
            row.tekst,
            f"{url}#doel-{row.sleutel}" if (url := wijk_url(row.programma.gebied_id)) else "",
            translate(N_("Doel van de wijk")),
        )
        for row in rows
    }
