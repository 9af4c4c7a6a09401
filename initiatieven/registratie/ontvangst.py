"""What is told when an initiatief is handed in: the receipt, and the parent of a young maker."""

from __future__ import annotations

from initiatieven.registratie.beloften import Beloften
from initiatieven.registratie.gegevens import NieuwInitiatief
from initiatieven.registratie.models import Initiatief
from vems.partijen.berichten import notify
from vems.partijen.keuzes import AdresSoort
from vems.partijen.registration import adressen_of

ONTVANGST = "initiatieven/registratie/mail/ontvangst.txt"
OUDER = "initiatieven/registratie/mail/ouder.txt"


def tell_ouder(initiatief: Initiatief) -> None:
    """Tell the parent or guardian of who is under 16 what the child started."""
    if initiatief.ouder_id is None:
        return
    notify(
        initiatief.ouder,
        bericht=OUDER,
        waarden={"wie": initiatief.initiatiefnemer.voornaam, "titel": initiatief.titel},
        eenmalig=f"ouder:{initiatief.sleutel}",
        over=initiatief.reference,
    )


def send_ontvangst(initiatief: Initiatief, beloften: Beloften, data: NieuwInitiatief) -> None:
    """Send the receipt: the number, and who answers by when."""
    partij = initiatief.initiatiefnemer
    adressen = adressen_of(partij)
    notify(
        partij,
        bericht=ONTVANGST,
        waarden={
            "titel": initiatief.titel,
            "kenmerk": initiatief.identificatie,
            "bel_voor": beloften.eerste_contact,
            "antwoord_voor": beloften.antwoord,
            "is_bereikbaar": AdresSoort.TELEFOON in adressen,
            "is_gesproken": data.is_gesproken,
            **_begeleider(initiatief),
            "mijn_url": data.mijn_url,
        },
        eenmalig=f"ontvangst:{initiatief.sleutel}",
        op_papier=True,
        over=initiatief.reference,
        adressen=adressen,
    )


def _begeleider(initiatief: Initiatief) -> dict[str, dict[str, str]]:
    """Name who guides it, when that is known at this moment; else the desk signs."""
    wie = initiatief.begeleider
    return {"begeleider": {"naam": wie.naam, "telefoon": wie.telefoon}} if wie else {}
