"""Who is invited to the market to come, and what the first ones answered."""

from __future__ import annotations

from initiatieven.markten.dag.genodigden import Genodigden, collect_guests
from vems.agenda.keuzes import Genodigd
from vems.agenda.models import Bijeenkomst, Uitnodiging
from vems.agenda.uitnodigen import answer, invite
from vems.demo.westerkade.wereld import Wereld

_PERS = "Kadekrant <redactie@kadekrant.example.org>\nRadio Westerkade <nieuws@radiowk.example.org>"
_WOORDEN = {
    "nl": "U ontmoet de mensen achter de plannen.",
    "en": "You will meet the people behind the plans.",
}


def invite_guests(wereld: Wereld, bijeenkomst: Bijeenkomst) -> None:
    """Invite council, college and press; the first ones answer."""
    lijsten = Genodigden((Genodigd.RAAD, Genodigd.COLLEGE), _PERS, lijst=Genodigd.PERS)
    invite(bijeenkomst, collect_guests(lijsten), woorden=_WOORDEN, door=wereld.griffie)
    genodigden = Uitnodiging.select(Uitnodiging, Bijeenkomst).join(Bijeenkomst)
    for nummer, uitnodiging in enumerate(genodigden.order_by(Uitnodiging.id).limit(14)):
        answer(uitnodiging, komt=nummer % 5 != 3)
