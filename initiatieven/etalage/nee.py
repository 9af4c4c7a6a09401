"""What the public reads of a no that ended an initiatief."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from initiatieven.begeleiding.keuzes import (
    NEE_REDEN_LABELS,
    NEE_VARIANT_LABELS,
    AntwoordSoort,
    NeeSoort,
    NeeVariant,
)
from initiatieven.begeleiding.models import Antwoord
from initiatieven.registratie.keuzes import Fase, Resultaat
from initiatieven.registratie.models import Initiatief
from vems.core.i18n import translate


@dataclass(frozen=True, slots=True)
class Nee:
    """What the public reads of a no (DOMAIN 2.4): reason, what it would take, what can be done."""

    reden: str
    uitleg: str
    variant: str
    alternatief: str
    nu_niet_tot: date | None
    is_besluit: bool


def find_nee(initiatief: Initiatief) -> Nee | None:
    """Find the no that ended it, when it was sent and may be read by everybody."""
    is_nee = initiatief.resultaat is Resultaat.GEMOTIVEERD_NEE and initiatief.fase is Fase.AFGEROND
    if not is_nee:
        return None
    antwoord = (
        Antwoord.select()
        .where(
            Antwoord.initiatief == initiatief,
            Antwoord.soort == AntwoordSoort.NEE,
            Antwoord.verstuurd_op.is_null(False),
        )
        .order_by(Antwoord.verstuurd_op.desc(), Antwoord.id.desc())
        .first()
    )
    if antwoord is None or not antwoord.is_openbaar:
        return None
    return Nee(
        reden=translate(NEE_REDEN_LABELS[antwoord.reden]) if antwoord.reden else "",
        uitleg=antwoord.uitleg,
        variant=translate(NEE_VARIANT_LABELS[antwoord.variant]) if antwoord.variant else "",
        alternatief=antwoord.alternatief,
        nu_niet_tot=antwoord.nu_niet_tot if antwoord.variant is NeeVariant.NU_NIET else None,
        is_besluit=antwoord.nee_soort is NeeSoort.BESLUIT,
    )
