"""The question whether two plans go on as one, on the case and on the makers' own page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import kolom, may
from initiatieven.samenvoegen.models import Samenvraag
from initiatieven.samenvoegen.splitsen import list_delen
from initiatieven.samenvoegen.verbanden import list_public, list_verbanden
from initiatieven.samenvoegen.vragen import NAAR, VAN, find_vraag
from vems.core.actor import Actor
from vems.core.reference import Reference
from vems.core.web.panels import Panel


def load_zaak(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Lead the desk to the look-alikes, and show how a question stands."""
    return {
        rij.reference: Panel(
            "initiatieven/samenvoegen/_panel_zaak.html",
            {
                "samen_zaak": rij.identificatie,
                "samen_vraag": find_vraag(rij),
                "samen_delen": list_delen(rij),
                "samen_open": rij.fase is not Fase.AFGEROND,
                "samen_mag": may(actor, "fase", "x", rij),
                "samen_verbanden": list_verbanden(rij),
                "samen_koppelen": may(actor, "triage", "x", rij),
            },
            "zij",
        )
        for rij in initiatieven
        if may(actor, "fase", "r", rij)
    }


def load_openbaar(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Lead everybody to the larger plan, and to what falls below this one."""
    panelen = {}
    for rij in initiatieven:
        verbanden = list_public(rij)
        if verbanden:
            panelen[rij.reference] = Panel(
                "initiatieven/samenvoegen/_panel_openbaar.html",
                {
                    "hoort_bij": [v.geheel for v in verbanden if v.deel_id == rij.id],
                    "eronder": [v.deel for v in verbanden if v.geheel_id == rij.id],
                },
                "zij",
            )
    return panelen


def load_mijn(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Put the question to the maker who has not answered."""
    panelen = {}
    for rij in initiatieven:
        vraag = find_vraag(rij) if kolom(actor, rij) == "IO" else None
        if vraag is not None and vraag.is_open and not _answered(vraag, rij):
            ander = vraag.naar if vraag.van_id == rij.id else vraag.van
            panelen[rij.reference] = Panel(
                "initiatieven/samenvoegen/_panel_mijn.html",
                {"vragen": (vraag,), "samen_vraag": vraag, "samen_ander": ander},
                "kop",
            )
    return panelen


def _answered(vraag: Samenvraag, initiatief: Initiatief) -> bool:
    kant = VAN if vraag.van_id == initiatief.id else NAAR
    return getattr(vraag, f"{kant}_ja_op") is not None
