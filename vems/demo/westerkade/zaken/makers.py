"""Who makes De Bloesem together: a neighbour who said yes, and one who has not answered."""

from __future__ import annotations

import re

from initiatieven.registratie.makers.antwoorden import Toezegging, accept_invitation
from initiatieven.registratie.makers.models import Medemaker
from initiatieven.registratie.makers.uitnodigen import NieuweMaker, invite_maker
from vems.accounts.keuzes import Rol
from vems.core.fields import sleutel
from vems.core.outbox import Uitgaand
from vems.demo.westerkade.wereld import actor_of
from vems.demo.westerkade.zaak import Zaak

_BUUR = 7
_LATER = ("Mirjam Post", "mirjam.post@bewoner.example.org")


def ask_neighbour(zaak: Zaak) -> None:
    """Let Anke ask a neighbour, who joins and may stand on the site by first name."""
    buur = zaak.wereld.leden[_BUUR]
    maker = _invite(zaak, buur.naam, buur.email)
    mail = Uitgaand.get(Uitgaand.eenmalig == f"medemaker:{maker.sleutel}")
    token = re.search(r"/meedoen-met-makers/(\S+)", mail.tekst)
    assert token is not None
    accept_invitation(token[1], Toezegging(mag_naam=True), door=actor_of(buur, Rol.LID))


def ask_another(zaak: Zaak) -> None:
    """Leave an invitation without an answer."""
    _invite(zaak, *_LATER)


def _invite(zaak: Zaak, naam: str, email: str) -> Medemaker:
    return invite_maker(zaak.initiatief, NieuweMaker(naam, email, sleutel()), door=zaak.spreker)
