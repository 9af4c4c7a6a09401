"""One initiatief on its way: its row of data, who guides it, and what it is at this moment."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from random import Random

from initiatieven.koppelingen.leven.namens import Namens
from initiatieven.loket.keuzes import ContactSoort
from initiatieven.registratie.keuzes import Fase, Kanaal, Publiceren, Resultaat, Toestand
from initiatieven.registratie.models import Initiatief
from netwerk.medewerkers.models import Medewerker
from netwerk.vraagenaanbod.models import Hulpvraag
from vems.accounts.keuzes import Rol
from vems.accounts.registration import find_gebruiker
from vems.core.actor import Actor
from vems.core.clock import today
from vems.demo.westerkade.bron import Rij
from vems.demo.westerkade.verhaal import Verhaal
from vems.demo.westerkade.wereld import Wereld, actor_of

BALIE = "m14"


@dataclass(frozen=True, slots=True)
class Daad:
    """Something that happens so many days ago; fractions order what happens on one day."""

    dagen_geleden: float
    doe: Callable[[], None]
    kantoor: bool = True


class Zaak:
    """An initiatief of the data. `initiatief` is read anew each time: others change it too."""

    def __init__(self, wereld: Wereld, rij: Rij, begeleider: str) -> None:
        self.wereld = wereld
        self.rij = rij
        self.sleutel: str = rij["sleutel"]
        self.begeleider_sleutel = begeleider
        self.kans = Random(self.sleutel)

    @property
    def initiatief(self) -> Initiatief:
        """Give the initiatief as it is now."""
        return Initiatief.get_by_id(self.wereld.initiatieven[self.sleutel])

    @property
    def fase(self) -> Fase:
        """Give the fase it ends in."""
        return Fase(self.rij["fase"])

    @property
    def toestand(self) -> Toestand:
        """Give whose turn it is in the end."""
        return Toestand(self.rij["toestand"])

    @property
    def resultaat(self) -> Resultaat | None:
        """Give the result it ends with."""
        return Resultaat(self.rij["resultaat"]) if self.rij["resultaat"] else None

    @property
    def oud(self) -> int:
        """Give how many days ago it was handed in."""
        return int(self.rij["dagen_geleden"])

    @property
    def laatste(self) -> int:
        """Give how many days ago the last milestone was; half of its age without any."""
        return min((m["dagen_geleden"] for m in self.rij["mijlpalen"]), default=self.oud // 2)

    @property
    def is_via_web(self) -> bool:
        """Tell whether the residents typed it themselves."""
        return Kanaal(self.rij["kanaal"]) is Kanaal.WEB

    @property
    def wil_op_site(self) -> bool:
        """Tell whether the initiator agreed to publication."""
        return Publiceren(self.rij["publiceren"]) is not Publiceren.NEE

    @property
    def heeft_account(self) -> bool:
        """Tell whether the initiator can log in: everybody with an e-mail address."""
        return bool(self.rij["indiener"]["email"])

    @property
    def medewerker(self) -> Medewerker:
        """Give the begeleider."""
        return self.wereld.medewerkers[self.begeleider_sleutel]

    @property
    def begeleider(self) -> Actor:
        """Give the begeleider as actor."""
        return self.wereld.medewerker(self.begeleider_sleutel)

    @property
    def lid(self) -> Actor | None:
        """Give the initiator with an account; None for who only has a telephone."""
        email = self.rij["indiener"]["email"]
        gebruiker = find_gebruiker(email) if email else None
        return actor_of(gebruiker, Rol.LID) if gebruiker else None

    @property
    def spreker(self) -> Actor:
        """Give who acts for the initiative: the initiator, else the begeleider on behalf."""
        return self.lid or self.begeleider

    @property
    def namens(self) -> Namens | None:
        """Give how the initiator said it to the begeleider: by telephone, today."""
        return None if self.lid else Namens(ContactSoort.TELEFOON, today())

    def hulpvragen(self) -> list[Hulpvraag]:
        """List what it asked for, in order."""
        zelf = self.initiatief.reference
        return list(
            Hulpvraag.select()
            .where(Hulpvraag.eigenaar_kind == zelf.kind, Hulpvraag.eigenaar_key == zelf.key)
            .order_by(Hulpvraag.id)
        )


def tell(zaak: Zaak, begin: datetime, indienen: Callable[[], None], daden: list[Daad]) -> Verhaal:
    """Tell the story of one case: handing in, then every act in the order of time."""
    yield begin
    indienen()
    yield from _tell_daden(zaak, begin, daden)


def _tell_daden(zaak: Zaak, begin: datetime, daden: list[Daad]) -> Iterator[datetime]:
    kalender, moment = zaak.wereld.kalender, begin
    for daad in sorted(daden, key=lambda daad: -daad.dagen_geleden):
        plan = kalender.kantoor if daad.kantoor else kalender.thuis
        doel = plan(int(daad.dagen_geleden), zaak.kans)
        moment = kalender.na(moment, doel, kantoor=daad.kantoor)
        yield moment
        daad.doe()
