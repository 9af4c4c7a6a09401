"""By the clock: owners are asked once whether what is known of them holds; unanswered it counts no
more. The yearly confirmation of the profile of an organisation is in the same mail.
"""

from __future__ import annotations

import logging
from collections import defaultdict

from netwerk.partners.eigen import needs_confirmation
from netwerk.partners.keuzes import VOORWAARDEN_VERSIE, PartnerToestand
from netwerk.partners.models import Partner
from netwerk.relaties.berichten import mail_eigenaar
from netwerk.relaties.bevestigen import answer_by, is_oud
from netwerk.relaties.eigenaars import Eigenaar, load_eigenaars
from netwerk.relaties.keuzes import BEVESTIGD, GEEN_PIJL, VERVALT
from netwerk.relaties.models import Relatie
from netwerk.relaties.opgeschreven.zinnen import as_banden
from netwerk.relaties.registration import end_relatie, lapse_relatie
from vems.core.actor import SYSTEEM
from vems.core.clock import today
from vems.core.database import write
from vems.core.exceptions import Conflict
from vems.core.outbox import Uitgaand
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
    profielen = _list_profielen()
    per: dict[Reference, list[Relatie]] = defaultdict(list, {r: [] for r in profielen})
    for relatie in rows:
        per[relatie.van].append(relatie)
    eigenaars = load_eigenaars(per)
    for reference, relaties in per.items():
        try:
            _ask(reference, relaties, eigenaars.get(reference), profielen.get(reference, ""))
        except Exception:
            logger.exception("%s was not asked whether its relations hold", reference)


def ask_again(relatie: Relatie) -> None:
    """Ask the owner of one relation whether it still holds, whatever its age. Inside write()."""
    if relatie.gevraagd_op is None:
        _ask(relatie.van, [relatie], load_eigenaars([relatie.van]).get(relatie.van), "")


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


def end_voorbij() -> None:
    """End what was meant to hold until a day that is over; may run twice."""
    voorbij = Relatie.select().where(
        Relatie.tot.is_null(),
        Relatie.geldt_tot < today(),
        Relatie.soort.not_in(sorted(GEEN_PIJL, key=str)),
    )
    for relatie in list(voorbij.order_by(Relatie.id).limit(_PER_KEER)):
        end_relatie(relatie, op=relatie.geldt_tot, door=SYSTEEM)


def _list_profielen() -> dict[Reference, str]:
    """Give the organisations whose own profile waits, with what names that request: asked once.

    One from a list that never said anything itself is not asked: it did not come to us.
    """
    partners = Partner.select().where(
        Partner.toestand == PartnerToestand.ACTIEF,
        (Partner.bron == "") | Partner.bevestigd_op.is_null(False),
    )
    gevraagd = {
        partner.reference: f"profiel:{partner.sleutel}:{partner.bevestigd_op}:{VOORWAARDEN_VERSIE}"
        for partner in partners.order_by(Partner.id)
        if needs_confirmation(partner)
    }
    al = Uitgaand.select(Uitgaand.eenmalig).where(Uitgaand.eenmalig.in_(list(gevraagd.values())))
    bekend = {eenmalig for (eenmalig,) in al.tuples()}
    return {r: eenmalig for r, eenmalig in gevraagd.items() if eenmalig not in bekend}


def _ask(
    reference: Reference, relaties: list[Relatie], eigenaar: Eigenaar | None, profiel: str
) -> None:
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
            eenmalig=profiel or f"relaties:{reference}:{dag.isoformat()}:{nummers[0]}",
            profiel=bool(profiel),
            banden=[banden[nummer].zin for nummer in nummers[:_IN_MAIL]],
            meer=max(0, len(nummers) - _IN_MAIL),
            uiterlijk=answer_by(dag),
        )
