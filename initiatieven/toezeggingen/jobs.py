"""Reminders about promises: before the last day, on it and after it, each once; and once per
council cycle a question for news. They reach the griffie and the council member who promised.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from initiatieven.toezeggingen.beloften import MAP, last_day, wie
from initiatieven.toezeggingen.cyclus import Cyclus, current_cyclus, find_without_news
from initiatieven.toezeggingen.lijst import list_open
from initiatieven.toezeggingen.models import Toezegging
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker, GebruikerRol
from vems.core.clock import now, today
from vems.core.database import write
from vems.core.outbox import enqueue_mail
from vems.core.web.links import find_path
from vems.partijen.berichten import read_afzender

VOORAF = timedelta(days=14)
# So long before a meeting of the council news is asked for.
VOOR_DE_RAAD = timedelta(days=10)
_MEESTE = 12


def remind_toezeggingen() -> None:
    """Mail once two weeks before a date, once on the day and once after it. May run twice."""
    vandaag = today()
    open_ = [(t, dag) for t in list_open() if (dag := last_day(t)) and dag <= vandaag + VOORAF]
    if not open_:
        return
    griffie, leden = _griffie(), _accounts_of([t for t, _dag in open_])
    for toezegging, dag in open_:
        with write():
            for gebruiker in griffie:
                _remind(toezegging, gebruiker, dag, is_eigen=False)
            eigen = leden.get(toezegging.raadslid_id)
            if eigen is not None:
                _remind(toezegging, eigen, dag, is_eigen=True)


def ask_news() -> None:
    """Ask once per council cycle for news of promises that had none. May run twice."""
    cyclus = current_cyclus()
    if cyclus is None or cyclus.naar.begin > now() + VOOR_DE_RAAD:
        return
    zonder = find_without_news(cyclus)
    stil = [toezegging for toezegging in list_open() if toezegging.id in zonder]
    if not stil:
        return
    leden = _accounts_of(stil)
    with write():
        for gebruiker in _griffie():
            _ask(cyclus, gebruiker, stil)
        for nummer, gebruiker in leden.items():
            _ask(cyclus, gebruiker, [t for t in stil if t.raadslid_id == nummer])


def _remind(toezegging: Toezegging, gebruiker: Gebruiker, dag: date, *, is_eigen: bool) -> None:
    vandaag = today()
    moment = "over" if dag < vandaag else "vandaag" if dag == vandaag else "bijna"
    enqueue_mail(
        aan=gebruiker.email,
        bericht=f"{MAP}/herinnering.txt",
        waarden={
            "naam": gebruiker.naam,
            "titel": toezegging.initiatief.titel,
            "tekst": toezegging.tekst,
            "wie": wie(toezegging),
            "uiterlijk": dag,
            "moment": moment,
            "is_eigen": is_eigen,
            "pad": find_path("toezeggingen.toezegging", sleutel=toezegging.sleutel),
            "gemeente": read_afzender(),
        },
        over=toezegging.reference,
        eenmalig=f"herinnering:{toezegging.sleutel}:{dag}:{moment}:{gebruiker.id}",
    )


def _ask(cyclus: Cyclus, gebruiker: Gebruiker, stil: list[Toezegging]) -> None:
    enqueue_mail(
        aan=gebruiker.email,
        bericht=f"{MAP}/nieuws_gevraagd.txt",
        waarden={
            "naam": gebruiker.naam,
            "vergadering": cyclus.naar.titel,
            "dag": cyclus.naar.begin,
            "regels": [f"{wie(t)}: {t.tekst}" for t in stil[:_MEESTE]],
            "meer": max(0, len(stil) - _MEESTE),
            "pad": find_path("toezeggingen.register"),
            "gemeente": read_afzender(),
        },
        over=cyclus.naar.reference,
        eenmalig=f"raadsperiode:{cyclus.naar.sleutel}:{gebruiker.id}",
    )


def _griffie() -> list[Gebruiker]:
    return list(
        Gebruiker.select()
        .join(GebruikerRol)
        .where(GebruikerRol.rol == Rol.GRIFFIE, GebruikerRol.tot.is_null(), Gebruiker.is_actief)
    )


def _accounts_of(toezeggingen: Iterable[Toezegging]) -> dict[int, Gebruiker]:
    """Give the accounts of the sitting members who promised something, by member."""
    leden = {
        t.raadslid_id: t.raadslid.gebruiker_id
        for t in toezeggingen
        if t.raadslid is not None and t.raadslid.is_actief and t.raadslid.gebruiker_id
    }
    rows = Gebruiker.select().where(
        Gebruiker.id.in_(sorted(set(leden.values())) or [0]), Gebruiker.is_actief
    )
    bij_id = {gebruiker.id: gebruiker for gebruiker in rows}
    return {lid: bij_id[nummer] for lid, nummer in leden.items() if nummer in bij_id}
