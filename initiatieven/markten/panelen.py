"""What pages of an initiatief show about markets: its stand, its outcome, and who adopted it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import peewee

from initiatieven.markten.deelname.inzendingen import TERUG_TE_TREKKEN, find_open_markt
from initiatieven.markten.keuzes import SCREENING_LABELS, AdoptieToestand, MarktToestand, Screening
from initiatieven.markten.models import Adoptie, Inzending, Kraam, Markt
from initiatieven.markten.pagina import reached
from initiatieven.markten.permissions import may_choose, may_enter
from initiatieven.markten.zaal.kramen import TE_VERDELEN
from initiatieven.markten.zaal.plaatsen import confirm_deadline
from initiatieven.registratie.gedeeld import keep_with
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.raad.models import Fractie, Raadslid
from netwerk.raad.tonen import raadslid_naam
from vems.core.actor import Actor
from vems.core.clock import now
from vems.core.i18n import translate
from vems.core.prepared import Prepared
from vems.core.reference import Reference
from vems.core.web.panels import Panel

MAP = "initiatieven/markten"


@dataclass(frozen=True, slots=True)
class Deelname:
    """An entry as its initiatief's pages show it."""

    sleutel: str
    markt: str
    slug: str
    begin: datetime
    uitkomst: str
    reden: str
    advies: str
    kraam: str
    pitch: datetime | None
    voor: datetime
    moet_bevestigen: bool
    kan_inrichten: bool
    reserve_nummer: int | None
    bevestigd: bool
    kan_stoppen: bool
    prijs: str
    vraag: str


@dataclass(frozen=True, slots=True)
class Steunpilaar:
    """An adoption: who, what was agreed, before which day."""

    sleutel: str
    naam: str
    tekst: str
    uiterlijk_op: date | None


