"""The day after which a "not now" may be asked again: the makers hear it, a colleague rings them.

Once per no, and only while the case is still closed by it.
"""

from __future__ import annotations

from initiatieven.begeleiding.keuzes import NeeVariant
from initiatieven.begeleiding.models import Antwoord
from initiatieven.loket.collegas import is_available, list_coordinatoren
from initiatieven.loket.taken.taken import NieuweTaak, give_taak
from initiatieven.registratie.keuzes import Resultaat
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.post import tell_maker
from netwerk.medewerkers.models import Medewerker
from vems.core.actor import SYSTEEM
from vems.core.clock import now, today
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict
from vems.core.i18n import N_
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.termijnen.werkdagen import add_werkdagen

BEL = N_("Bel: het was nu niet, kan het nu wel?")
_BELLEN_BINNEN = 5


def remind_nu_niet() -> None:
    """Job: tell who was told "not now" that the day has come; may run twice at once."""
    rijen = (
        Antwoord.select(Antwoord, Initiatief)
        .join(Initiatief)
        .where(
            Antwoord.variant == NeeVariant.NU_NIET,
            Antwoord.nu_niet_tot <= today(),
            Antwoord.verstuurd_op.is_null(False),
            Antwoord.opnieuw_op.is_null(),
            Initiatief.resultaat == Resultaat.GEMOTIVEERD_NEE,
        )
    )
    for antwoord in list(rijen):
        try:
            _remind(antwoord)
        except Conflict:
            continue


def _remind(antwoord: Antwoord) -> None:
    initiatief = antwoord.initiatief
    uiterlijk = add_werkdagen(today(), _BELLEN_BINNEN, read_sluitingsdagen())
    bellers = _who_rings(initiatief.begeleider)
    with write():
        guarded_update(
            Antwoord, Antwoord.id == antwoord.id, Antwoord.opnieuw_op.is_null(), opnieuw_op=now()
        )
        for collega in bellers:
            taak = NieuweTaak(BEL, collega, uiterlijk, is_terugbellen=True)
            give_taak(initiatief, taak, door=SYSTEEM)
        tell_maker(
            initiatief,
            "initiatieven/begeleiding/mail/opnieuw.txt",
            eenmalig=f"opnieuw:{antwoord.sleutel}",
            afzender=bellers[0] if bellers else None,
            uiterlijk=uiterlijk,
        )


def _who_rings(begeleider: Medewerker | None) -> list[Medewerker]:
    """Give the begeleider of then, or the coordinators when he left."""
    if begeleider is not None and is_available(begeleider):
        return [begeleider]
    return list_coordinatoren()
