"""Soep op dinsdag: a case of Ruben with something of everything in it."""

from __future__ import annotations

from initiatieven.begeleiding.models import Beslispunt
from initiatieven.loket.gesprek.berichten import send_bericht
from initiatieven.loket.gesprek.contacten import NieuwContact, record_klantcontact
from initiatieven.loket.gesprek.notities import record_notitie
from initiatieven.loket.keuzes import ContactSoort
from initiatieven.loket.overdracht.overdrachten import NieuweOverdracht, ask_overdracht
from initiatieven.loket.taken.taken import NieuweTaak, register_taak
from initiatieven.registratie.keuzes import Fase, Publiceren
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from tests.factories.basis import make_partij
from tests.factories.initiatieven import make_initiatief
from tests.initiatieven.mensen import actor_of
from vems.core.clock import now, today

GEHEIM = "Alleen voor collega’s: de buurman is boos."


def make_soep(ruben: Medewerker) -> Initiatief:
    """Make the case."""
    partij = make_partij("Fatima el Idrissi", telefoon="0999 55 51 87")
    initiatief = make_initiatief(
        "Soep op dinsdag",
        begeleider=ruben,
        initiatiefnemer=partij,
        fase=Fase.PLAN,
        beloofd_op=today(),
        publiceren=Publiceren.MET_NAAM,
    )
    door = actor_of(ruben)
    record_notitie(initiatief, GEHEIM, door=door)
    send_bericht(initiatief, "Wanneer kan ik bellen?", door=door)
    register_taak(initiatief, NieuweTaak("Keuken zoeken", ruben, today()), door=door)
    ask_overdracht(initiatief, NieuweOverdracht("Buurthuis De Kern"), door=door)
    record_klantcontact(
        initiatief, NieuwContact(ContactSoort.TELEFOON, "Kennismaken", "Zij wil soep."), door=door
    )
    Beslispunt.create(initiatief=initiatief, titel="Wijkbudget", created_at=now())
    return initiatief
