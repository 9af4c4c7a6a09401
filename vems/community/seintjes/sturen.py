"""Sending a notice, when it shows, and reading: whether one is new stands with the account itself.

`Gebruiker.seintje_op` is the first moment at which something unread shows: the header of every page
knows it without a question of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

import peewee

from vems.accounts.models import Gebruiker
from vems.community.keuzes import VANAF, WEEKDAG, Frequentie, Nieuwssoort
from vems.community.models import Abonnee
from vems.community.seintjes.models import Seintje, Seintkeus
from vems.community.seintjes.soorten import NIEUWS, SOORTEN, Seintsoort
from vems.community.volgen import read_voorkeuren
from vems.core.actor import Actor
from vems.core.clock import AMSTERDAM, amsterdam, now
from vems.core.database import write
from vems.core.history import Gebeurtenis

# What was read long ago is forgotten.
BEWAAR = timedelta(days=90)


def send_seintje(
    gebruiker_id: int | None,
    soort: Seintsoort,
    zin: str,
    *,
    gegevens: Mapping[str, str],
    pad: str,
    eenmalig: str,
    door: Actor,
) -> bool:
    """Send a notice to an account, once; inside write(). Nobody gets one of the own act.

    Tells whether it comes: not without an account, nor when that kind is not wanted.
    """
    if gebruiker_id is None or gebruiker_id == door.gebruiker_id:
        return False
    gekozen = _read_gekozen(gebruiker_id)
    frequentie = Frequentie(gekozen.get(soort.code, soort.standaard.value))
    return _put(
        gebruiker_id,
        soort,
        frequentie,
        {"zin": zin, "gegevens": dict(gegevens), "pad": pad, "eenmalig": eenmalig},
    )


def send_nieuws(
    abonnee: Abonnee, gebeurtenis: Gebeurtenis, soort: Nieuwssoort, gekozen: Mapping[str, str]
) -> None:
    """Send news of what a member follows; inside write().

    As often as was chosen for notices, else as often as for mail.
    """
    if abonnee.gebruiker_id is None:
        return
    code = NIEUWS[soort].code
    frequentie = Frequentie(gekozen.get(code, read_voorkeuren(abonnee)[soort].value))
    eenmalig = f"nieuws:{gebeurtenis.id}"
    _put(
        abonnee.gebruiker_id,
        NIEUWS[soort],
        frequentie,
        {"gebeurtenis": gebeurtenis, "eenmalig": eenmalig},
    )


def next_moment(frequentie: Frequentie, nu: datetime) -> datetime:
    """Give when a notice of this moment shows: now, the next afternoon or the next Friday."""
    if frequentie is Frequentie.DIRECT:
        return nu
    lokaal = amsterdam(nu)
    dag = lokaal.date() + timedelta(days=lokaal.time() >= VANAF)
    if frequentie is Frequentie.WEEK:
        dag += timedelta(days=(WEEKDAG - dag.weekday()) % 7)
    return datetime.combine(dag, VANAF, AMSTERDAM)


def read_keuzes(gebruiker_id: int) -> dict[str, Frequentie]:
    """Give how often an account wants each kind; news as often as its mail, until chosen here."""
    mail = read_voorkeuren(Abonnee.get_or_none(Abonnee.gebruiker == gebruiker_id))
    gekozen = _read_gekozen(gebruiker_id)
    anders = {code: soort.standaard for code, soort in SOORTEN.items()}
    anders |= {NIEUWS[soort].code: frequentie for soort, frequentie in mail.items()}
    return {code: Frequentie(gekozen.get(code, anders[code].value)) for code in SOORTEN}


def change_keuzes(gebruiker_id: int, keuzes: Mapping[str, Frequentie]) -> None:
    """Choose how often to get each kind; what is there already stays."""
    waarden = {code: keuze.value for code, keuze in keuzes.items()}
    with write():
        rij, _nieuw = Seintkeus.get_or_create(gebruiker=gebruiker_id)
        Seintkeus.update(keuzes={**rij.keuzes, **waarden}).where(Seintkeus.id == rij.id).execute()


def select_seintjes(gebruiker_id: int) -> peewee.ModelSelect:
    """Select what shows now, the newest first."""
    return (
        Seintje.select(Seintje, Gebeurtenis)
        .join(Gebeurtenis, peewee.JOIN.LEFT_OUTER)
        .where(Seintje.gebruiker == gebruiker_id, Seintje.zichtbaar_op <= now())
        .order_by(Seintje.zichtbaar_op.desc(), Seintje.id.desc())
    )


def read_all(gebruiker_id: int) -> None:
    """Say that everything that shows was read."""
    with write():
        Seintje.update(gelezen_op=now()).where(
            Seintje.gebruiker == gebruiker_id,
            Seintje.gelezen_op.is_null(),
            Seintje.zichtbaar_op <= now(),
        ).execute()
        eerste = Seintje.select(peewee.fn.MIN(Seintje.zichtbaar_op)).where(
            Seintje.gebruiker == gebruiker_id, Seintje.gelezen_op.is_null()
        )
        Gebruiker.update(seintje_op=eerste).where(Gebruiker.id == gebruiker_id).execute()


def forget_old() -> None:
    """Job: forget what was read long ago."""
    with write():
        Seintje.delete().where(Seintje.gelezen_op < now() - BEWAAR).execute()


def _read_gekozen(gebruiker_id: int) -> Mapping[str, str]:
    rij = Seintkeus.get_or_none(Seintkeus.gebruiker == gebruiker_id)
    gekozen: Mapping[str, str] = rij.keuzes if rij else {}
    return gekozen


def _put(
    gebruiker_id: int, soort: Seintsoort, frequentie: Frequentie, waarden: Mapping[str, object]
) -> bool:
    if frequentie is Frequentie.NIET:
        return False
    nu = now()
    moment = next_moment(frequentie, nu)
    rij = {"gebruiker": gebruiker_id, "soort": soort.code, "op": nu, "zichtbaar_op": moment}
    Seintje.insert(**rij, **waarden).on_conflict_ignore().execute()
    later = Gebruiker.seintje_op.is_null() | (Gebruiker.seintje_op > moment)
    Gebruiker.update(seintje_op=moment).where(Gebruiker.id == gebruiker_id, later).execute()
    return True
