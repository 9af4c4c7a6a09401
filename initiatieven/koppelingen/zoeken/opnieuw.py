"""For whom to search, or to search again: never done yet, changed since, or with other weights."""

from __future__ import annotations

from datetime import datetime

import peewee

from initiatieven.koppelingen.keuzes import KoppelingToestand
from initiatieven.koppelingen.models import Koppeling, Koppelronde
from initiatieven.koppelingen.zoeken.gewichten import huidige_gewichten
from initiatieven.registratie.events import GEWIJZIGD, PLAATS_GEWIJZIGD
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from vems.core.history import Gebeurtenis


def list_zonder_ronde() -> peewee.ModelSelect:
    """List the open initiatives for which nothing was proposed yet."""
    rondes = Koppelronde.select(Koppelronde.initiatief)
    return Initiatief.select().where(Initiatief.fase != Fase.AFGEROND, Initiatief.id.not_in(rondes))


def list_verouderd(*, sinds: datetime) -> list[str]:
    """List the keys of open initiatives of which place, needs or themes changed after their last
    run, for changes since a moment.
    """
    events = Gebeurtenis.select(
        Gebeurtenis.onderwerp_key, Gebeurtenis.soort, Gebeurtenis.gegevens, Gebeurtenis.op
    ).where(
        Gebeurtenis.onderwerp_kind == Initiatief._meta.table_name,
        Gebeurtenis.soort.in_([PLAATS_GEWIJZIGD.soort, GEWIJZIGD.soort]),
        Gebeurtenis.op > sinds,
    )
    gewijzigd = {e.onderwerp_key: e.op for e in events.order_by(Gebeurtenis.op) if _seeks(e)}
    gezocht = (
        Initiatief.select(Initiatief.sleutel, peewee.fn.MAX(Koppelronde.op))
        .join(Koppelronde)
        .where(Initiatief.sleutel.in_(sorted(gewijzigd)), Initiatief.fase != Fase.AFGEROND)
        .group_by(Initiatief.sleutel)
        .order_by(Initiatief.sleutel)
        .tuples()
    )
    return [key for key, op in gezocht if op < gewijzigd[key]]


def list_andere_gewichten() -> peewee.ModelSelect:
    """List the open initiatives of which the last run had other weights than are in force, and of
    which a proposal of that run waits to be judged; who waits longest comes first.
    """
    laatste = Koppelronde.select(peewee.fn.MAX(Koppelronde.id)).group_by(Koppelronde.initiatief)
    wacht = Koppeling.select(Koppeling.id).where(
        Koppeling.ronde == Koppelronde.id, Koppeling.toestand == KoppelingToestand.VOORGESTELD
    )
    return (
        Initiatief.select()
        .join(Koppelronde)
        .where(
            Koppelronde.id.in_(laatste),
            Koppelronde.gewichten_versie != huidige_gewichten().versie,
            Initiatief.fase != Fase.AFGEROND,
            peewee.fn.EXISTS(wacht),
        )
        .order_by(Koppelronde.id)
    )


def _seeks(gebeurtenis: Gebeurtenis) -> bool:
    """Tell whether others may be able to help after this change."""
    return gebeurtenis.soort == PLAATS_GEWIJZIGD.soort or bool(
        {"hulpvragen", "themas"} & set(gebeurtenis.gegevens["velden"])
    )
