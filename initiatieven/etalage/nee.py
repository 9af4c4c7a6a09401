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
    voorwaarde: str
    alternatief: str
    nu_niet_tot: date | None
    is_besluit: bool


def ends_with_nee(initiatief: Initiatief) -> bool:
    """Tell whether a no ended it."""
    return initiatief.resultaat is Resultaat.GEMOTIVEERD_NEE and initiatief.fase is Fase.AFGEROND


def as_nee(initiatief: Initiatief, antwoord: Antwoord | None) -> Nee | None:
    """Give the no that ended it, of the newest answer that may be read by everybody."""
    if antwoord is None or not ends_with_nee(initiatief):
        return None
    if antwoord.soort is not AntwoordSoort.NEE:
        return None
    return Nee(
        reden=translate(NEE_REDEN_LABELS[antwoord.reden]) if antwoord.reden else "",
        uitleg=antwoord.uitleg,
        variant=translate(NEE_VARIANT_LABELS[antwoord.variant]) if antwoord.variant else "",
        voorwaarde=antwoord.voorwaarde,
        alternatief=antwoord.alternatief,
        nu_niet_tot=antwoord.nu_niet_tot if antwoord.variant is NeeVariant.NU_NIET else None,
        is_besluit=antwoord.nee_soort is NeeSoort.BESLUIT,
    )
