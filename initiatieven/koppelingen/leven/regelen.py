"""When a need is arranged: by a match that helped, or because the guide says so; and open again."""

from __future__ import annotations

from initiatieven.koppelingen.keuzes import AANVAARD, Uitkomst
from initiatieven.koppelingen.leven.events import VRAAG_GEREGELD, VRAAG_WEER_OPEN
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.permissions import may_propose
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.verplaatsen import tell_zoekvraag
from netwerk.vraagenaanbod.keuzes import HulpvraagToestand
from netwerk.vraagenaanbod.models import Hulpvraag
from netwerk.vraagenaanbod.registration import change_toestand
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.database import after_commit, write
from vems.core.exceptions import NotFound, Refused
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_


def settle_vraag(initiatief: Initiatief, sleutel: str, *, geregeld: bool, door: Actor) -> None:
    """Note that a need is arranged, or open again; what it was already stays as it is.

    From now on nobody is searched for it, or again somebody is.
    """
    if not may_propose(door, initiatief):
        raise NotFound()
    vraag = _find(initiatief, sleutel)
    naar = HulpvraagToestand.GEREGELD if geregeld else HulpvraagToestand.OPEN
    if vraag.toestand is naar:
        return
    if initiatief.fase is Fase.AFGEROND:
        raise Refused(N_("Dit plan is klaar. Heropen het eerst."))
    _change(vraag, initiatief, naar, door)


def settle_after(koppeling: Koppeling, *, door: Actor) -> None:
    """Arrange the need of a match that both sides are content with; inside write()."""
    vraag = koppeling.hulpvraag
    gezegd = {koppeling.uitkomst_initiatiefnemer, koppeling.uitkomst_doelwit}
    hielp = Uitkomst.VEEL in gezegd and Uitkomst.NIET not in gezegd
    if hielp and vraag is not None and vraag.toestand is HulpvraagToestand.OPEN:
        _change(vraag, koppeling.initiatief, HulpvraagToestand.GEREGELD, door)


def follow_aanvaard(sleutel: str) -> None:
    """Let the graph read anew what was accepted for an initiatief; inside write()."""
    rijen = (
        Koppeling.select(Koppeling.id, Koppeling.sleutel)
        .join(Initiatief)
        .where(Initiatief.sleutel == sleutel, Koppeling.toestand.in_(AANVAARD))
    )
    if geraakt := [rij.reference for rij in rijen]:
        announce(*geraakt)


def _change(vraag: Hulpvraag, initiatief: Initiatief, naar: HulpvraagToestand, door: Actor) -> None:
    geregeld = naar is HulpvraagToestand.GEREGELD
    with write():
        change_toestand(vraag, naar, door=door)
        record(
            initiatief.reference,
            VRAAG_GEREGELD if geregeld else VRAAG_WEER_OPEN,
            zichtbaarheid=Zichtbaarheid.OPENBAAR,
            gegevens={"wat": vraag.soort.value},
            over=vraag.reference,
            door=door,
        )
        after_commit(lambda: tell_zoekvraag(initiatief.sleutel))


def _find(initiatief: Initiatief, sleutel: str) -> Hulpvraag:
    zelf = initiatief.reference
    vraag = Hulpvraag.get_or_none(
        Hulpvraag.sleutel == sleutel[:20],
        Hulpvraag.eigenaar_kind == zelf.kind,
        Hulpvraag.eigenaar_key == zelf.key,
        Hulpvraag.toestand != HulpvraagToestand.VERVALLEN,
    )
    if vraag is None:
        raise NotFound()
    return vraag
