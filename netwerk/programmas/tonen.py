"""How programmes and goals are shown: a goal leads to its page in the wijk, else its programme."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from netwerk.gebieden.boom import boom
from netwerk.gebieden.keuzes import Niveau
from netwerk.programmas.keuzes import SOORT_LABELS
from netwerk.programmas.models import Doel, Opgave, Programma
from netwerk.programmas.permissions import may_read
from vems.core.actor import Actor
from vems.core.i18n import N_, translate
from vems.core.reference import Shown
from vems.core.web.links import find_path


def doel_url(doel: Doel) -> str:
    """Give the page of a goal: its own in a wijk, else its place on the programme's."""
    gebied = boom().by_id(doel.programma.gebied_id)
    if gebied is not None and gebied.niveau is Niveau.WIJK:
        return find_path("site.doel", slug=gebied.slug, sleutel=doel.sleutel)
    return f"{find_path('site.programma', slug=doel.programma.slug)}#doel-{doel.sleutel}"


def load_programmas(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show programmes by key, in one query; a concept only for who keeps it."""
    return {
        row.slug: Shown(
            row.reference,
            row.titel,
            find_path("site.programma", slug=row.slug),
            translate(SOORT_LABELS[row.soort]),
            zichtbaar=may_read(actor, row),
        )
        for row in Programma.select().where(Programma.slug.in_(list(keys)))
    }


def load_opgaven(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show challenges of the city by key, in one query: their place above the programmes."""
    boven = find_path("site.programmas")
    return {
        row.sleutel: Shown(
            row.reference, row.titel, boven, translate(N_("Opgave van de stad")), zichtbaar=True
        )
        for row in Opgave.select().where(Opgave.sleutel.in_(list(keys)))
    }


def load_doelen(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show goals by key, in one query; a concept only for who keeps it."""
    rows = Doel.select(Doel, Programma).join(Programma).where(Doel.sleutel.in_(list(keys)))
    return {
        row.sleutel: Shown(
            row.reference,
            row.tekst,
            doel_url(row),
            translate(N_("Doel van de wijk")),
            zichtbaar=may_read(actor, row.programma),
        )
        for row in rows
    }
