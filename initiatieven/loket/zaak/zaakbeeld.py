"""A case as its screen shows it, for one reader: who may not know a fact does not get it here."""

from __future__ import annotations

from dataclasses import dataclass

import peewee

from initiatieven.loket.intake.triage import latest_triage
from initiatieven.loket.keuzes import TRIAGE_LABELS, TaakToestand
from initiatieven.loket.models import Bericht, Taak, Triage
from initiatieven.loket.overdracht.models import Overdracht
from initiatieven.loket.overdracht.overdrachten import list_overdrachten
from initiatieven.loket.permissions import may_read_contact, may_take_over, may_write_bericht
from initiatieven.loket.taken.taken import list_for_zaak
from initiatieven.loket.termijn.klok import stand_of
from initiatieven.loket.voorraad.regels import Merk, Termijnmerk, as_merk, as_termijnmerk
from initiatieven.registratie.gedeeld import keep_with, read_once
from initiatieven.registratie.inhoud import list_open_hulpvragen, list_themas
from initiatieven.registratie.keuzes import FASE_VOLGORDE, KANAAL_LABELS, Fase, Toestand
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import kolom, may, require
from initiatieven.registratie.publiek.kaarten import Wijkmerk, as_wijkmerk
from netwerk.gebieden.boom import boom
from netwerk.medewerkers.models import Medewerker, Team
from netwerk.vraagenaanbod.keuzes import HULP_LABELS
from netwerk.vraagenaanbod.models import Hulpvraag
from netwerk.vraagenaanbod.wanneer import say_wanneer
from vems.core.actor import Actor
from vems.core.clock import today
from vems.core.exceptions import NotFound
from vems.core.i18n import translate
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.partijen.keuzes import AdresSoort
from vems.partijen.models import Partij
from vems.partijen.registration import adressen_of


@dataclass(frozen=True, slots=True)
class Contactgegevens:
    """How to reach the initiator; only for who may."""

    naam: str
    voornaam: str
    organisatie: str
    telefoon: str
    email: str
    postadres: str
    kanaal: str


@dataclass(frozen=True, slots=True)
class Zaakbeeld:
    """Everything the head and the side of the case screen show."""

    initiatief: Initiatief
    wijk: Wijkmerk
    kanaal: str
    fase_nummer: int
    beurt: Merk
    termijn: Termijnmerk | None
    contact: Contactgegevens | None
    hulpvragen: tuple[tuple[str, str], ...]
    themas: tuple[str, ...]
    triage: Triage | None
    plek: str
    taken: list[Taak]
    overdrachten: list[Overdracht]
    wacht_bericht: Bericht | None
    eigen_taken: frozenset[int]
    may_schrijven: bool
    may_noteren: bool
    may_overnemen: bool
    may_gesprek: bool
    may_fase: bool
    may_toewijzen: bool
    may_bewerken: bool
    may_taak: bool
    may_contact: bool
    may_makers: bool
    may_taskforce: bool
    may_beoordelen: bool
    may_werkvoorraad: bool

    @property
    def triage_label(self) -> str:
        """What it was judged to be, N_-marked."""
        return TRIAGE_LABELS[self.triage.soort] if self.triage else ""

    @property
    def aantal_aangenomen(self) -> int:
        """How often somebody took it over: no resident should be sent round (S2-01)."""
        return sum(rij.aangenomen_op is not None for rij in self.overdrachten)

    @property
    def is_klaar(self) -> bool:
        """Whether it is closed."""
        return self.initiatief.fase is Fase.AFGEROND

    @property
    def is_stil(self) -> bool:
        """Whether it is parked."""
        return self.initiatief.toestand is Toestand.GEPARKEERD

    @property
    def is_ingegrepen(self) -> bool:
        """Whether the coordinator helps."""
        return self.initiatief.toestand is Toestand.INGRIJPEN


def get_zaak(kenmerk: str, actor: Actor, naam: str = "zaak", letter: str = "r") -> Initiatief:
    """Get a case by its kenmerk for who may do this; NotFound is the same for both."""
    begeleider = Medewerker.alias()
    initiatief = (
        Initiatief.select(Initiatief, Partij, begeleider, Team)
        .join(Partij, on=Initiatief.initiatiefnemer == Partij.id)
        .switch(Initiatief)
        .join(begeleider, peewee.JOIN.LEFT_OUTER, on=Initiatief.begeleider == begeleider.id)
        .join(Team, peewee.JOIN.LEFT_OUTER, on=begeleider.team == Team.id)
        .where(Initiatief.identificatie == kenmerk)
        .first()
    )
    if initiatief is None:
        raise NotFound()
    gebied = boom().by_id(initiatief.gebied_id)
    if gebied is not None:
        initiatief.gebied = gebied
    require(actor, "zaak", "r", initiatief)
    require(actor, naam, letter, initiatief)
    return initiatief


