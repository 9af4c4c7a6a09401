"""Writing what the guards of the move table read: one row, or what belongs to it, at a time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from initiatieven.begeleiding.keuzes import AntwoordSoort, BeslispuntUitkomst, NeeSoort
from initiatieven.begeleiding.models import (
    ActieScan,
    Antwoord,
    Beslispunt,
    FaseOvergang,
    Plan,
    Terugblik,
)
from initiatieven.begeleiding.plan.plannen import list_open_vragen
from initiatieven.loket.keuzes import ContactSoort, TriageSoort
from initiatieven.loket.models import Bericht, Klantcontact, Triage
from initiatieven.loket.overdracht.models import Overdracht
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.vraagenaanbod.keuzes import HulpSoort, HulpvraagToestand
from netwerk.vraagenaanbod.models import Hulpvraag
from tests.factories.basis import make_partij
from tests.factories.initiatieven import make_initiatief
from vems.core.clock import now, today

Rijen = Callable[[Initiatief], object]
DOOR = {"door_naam": "Ruben de Wit"}


def beoordeeld(*soorten: TriageSoort) -> Rijen:
    return lambda i: [
        Triage.create(initiatief=i, soort=soort, op=now(), **DOOR) for soort in soorten
    ]


def contact(
    soort: ContactSoort = ContactSoort.TELEFOON,
    *,
    dagen: int = 0,
    over_en_weer: bool = False,
    van_ons: bool = True,
) -> Rijen:
    def write(i: Initiatief) -> object:
        op = now() - timedelta(days=dagen)
        return Klantcontact.create(
            initiatief=i,
            soort=soort,
            van_ons=van_ons,
            is_tweerichting=over_en_weer,
            onderwerp="Bellen",
            samenvatting="Geen gehoor.",
            op=op,
            created_at=op,
            **DOOR,
        )

    return write


def bericht(i: Initiatief) -> object:
    return Bericht.create(initiatief=i, van_ons=False, tekst="Ik ben er nog.", op=now(), **DOOR)


def hulpvraag(toestand: HulpvraagToestand = HulpvraagToestand.OPEN, key: str = "") -> Rijen:
    return lambda i: Hulpvraag.create(
        eigenaar_kind="initiatief",
        eigenaar_key=key or i.sleutel,
        soort=HulpSoort.RUIMTE,
        toestand=toestand,
        created_at=now(),
    )


def scan(i: Initiatief) -> object:
    letters = dict.fromkeys(("animo", "contacten", "toerusting", "inbedding", "empathie"), "Goed.")
    return ActieScan.create(initiatief=i, op=now(), **letters, **DOOR)


def scan_of_another(i: Initiatief) -> object:
    return scan(make_initiatief("Ander plan", initiatiefnemer=i.initiatiefnemer))


def antwoord(soort: AntwoordSoort, *, nee: NeeSoort | None = None, verstuurd: bool = True) -> Rijen:
    return lambda i: Antwoord.create(
        initiatief=i,
        soort=soort,
        nee_soort=nee,
        uitleg="Omdat.",
        verstuurd_op=now() if verstuurd else None,
        created_at=now(),
        **DOOR,
    )


def plan(*, open_: int = 0) -> Rijen:
    def write(i: Initiatief) -> object:
        codes = list_open_vragen(i)[open_:]
        return Plan.create(initiatief=i, antwoorden=dict.fromkeys(codes, "Ja."), updated_at=now())

    return write


def besluiten(*uitkomsten: BeslispuntUitkomst | None) -> Rijen:
    """Write decisions in the order in which they were taken; None: waited for."""
    return lambda i: [
        Beslispunt.create(
            initiatief=i,
            titel=f"Besluit {n}",
            uitkomst=uitkomst,
            op=now() - timedelta(hours=9 - n) if uitkomst else None,
            created_at=now(),
        )
        for n, uitkomst in enumerate(uitkomsten)
    ]


def overdracht(*, samen: bool, aangenomen: bool = True, akkoord: bool = True) -> Rijen:
    def write(i: Initiatief) -> object:
        naar = make_initiatief("Buurtmoestuin", initiatiefnemer=make_partij(email="b@x.nl"))
        return Overdracht.create(
            initiatief=i,
            ontvanger="Groen Doen",
            naar=naar if samen else None,
            aangeboden_op=now(),
            uiterlijk_op=today(),
            aangenomen_op=today() if aangenomen else None,
            akkoord_op=today() if akkoord else None,
            **DOOR,
        )

    return write


def terugblik(evaluatie: str = "Goed.", *, binnen: bool = True, gevraagd: bool = True) -> Rijen:
    return lambda i: Terugblik.create(
        initiatief=i,
        evaluatie=evaluatie,
        verantwoording_binnen=binnen,
        feedback_gevraagd_op=now() if gevraagd else None,
        updated_at=now(),
    )


def left(van: Fase) -> Rijen:
    return lambda i: FaseOvergang.create(
        initiatief=i, van=van, naar=Fase.AFGEROND, op=now(), door_rol="begeleider", **DOOR
    )
