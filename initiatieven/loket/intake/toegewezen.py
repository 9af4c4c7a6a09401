"""What a colleague hears who gets cases to guide: one mail and one notice, however many."""

from __future__ import annotations

from collections.abc import Sequence

from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from vems.community.seintjes.soorten import ZAAK
from vems.community.seintjes.sturen import send_seintje
from vems.core.actor import Actor
from vems.core.database import write
from vems.core.fields import sleutel
from vems.core.i18n import N_
from vems.core.outbox import enqueue_mail

_MEESTE_IN_MAIL = 20


def tell_begeleider(medewerker: Medewerker, zaken: Sequence[Initiatief], *, door: Actor) -> None:
    """Tell who guides these cases from now on, unless he took them himself."""
    if not zaken or medewerker.sleutel in door.keys_of("medewerker"):
        return
    titels = [zaak.titel for zaak in zaken]
    pad = f"/loket/{zaken[0].identificatie}" if len(zaken) == 1 else "/loket"
    keer = sleutel()
    with write():
        send_seintje(
            medewerker.gebruiker_id,
            ZAAK,
            N_("%(wie)s geeft u een zaak: %(wat)s")
            if len(zaken) == 1
            else N_("%(wie)s geeft u %(aantal)s zaken"),
            gegevens={"wie": door.naam, "wat": titels[0], "aantal": str(len(zaken))},
            pad=pad,
            eenmalig=f"zaak:{keer}",
            door=door,
        )
        enqueue_mail(
            aan=medewerker.e_mail,
            bericht="initiatieven/loket/mail/zaak_toegewezen.txt",
            waarden={
                "naam": medewerker.voornaam,
                "collega": door.naam,
                "titel": titels[0],
                "kenmerk": zaken[0].identificatie if len(zaken) == 1 else "",
                "titels": titels[:_MEESTE_IN_MAIL] if len(zaken) > 1 else [],
                "aantal": len(zaken),
                "meer": max(0, len(zaken) - _MEESTE_IN_MAIL),
                "pad": pad,
            },
            over=zaken[0].reference,
            eenmalig=f"zaak_toegewezen:{keer}",
        )
