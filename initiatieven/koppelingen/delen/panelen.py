"""What sharing adds to pages: the case, the makers' own page, and that of an organisation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import peewee

from initiatieven.koppelingen.delen.lezen import list_voor, titel_of
from initiatieven.koppelingen.delen.models import Deling
from initiatieven.koppelingen.keuzes import AANVAARD
from initiatieven.koppelingen.models import Koppeling
from initiatieven.registratie.gedeeld import keep_with
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
from netwerk.partners.eigen import has_old_terms
from netwerk.partners.models import Partner
from vems.core.actor import Actor
from vems.core.clock import today
from vems.core.reference import Reference
from vems.core.web.panels import Panel


def load_zaak(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Tell beside a case with how many organisations parts are shared."""
    return _load(initiatieven, actor, "zij")


def load_mijn(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Tell the makers what is shared of their initiatief."""
    return _load(initiatieven, actor, "hoofd")


def load_partner(partners: Sequence[Partner], actor: Actor) -> Mapping[Reference, Panel]:
    """Lead an organisation to what was shared with it."""
    eigen = [p for p in partners if p.reference in actor.als and not has_old_terms(p)]
    delingen = [(deling, titel_of(deling.initiatief)) for deling in list_voor(actor)[:5]]
    return {
        partner.reference: Panel(
            "initiatieven/koppelingen/delen/_panel_partner.html", {"delingen": delingen}
        )
        for partner in eigen
        if delingen
    }


def select_organisaties() -> peewee.Select:
    """Select the matches in which an organisation said yes to the case of the query around it."""
    return Koppeling.select(peewee.SQL("1")).where(
        Koppeling.initiatief == Initiatief.id,
        Koppeling.gevraagde_kind == "partner",
        Koppeling.toestand.in_(AANVAARD),
    )


def _load(
    initiatieven: Sequence[Initiatief], actor: Actor, kolom: str
) -> Mapping[Reference, Panel]:
    mag = keep_with("delen", [i for i in initiatieven if may(actor, "dossierdeel", "r", i)])
    aantallen = _count(mag) if mag else {}
    return {
        initiatief.reference: Panel(
            "initiatieven/koppelingen/delen/_panel.html",
            {
                "aantal": aantallen[initiatief.id],
                "slug": initiatief.slug,
                "vouw": kolom == "zij",
            },
            kolom,
        )
        for initiatief in mag
        if initiatief.id in aantallen
    }


def _count(initiatieven: Sequence[Initiatief]) -> dict[int, int]:
    """Count what is shared now per case where an organisation said yes, in one query."""
    loopt = Deling.select(peewee.fn.COUNT(Deling.id)).where(
        Deling.initiatief == Koppeling.initiatief,
        Deling.ingetrokken_op.is_null(),
        Deling.tot >= today(),
    )
    rows = (
        Koppeling.select(Koppeling.initiatief, loopt)
        .where(
            Koppeling.initiatief.in_(list(initiatieven)),
            Koppeling.gevraagde_kind == "partner",
            Koppeling.toestand.in_(AANVAARD),
        )
        .group_by(Koppeling.initiatief)
    )
    return dict(rows.tuples())
