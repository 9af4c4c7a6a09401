"""A task as one row of work: what to do, about which case, and before which day."""

from __future__ import annotations

from dataclasses import replace

from flask import url_for

from initiatieven.loket.models import Taak
from initiatieven.loket.taken.taken import say_uiterlijk
from initiatieven.loket.termijn.klok import Termijn
from initiatieven.loket.voorraad.daden import OPEN, Daad, zaak_url
from initiatieven.loket.voorraad.regels import Lezer, Merk, Termijnmerk, Werkregel, as_termijnmerk
from initiatieven.registratie.publiek.kaarten import as_wijkmerk
from vems.core.clock import amsterdam, now
from vems.core.i18n import N_, ngettext, translate
from vems.core.reference import Shown, load_shown
from vems.termijnen.keuzes import Stand
from vems.termijnen.werkdagen import count_werkdagen


def as_taakregels(taken: list[Taak], lezer: Lezer) -> list[Werkregel]:
    """Make the rows of tasks; where one is decided on is known by the slice that gave it.

    Several cases to take over are one row: they are decided on one page.
    """
    wissels = [taak for taak in taken if taak.over_kind == "wissel"]
    bundel = wissels if len(wissels) > 1 else []
    los = [taak for taak in taken if taak not in bundel]
    waarover = load_shown([taak.over for taak in los if taak.over], lezer.actor)
    regels = [
        _as_taakregel(taak, waarover.get(taak.over) if taak.over else None, lezer) for taak in los
    ]
    return [_as_wisselregel(bundel, lezer), *regels] if bundel else regels


def _as_taakregel(taak: Taak, over: Shown | None, lezer: Lezer) -> Werkregel:
    """Make the row of a task: a callback is done by logging the conversation."""
    initiatief = taak.initiatief
    termijn = _taaktermijn(taak, lezer)
    url = url_for("loket.gesprek", kenmerk=initiatief.identificatie, taak=taak.sleutel)
    bellen = Daad(translate(N_("Leg gesprek vast")), url)
    openen = Daad(translate(N_("Open")), over.url if over else zaak_url(initiatief))
    return Werkregel(
        titel=translate(taak.titel),
        url=zaak_url(initiatief),
        wijk=as_wijkmerk(lezer.gebieden, initiatief.gebied_id),
        kenmerk=initiatief.identificatie,
        beurt=Merk("u"),
        stap=initiatief.titel,
        termijn=_termijnmerk(taak, termijn),
        actie=bellen if taak.is_terugbellen else openen,
        groep="vandaag",
    )


def _as_wisselregel(taken: list[Taak], lezer: Lezer) -> Werkregel:
    """Make the one row of several cases to take over, with the first day of them."""
    url = url_for("loket.wissels")
    eerste = min(taken, key=lambda taak: taak.uiterlijk_op)
    return Werkregel(
        titel=ngettext("Neem 1 zaak over", "Neem %(num)s zaken over", len(taken)),
        url=url,
        wijk=None,
        kenmerk="",
        beurt=Merk("u"),
        stap=translate(N_("Lees de overdrachtsbladen en zeg ja of nee.")),
        termijn=as_termijnmerk(_taaktermijn(eerste, lezer)),
        actie=Daad(translate(OPEN[0]), url),
        groep="vandaag",
    )


def _termijnmerk(taak: Taak, termijn: Termijn) -> Termijnmerk | None:
    """Say the term, with the time on the day when one was promised."""
    merk = as_termijnmerk(termijn)
    return replace(merk, datum=say_uiterlijk(taak)) if merk else None


def _taaktermijn(taak: Taak, lezer: Lezer) -> Termijn:
    te_laat = count_werkdagen(taak.uiterlijk_op, lezer.vandaag, lezer.sluitingsdagen)
    if te_laat > 0 and taak.uiterlijk_op < lezer.vandaag:
        return Termijn(Stand.TE_LAAT, taak.uiterlijk_op, te_laat)
    if taak.uiterlijk_op == lezer.vandaag and taak.is_late(amsterdam(now())):
        return Termijn(Stand.TE_LAAT, taak.uiterlijk_op)
    return Termijn(Stand.BIJNA, taak.uiterlijk_op)
