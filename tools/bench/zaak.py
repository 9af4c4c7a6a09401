"""What is known of a case before and while its rows are made, and the history it gets."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from initiatieven.registratie.keuzes import Fase, Publiceren
from netwerk.gebieden.models import Gebied
from netwerk.medewerkers.models import Medewerker
from netwerk.themas.models import Thema
from tools.bench.lading import Lading
from tools.bench.teksten import Plan
from vems.core.history import Event, Gebeurtenis, Zichtbaarheid

KIND = "initiatief"


@dataclass(frozen=True, slots=True)
class Zaak:
    """What is known of a case before its rows are made."""

    kenmerk: str
    plan: Plan
    gebied: Gebied
    themas: tuple[Thema, ...]
    partij_id: int
    voornaam: str
    begeleider: Medewerker
    ingediend_op: datetime
    fase: Fase
    punt: tuple[float, float] | None

    @property
    def consent(self) -> Publiceren:
        """One in ten stays off the site, one in four is on it without a name."""
        cijfer = int(self.kenmerk[-2:])
        if cijfer % 10 == 0:
            return Publiceren.NEE
        return Publiceren.ZONDER_NAAM if cijfer % 4 == 0 else Publiceren.MET_NAAM

    @property
    def is_public(self) -> bool:
        """Tell whether the desk looked at it and the makers agreed."""
        return self.fase is not Fase.INGEDIEND and self.consent is not Publiceren.NEE


@dataclass(slots=True)
class Bijgeschreven:
    """What later rows need to know: the case and the first of its needs."""

    id: int
    sleutel: str
    titel: str
    vraag_id: int
    vraag_sleutel: str
    fase: Fase
    momenten: list[datetime] = field(default_factory=list)


class Tijdlijn:
    """The history of one case; each event carries exactly the keys it declares."""

    def __init__(self, lading: Lading, eigen: str, zaak: Zaak) -> None:
        self._lading, self._eigen, self._zaak = lading, eigen, zaak

    def add(
        self,
        event: Event,
        op: datetime,
        zichtbaarheid: Zichtbaarheid,
        gegevens: dict[str, str] | None = None,
        door: str = "begeleider",
    ) -> None:
        """Put one event."""
        waarden = gegevens or {}
        if set(waarden) != event.velden:
            raise ValueError(f"{event.soort} carries {sorted(event.velden)}")
        self._lading.put(
            Gebeurtenis,
            onderwerp_kind=KIND,
            onderwerp_key=self._eigen,
            soort=event.soort,
            gegevens=waarden,
            zichtbaarheid=zichtbaarheid,
            op=op,
            door_rol=door,
            door_naam=self._zaak.begeleider.naam if door == "begeleider" else "",
        )