def load_openbaar(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Show stand, pitch, prize and adoptions on the public page."""
    deelnames = _deelnames(initiatieven)
    adopties = _adopties(initiatieven, AdoptieToestand.GEKOZEN)
    panelen = {}
    for initiatief in initiatieven:
        op_markt = [d for d, inzending in deelnames[initiatief.id] if _is_public(inzending)]
        if op_markt or adopties[initiatief.id]:
            panelen[initiatief.reference] = Panel(
                f"{MAP}/_panel_openbaar.html",
                {"deelnames": op_markt, "adopties": adopties[initiatief.id]},
                "zij",
            )
    return panelen


def load_zaak(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Show the desk where a case stands on markets, and enter it on behalf."""
    met = keep_with("markten", initiatieven)
    deelnames = _deelnames(met) if met else {}
    open_markt = find_open_markt() if keep_with("oproep", initiatieven) else None
    open_slug = open_markt.slug if open_markt else ""
    panelen = {}
    for initiatief in initiatieven:
        eigen = [d for d, _inzending in deelnames.get(initiatief.id, [])]
        mag = may_enter(actor, initiatief)
        kan_erbij = open_markt is not None and mag and initiatief.fase is not Fase.AFGEROND
        doet_mee = {d.slug for d in eigen}
        markt = open_markt if kan_erbij and doet_mee.isdisjoint({open_slug}) else None
        if eigen or markt:
            panelen[initiatief.reference] = Panel(
                f"{MAP}/_panel_zaak.html",
                {
                    "deelnames": eigen,
                    "markt": markt,
                    "kenmerk": initiatief.identificatie,
                    "mag": mag,
                    "terug": f"/loket/{initiatief.identificatie}",
                },
                "zij",
            )
    return panelen


def load_vragen(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Ask the initiator what waits for an answer: who may help, and whether they come."""
    deelnames = _deelnames(initiatieven)
    aanbod = _adopties(initiatieven, AdoptieToestand.AANGEBODEN)
    panelen = {}
    for initiatief in initiatieven:
        komen = [d for d, _inzending in deelnames[initiatief.id] if d.moet_bevestigen]
        vragen = [*komen, *([aanbod[initiatief.id]] if aanbod[initiatief.id] else [])]
        if vragen and may_choose(actor, initiatief):
            panelen[initiatief.reference] = Panel(
                f"{MAP}/_panel_vragen.html",
                {
                    "vragen": vragen,
                    "komen": komen,
                    "aanbod": aanbod[initiatief.id],
                    "slug": initiatief.slug,
                    "titel": initiatief.titel,
                    "terug": "/mijn",
                },
            )
    return panelen


def load_mijn(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Show the initiator the own markets and adoptions, and the call that is open."""
    deelnames = _deelnames(initiatieven)
    lopend = _adopties(initiatieven, AdoptieToestand.GEKOZEN)
    open_markt = find_open_markt()
    panelen = {}
    for initiatief in initiatieven:
        if not may_choose(actor, initiatief):
            continue
        eigen = [d for d, _inzending in deelnames[initiatief.id]]
        doet_mee = open_markt is not None and open_markt.slug in {d.slug for d in eigen}
        kan_erbij = open_markt is not None and not doet_mee and initiatief.fase is not Fase.AFGEROND
        waarden = {
            "deelnames": eigen,
            "adopties": lopend[initiatief.id],
            "markt": open_markt if kan_erbij else None,
            "terug": "/mijn",
            "mag": True,
        }
        if any(waarden[naam] for naam in ("deelnames", "adopties", "markt")):
            panelen[initiatief.reference] = Panel(f"{MAP}/_panel_mijn.html", waarden, "hoofd")
    return panelen


def _select_inzendingen(initiatieven: list[peewee.Value]) -> peewee.ModelSelect:
    return (
        Inzending.select(Inzending, Markt, Kraam)
        .join_from(Inzending, Markt)
        .join_from(
            Inzending,
            Kraam,
            peewee.JOIN.LEFT_OUTER,
            on=(Kraam.inzending == Inzending.id),
            attr="staat_op",
        )
        .where(Inzending.initiatief.in_(initiatieven), Inzending.ingetrokken_op.is_null())
        .order_by(Markt.begin.desc())
    )


def _select_adopties(
    initiatieven: list[peewee.Value], toestand: peewee.Value
) -> peewee.ModelSelect:
    return (
        Adoptie.select(Adoptie, Raadslid, Fractie)
        .join_from(Adoptie, Raadslid)
        .join_from(Raadslid, Fractie)
        .where(Adoptie.initiatief.in_(initiatieven), Adoptie.toestand == toestand)
        .order_by(Adoptie.aangeboden_op)
    )


_inzendingen: Prepared[Inzending] = Prepared(_select_inzendingen)
_met_raadslid: Prepared[Adoptie] = Prepared(_select_adopties)


def _deelnames(
    initiatieven: Sequence[Initiatief],
) -> Mapping[int, list[tuple[Deelname, Inzending]]]:
    gevonden: dict[int, list[tuple[Deelname, Inzending]]] = defaultdict(list)
    for row in _inzendingen(initiatieven=[initiatief.id for initiatief in initiatieven]):
        gevonden[row.initiatief_id].append((_as_deelname(row), row))
    return gevonden


def _as_deelname(inzending: Inzending) -> Deelname:
    markt, kraam = inzending.markt, getattr(inzending, "staat_op", None)
    staat = kraam is not None and inzending.uitkomst is Screening.TOEGELATEN
    is_straks = not reached(markt, MarktToestand.MARKTDAG)
    return Deelname(
        sleutel=inzending.sleutel,
        markt=markt.titel,
        slug=markt.slug,
        begin=markt.begin,
        uitkomst=translate(SCREENING_LABELS[inzending.uitkomst]) if inzending.uitkomst else "",
        reden=inzending.reden,
        advies=inzending.advies,
        kraam=f"{kraam.nummer:02}" if kraam else "",
        pitch=kraam.pitch_begin if kraam else None,
        voor=inzending.bevestigen_voor or confirm_deadline(markt, now()),
        kan_inrichten=inzending.uitkomst is Screening.TOEGELATEN and markt.toestand in TE_VERDELEN,
        reserve_nummer=inzending.reserve_nummer,
        moet_bevestigen=staat and inzending.bevestigd_op is None and is_straks,
        bevestigd=inzending.bevestigd_op is not None,
        kan_stoppen=markt.toestand in TERUG_TE_TREKKEN,
        prijs=inzending.prijs,
        vraag=inzending.vraag,
    )


def _is_public(inzending: Inzending) -> bool:
    """Tell whether everybody may know: once the programme is known."""
    return inzending.uitkomst is not None and reached(inzending.markt, MarktToestand.PROGRAMMA)


def _adopties(
    initiatieven: Sequence[Initiatief], toestand: AdoptieToestand
) -> Mapping[int, list[Steunpilaar]]:
    rows = _met_raadslid(
        initiatieven=[initiatief.id for initiatief in initiatieven], toestand=toestand.value
    )
    gevonden: dict[int, list[Steunpilaar]] = defaultdict(list)
    for row in rows:
        gevonden[row.initiatief_id].append(
            Steunpilaar(row.sleutel, raadslid_naam(row.raadslid), row.tekst, row.uiterlijk_op)
        )
    return gevonden
