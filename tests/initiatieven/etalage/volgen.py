"""A plan that is followed, what happens on it, and the mails about it."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from flask.testing import FlaskClient

from initiatieven.registratie.models import Initiatief
from tests.factories.basis import make_gebruiker
from tests.personas import submit
from vems.accounts.keuzes import Rol
from vems.core.actor import SYSTEEM, Actor
from vems.core.database import write
from vems.core.history import Event, Zichtbaarheid, record
from vems.core.outbox import Uitgaand

DINSDAG = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
VRIJDAG = datetime(2026, 11, 27, 15, 30, tzinfo=UTC)
ADRES = "buur@voorbeeld.nl"


def member() -> Actor:
    gebruiker = make_gebruiker(Rol.LID, "Joris Bakker", "joris@voorbeeld.nl")
    return Actor(rol="lid", gebruiker_id=gebruiker.id, naam=gebruiker.naam)


def tell(plan: Initiatief, event: Event, wie: Zichtbaarheid = Zichtbaarheid.OPENBAAR) -> None:
    gegevens = dict.fromkeys(event.velden, "Groen Doen")
    with write():
        record(plan.reference, event, zichtbaarheid=wie, gegevens=gegevens, door=SYSTEEM)


def mails() -> list[Uitgaand]:
    return list(Uitgaand.select().order_by(Uitgaand.id))


def link_in(mail: Uitgaand, deel: str) -> str:
    gevonden = re.search(rf"(/{deel}\S+)", mail.tekst)
    assert gevonden, mail.tekst
    return gevonden[1]


def ask(client: FlaskClient, plan: Initiatief, email: str = ADRES):  # noqa: ANN201
    return submit(client, f"/initiatieven/{plan.slug}/volgen", {"email": email})
