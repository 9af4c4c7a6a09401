"""By the clock: owners are asked once whether old relations hold; unanswered ones count no more."""

from __future__ import annotations

import logging
from collections import defaultdict

from netwerk.relaties.berichten import mail_eigenaar
from netwerk.relaties.bevestigen import answer_by, as_banden, is_oud
from netwerk.relaties.eigenaars import Eigenaar, load_eigenaars
from netwerk.relaties.keuzes import BEVESTIGD, VERVALT
from netwerk.relaties.models import Relatie
from netwerk.relaties.registration import lapse_relatie
from vems.core.actor import SYSTEEM
from vems.core.clock import today
from vems.core.database import write
from vems.core.exceptions import Conflict
from vems.core.reference import Reference

logger = logging.getLogger(__name__)

_PER_KEER = 500
_IN_MAIL = 8


def ask_eigenaars() -> None:
    """Ask each owner in one mail about all that aged; without one it stands on the list only."""
    rows = list(
        Relatie.select()
        .where(Relatie.tot.is_null(), Relatie.gevraagd_op.is_null(), is_oud())
        .order_by(Relatie.id)
        .limit(_PER_KEER)
    )
    per: dict[Reference, list[Relatie]] = defaultdict(list)
    for relatie in rows:
        per[relatie.van].append(relatie)
    eigenaars = load_eigenaars(per)
    for reference, relaties in per.items():
        try:
            _ask(reference, relaties, eigenaars.get(reference))
        except Exception:
            logger.exception("%s was not asked whether its relations hold", reference)


def lapse_onbevestigd() -> None:
    """Let what nobody confirmed in time count no more."""
    rows = Relatie.select().where(
        Relatie.tot.is_null(),
        Relatie.soort.in_(sorted(VERVALT, key=str)),
        Relatie.zekerheid >= BEVESTIGD,
        Relatie.gevraagd_op.is_null(False),
    )
    for relatie in rows.order_by(Relatie.id).limit(_PER_KEER):
        if answer_by(relatie.gevraagd_op) >= today():
            continue
        try:
            lapse_relatie(relatie, door=SYSTEEM)
        except Conflict:
            logger.info("relation %s was ended meanwhile", relatie.id)


def _ask(reference: Reference, relaties: list[Relatie], eigenaar: Eigenaar | None) -> None:
    dag = today()
    nummers = [relatie.id for relatie in relaties]
    with write():
        Relatie.update(gevraagd_op=dag).where(
            Relatie.id.in_(nummers), Relatie.gevraagd_op.is_null()
        ).execute()
        if eigenaar is None:
            return
        banden = as_banden(relaties, SYSTEEM)
        mail_eigenaar(
            eigenaar,
            "klopt_dit_nog",
            eenmalig=f"relaties:{reference}:{dag.isoformat()}:{nummers[0]}",
            banden=[banden[nummer].zin for nummer in nummers[:_IN_MAIL]],
            meer=max(0, len(nummers) - _IN_MAIL),
            uiterlijk=answer_by(dag),
        )
