"""What pages of an initiatief show about markets: its stand, its outcome, and who adopted it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import peewee

from initiatieven.markten.inzendingen import TERUG_TE_TREKKEN, find_open_markt
from initiatieven.markten.keuzes import SCREENING_LABELS, AdoptieToestand, MarktToestand, Screening
from initiatieven.markten.kramen import bevestig_voor
from initiatieven.markten.models import Adoptie, Inzending, Kraam, Markt
from initiatieven.markten.pagina import reached
from initiatieven.markten.permissions import may_choose, may_enter
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from netwerk.raad.models import Fractie, Raadslid
from netwerk.raad.tonen import raadslid_naam
from vems.core.actor import Actor
from vems.core.i18n import translate
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


def load_openbaar(references: Sequence[Reference], actor: Actor) -> Mapping[Reference, Panel]:
    """Show stand, pitch, prize and adoptions on the public page."""
    deelnames = _deelnames(references)
    adopties = _adopties(references, AdoptieToestand.GEKOZEN)
    panelen = {}
    for reference in references:
        op_markt = [d for d, inzending in deelnames[reference.key] if _is_public(inzending)]
        if op_markt or adopties[reference.key]:
            panelen[reference] = Panel(
                f"{MAP}/_panel_openbaar.html",
                {"deelnames": op_markt, "adopties": adopties[reference.key]},
                "zij",
            )
    return panelen


def load_zaak(references: Sequence[Reference], actor: Actor) -> Mapping[Reference, Panel]:
    """Show the desk where a case stands on markets, and enter it on behalf."""
    deelnames = _deelnames(references)
    open_markt = find_open_markt()
    open_slug = open_markt.slug if open_markt else ""
    panelen = {}
    for initiatief in _initiatieven(references):
        eigen = [d for d, _inzending in deelnames[initiatief.sleutel]]
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


def load_vragen(references: Sequence[Reference], actor: Actor) -> Mapping[Reference, Panel]:
    """Ask the initiator what waits for an answer: who may help, and whether they come."""
    deelnames = _deelnames(references)
    aanbod = _adopties(references, AdoptieToestand.AANGEBODEN)
    panelen = {}
    for initiatief in _initiatieven(references):
        komen = [d for d, _inzending in deelnames[initiatief.sleutel] if d.moet_bevestigen]
        vragen = [*komen, *([aanbod[initiatief.sleutel]] if aanbod[initiatief.sleutel] else [])]
        if vragen and may_choose(actor, initiatief):
            panelen[initiatief.reference] = Panel(
                f"{MAP}/_panel_vragen.html",
                {
                    "vragen": vragen,
                    "komen": komen,
                    "aanbod": aanbod[initiatief.sleutel],
                    "slug": initiatief.slug,
                    "titel": initiatief.titel,
                    "terug": "/mijn",
                },
            )
    return panelen


def load_mijn(references: Sequence[Reference], actor: Actor) -> Mapping[Reference, Panel]:
    """Show the initiator the own markets and adoptions, and the call that is open."""
    deelnames = _deelnames(references)
    lopend = _adopties(references, AdoptieToestand.GEKOZEN)
    open_markt = find_open_markt()
    panelen = {}
    for initiatief in _initiatieven(references):
        if not may_choose(actor, initiatief):
            continue
        eigen = [d for d, _inzending in deelnames[initiatief.sleutel]]
        doet_mee = open_markt is not None and open_markt.slug in {d.slug for d in eigen}
        kan_erbij = open_markt is not None and not doet_mee and initiatief.fase is not Fase.AFGEROND
        waarden = {
            "deelnames": eigen,
            "adopties": lopend[initiatief.sleutel],
            "markt": open_markt if kan_erbij else None,
            "terug": "/mijn",
            "mag": True,
        }
        if any(waarden[naam] for naam in ("deelnames", "adopties", "markt")):
            panelen[initiatief.reference] = Panel(f"{MAP}/_panel_mijn.html", waarden, "hoofd")
    return panelen


def _initiatieven(references: Sequence[Reference]) -> list[Initiatief]:
    sleutels = [reference.key for reference in references]
    return list(Initiatief.select().where(Initiatief.sleutel.in_(sleutels)))


def _deelnames(
    references: Sequence[Reference],
) -> Mapping[str, list[tuple[Deelname, Inzending]]]:
    rows = (
        Inzending.select(Inzending, Initiatief, Markt, Kraam)
        .join_from(Inzending, Initiatief)
        .join_from(Inzending, Markt)
        .join_from(
            Inzending,
            Kraam,
            peewee.JOIN.LEFT_OUTER,
            on=(Kraam.inzending == Inzending.id),
            attr="staat_op",
        )
        .where(
            Initiatief.sleutel.in_([reference.key for reference in references]),
            Inzending.ingetrokken_op.is_null(),
        )
        .order_by(Markt.begin.desc())
    )
    gevonden: dict[str, list[tuple[Deelname, Inzending]]] = defaultdict(list)
    for row in rows:
        gevonden[row.initiatief.sleutel].append((_as_deelname(row), row))
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
        voor=bevestig_voor(markt),
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
    references: Sequence[Reference], toestand: AdoptieToestand
) -> Mapping[str, list[Steunpilaar]]:
    rows = (
        Adoptie.select(Adoptie, Initiatief, Raadslid, Fractie)
        .join_from(Adoptie, Initiatief)
        .join_from(Adoptie, Raadslid)
        .join_from(Raadslid, Fractie)
        .where(
            Initiatief.sleutel.in_([reference.key for reference in references]),
            Adoptie.toestand == toestand,
        )
        .order_by(Adoptie.aangeboden_op)
    )
    gevonden: dict[str, list[Steunpilaar]] = defaultdict(list)
    for row in rows:
        gevonden[row.initiatief.sleutel].append(
            Steunpilaar(row.sleutel, raadslid_naam(row.raadslid), row.tekst, row.uiterlijk_op)
        )
    return gevonden
