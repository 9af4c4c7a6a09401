"""The shared board of a wijk: initiatives, meetings, empty units and passers-by, for partners."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from initiatieven.koppelingen.keuzes import AANVAARD, KoppelingSoort
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.tonen.uitleg import lines_of
from initiatieven.registratie.models import Initiatief, Publicatie
from initiatieven.registratie.publiek.kaarten import Kaart
from initiatieven.registratie.publiek.lijst import Keus, select_public
from netwerk.gebieden.boom import boom
from netwerk.gebieden.models import Gebied
from netwerk.matching.stemmen import Stem
from netwerk.partners.eigen import has_old_terms, is_beheerder
from netwerk.partners.keuzes import PartnerToestand
from netwerk.partners.models import Partner
from netwerk.plekken.bord.models import Telling
from netwerk.plekken.models import Plek
from netwerk.relaties.eigen import read_werkveld
from vems.core.actor import Actor
from vems.core.clock import today
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, format_datum, format_getal, translate
from vems.core.reference import Reference
from vems.core.web.links import find_path
from vems.core.web.panels import Panel
from vems.site.wijkagenda import Wijkagenda, read_agenda
from vems.site.wijkpagina import get_wijk

_KAARTEN = 6
_MAANDEN = 12
# From here on the numbers at the axis are thousands.
_VEEL = 10_000
_EVENVEEL = N_("%(aantal)s voorbijgangers in %(maand)s, evenveel als een jaar eerder")
_MEER = N_("%(aantal)s voorbijgangers in %(maand)s: %(procent)s procent meer dan een jaar eerder")
_MINDER = N_(
    "%(aantal)s voorbijgangers in %(maand)s: %(procent)s procent minder dan een jaar eerder"
)


@dataclass(frozen=True, slots=True)
class Pandregel:
    """An empty unit, and the initiatief it was brought together with."""

    pand: Plek
    url: str
    wie: str = ""
    wie_url: str = ""
    waarom: str = ""


@dataclass(frozen=True, slots=True)
class Telgrafiek:
    """The counts of one organisation: what they say, twelve months and those a year before."""

    titel: str
    partner: str
    bron: str
    methode: str
    namen: Sequence[str]
    nu: Sequence[float | None]
    toen: Sequence[float | None]
    in_duizenden: bool


@dataclass(frozen=True, slots=True)
class Gebiedsbord:
    """Everything on the board of a wijk."""

    gebied: Gebied
    kaarten: Sequence[Kaart]
    aantal: int
    agenda: Wijkagenda
    panden: Sequence[Pandregel]
    grafieken: Sequence[Telgrafiek]


def read_bord(slug: str, actor: Actor) -> Gebiedsbord:
    """Read the board of a wijk; an organisation sees it once it takes part."""
    if actor.rol == "partner" and not _takes_part(actor):
        raise NotFound()
    wijk = get_wijk(slug)
    selectie = select_public(Keus(wijk=(wijk.slug,)))
    return Gebiedsbord(
        gebied=wijk,
        kaarten=selectie.load(0, _KAARTEN),
        aantal=selectie.aantal,
        agenda=read_agenda(wijk),
        panden=_list_panden(wijk),
        grafieken=_list_grafieken(wijk),
    )


def load_bord(partners: Sequence[Partner], actor: Actor) -> Mapping[Reference, Panel]:
    """Lead an organisation to the boards of where it works."""
    bomen = boom()
    panelen = {}
    for partner in partners:
        if partner.reference not in actor.als or partner.toestand is not PartnerToestand.ACTIEF:
            continue
        if has_old_terms(partner):
            continue
        slugs = read_werkveld(partner).gebieden
        wijken = [wijk for wijk in bomen.wijken() if wijk.slug in slugs] or bomen.wijken()
        panelen[partner.reference] = Panel(
            "vems/site/_panel_bord.html",
            {"wijken": wijken, "beheert": is_beheerder(partner, actor)},
        )
    return panelen


def _takes_part(actor: Actor) -> bool:
    keys = sorted(actor.keys_of("partner"))
    return bool(
        keys
        and Partner.select()
        .where(Partner.sleutel.in_(keys), Partner.toestand == PartnerToestand.ACTIEF)
        .exists()
    )


def _list_panden(wijk: Gebied) -> list[Pandregel]:
    """List the empty units of a wijk, and who was brought together with one; two queries."""
    panden = list(
        Plek.select()
        .where(
            Plek.leeg_sinds.is_null(False),
            Plek.gebied.in_([gebied.id for gebied in boom().within(wijk)]),
        )
        .order_by(Plek.naam, Plek.id)
    )
    gekoppeld = _gekoppeld([pand.slug for pand in panden])
    return [_as_regel(pand, gekoppeld.get(pand.slug)) for pand in panden]


def _as_regel(pand: Plek, koppeling: Koppeling | None) -> Pandregel:
    if koppeling is None:
        return Pandregel(pand, _url(pand))
    initiatief = koppeling.initiatief
    return Pandregel(
        pand,
        _url(pand),
        initiatief.publicatie.titel,
        find_path("etalage.initiatief", slug=initiatief.slug),
        lines_of(koppeling, Stem.ANDER)[0],
    )


def _gekoppeld(slugs: Sequence[str]) -> dict[str, Koppeling]:
    """Give by unit the published initiatief its host said yes to."""
    if not slugs:
        return {}
    rows = (
        Koppeling.select(Koppeling, Initiatief, Publicatie)
        .join(Initiatief)
        .join(Publicatie, on=(Publicatie.initiatief == Initiatief.id), attr="publicatie")
        .where(
            Koppeling.soort == KoppelingSoort.KAN_HELPEN,
            Koppeling.doelwit_kind == "plek",
            Koppeling.doelwit_key.in_(list(slugs)),
            Koppeling.toestand.in_(AANVAARD),
            Initiatief.is_openbaar,
            Publicatie.is_actueel,
        )
        .order_by(Koppeling.id)
    )
    return {rij.doelwit_key: rij for rij in rows}


def _url(pand: Plek) -> str:
    return find_path("site.plek", slug=pand.slug) if pand.is_open else ""


def _list_grafieken(wijk: Gebied) -> list[Telgrafiek]:
    """Draw the counts of each organisation apart: other sources count in other ways."""
    laatste = today().replace(day=1)
    rows = (
        Telling.select(Telling, Partner)
        .join(Partner)
        .where(
            Telling.gebied == wijk,
            Telling.maand >= laatste.replace(year=laatste.year - 3),
            Partner.toestand == PartnerToestand.ACTIEF,
        )
        .order_by(Partner.sorteernaam, Telling.maand)
    )
    per: dict[int, list[Telling]] = defaultdict(list)
    for rij in rows:
        per[rij.partner_id].append(rij)
    return [_grafiek(tellingen) for tellingen in per.values()]


def _grafiek(tellingen: Sequence[Telling]) -> Telgrafiek:
    laatste, op_maand = tellingen[-1], {telling.maand: telling.aantal for telling in tellingen}
    maanden = [_months_before(laatste.maand, terug) for terug in reversed(range(_MAANDEN))]
    vorig_jaar = [maand.replace(year=maand.year - 1) for maand in maanden]
    in_duizenden = max(op_maand.values()) >= _VEEL

    def draw(dagen: Sequence[date]) -> list[float | None]:
        gevonden = (op_maand.get(dag) for dag in dagen)
        return [round(n / 1000, 1) if n is not None and in_duizenden else n for n in gevonden]

    return Telgrafiek(
        titel=_finding(laatste, op_maand.get(vorig_jaar[-1])),
        partner=laatste.partner.naam,
        bron=laatste.bron,
        methode=laatste.methode,
        namen=[f"{maand.month}-{maand:%y}" for maand in maanden],
        nu=draw(maanden),
        toen=draw(vorig_jaar),
        in_duizenden=in_duizenden,
    )


def _finding(laatste: Telling, vorig: int | None) -> str:
    """Say what the newest count shows, beside the same month a year before."""
    maand = format_datum(laatste.maand).split(" ", 1)[1]
    aantal = format_getal(laatste.aantal)
    if not vorig:
        return translate(N_("%(aantal)s voorbijgangers in %(maand)s"), aantal=aantal, maand=maand)
    procent = round((laatste.aantal - vorig) / vorig * 100)
    zin = _EVENVEEL if not procent else _MEER if procent > 0 else _MINDER
    waarden = {"procent": abs(procent)} if procent else {}
    return translate(zin, aantal=aantal, maand=maand, **waarden)


def _months_before(maand: date, terug: int) -> date:
    nummer = maand.year * 12 + maand.month - 1 - terug
    return date(nummer // 12, nummer % 12 + 1, 1)
