"""Matches in bulk: the real matcher proposes for some cases, the others get what suits their theme.

A proposal carries the explanation the matcher gave, with the other case filled in, so that the
match page has real work to do. Advanced cases work together with the first partner on the list.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import cycle
from typing import Any

from initiatieven.koppelingen import events
from initiatieven.koppelingen.keuzes import KoppelingSoort, KoppelingToestand
from initiatieven.koppelingen.models import Koppeling, Koppelronde
from initiatieven.koppelingen.zoeken.voorstellen import propose_koppelingen
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.matching.gewichten import HUIDIG
from netwerk.partners.models import Partner
from netwerk.vraagenaanbod.models import Hulpvraag
from tools.bench.lading import Lading
from tools.bench.zaak import KIND, Bijgeschreven
from vems.core import changes
from vems.core.actor import SYSTEEM
from vems.core.fields import JsonField
from vems.core.history import Gebeurtenis, Zichtbaarheid

# So many proposals of a run are kept per case: what somebody reads on one page.
PER_ZAAK = 6
_SAMEN = frozenset({Fase.UITVOERING, Fase.NAZORG, Fase.AFGEROND})
_GEGAAN = (
    (events.GEVRAAGD, Zichtbaarheid.OPENBAAR),
    (events.GEACCEPTEERD, Zichtbaarheid.OPENBAAR),
    (events.GEINTRODUCEERD, Zichtbaarheid.BETROKKENEN),
    (events.SAMENWERKING, Zichtbaarheid.OPENBAAR),
)


@dataclass(frozen=True, slots=True)
class Voorbeeld:
    """What the matcher proposed for one case; its words are stored as text."""

    sleutel: str
    titel: str
    vraag_sleutel: str
    voorstellen: tuple[tuple[KoppelingSoort, str, str, float | None, str], ...]


class Koppelaar:
    """Gives cases the proposals of an example with the same main theme, in turn."""

    def __init__(self, voorbeelden: Mapping[int, Sequence[Voorbeeld]]) -> None:
        self._om_beurt = {thema: cycle(lijst) for thema, lijst in voorbeelden.items() if lijst}
        self._namen = {p.sleutel: p.naam for p in Partner.select(Partner.sleutel, Partner.naam)}

    def put(self, lading: Lading, zaak: Bijgeschreven, thema_id: int) -> None:
        """Put a run of the matcher with its proposals; nothing for a theme without example."""
        if thema_id not in self._om_beurt:
            return
        voorbeeld, op = next(self._om_beurt[thema_id]), zaak.momenten[0]
        ronde = lading.put(
            Koppelronde,
            initiatief=zaak.id,
            gewichten_versie=HUIDIG.versie,
            generatie=1,
            op=op,
        )
        samen = zaak.fase in _SAMEN
        for soort, kind, key, score, uitleg in voorbeeld.voorstellen[:PER_ZAAK]:
            werkt = samen and kind == "partner" and soort is KoppelingSoort.KAN_HELPEN
            samen = samen and not werkt
            lading.put(
                Koppeling,
                initiatief=zaak.id,
                ronde=ronde,
                soort=soort,
                doelwit_kind=kind,
                doelwit_key=key,
                hulpvraag=zaak.vraag_id if soort is KoppelingSoort.KAN_HELPEN else None,
                score=score,
                uitleg=_retell(uitleg, voorbeeld, zaak),
                created_at=op,
                updated_at=zaak.momenten[-1],
                **(_together(key, kind, zaak) if werkt else {}),
            )
            if werkt:
                self._tell(lading, zaak, key)

    def _tell(self, lading: Lading, zaak: Bijgeschreven, key: str) -> None:
        naam = self._namen[key]
        for event, zichtbaarheid in _GEGAAN:
            gegevens = {"naam": naam} | ({"waarom": naam} if "waarom" in event.velden else {})
            lading.put(
                Gebeurtenis,
                onderwerp_kind=KIND,
                onderwerp_key=zaak.sleutel,
                soort=event.soort,
                gegevens=gegevens,
                zichtbaarheid=zichtbaarheid,
                op=zaak.momenten[-2],
                door_rol="begeleider",
            )


def learn(zaken: Sequence[tuple[Bijgeschreven, int]]) -> Koppelaar:
    """Let the matcher propose for these cases, each with its theme, and learn from it."""
    changes.catch_up("graaf")
    voorbeelden: dict[int, list[Voorbeeld]] = defaultdict(list)
    for zaak, thema_id in zaken:
        initiatief = Initiatief.get_by_id(zaak.id)
        propose_koppelingen(initiatief, door=SYSTEEM)
        voorbeelden[thema_id].append(_read(initiatief))
    return Koppelaar(voorbeelden)


def _read(initiatief: Initiatief) -> Voorbeeld:
    rijen = Koppeling.select().where(Koppeling.initiatief == initiatief).order_by(Koppeling.id)
    vraag = Hulpvraag.select().where(Hulpvraag.eigenaar_key == initiatief.sleutel)
    veld: JsonField = Koppeling.uitleg
    return Voorbeeld(
        initiatief.sleutel,
        initiatief.titel,
        vraag.order_by(Hulpvraag.id.desc()).get().sleutel,
        tuple(
            (
                rij.soort,
                rij.doelwit_kind,
                rij.doelwit_key,
                rij.score,
                str(veld.db_value(rij.uitleg)),
            )
            for rij in rijen
        ),
    )


def _retell(uitleg: str, voorbeeld: Voorbeeld, zaak: Bijgeschreven) -> dict[str, Any]:
    tekst = uitleg.replace(voorbeeld.sleutel, zaak.sleutel).replace(voorbeeld.titel, zaak.titel)
    tekst = tekst.replace(voorbeeld.vraag_sleutel, zaak.vraag_sleutel)
    verteld: dict[str, Any] = Koppeling.uitleg.python_value(tekst)
    return verteld


def _together(key: str, kind: str, zaak: Bijgeschreven) -> dict[str, str | datetime | object]:
    return {
        "toestand": KoppelingToestand.SAMENWERKING,
        "gevraagde_kind": kind,
        "gevraagde_key": key,
        "gevraagd_op": zaak.momenten[-2],
        "geintroduceerd_op": zaak.momenten[-1],
        "vraag_tekst": f"Wilt u meedoen met {zaak.titel}?",
    }
