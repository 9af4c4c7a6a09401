"""What matches add to composite pages: the case, /mijn, and a partner's page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import peewee

from initiatieven.koppelingen.hulpboden.permissions import may_judge
from initiatieven.koppelingen.keuzes import AANVAARD, KoppelingSoort, KoppelingToestand
from initiatieven.koppelingen.leven.belangen import load_belang
from initiatieven.koppelingen.models import Koppeling
from initiatieven.koppelingen.permissions import may_read_overzicht, may_read_scores
from initiatieven.koppelingen.tonen.kaarten import make_kaarten
from initiatieven.koppelingen.tonen.kort import make_regels
from initiatieven.koppelingen.tonen.overzicht import count_shown
from initiatieven.registratie.gedeeld import keep_with
from initiatieven.registratie.models import Initiatief, Publicatie
from initiatieven.registratie.permissions import kolom
from netwerk.partners.models import Partner
from netwerk.vraagenaanbod.models import Hulpvraag
from vems.accounts.rechten import role_may
from vems.core.actor import Actor
from vems.core.reference import Reference
from vems.core.web.links import find_path
from vems.core.web.panels import Panel, register_panel

_T = KoppelingToestand
_TE_DOEN = (_T.VOORGESTELD, _T.AKKOORD_INITIATIEFNEMER, _T.GEACCEPTEERD, _T.GEEN_REACTIE)
# Somebody else said something, and the desk goes on.
_WACHT_OP_LOKET = (_T.AKKOORD_INITIATIEFNEMER, _T.GEACCEPTEERD, _T.GEEN_REACTIE)
_VOOR_INITIATIEFNEMER = (
    _T.GESCHIKT,
    _T.AANGERADEN,
    _T.AKKOORD_INITIATIEFNEMER,
    _T.GEVRAAGD,
    _T.GEACCEPTEERD,
    _T.GEINTRODUCEERD,
    _T.SAMENWERKING,
)
_IN_ZIJ = 3
_OP_PARTNERPAGINA = 12


def register_all() -> None:
    """Offer the panels."""
    register_panel("zaak", "belangen", 5, load_belang)
    register_panel("zaak", "koppelingen", 40, load_zaak)
    register_panel("mijn", "koppelingen_vragen", 5, load_mijn_vragen)
    register_panel("mijn", "koppelingen", 50, load_mijn)
    register_panel("partner", "koppelingen", 30, load_partner)


def load_zaak(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Give the best matches of a case and what waits for the guide."""
    panelen: dict[Reference, Panel] = {}
    mag = [i for i in initiatieven if may_read_scores(actor, i) and may_read_overzicht(actor, i)]
    met = keep_with("koppelingen", mag)
    gevonden = dict(_per_initiatief(met)) if met else {}
    for initiatief in mag:
        rows = gevonden.get(initiatief, [])
        helpers = [r for r in rows if r.soort is KoppelingSoort.KAN_HELPEN]
        levend = [r for r in helpers if r.toestand in (*_TE_DOEN, *_VOOR_INITIATIEFNEMER)]
        beste = sorted(levend, key=lambda r: (r.toestand is _T.VOORGESTELD, -(r.score or 0), r.id))
        panelen[initiatief.reference] = Panel(
            "initiatieven/koppelingen/_panel_zaak.html",
            {
                "kaarten": make_regels(beste[:_IN_ZIJ], actor),
                "aantal": count_shown(levend),
                "wacht": sum(r.toestand in _WACHT_OP_LOKET for r in helpers),
                "url": find_path("koppelingen.overzicht", slug=initiatief.slug),
                "bewoners": find_path("hulpboden.bewoners", kenmerk=initiatief.identificatie)
                if may_judge(actor, initiatief)
                else "",
            },
            "zij",
        )
    return panelen


def load_mijn_vragen(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Give the initiator the questions that wait, without scores."""
    return _load_mijn(initiatieven, actor, (_T.GESCHIKT,), "vragen")


def load_mijn(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Give the initiator who helps or is asked; below how the initiatief stands."""
    lopend = tuple(t for t in _VOOR_INITIATIEFNEMER if t is not _T.GESCHIKT)
    return _load_mijn(initiatieven, actor, lopend, "lopend")


def _load_mijn(
    initiatieven: Sequence[Initiatief],
    actor: Actor,
    toestanden: Sequence[KoppelingToestand],
    naam: str,
) -> Mapping[Reference, Panel]:
    panelen: dict[Reference, Panel] = {}
    eigen = [initiatief for initiatief in initiatieven if kolom(actor, initiatief) == "IO"]
    for initiatief, rows in _per_initiatief(eigen, toestanden):
        kaarten = make_kaarten((r for r in rows if r.soort is KoppelingSoort.KAN_HELPEN), actor)
        if kaarten:
            panelen[initiatief.reference] = Panel(
                f"initiatieven/koppelingen/_panel_mijn_{naam}.html",
                {naam: kaarten, "url": find_path("koppelingen.overzicht", slug=initiatief.slug)},
            )
    return panelen


def load_partner(partners: Sequence[Partner], actor: Actor) -> Mapping[Reference, Panel]:
    """Give which published initiatives an organisation helps or helped; one query for all."""
    if not role_may("koppeling_aanvaard", "p", actor.rol) and not role_may("loket", "r", actor.rol):
        return {}
    rows = (
        Koppeling.select(Koppeling, Initiatief, Publicatie)
        .join(Initiatief)
        .join(Publicatie, on=(Publicatie.initiatief == Initiatief.id), attr="publicatie")
        .where(
            Koppeling.toestand.in_(AANVAARD),
            Koppeling.soort == KoppelingSoort.KAN_HELPEN,
            Koppeling.gevraagde_kind == "partner",
            Koppeling.gevraagde_key.in_([partner.sleutel for partner in partners]),
            Initiatief.is_openbaar,
            Publicatie.is_actueel,
        )
        .order_by(Koppeling.updated_at.desc(), Koppeling.id)
    )
    per: dict[str, list[dict[str, str]]] = defaultdict(list)
    for rij in rows:
        initiatief = rij.initiatief
        per[rij.gevraagde_key].append(
            {
                "titel": initiatief.publicatie.titel,
                "zin": initiatief.publicatie.samenvatting,
                "url": find_path("etalage.initiatief", slug=initiatief.slug),
                "klaar": "ja" if rij.toestand is _T.AFGEROND else "",
            }
        )
    return {
        partner.reference: Panel(
            "initiatieven/koppelingen/_panel_partner.html",
            {"initiatieven": per[partner.sleutel][:_OP_PARTNERPAGINA]},
        )
        for partner in partners
        if partner.sleutel in per
    }


def _per_initiatief(
    initiatieven: Sequence[Initiatief], toestanden: Sequence[KoppelingToestand] | None = None
) -> list[tuple[Initiatief, list[Koppeling]]]:
    """Load the matches of initiatives, in one query."""
    query = (
        Koppeling.select(Koppeling, Hulpvraag)
        .join(Hulpvraag, peewee.JOIN.LEFT_OUTER)
        .where(Koppeling.initiatief.in_([i.id for i in initiatieven] or [0]))
        .order_by(Koppeling.id)
    )
    if toestanden is not None:
        query = query.where(Koppeling.toestand.in_(list(toestanden)))
    per: dict[int, list[Koppeling]] = defaultdict(list)
    for rij in query:
        per[rij.initiatief_id].append(rij)
    for initiatief in initiatieven:
        for rij in per[initiatief.id]:
            rij.initiatief = initiatief
    return [(initiatief, per[initiatief.id]) for initiatief in initiatieven]
