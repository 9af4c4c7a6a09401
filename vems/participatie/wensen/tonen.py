"""How wishes are shown elsewhere: by Reference, in search, and on the page of their wijk."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from netwerk.gebieden.boom import boom
from netwerk.gebieden.models import Gebied
from vems.core.actor import Actor
from vems.core.i18n import N_, translate
from vems.core.reference import Reference, Shown
from vems.core.search.documents import Document
from vems.core.web.links import find_path
from vems.core.web.panels import Panel
from vems.participatie.wensen.keuzes import OP_DE_LIJST, STATUS_LABELS
from vems.participatie.wensen.lijst import select_public
from vems.participatie.wensen.models import Wens
from vems.participatie.wensen.permissions import may_read

_OP_WIJKPAGINA = 3


def load_wensen(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show wishes by key, in one query."""
    return {
        wens.sleutel: Shown(
            wens.reference,
            wens.titel,
            find_path("wensen.wens", sleutel=wens.sleutel),
            translate(N_("Wens van de wijk")),
            zichtbaar=may_read(actor, wens),
        )
        for wens in Wens.select().where(Wens.sleutel.in_(list(keys)))
    }


def load_documents(keys: Sequence[str]) -> Mapping[str, Document | None]:
    """Load the documents of wishes; one that left the list is not found."""
    bomen = boom()
    documents: dict[str, Document | None] = {}
    for wens in Wens.select().where(Wens.sleutel.in_(list(keys))):
        gebied = bomen.by_id(wens.gebied_id)
        wijk = bomen.wijk_of(gebied) if gebied else None
        documents[wens.sleutel] = (
            Document(
                reference=wens.reference,
                soort="wens",
                titel=wens.titel,
                tekst=f"{wens.tekst} {wens.antwoord}",
                openbaar=wens.is_openbaar,
                wijk=wijk.slug if wijk else "",
            )
            if wens.status in OP_DE_LIJST
            else None
        )
    return documents


def list_keys() -> Iterable[str]:
    """List the keys of all wishes."""
    return [sleutel for (sleutel,) in Wens.select(Wens.sleutel).tuples()]


def load_wijk(wijken: Sequence[Gebied], actor: Actor) -> Mapping[Reference, Panel]:
    """Give the first wishes of a wijk, one query each: a page is about one."""
    return {
        wijk.reference: Panel(
            "vems/participatie/wensen/_panel_wijk.html",
            {
                "wensen": list(select_public(boom().within(wijk)).limit(_OP_WIJKPAGINA)),
                "labels": {status: translate(tekst) for status, tekst in STATUS_LABELS.items()},
                "url": find_path("wensen.lijst", slug=wijk.slug),
                "wijk": wijk.naam,
            },
        )
        for wijk in wijken
    }
