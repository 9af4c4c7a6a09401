"""An offer as it is typed, and what became of it."""

from __future__ import annotations

from initiatieven.koppelingen.hulpboden.keuzes import HulpbodToestand
from initiatieven.koppelingen.hulpboden.models import Hulpbod
from initiatieven.registratie.models import Initiatief
from vems.core.outbox import Uitgaand

TEKST = "Ik kan zaterdag graven en heb een kruiwagen."
GOED = {
    "tekst": TEKST,
    "naam": "Joris Bakker",
    "email": "joris@voorbeeld.nl",
    "telefoon": "",
    "akkoord": "y",
    "sleutel": "bcdfghjkmnpqrs",
}


def url(plan: Initiatief) -> str:
    return f"/initiatieven/{plan.slug}/helpen"


def mails(bericht: str = "") -> list[Uitgaand]:
    return [m for m in Uitgaand.select().order_by(Uitgaand.id) if bericht in m.eenmalig]


def stand(bod: Hulpbod) -> HulpbodToestand:
    return Hulpbod.get_by_id(bod.id).toestand