def load_zaakbeeld(initiatief: Initiatief, actor: Actor) -> Zaakbeeld:
    """Load what this reader may see of a case."""
    termijn = stand_of(initiatief, today(), read_sluitingsdagen())
    taken = list_for_zaak(initiatief) if may(actor, "taak", "r", initiatief) else []
    return Zaakbeeld(
        initiatief=initiatief,
        wijk=as_wijkmerk(boom(), initiatief.gebied_id),
        kanaal=translate(KANAAL_LABELS[initiatief.kanaal]),
        fase_nummer=FASE_VOLGORDE.index(initiatief.fase) + 1,
        beurt=as_merk(initiatief, actor),
        termijn=as_termijnmerk(termijn),
        contact=_contact(initiatief.initiatiefnemer)
        if may_read_contact(actor, initiatief)
        else None,
        hulpvragen=tuple(
            (_say_vraag(rij), rij.soort.value) for rij in list_open_hulpvragen(initiatief)
        ),
        themas=tuple(thema.naam for thema in read_once(initiatief, list_themas)),
        triage=latest_triage(initiatief),
        plek=_plek(initiatief, actor),
        taken=taken,
        overdrachten=list_overdrachten(initiatief)
        if keep_with("overdrachten", [initiatief])
        else [],
        wacht_bericht=_wacht_bericht(initiatief)
        if may(actor, "gesprek_begeleider", "r", initiatief)
        else None,
        eigen_taken=frozenset(taak.id for taak in taken if _is_own(taak, actor)),
        may_schrijven=may_write_bericht(actor, initiatief),
        may_noteren=may(actor, "notitie", "w", initiatief),
        may_overnemen=may_take_over(actor, initiatief) and kolom(actor, initiatief) != "GA",
        may_gesprek=may(actor, "klantcontact", "w", initiatief),
        may_fase=may(actor, "fase", "x", initiatief),
        may_toewijzen=may(actor, "loket", "x", initiatief),
        may_bewerken=may(actor, "initiatief_ingediend", "w", initiatief),
        may_taak=may(actor, "taak", "w", initiatief),
        may_contact=may(actor, "contactgegevens", "w", initiatief),
        may_makers=may(actor, "medemaker", "w", initiatief),
        may_taskforce=may(actor, "taskforce", "w", initiatief),
        may_beoordelen=may(actor, "triage", "x", initiatief),
        may_werkvoorraad=may(actor, "loket", "r", initiatief),
    )


def _plek(initiatief: Initiatief, actor: Actor) -> str:
    is_te_lezen = initiatief.is_openbare_plek or may(actor, "exact_adres", "r", initiatief)
    return initiatief.plek_omschrijving if is_te_lezen else ""


def _wacht_bericht(initiatief: Initiatief) -> Bericht | None:
    """Give the message that waits for an answer; mostly none does, and then nothing is asked."""
    if not keep_with("onbeantwoord", [initiatief]):
        return None
    return Bericht.get_or_none(Bericht.initiatief == initiatief, Bericht.onbeantwoord)


def _is_own(taak: Taak, actor: Actor) -> bool:
    is_open = taak.toestand is TaakToestand.OPEN
    return is_open and taak.eigenaar.sleutel in actor.keys_of("medewerker")


def _say_vraag(vraag: Hulpvraag) -> str:
    """Say a need, and when it is for."""
    tekst = vraag.tekst or translate(HULP_LABELS[vraag.soort])
    wanneer = say_wanneer(vraag.vanaf, vraag.tot, vraag.dagdelen)
    return f"{tekst} ({wanneer})" if wanneer else tekst


def _contact(partij: Partij) -> Contactgegevens:
    adressen = adressen_of(partij)
    return Contactgegevens(
        naam=partij.naam,
        voornaam=partij.voornaam,
        organisatie=partij.organisatie,
        telefoon=adressen.get(AdresSoort.TELEFOON, ""),
        email=adressen.get(AdresSoort.EMAIL, ""),
        postadres=partij.postadres,
        kanaal=partij.voorkeurskanaal.value,
    )
