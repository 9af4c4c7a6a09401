"""The public page of one initiatief as one value: the published text and what belongs to it.

Nothing here reads the newest text, the exact place or a name that consent does not cover.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from initiatieven.begeleiding.models import Antwoord
from initiatieven.begeleiding.plan.models import Planpublicatie
from initiatieven.begeleiding.plan.waarden import say_openbaar
from initiatieven.bijlagen.lezen import list_op_site
from initiatieven.bijlagen.models import Bijlage
from initiatieven.etalage.gelijken import Gelijke, find_gelijken
from initiatieven.etalage.nee import Nee, as_nee, ends_with_nee
from initiatieven.etalage.rijen import hulpvragen_van, read_rijen
from initiatieven.etalage.stand import Zaakstand, make_stand, public_begeleider
from initiatieven.etalage.verhaal import Verhaal, read_verhaal
from initiatieven.koppelingen.hulpboden.permissions import may_offer
from initiatieven.koppelingen.tonen.openbaar import OpenbareKoppelingen, read_openbare_koppelingen
from initiatieven.loket.overdracht.overdrachten import find_ontvanger
from initiatieven.registratie.keuzes import Fase, Publiceren, Resultaat
from initiatieven.registratie.models import Initiatief, Publicatie
from initiatieven.registratie.permissions import kolom
from initiatieven.registratie.publiek.kaarten import (
    Themamerk,
    Vraag,
    Wijkmerk,
    as_wijkmerk,
    initiatief_url,
)
from initiatieven.samenvoegen.afronden import find_vervolg
from netwerk.gebieden.boom import boom as gebiedenboom
from netwerk.themas.boom import boom as themaboom
from netwerk.vraagenaanbod.keuzes import HULP_ICONEN, HULP_LABELS, HulpSoort, HulpvraagToestand
from netwerk.vraagenaanbod.models import Hulpvraag
from vems.community.steun import may_steunen
from vems.core.actor import Actor
from vems.core.i18n import format_bedrag, translate


@dataclass(frozen=True, slots=True)
class Behoefte:
    """A need on the page: its words, its kind, whether it is arranged, and who was asked."""

    tekst: str
    merk: Vraag
    geregeld: bool
    bij: str = ""
    sleutel: str = ""

    @property
    def toestand(self) -> str:
        """How it stands: open, gevraagd (at `bij`) or geregeld."""
        return "geregeld" if self.geregeld else ("gevraagd" if self.bij else "open")

    @property
    def is_geld(self) -> bool:
        """Whether money is asked: then the question is for a fund."""
        return self.merk.soort == HulpSoort.GELD.value


@dataclass(frozen=True, slots=True)
class Openbaar:
    """Everything a visitor reads about an initiatief."""

    initiatief: Initiatief
    titel: str
    zin: str
    verhaal_tekst: str
    meerwaarde: str
    namen: tuple[str, ...]
    url: str
    wijk: Wijkmerk
    thema: Themamerk | None
    behoeften: tuple[Behoefte, ...]
    stand: Zaakstand
    verhaal: Verhaal
    koppelingen: OpenbareKoppelingen
    steun: int
    is_gesteund: bool
    is_gevolgd: bool
    mag_steunen: bool
    mag_helpen: bool
    is_eigen: bool
    lijkt_op: tuple[Gelijke, ...]
    bijgewerkt: datetime
    antwoord: Antwoord | None = None
    plan: Planpublicatie | None = None
    nee: Nee | None = None
    beelden: tuple[Bijlage, ...] = ()
    documenten: tuple[Bijlage, ...] = ()
    vervolg: Initiatief | None = None
    opvolger: str = ""

    @property
    def anderen(self) -> int:
        """How many makers do not stand there by name."""
        return max(0, int(self.initiatief.aantal_initiatiefnemers) - len(self.namen))

    @property
    def plan_rijen(self) -> list[dict[str, str]]:
        """What the public reads of the plan."""
        return say_openbaar(self.plan.antwoorden) if self.plan else []

    @property
    def resultaat(self) -> Resultaat | None:
        """How it ended."""
        return self.initiatief.resultaat


def _public_antwoord(initiatief: Initiatief) -> Antwoord | None:
    """Give the newest answer of the gemeente, when everybody may read it."""
    antwoord = getattr(initiatief, "antwoord", None)
    return antwoord if antwoord is not None and antwoord.is_openbaar else None


def read_openbaar(slug: str, actor: Actor) -> Openbaar:
    """Read the whole page; NotFound for what is not public, whoever asks."""
    rijen = read_rijen(slug, actor)
    publicatie, initiatief = rijen[0], rijen[0].initiatief
    wie = kolom(actor, initiatief)
    verhaal = read_verhaal(initiatief.reference)
    themas = _themas_of(rijen)
    wijk = as_wijkmerk(gebiedenboom(), initiatief.gebied_id)
    koppelingen = read_openbare_koppelingen(initiatief)
    is_klaar = initiatief.fase is Fase.AFGEROND
    antwoord = _public_antwoord(initiatief)
    bijlagen = list_op_site(initiatief) if publicatie.bijlagen else []
    return Openbaar(
        initiatief=initiatief,
        titel=publicatie.titel,
        zin=publicatie.samenvatting,
        verhaal_tekst=publicatie.omschrijving,
        meerwaarde=publicatie.meerwaarde,
        namen=_namen(publicatie),
        url=initiatief_url(initiatief.slug),
        wijk=wijk,
        thema=themas[0] if themas else None,
        behoeften=() if is_klaar else tuple(_behoeften_of(initiatief, koppelingen)),
        koppelingen=koppelingen,
        stand=make_stand(
            initiatief,
            gehad=verhaal.fasen,
            partner=verhaal.gevraagd,
            is_eigen=wie == "IO",
            begeleider=public_begeleider(initiatief.begeleider),
        ),
        verhaal=verhaal,
        steun=publicatie.steun,
        is_gesteund=bool(publicatie.eigen_steun),
        is_gevolgd=bool(publicatie.volgt),
        mag_steunen=may_steunen(wie),
        mag_helpen=not is_klaar and may_offer(actor, initiatief),
        is_eigen=wie in ("IO", "MI"),
        lijkt_op=find_gelijken(publicatie, wijk, themas),
        bijgewerkt=publicatie.gepubliceerd_op,
        antwoord=None if ends_with_nee(initiatief) else antwoord,
        plan=getattr(initiatief, "plan_op_site", None),
        nee=as_nee(initiatief, antwoord),
        vervolg=_vervolg(initiatief),
        opvolger=_opvolger(initiatief),
        beelden=tuple(rij for rij in bijlagen if rij.is_beeld),
        documenten=tuple(rij for rij in bijlagen if not rij.is_beeld),
    )


def _vervolg(initiatief: Initiatief) -> Initiatief | None:
    """Give the public plan in which a merged one goes on."""
    if initiatief.resultaat is not Resultaat.SAMENGEVOEGD:
        return None
    vervolg = find_vervolg(initiatief)
    return vervolg if vervolg is not None and vervolg.is_openbaar else None


def _opvolger(initiatief: Initiatief) -> str:
    """Give the name of who carries on, where that may be on the site."""
    if initiatief.resultaat not in (Resultaat.OVERGEDRAGEN, Resultaat.DOORVERWEZEN):
        return ""
    overdracht = find_ontvanger(initiatief)
    return translate(overdracht.ontvanger) if overdracht and overdracht.naam_openbaar else ""


def _namen(publicatie: Publicatie) -> tuple[str, ...]:
    """Give the first names on the page: of who handed it in, then of who agreed to stand there."""
    initiatief = publicatie.initiatief
    if initiatief.publiceren is not Publiceren.MET_NAAM or not publicatie.naam:
        return ()
    return (publicatie.naam, *filter(None, initiatief.namen_erbij.split(", ")))


def _themas_of(rijen: list[Publicatie]) -> list[Themamerk]:
    boom = themaboom()
    keuzes = [getattr(rij.initiatief, "bij_thema", None) for rij in rijen]
    gevonden = [boom.by_id(keuze.thema_id) for keuze in keuzes if keuze is not None]
    return [Themamerk(thema.naam, thema.icoon, thema.code) for thema in gevonden if thema]


def _behoeften_of(initiatief: Initiatief, koppelingen: OpenbareKoppelingen) -> list[Behoefte]:
    """List what is needed, what is arranged last; "I do not know yet" is no need to answer."""
    gevraagd = dict(koppelingen.gevraagd)
    behoeften = [
        Behoefte(
            rij.tekst,
            Vraag(_label(rij), rij.soort.value, HULP_ICONEN[rij.soort]),
            rij.toestand is HulpvraagToestand.GEREGELD,
            gevraagd.get(rij.id, ""),
            rij.sleutel,
        )
        for rij in hulpvragen_van(sleutel=initiatief.sleutel)
    ]
    return sorted(behoeften, key=lambda behoefte: behoefte.geregeld)


def _label(vraag: Hulpvraag) -> str:
    """Name a need: an amount of money says more than the word."""
    if vraag.soort is HulpSoort.GELD and vraag.aantal:
        return format_bedrag(vraag.aantal * 100)
    return translate(HULP_LABELS[vraag.soort])
