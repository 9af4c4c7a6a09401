"""Telling who is late, once, and the coordinator when it stays so (DOMAIN 2.6).

One mail per person and run, with all that is new; `Aanmaning` keeps each promised day to one
reminder and one escalation, also when two schedulers run at the same moment.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from initiatieven.loket.collegas import list_coordinatoren
from initiatieven.loket.events import COORDINATOR_INGELICHT
from initiatieven.loket.keuzes import Trap
from initiatieven.loket.knelpunten.register import PAD as KNELPUNTEN
from initiatieven.loket.models import Aanmaning
from initiatieven.loket.termijn.achterstand import Achterstand, Soort, list_alle_achterstand
from netwerk.medewerkers.models import Medewerker
from vems.core.actor import SYSTEEM
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import write
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_, format_dag, format_tijd, in_post, translate
from vems.core.outbox import enqueue_mail
from vems.termijnen.normen import norm_of

_MEESTE_IN_MAIL = 20


def remind_achterstand() -> None:
    """Remind each owner of what became late, then tell the coordinators what stays late."""
    rijen = list_alle_achterstand()
    per_eigenaar: dict[int, list[Achterstand]] = defaultdict(list)
    for rij in rijen:
        if rij.eigenaar is not None:
            per_eigenaar[rij.eigenaar.id].append(rij)
    for eigenaar_id in sorted(per_eigenaar):
        _remind(per_eigenaar[eigenaar_id])
    na = norm_of("escaleren").aantal
    _escalate([rij for rij in rijen if rij.werkdagen >= na or rij.eigenaar is None])


def _remind(rijen: Sequence[Achterstand]) -> None:
    with write():
        nieuw, eerste = _claim(rijen, Trap.HERINNERING)
        if nieuw and nieuw[0].eigenaar is not None:
            _mail(nieuw[0].eigenaar, nieuw, Trap.HERINNERING, eerste)


def _escalate(rijen: Sequence[Achterstand]) -> None:
    coordinatoren = list_coordinatoren()
    if not coordinatoren:
        return
    with write():
        nieuw, eerste = _claim(rijen, Trap.ESCALATIE)
        for rij in nieuw:
            record(
                rij.initiatief.reference,
                COORDINATOR_INGELICHT,
                zichtbaarheid=Zichtbaarheid.INTERN,
                gegevens={"wat": rij.wat},
                over=rij.onderwerp,
                door=SYSTEEM,
            )
            announce(rij.initiatief.reference)
        for coordinator in coordinatoren if nieuw else []:
            _mail(coordinator, nieuw, Trap.ESCALATIE, eerste)


def _claim(rijen: Sequence[Achterstand], trap: Trap) -> tuple[list[Achterstand], int]:
    """Give what nobody told yet, and the number of its first claim; a loser of a race gets none."""
    nieuw, nummers = [], []
    for rij in sorted(rijen, key=lambda rij: rij.onderwerp):
        aanmaning, is_nieuw = Aanmaning.get_or_create(
            onderwerp_kind=rij.onderwerp.kind,
            onderwerp_key=rij.onderwerp.key,
            dag=rij.dag,
            trap=trap,
            defaults={"op": now()},
        )
        if is_nieuw:
            nieuw.append(rij)
            nummers.append(aanmaning.id)
    return sorted(nieuw, key=lambda rij: rij.dag), min(nummers, default=0)


def _mail(collega: Medewerker, rijen: Sequence[Achterstand], trap: Trap, eerste: int) -> None:
    enqueue_mail(
        aan=collega.e_mail,
        bericht=f"initiatieven/loket/mail/{trap.value}.txt",
        waarden={
            "naam": collega.voornaam,
            "aantal": len(rijen),
            "meer": max(0, len(rijen) - _MEESTE_IN_MAIL),
            "regels": [_line(rij, trap) for rij in rijen[:_MEESTE_IN_MAIL]],
            "pad": _pad_of(rijen, trap),
        },
        eenmalig=f"{trap.value}:{collega.sleutel}:{eerste}",
    )


def _pad_of(rijen: Sequence[Achterstand], trap: Trap) -> str:
    """Give the page to act on; who has a task or a knelpunt may not read cases."""
    soorten = {rij.soort for rij in rijen}
    if soorten == {Soort.KNELPUNT}:
        return KNELPUNTEN
    if trap is Trap.HERINNERING and soorten <= {Soort.TAAK, Soort.KNELPUNT}:
        return "/loket/taken"
    return "/loket/te-laat"


def _line(rij: Achterstand, trap: Trap) -> str:
    if rij.soort is Soort.KNELPUNT and trap is Trap.HERINNERING:
        return translate(
            N_("Knelpunt “%(wat)s”: op te lossen voor %(dag)s"),
            wat=rij.wat,
            dag=format_dag(rij.dag),
        )
    eigenaar = f", {rij.eigenaar.naam}" if rij.eigenaar and trap is Trap.ESCALATIE else ""
    kop = f"{rij.initiatief.titel} ({rij.initiatief.identificatie}{eigenaar})"
    wat = f"{translate(rij.wat)}, " if rij.wat else ""
    if rij.soort is Soort.WETTELIJK:
        wat += f"{translate(N_('de dag van de wet'))} "
    om = f", {format_tijd(rij.om)}" if rij.om else ""
    with in_post("nl"):
        return f"{kop}: {wat}{format_dag(rij.dag)}{om}"
