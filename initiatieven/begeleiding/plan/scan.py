"""The ACTIE scan (Platform31): what the initiatief has, and what it still needs.

What is ticked becomes a need, so that it is searched for (DOMAIN 4.4).
"""

from __future__ import annotations

from dataclasses import asdict, dataclass

from initiatieven.begeleiding.events import SCAN_INGEVULD
from initiatieven.begeleiding.models import ActieScan
from initiatieven.registratie.gegevens import NieuweHulpvraag
from initiatieven.registratie.inhoud import as_nieuw, list_open_hulpvragen
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import require
from initiatieven.registratie.wijzigen import Wijziging, edit_initiatief, teksten_of
from netwerk.vraagenaanbod.keuzes import HulpSoort
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import write
from vems.core.exceptions import Invalid
from vems.core.fields import clean_text, sleutel
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_
from vems.core.teksten import check_length

# Letter, word and question of each part.
ONDERDELEN: dict[str, tuple[str, str]] = {
    "animo": (N_("Animo"), N_("Wie doen er mee, en hoe graag?")),
    "contacten": (N_("Contacten"), N_("Wie kennen zij al, en wie nog niet?")),
    "toerusting": (N_("Toerusting"), N_("Wat hebben zij: tijd, geld, kennis, ruimte?")),
    "inbedding": (N_("Inbedding"), N_("Past het bij regels, plannen en de buurt?")),
    "empathie": (N_("Empathie"), N_("Begrijpen zij anderen? En begrijpt de gemeente hen?")),
}
# Which needs come to light at a part.
NODIG_BIJ: dict[str, tuple[HulpSoort, ...]] = {
    "animo": (HulpSoort.BEKENDHEID,),
    "contacten": (HulpSoort.CONTACT,),
    "toerusting": (
        HulpSoort.GELD,
        HulpSoort.RUIMTE,
        HulpSoort.MENSEN,
        HulpSoort.MATERIAAL,
        HulpSoort.KENNIS,
    ),
    "inbedding": (HulpSoort.VERGUNNING,),
}
MAX_TEKST = 4_000


@dataclass(frozen=True, slots=True)
class NieuweScan:
    """A sentence or two per part, and what is needed beside what was asked for already."""

    animo: str
    contacten: str
    toerusting: str
    inbedding: str
    empathie: str
    nodig: frozenset[HulpSoort] = frozenset()
    sleutel: str = ""


def record_scan(initiatief: Initiatief, data: NieuweScan, *, door: Actor) -> ActieScan:
    """Write down a scan; the newest counts. Invalid with an empty part."""
    require(door, "begeleidingslog", "w", initiatief)
    teksten = {naam: clean_text(asdict(data)[naam]) for naam in ONDERDELEN}
    for naam, tekst in teksten.items():
        if not tekst:
            raise Invalid(N_("Vul dit onderdeel in. Een paar woorden is genoeg."), veld=naam)
        check_length(tekst, MAX_TEKST, veld=naam)
    with write():
        scan, is_nieuw = ActieScan.get_or_create(
            sleutel=data.sleutel or sleutel(),
            defaults={
                "initiatief": initiatief,
                "op": now(),
                "door_naam": door.naam,
                **teksten,
            },
        )
        if is_nieuw:
            record(
                initiatief.reference,
                SCAN_INGEVULD,
                zichtbaarheid=Zichtbaarheid.INTERN,
                over=scan.reference,
                door=door,
            )
            announce(initiatief.reference)
            _add_hulpvragen(initiatief, data.nodig, door)
    return scan


def _add_hulpvragen(initiatief: Initiatief, nodig: frozenset[HulpSoort], door: Actor) -> None:
    """Ask for what is not asked for yet."""
    gevraagd = list_open_hulpvragen(initiatief)
    nieuw = nodig - {vraag.soort for vraag in gevraagd}
    if not nieuw:
        return
    erbij = (NieuweHulpvraag(soort) for soort in HulpSoort if soort in nieuw)
    hulpvragen = (*map(as_nieuw, gevraagd), *erbij)
    wijziging = Wijziging(initiatief.versie, teksten_of(initiatief), hulpvragen=hulpvragen)
    edit_initiatief(initiatief, wijziging, door=door)


def latest_scan(initiatief: Initiatief) -> ActieScan | None:
    """Give the scan that counts."""
    return (
        ActieScan.select()
        .where(ActieScan.initiatief == initiatief)
        .order_by(ActieScan.id.desc())
        .first()
    )
