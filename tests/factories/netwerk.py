"""Organisations, goals, places, instruments and relations: through their own registration."""

from __future__ import annotations

from netwerk.gebieden.models import Gebied
from netwerk.instrumenten.models import Instrument
from netwerk.instrumenten.registration import NieuwInstrument, register_instrument
from netwerk.partners.keuzes import VOORWAARDEN_VERSIE, PartnerSoort
from netwerk.partners.mensen import add_lid
from netwerk.partners.models import Partner
from netwerk.partners.registration import NieuwePartner, Profiel, register_partner
from netwerk.plekken.models import Plek
from netwerk.plekken.registration import NieuwePlek, register_plek
from netwerk.programmas.models import Doel, Programma
from netwerk.programmas.registration import (
    NieuwDoel,
    NieuwProgramma,
    register_doel,
    register_programma,
)
from netwerk.relaties.keuzes import RelatieSoort
from netwerk.relaties.models import Relatie
from netwerk.relaties.registration import NieuweRelatie, register_relatie
from netwerk.vraagenaanbod.keuzes import HulpSoort
from netwerk.vraagenaanbod.models import Hulpaanbod, Hulpvraag
from netwerk.vraagenaanbod.registration import NieuwHulpaanbod, register_hulpaanbod
from tests.factories.basis import make_gebruiker, make_thema, make_wijk
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.core.actor import SYSTEEM
from vems.core.changes import announce
from vems.core.clock import now, today
from vems.core.database import write
from vems.core.reference import Reference


def make_relatie(van: Reference, soort: RelatieSoort, naar: Reference, **anders: object) -> Relatie:
    """Make an edge between two things."""
    data = NieuweRelatie(van=van, naar=naar, soort=soort, **anders)  # type: ignore[arg-type]
    return register_relatie(data, door=SYSTEEM)


def make_partner(
    naam: str = "Stichting Groen Doen",
    *,
    wijk: Gebied | None = None,
    thema: str = "groen",
    biedt: tuple[HulpSoort, ...] = (HulpSoort.KENNIS,),
    bevestigd: bool = True,
) -> Partner:
    """Make an organisation that works in a wijk on a theme and offers something."""
    partner = register_partner(
        NieuwePartner(
            naam=naam,
            soort=PartnerSoort.STICHTING,
            profiel=Profiel(
                omschrijving=f"{naam} helpt buurten.",
                contact_naam="Marijke Bos",
                contact_email=f"contact@{naam.split()[-1].lower()}.example.org",
                contact_telefoon="0999 55 12 34",
            ),
            voorwaarden_versie=VOORWAARDEN_VERSIE if bevestigd else 0,
            bevestigd_op=today() if bevestigd else None,
        ),
        door=SYSTEEM,
    )
    gebied = wijk or make_wijk()
    make_thema(thema)
    make_relatie(partner.reference, RelatieSoort.GAAT_OVER, Reference("thema", thema))
    make_relatie(partner.reference, RelatieSoort.ACTIEF_IN, gebied.reference)
    for soort in biedt:
        make_aanbod(partner.reference, soort)
    return partner


def make_partnerlid(partner: Partner, naam: str = "Marijke Bos") -> Gebruiker:
    """Make a user who acts for an organisation."""
    gebruiker = make_gebruiker(Rol.PARTNER, naam)
    add_lid(partner, gebruiker, door=SYSTEEM)
    return gebruiker


def make_aanbod(
    eigenaar: Reference, soort: HulpSoort = HulpSoort.KENNIS, **anders: object
) -> Hulpaanbod:
    """Make an offer."""
    waarden: dict[str, object] = {"titel": f"hulp met {soort.value}", **anders}
    data = NieuwHulpaanbod(soort=soort, **waarden)  # type: ignore[arg-type]
    return register_hulpaanbod(eigenaar, data, door=SYSTEEM)


def make_vraag(
    eigenaar: Reference, soort: HulpSoort = HulpSoort.KENNIS, **anders: object
) -> Hulpvraag:
    """Make a need."""
    waarden: dict[str, object] = {"tekst": f"Wij zoeken {soort.value}", **anders}
    with write():
        vraag = Hulpvraag.create(
            eigenaar_kind=eigenaar.kind,
            eigenaar_key=eigenaar.key,
            soort=soort,
            created_at=now(),
            **waarden,
        )
        announce(vraag.reference, eigenaar)
    return vraag


def make_programma(wijk: Gebied | None = None, **anders: object) -> Programma:
    """Make a running programme of a wijk."""
    gebied = wijk or make_wijk()
    waarden: dict[str, object] = {
        "titel": f"Wijkprogramma {gebied.naam}",
        "gebied": gebied,
        "van_jaar": 2026,
        "tot_jaar": 2029,
        **anders,
    }
    return register_programma(NieuwProgramma(**waarden), door=SYSTEEM)  # type: ignore[arg-type]


def make_doel(programma: Programma | None = None, **anders: object) -> Doel:
    """Make a goal: 7 of 12 activities."""
    waarden: dict[str, object] = {
        "code": "2",
        "tekst": "Meer ontmoeting in de wijk",
        "thema": make_thema("groen"),
        "eenheid": "activiteiten per maand",
        "stand": 7,
        "streefwaarde": 12,
        **anders,
    }
    data = NieuwDoel(**waarden)  # type: ignore[arg-type]
    return register_doel(programma or make_programma(), data, door=SYSTEEM)


def make_plek(naam: str = "Buurthuis De Kern", **anders: object) -> Plek:
    """Make a place with a room for twenty."""
    waarden: dict[str, object] = {
        "soort": "buurthuis",
        "gebied": anders.pop("gebied", None) or make_wijk(),
        "zitplaatsen": 20,
        "vrije_dagdelen": ("dinsdag avond",),
        "bevestigd_op": today(),
        **anders,
    }
    return register_plek(NieuwePlek(naam=naam, **waarden), door=SYSTEEM)  # type: ignore[arg-type]


def make_instrument(naam: str = "Wijkbudget", **anders: object) -> Instrument:
    """Make an instrument for who asks money."""
    waarden: dict[str, object] = {
        "soort": "subsidie",
        "voor_hulpvraag": ("geld",),
        "plafond": 2500,
        "over": 30_000,
        **anders,
    }
    data = NieuwInstrument(naam=naam, **waarden)  # type: ignore[arg-type]
    return register_instrument(data, door=SYSTEEM)
