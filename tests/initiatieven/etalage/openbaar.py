"""A public plan that waits for the gemeente, with something to hide."""

from __future__ import annotations

from datetime import timedelta

from initiatieven.begeleiding.events import NAAR_FASE
from initiatieven.loket.events import GESPREK_VASTGELEGD
from initiatieven.registratie.events import INGEDIEND
from initiatieven.registratie.keuzes import Fase, Publiceren
from initiatieven.registratie.models import Initiatief
from netwerk.vraagenaanbod.keuzes import HulpSoort, HulpvraagToestand
from netwerk.vraagenaanbod.models import Hulpvraag
from tests.factories.basis import make_medewerker
from tests.factories.initiatieven import make_initiatief
from tests.factories.netwerk import make_vraag
from vems.core.actor import SYSTEEM
from vems.core.clock import today
from vems.core.database import write
from vems.core.history import Zichtbaarheid, record


def make_tuin() -> Initiatief:
    """A public plan that waits for the gemeente."""
    initiatief = make_initiatief(
        openbaar=True,
        fase=Fase.PLAN,
        publiceren=Publiceren.MET_NAAM,
        aantal_initiatiefnemers=6,
        begeleider=make_medewerker(),
        volgende_stap="Wij meten de grond.",
        beloofd_op=today() + timedelta(days=5),
    )
    vraag = make_vraag(initiatief.reference, HulpSoort.MATERIAAL, tekst="Kruiwagens")
    Hulpvraag.update(toestand=HulpvraagToestand.GEREGELD).where(Hulpvraag.id == vraag.id).execute()
    make_vraag(initiatief.reference, HulpSoort.GELD, tekst="Hout en aarde", aantal=1850)
    with write():
        for event, wie in (
            (INGEDIEND, Zichtbaarheid.OPENBAAR),
            (NAAR_FASE[Fase.PLAN], Zichtbaarheid.OPENBAAR),
        ):
            record(initiatief.reference, event, zichtbaarheid=wie, door=SYSTEEM)
        record(
            initiatief.reference,
            GESPREK_VASTGELEGD,
            zichtbaarheid=Zichtbaarheid.BETROKKENEN,
            gegevens={"soort": "Telefoon", "onderwerp": "Over geldzorgen"},
            door=SYSTEEM,
        )
    return initiatief


def url(initiatief: Initiatief) -> str:
    return f"/initiatieven/{initiatief.slug}"
