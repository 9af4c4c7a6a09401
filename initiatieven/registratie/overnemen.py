"""Taking initiatives over from another system: no promise, no receipt, nobody hears of it.

In which fase it stood there is a move of `begeleiding` (`overgenomen`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from initiatieven.registratie.events import INGEDIEND
from initiatieven.registratie.gegevens import Teksten, clean_teksten
from initiatieven.registratie.keuzes import MAX_TITEL, Fase, Kanaal, Toestand
from initiatieven.registratie.models import Initiatief, InitiatiefThema
from initiatieven.registratie.nummering import next_kenmerk
from netwerk.gebieden.models import Gebied
from netwerk.themas.models import Thema
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import amsterdam, now
from vems.core.database import write
from vems.core.exceptions import Invalid
from vems.core.fields import slugify_with_tail
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_
from vems.partijen.models import Partij


@dataclass(frozen=True, slots=True)
class OvergenomenInitiatief:
    """What another system knew; a title that is too long stands whole in the text.

    `kenmerk` was reserved for a batch; "" takes the next number of the year.
    """

    titel: str
    omschrijving: str
    gebied: Gebied
    initiatiefnemer: Partij
    ingediend_op: datetime
    kenmerk: str = ""
    themas: tuple[Thema, ...] = ()
    plek_omschrijving: str = ""
    lon: float | None = None
    lat: float | None = None


def take_over_initiatief(data: OvergenomenInitiatief, *, door: Actor) -> Initiatief:
    """Register an initiatief of elsewhere on its own day; Invalid names what is wrong."""
    teksten = _clean(data)
    with write():
        initiatief = Initiatief.create(
            slug=slugify_with_tail(teksten.titel),
            identificatie=data.kenmerk or next_kenmerk(amsterdam(data.ingediend_op).year),
            titel=teksten.titel,
            samenvatting=teksten.samenvatting,
            omschrijving=teksten.omschrijving,
            plek_omschrijving=teksten.plek_omschrijving,
            gebied=data.gebied,
            lon=data.lon,
            lat=data.lat,
            initiatiefnemer=data.initiatiefnemer,
            kanaal=Kanaal.IMPORT,
            fase=Fase.INGEDIEND,
            toestand=Toestand.BIJ_GEMEENTE,
            toestand_sinds=data.ingediend_op,
            ingediend_op=data.ingediend_op,
            fase_sinds=data.ingediend_op,
            bron="import",
            updated_at=now(),
        )
        _put_themas(initiatief, data.themas)
        record(
            initiatief.reference,
            INGEDIEND,
            zichtbaarheid=Zichtbaarheid.OPENBAAR,
            op=data.ingediend_op,
            door=door,
        )
        announce(initiatief.reference)
    return initiatief


def renew_overgenomen(initiatief: Initiatief, data: OvergenomenInitiatief, *, door: Actor) -> None:
    """Bring an initiatief that was taken over up to date with where it came from."""
    teksten = _clean(data)
    with write():
        Initiatief.update(
            titel=teksten.titel,
            samenvatting=teksten.samenvatting,
            omschrijving=teksten.omschrijving,
            gebied=data.gebied,
            ingediend_op=data.ingediend_op,
            initiatiefnemer=data.initiatiefnemer,
            updated_at=now(),
            versie=Initiatief.versie + 1,
        ).where(Initiatief.id == initiatief.id).execute()
        InitiatiefThema.delete().where(InitiatiefThema.initiatief == initiatief).execute()
        _put_themas(initiatief, data.themas)
        announce(initiatief.reference)


def _clean(data: OvergenomenInitiatief) -> Teksten:
    if data.ingediend_op > now():
        raise Invalid(N_("De dag van indienen ligt in de toekomst."), veld="ingediend_op")
    titel = " ".join(data.titel.split())
    omschrijving = data.omschrijving.strip() or titel
    if len(titel) > MAX_TITEL:
        if titel not in omschrijving:
            omschrijving = f"{titel}\n\n{omschrijving}"
        titel = titel[: MAX_TITEL - 1].rsplit(" ", 1)[0].rstrip(" ,;:-") + "…"
    return clean_teksten(Teksten(titel, omschrijving, plek_omschrijving=data.plek_omschrijving))


def _put_themas(initiatief: Initiatief, themas: tuple[Thema, ...]) -> None:
    rijen = [
        {"initiatief": initiatief, "thema": thema, "rang": rang}
        for rang, thema in enumerate(dict.fromkeys(themas))
    ]
    if rijen:
        InitiatiefThema.insert_many(rijen).execute()
