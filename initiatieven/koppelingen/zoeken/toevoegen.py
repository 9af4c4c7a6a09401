"""By hand: somebody the guide knows, why somebody is not in the list, handing over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from initiatieven.koppelingen import berichten, events
from initiatieven.koppelingen.keuzes import KoppelingSoort, KoppelingToestand
from initiatieven.koppelingen.leven.beletsel import refuse_beletsel
from initiatieven.koppelingen.leven.oordeel import tell_suitable
from initiatieven.koppelingen.leven.overgangen import require_move
from initiatieven.koppelingen.leven.stappen import checked_reden, tell
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.permissions import may_propose
from initiatieven.koppelingen.zoeken.beeld import netwerkbeeld
from initiatieven.koppelingen.zoeken.bronnen import KINDS
from initiatieven.koppelingen.zoeken.doelwitten import find_doelwit
from initiatieven.koppelingen.zoeken.gewichten import huidige_gewichten
from initiatieven.koppelingen.zoeken.profiel import list_length, make_profiel
from initiatieven.registratie.models import Initiatief
from netwerk.matching.kandidaat import Kandidaat
from netwerk.matching.stemmen import Stem
from netwerk.matching.waarom_niet import why_not
from netwerk.medewerkers.models import Medewerker, Team
from netwerk.relaties.belangen import belangen_of
from netwerk.vraagenaanbod.models import Hulpvraag
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now, today
from vems.core.database import write
from vems.core.exceptions import Invalid, NotFound, Refused
from vems.core.history import Zichtbaarheid
from vems.core.i18n import N_
from vems.core.names import sort_key, surname_key
from vems.core.reference import Reference

MEESTE_TREFFERS = 8
_GESCHIKT, _AANGERADEN = KoppelingToestand.GESCHIKT, KoppelingToestand.AANGERADEN


@dataclass(frozen=True, slots=True)
class Redenen:
    """Why one candidate is not in the list, or that it is."""

    naam: str
    zinnen: tuple[str, ...]


def search_kandidaten(naam: str) -> list[Kandidaat]:
    """Find those in the network whose name holds all words typed, by name."""
    woorden = sort_key(naam).split()
    if not woorden:
        return []
    gevonden = [
        kandidaat
        for kandidaat in netwerkbeeld().kandidaten.values()
        if all(woord in sort_key(kandidaat.titel) for woord in woorden)
    ]
    return sorted(gevonden, key=lambda k: (sort_key(k.titel), k.reference))[:MEESTE_TREFFERS]


def explain_absence(initiatief: Initiatief, kandidaten: Sequence[Kandidaat]) -> list[Redenen]:
    """Say for each candidate why it is not proposed: which filter stopped it, or its place."""
    beeld, profiel, vandaag = netwerkbeeld(), make_profiel(initiatief), today()
    meeste, gewichten = list_length(profiel), huidige_gewichten()
    return [
        Redenen(
            kandidaat.titel,
            tuple(
                zin.as_text(Stem.ANDER)
                for zin in why_not(
                    profiel,
                    kandidaat,
                    beeld,
                    vandaag=vandaag,
                    limit=meeste,
                    gewichten=gewichten,
                )
            ),
        )
        for kandidaat in kandidaten
    ]


def add_koppeling(
    initiatief: Initiatief,
    doelwit: Reference,
    *,
    reden: str,
    hulpvraag: Hulpvraag | None = None,
    door: Actor,
) -> Koppeling:
    """Add somebody from the network with a reason, as suitable at once: the guide judged already.

    Refused when the two are kept apart, or when it stands in the list already.
    """
    if not may_propose(door, initiatief):
        raise NotFound()
    reden = checked_reden(reden)
    gevonden = find_doelwit(doelwit) if doelwit.kind in KINDS else None
    if gevonden is None:
        raise Invalid(N_("Kies iemand uit het netwerk."), veld="doelwit")
    kandidaat = netwerkbeeld().kandidaten.get(doelwit)
    if kandidaat is not None and not kandidaat.toestemming:
        zin = N_("%(naam)s heeft gezegd nu geen vragen te willen.")
        raise Refused(zin, naam=gevonden.naam)
    refuse_beletsel(initiatief, doelwit)
    if doelwit in belangen_of(door):
        raise Refused(N_("U heeft hier een eigen belang. Een collega beslist hierover."))
    with write():
        koppeling, nieuw = Koppeling.get_or_create(
            initiatief=initiatief,
            soort=KoppelingSoort.KAN_HELPEN,
            doelwit_kind=doelwit.kind,
            doelwit_key=doelwit.key,
            defaults={
                "hulpvraag": hulpvraag,
                "uitleg": {"hand": reden},
                "toestand": _AANGERADEN if doelwit.kind == "kennisitem" else _GESCHIKT,
                "created_at": now(),
                "updated_at": now(),
            },
        )
        if not nieuw:
            raise Refused(N_("%(naam)s staat al in de lijst."), naam=gevonden.naam)
        tell(koppeling, events.ZELF_TOEGEVOEGD, Zichtbaarheid.INTERN, reden=reden, door=door)
        tell_suitable(koppeling, gevonden, door=door)
        announce(koppeling.reference)
    return koppeling


def hand_over(koppeling: Koppeling, collega: Medewerker, *, door: Actor) -> Koppeling:
    """Ask a colleague to take a routed question over; the first stays responsible until a yes."""
    require_move(koppeling, "geef_door", door)
    if not collega.is_actief or collega.reference == koppeling.doelwit:
        raise Invalid(N_("Kies een andere collega."), veld="collega")
    refuse_beletsel(koppeling.initiatief, collega.reference)
    with write():
        nieuwe, is_nieuw = Koppeling.get_or_create(
            initiatief=koppeling.initiatief,
            soort=KoppelingSoort.MOET_ERBIJ,
            doelwit_kind="medewerker",
            doelwit_key=collega.sleutel,
            defaults={
                "uitleg": {**koppeling.uitleg, "overgenomen_van": koppeling.sleutel},
                "toestand": KoppelingToestand.GEVRAAGD,
                "gevraagde_kind": "medewerker",
                "gevraagde_key": collega.sleutel,
                "vraag_tekst": koppeling.vraag_tekst,
                "gevraagd_op": now(),
                "antwoord_uiterlijk": koppeling.antwoord_uiterlijk,
                "created_at": now(),
                "updated_at": now(),
            },
        )
        if not is_nieuw:
            raise Refused(N_("Deze collega is hier al bij betrokken."))
        announce(nieuwe.reference)
        doelwit = find_doelwit(nieuwe.doelwit)
        assert doelwit is not None
        berichten.tell_asked(nieuwe, doelwit)
    return nieuwe


def list_collegas(koppeling: Koppeling) -> list[tuple[str, str]]:
    """List the colleagues who may take over, by surname: (key, name and team)."""
    rows = (
        Medewerker.select(Medewerker, Team)
        .join(Team)
        .where(Medewerker.is_actief, Medewerker.sleutel != koppeling.doelwit_key)
    )
    gesorteerd = sorted(rows, key=lambda rij: (surname_key(rij.naam), rij.id))
    return [(rij.sleutel, f"{rij.naam}, {rij.team.naam}") for rij in gesorteerd]


def find_collega(sleutel: str | None) -> Medewerker:
    """Find a colleague by key; Invalid when there is none."""
    collega = Medewerker.get_or_none(Medewerker.sleutel == (sleutel or ""))
    if collega is None:
        raise Invalid(N_("Kies een collega."), veld="collega")
    return collega
