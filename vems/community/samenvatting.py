"""Mailing news to who follows: grouped per thing, only what is new, each row once.

What is mailed leaves `nieuwtje` in the transaction of the mail itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from vems.community.keuzes import VANAF, WEEKDAG, Frequentie, Nieuwssoort
from vems.community.models import Abonnee, Nieuwtje
from vems.community.nieuws import hand_out, soort_of
from vems.community.volgen import email_of, read_voorkeuren
from vems.core.actor import ANONIEM
from vems.core.clock import amsterdam, now
from vems.core.database import write
from vems.core.history import Gebeurtenis, sentence
from vems.core.i18n import in_post
from vems.core.outbox import enqueue_mail
from vems.core.reference import Reference, Shown, load_shown
from vems.core.web.links import find_url

NIEUWS_MAIL = "vems/community/mail/nieuws.txt"


@dataclass(frozen=True, slots=True)
class Groep:
    """The news about one thing."""

    titel: str
    pad: str
    regels: tuple[str, ...]


def send_volgnieuws() -> None:
    """Job: hand out what is new and mail who is due; may run twice or at once."""
    hand_out()
    wachtend = Nieuwtje.select(Nieuwtje.abonnee).distinct()
    for abonnee in list(Abonnee.select().where(Abonnee.id.in_(wachtend))):
        send_samenvatting(abonnee)


def send_samenvatting(abonnee: Abonnee) -> None:
    """Mail one follower what is due now, if anything."""
    nu, sinds = amsterdam(now()), amsterdam(abonnee.created_at).date()
    aan_de_beurt = {
        frequentie
        for frequentie in (Frequentie.DIRECT, Frequentie.DAG, Frequentie.WEEK)
        if is_due(frequentie, nu, dag_op=abonnee.dag_op, week_op=abonnee.week_op or sinds)
    }
    keuzes = read_voorkeuren(abonnee)
    soorten = [soort for soort, keuze in keuzes.items() if keuze in aan_de_beurt]
    with write():
        rijen = _take(abonnee, soorten)
        if not rijen:
            return
        _mail(abonnee, [rij.gebeurtenis for rij in rijen])
        gebruikt = {keuzes[rij.soort] for rij in rijen}
        Abonnee.update(
            dag_op=nu.date() if Frequentie.DAG in gebruikt else abonnee.dag_op,
            week_op=nu.date() if Frequentie.WEEK in gebruikt else abonnee.week_op,
        ).where(Abonnee.id == abonnee.id).execute()


def is_due(
    frequentie: Frequentie, nu: datetime, *, dag_op: date | None, week_op: date | None
) -> bool:
    """Tell whether a mail of this frequency may go at this local moment."""
    if frequentie is Frequentie.DIRECT:
        return True
    if frequentie is Frequentie.DAG:
        return nu.time() >= VANAF and dag_op != nu.date()
    if frequentie is Frequentie.WEEK:
        vrijdag = nu.date() - timedelta(days=(nu.weekday() - WEEKDAG) % 7)
        is_begonnen = nu.date() > vrijdag or nu.time() >= VANAF
        return is_begonnen and (week_op is None or week_op < vrijdag)
    return False


def _take(abonnee: Abonnee, soorten: Iterable[object]) -> list[Nieuwtje]:
    """Take what waits; rows that another process took just now are not taken again."""
    rijen = list(
        Nieuwtje.select(Nieuwtje, Gebeurtenis)
        .join(Gebeurtenis)
        .where(Nieuwtje.abonnee == abonnee, Nieuwtje.soort.in_(list(soorten)))
        .order_by(Gebeurtenis.op, Gebeurtenis.id)
    )
    return [rij for rij in rijen if Nieuwtje.delete().where(Nieuwtje.id == rij.id).execute()]


def _mail(abonnee: Abonnee, gebeurtenissen: list[Gebeurtenis]) -> None:
    adres = email_of(abonnee)
    with in_post(abonnee.taal):
        groepen = _as_groepen(gebeurtenissen)
    if not adres or not groepen:
        return
    enqueue_mail(
        aan=adres,
        bericht=NIEUWS_MAIL,
        waarden={
            "groepen": groepen,
            "voorkeuren_url": find_url("community.voorkeuren", token=abonnee.token),
        },
        eenmalig=f"volgnieuws:{abonnee.id}:{gebeurtenissen[-1].id}:{gebeurtenissen[0].id}",
        taal=abonnee.taal,
        afmelden=find_url("community.afmelden", token=abonnee.token),
    )


def _as_groepen(gebeurtenissen: list[Gebeurtenis]) -> list[Groep]:
    """Group per thing, in the order of the news; what is no longer public is left out."""
    onderwerpen = {Reference(rij.onderwerp_kind, rij.onderwerp_key) for rij in gebeurtenissen}
    tonen = load_shown(onderwerpen | _written(gebeurtenissen), ANONIEM)
    per: dict[Reference, list[str]] = {}
    for rij in gebeurtenissen:
        onderwerp, regel = Reference(rij.onderwerp_kind, rij.onderwerp_key), _line(rij, tonen)
        if regel and onderwerp in tonen:
            per.setdefault(onderwerp, []).append(regel)
    return [
        Groep(tonen[onderwerp].titel, tonen[onderwerp].url, tuple(dict.fromkeys(regels)))
        for onderwerp, regels in per.items()
    ]


def _written(gebeurtenissen: list[Gebeurtenis]) -> set[Reference]:
    """Name the texts that makers wrote; they may have been taken back since."""
    return {rij.over for rij in gebeurtenissen if rij.over and soort_of(rij) is Nieuwssoort.MAKERS}


def _line(rij: Gebeurtenis, tonen: Mapping[Reference, Shown]) -> str:
    """Write the line of one event, with the title of what was written; "" when that is gone."""
    if soort_of(rij) is not Nieuwssoort.MAKERS:
        return sentence(rij)
    tekst = tonen.get(rij.over) if rij.over else None
    return f"{sentence(rij)}: {tekst.titel}" if tekst else ""
