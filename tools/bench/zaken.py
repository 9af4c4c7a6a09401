"""One case as rows: as it would stand after so many moves, contacts and messages, with its history.

The chain of fasen and their events is that of the move table; nothing is in a state that the
product could not have reached. Not here: how many cases, about what and by whom (stad).
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from random import Random

from initiatieven.begeleiding.events import AFGEROND, ANTWOORD_VERSTUURD, NAAR_FASE, SCAN_INGEVULD
from initiatieven.begeleiding.keuzes import ANTWOORD_LABELS, AntwoordSoort
from initiatieven.begeleiding.models import ActieScan, Antwoord, FaseOvergang
from initiatieven.loket.events import (
    BEGELEIDER_TOEGEWEZEN,
    BEOORDEELD,
)
from initiatieven.loket.keuzes import TRIAGE_LABELS, TriageSoort
from initiatieven.loket.models import Triage
from initiatieven.registratie.events import GEPUBLICEERD, INGEDIEND
from initiatieven.registratie.keuzes import Fase, Publiceren, Resultaat, Toestand
from initiatieven.registratie.models import Initiatief, InitiatiefThema, Publicatie
from netwerk.vraagenaanbod.keuzes import HulpSoort
from netwerk.vraagenaanbod.models import Hulpvraag
from tools.bench.gesprekken import put_gesprekken
from tools.bench.lading import Lading
from tools.bench.teksten import Schrijver
from tools.bench.zaak import KIND, Bijgeschreven, Tijdlijn, Zaak
from vems.core.changes import Wijziging
from vems.core.fields import sleutel, slugify_with_tail
from vems.core.history import Zichtbaarheid

_ROUTE = (
    Fase.INGEDIEND,
    Fase.INTAKE,
    Fase.VERKENNING,
    Fase.PLAN,
    Fase.UITVOERING,
    Fase.NAZORG,
    Fase.AFGEROND,
)
_STAPPEN = {
    Toestand.BIJ_GEMEENTE: "Wij zoeken uit wat kan",
    Toestand.BIJ_INITIATIEFNEMER: "Samen op de plek gaan kijken",
    Toestand.BIJ_PARTNER: "Antwoord van de partner afwachten",
}
_SOORTEN = tuple(soort for soort in HulpSoort if soort is not HulpSoort.WEET_IK_NOG_NIET)


def put_zaak(lading: Lading, zaak: Zaak, schrijver: Schrijver, kans: Random) -> Bijgeschreven:
    """Put a case with its needs, themes, public text, contacts, messages and history."""
    route = _ROUTE[: _ROUTE.index(zaak.fase) + 1]
    duur = timedelta(days=kans.randrange(20, 200) if zaak.fase is Fase.AFGEROND else 30)
    momenten = [zaak.ingediend_op + duur * n / len(route) for n in range(len(route) + 1)]
    ini = _put_initiatief(lading, zaak, kans, momenten[-2])
    tijdlijn = Tijdlijn(lading, ini.sleutel, zaak)
    tijdlijn.add(INGEDIEND, zaak.ingediend_op, Zichtbaarheid.OPENBAAR, door="")
    _put_vragen(lading, ini, zaak, schrijver, kans)
    for rang, thema in enumerate(zaak.themas):
        lading.put(InitiatiefThema, initiatief=ini.id, thema=thema.id, rang=rang)
    if zaak.fase is not Fase.INGEDIEND:
        _put_begin(lading, ini, zaak, tijdlijn)
        _put_publicatie(lading, ini, zaak, tijdlijn)
    _put_fasen(lading, ini, zaak, tijdlijn, momenten)
    put_gesprekken(lading, ini, zaak, schrijver, kans, tijdlijn)
    lading.put(Wijziging, kind=KIND, key=ini.sleutel, op=momenten[-1])
    ini.momenten = momenten
    return ini


def _put_initiatief(
    lading: Lading, zaak: Zaak, kans: Random, fase_sinds: datetime
) -> Bijgeschreven:
    eigen, dicht = sleutel(), zaak.fase is Fase.AFGEROND
    toestand = Toestand.BIJ_GEMEENTE if dicht else kans.choice(tuple(_STAPPEN))
    if zaak.fase is Fase.INGEDIEND:
        toestand = Toestand.BIJ_GEMEENTE
    nummer = lading.put(
        Initiatief,
        sleutel=eigen,
        slug=slugify_with_tail(zaak.plan.titel),
        identificatie=zaak.kenmerk,
        titel=zaak.plan.titel,
        samenvatting=zaak.plan.samenvatting,
        omschrijving=zaak.plan.omschrijving,
        meerwaarde=zaak.plan.meerwaarde,
        gebied=zaak.gebied.id,
        plek_omschrijving=zaak.plan.plek,
        lon=zaak.punt[0] if zaak.punt else None,
        lat=zaak.punt[1] if zaak.punt else None,
        is_openbare_plek=zaak.punt is not None,
        initiatiefnemer=zaak.partij_id,
        aantal_initiatiefnemers=kans.randrange(1, 12),
        publiceren=zaak.consent,
        is_openbaar=zaak.is_public,
        fase=zaak.fase,
        toestand=toestand,
        toestand_sinds=fase_sinds,
        resultaat=Resultaat.GEREALISEERD if dicht else None,
        begeleider=None if zaak.fase is Fase.INGEDIEND else zaak.begeleider.id,
        volgende_stap="" if dicht else _STAPPEN[toestand],
        beloofd_op=None if dicht else _promised(kans, fase_sinds),
        ingediend_op=zaak.ingediend_op,
        fase_sinds=fase_sinds,
        afgerond_op=fase_sinds if dicht else None,
        updated_at=fase_sinds,
    )
    return Bijgeschreven(nummer, eigen, zaak.plan.titel, 0, "", zaak.fase)


def _put_vragen(
    lading: Lading, ini: Bijgeschreven, zaak: Zaak, schrijver: Schrijver, kans: Random
) -> None:
    for soort in kans.sample(_SOORTEN, kans.randrange(1, 4)):
        vraag_sleutel = sleutel()
        ini.vraag_id = lading.put(
            Hulpvraag,
            sleutel=vraag_sleutel,
            eigenaar_kind=KIND,
            eigenaar_key=ini.sleutel,
            soort=soort,
            tekst=schrijver.vraag(),
            aantal=kans.randrange(2, 40) * 10,
            created_at=zaak.ingediend_op,
        )
        ini.vraag_sleutel = vraag_sleutel


def _put_begin(lading: Lading, ini: Bijgeschreven, zaak: Zaak, tijdlijn: Tijdlijn) -> None:
    op = zaak.ingediend_op + timedelta(hours=20)
    soort = TriageSoort.INITIATIEF
    wie = zaak.begeleider.naam
    lading.put(Triage, initiatief=ini.id, soort=soort, op=op, door_naam=wie)
    tijdlijn.add(BEOORDEELD, op, Zichtbaarheid.BETROKKENEN, {"soort": TRIAGE_LABELS[soort]})
    naam = {"naam": zaak.begeleider.voornaam}
    tijdlijn.add(BEGELEIDER_TOEGEWEZEN, op, Zichtbaarheid.OPENBAAR, naam)


def _put_publicatie(lading: Lading, ini: Bijgeschreven, zaak: Zaak, tijdlijn: Tijdlijn) -> None:
    if not zaak.is_public:
        return
    op = zaak.ingediend_op + timedelta(days=2)
    lading.put(
        Publicatie,
        initiatief=ini.id,
        titel=zaak.plan.titel,
        samenvatting=zaak.plan.samenvatting,
        omschrijving=zaak.plan.omschrijving,
        meerwaarde=zaak.plan.meerwaarde,
        naam=zaak.voornaam if zaak.consent is Publiceren.MET_NAAM else "",
        gepubliceerd_op=op,
        door_naam=zaak.begeleider.naam,
    )
    tijdlijn.add(GEPUBLICEERD, op, Zichtbaarheid.OPENBAAR)


def _put_fasen(
    lading: Lading,
    ini: Bijgeschreven,
    zaak: Zaak,
    tijdlijn: Tijdlijn,
    momenten: list[datetime],
) -> None:
    route, wie = _ROUTE[: _ROUTE.index(zaak.fase) + 1], zaak.begeleider.naam
    for nummer, (van, naar) in enumerate(zip(route, route[1:], strict=False), 1):
        op = momenten[nummer]
        resultaat = Resultaat.GEREALISEERD if naar is Fase.AFGEROND else None
        if naar is Fase.VERKENNING:
            _put_scan(lading, ini, zaak, tijdlijn, op)
        elif naar is Fase.PLAN:
            _put_antwoord(lading, ini, zaak, tijdlijn, op)
        lading.put(
            FaseOvergang,
            initiatief=ini.id,
            van=van,
            naar=naar,
            resultaat=resultaat,
            bericht_verstuurd=True,
            op=op,
            door_rol="begeleider",
            door_naam=wie,
        )
        tijdlijn.add(
            AFGEROND[resultaat] if resultaat else NAAR_FASE[naar], op, Zichtbaarheid.OPENBAAR
        )


def _put_scan(
    lading: Lading, ini: Bijgeschreven, zaak: Zaak, tijdlijn: Tijdlijn, op: datetime
) -> None:
    delen = ("animo", "contacten", "toerusting", "inbedding", "empathie")
    teksten = dict.fromkeys(delen, zaak.plan.meerwaarde)
    lading.put(ActieScan, initiatief=ini.id, op=op, door_naam=zaak.begeleider.naam, **teksten)
    tijdlijn.add(SCAN_INGEVULD, op, Zichtbaarheid.INTERN)


def _put_antwoord(
    lading: Lading, ini: Bijgeschreven, zaak: Zaak, tijdlijn: Tijdlijn, op: datetime
) -> None:
    soort = AntwoordSoort.JA
    lading.put(
        Antwoord,
        initiatief=ini.id,
        soort=soort,
        uitleg=f"Wij steunen uw initiatief {zaak.plan.titel}.",
        verstuurd_op=op,
        created_at=op,
        door_naam=zaak.begeleider.naam,
    )
    gegevens = {"antwoord": ANTWOORD_LABELS[soort]}
    tijdlijn.add(ANTWOORD_VERSTUURD, op, Zichtbaarheid.OPENBAAR, gegevens)


def _promised(kans: Random, sinds: datetime) -> date:
    return sinds.date() + timedelta(days=kans.randrange(5, 60))
