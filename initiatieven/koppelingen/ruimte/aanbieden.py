"""Offering a room with the yes: which times there are, and holding the days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from initiatieven.koppelingen import berichten
from initiatieven.koppelingen.leven.stappen import tell
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.ruimte.beeld import load_beeld
from initiatieven.koppelingen.ruimte.events import RUIMTE_AANGEBODEN
from netwerk.partners.models import Partner
from netwerk.plekken.models import Plek, Weektijd
from netwerk.plekken.reserveren import Boeking, hold_ruimte
from netwerk.plekken.weektijden import count_vrij, list_weektijden
from netwerk.plekken.zinnen import say_over, say_weektijd
from netwerk.vraagenaanbod.keuzes import HulpSoort
from vems.core.actor import Actor
from vems.core.history import Zichtbaarheid
from vems.core.i18n import N_, translate


@dataclass(frozen=True, slots=True)
class Ruimteaanbod:
    """A weekly time, from which day, and how many weeks in a row."""

    weektijd: Weektijd
    eerste: date
    weken: int


@dataclass(frozen=True, slots=True)
class Keuzetijd:
    """A weekly time that can be offered, in words."""

    weektijd: Weektijd
    zin: str


def list_keuzetijden(koppeling: Koppeling) -> list[Keuzetijd]:
    """List what who was asked can offer: the place itself, or its rooms when one is needed."""
    plekken = _plekken_of(koppeling)
    tijden = list_weektijden(plekken) if plekken else []
    vrij, naam_van = count_vrij(tijden), {plek.id: plek.naam for plek in plekken}
    return [
        Keuzetijd(
            tijd,
            translate(
                N_("%(plek)s: %(wanneer)s (%(over)s)"),
                plek=naam_van[tijd.plek_id],
                wanneer=say_weektijd(tijd),
                over=say_over(tijd, vrij[tijd.id].over),
            ),
        )
        for tijd in tijden
        if vrij[tijd.id].over
    ]


def offer_ruimte(
    koppeling: Koppeling, aanbod: Ruimteaanbod, *, voorwaarde: str, door: Actor
) -> None:
    """Hold the days for this initiatief, and ask the makers whether it suits. Inside write()."""
    vraag = koppeling.hulpvraag
    reservering = hold_ruimte(
        aanbod.weektijd,
        koppeling.reference,
        Boeking(
            eerste=aanbod.eerste,
            weken=aanbod.weken,
            personen=vraag.aantal if vraag and vraag.soort is HulpSoort.RUIMTE else None,
            voorwaarde=voorwaarde,
        ),
        door=door,
    )
    beeld = load_beeld(reservering)
    tell(
        koppeling,
        RUIMTE_AANGEBODEN,
        Zichtbaarheid.BETROKKENEN,
        plek=beeld.plek,
        aantal=beeld.keren,
        vanaf=beeld.dagen[0].isoformat(),
        door=door,
    )
    berichten.tell_ruimte(koppeling, "ruimte_aangeboden", beeld)


def _plekken_of(koppeling: Koppeling) -> list[Plek]:
    gevraagde, vraag = koppeling.gevraagde, koppeling.hulpvraag
    if gevraagde is None or gevraagde.kind != "partner":
        return []
    if koppeling.doelwit_kind == "plek":
        return list(Plek.select().where(Plek.slug == koppeling.doelwit_key, Plek.is_open))
    if vraag is None or vraag.soort is not HulpSoort.RUIMTE:
        return []
    return list(
        Plek.select()
        .join(Partner)
        .where(Partner.sleutel == gevraagde.key, Plek.is_open)
        .order_by(Plek.naam)
    )
