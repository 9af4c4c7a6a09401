"""Five contacts and five messages of a case, as rows; of each the first is ours."""

from __future__ import annotations

from datetime import timedelta
from random import Random

from initiatieven.loket.events import (
    BERICHT_VAN_INITIATIEFNEMER,
    BERICHT_VAN_LOKET,
    EERSTE_GESPREK,
    GESPREK_VASTGELEGD,
)
from initiatieven.loket.keuzes import CONTACT_LABELS, ContactSoort
from initiatieven.loket.models import Bericht, Klantcontact
from tools.bench.lading import Lading
from tools.bench.teksten import Schrijver
from tools.bench.zaak import Bijgeschreven, Tijdlijn, Zaak
from vems.core.history import Zichtbaarheid

CONTACTEN = 5
BERICHTEN = 5


def put_gesprekken(
    lading: Lading,
    ini: Bijgeschreven,
    zaak: Zaak,
    schrijver: Schrijver,
    kans: Random,
    tijdlijn: Tijdlijn,
) -> None:
    """Put five contacts and five messages: of each the first is ours."""
    wie = zaak.begeleider.naam
    for nummer in range(CONTACTEN):
        op = zaak.ingediend_op + timedelta(days=1 + nummer * 4)
        soort = kans.choice(tuple(ContactSoort))
        onderwerp = f"Gesprek {nummer + 1} over {zaak.plan.titel}"[:120]
        lading.put(
            Klantcontact,
            initiatief=ini.id,
            soort=soort,
            is_tweerichting=True,
            onderwerp=onderwerp,
            samenvatting=schrijver.gesprek(),
            op=op,
            door_naam=wie,
            created_at=op,
        )
        gegevens = {"soort": CONTACT_LABELS[soort], "onderwerp": onderwerp}
        tijdlijn.add(GESPREK_VASTGELEGD, op, Zichtbaarheid.BETROKKENEN, gegevens)
        if nummer == 0:
            tijdlijn.add(EERSTE_GESPREK, op, Zichtbaarheid.OPENBAAR)
    for nummer in range(BERICHTEN):
        op = zaak.ingediend_op + timedelta(days=2 + nummer * 4)
        van_ons = nummer % 2 == 0
        lading.put(
            Bericht,
            initiatief=ini.id,
            van_ons=van_ons,
            tekst=schrijver.bericht(zaak.voornaam),
            op=op,
            door_naam=wie if van_ons else zaak.voornaam,
            onbeantwoord=True if nummer == BERICHTEN - 1 and not van_ons else None,
        )
        if van_ons:
            tijdlijn.add(BERICHT_VAN_LOKET, op, Zichtbaarheid.BETROKKENEN, {"naam": wie})
        else:
            tijdlijn.add(BERICHT_VAN_INITIATIEFNEMER, op, Zichtbaarheid.BETROKKENEN, door="lid")
