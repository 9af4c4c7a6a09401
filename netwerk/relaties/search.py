"""Organisations as search finds them: with the themes, areas and offers that relations give.

Here and not in partners, which knows no relations.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from netwerk.gebieden.boom import GebiedenBoom, boom
from netwerk.partners.keuzes import PARTNER_SOORT_LABELS, PartnerToestand
from netwerk.partners.models import Partner
from netwerk.relaties.keuzes import RelatieSoort
from netwerk.relaties.models import Relatie
from netwerk.themas.boom import ThemaBoom
from netwerk.themas.boom import boom as themaboom
from netwerk.vraagenaanbod.models import Hulpaanbod
from vems.core.search.documents import Document


def load_partners(keys: Sequence[str]) -> Mapping[str, Document | None]:
    """Load the documents of organisations, in three queries; suspended ones only for the desk."""
    themas = _targets(keys, RelatieSoort.GAAT_OVER, "thema")
    gebieden = _targets(keys, RelatieSoort.ACTIEF_IN, "gebied")
    aanbod = _aanbod(keys)
    bomen = boom(), themaboom()
    return {
        row.sleutel: _as_document(
            row, themas[row.sleutel], gebieden[row.sleutel], aanbod[row.sleutel], bomen
        )
        for row in Partner.select().where(Partner.sleutel.in_(list(keys)))
    }


def list_partners() -> Iterable[str]:
    """List the keys of all organisations."""
    return [sleutel for (sleutel,) in Partner.select(Partner.sleutel).tuples()]


def _as_document(
    partner: Partner,
    themas: Sequence[str],
    gebieden: Sequence[str],
    aanbod: Sequence[str],
    trees: tuple[GebiedenBoom, ThemaBoom],
) -> Document:
    bomen, onderwerpen = trees
    plaatsen = [gebied for slug in gebieden if (gebied := bomen.by_slug(slug))]
    wijken = {wijk.slug for gebied in plaatsen if (wijk := bomen.wijk_of(gebied))}
    woorden = [thema.naam for code in themas if (thema := onderwerpen.by_code(code))]
    return Document(
        reference=partner.reference,
        soort="partner",
        titel=partner.naam,
        tekst=" ".join(
            (
                PARTNER_SOORT_LABELS[partner.soort],
                partner.omschrijving,
                *aanbod,
                *woorden,
                *(gebied.naam for gebied in plaatsen),
            )
        ),
        openbaar=partner.toestand is PartnerToestand.ACTIEF,
        wijk=next(iter(wijken)) if len(wijken) == 1 else "",
        themas=tuple(themas),
    )


def _targets(keys: Sequence[str], soort: RelatieSoort, kind: str) -> dict[str, list[str]]:
    per: dict[str, list[str]] = defaultdict(list)
    rows = (
        Relatie.select(Relatie.van_key, Relatie.naar_key)
        .where(
            Relatie.van_kind == "partner",
            Relatie.van_key.in_(list(keys)),
            Relatie.soort == soort,
            Relatie.naar_kind == kind,
            Relatie.tot.is_null(),
        )
        .order_by(Relatie.gewicht.desc(), Relatie.naar_key)
    )
    for van, naar in rows.tuples():
        per[van].append(naar)
    return per


def _aanbod(keys: Sequence[str]) -> dict[str, list[str]]:
    per: dict[str, list[str]] = defaultdict(list)
    rows = Hulpaanbod.select(Hulpaanbod.eigenaar_key, Hulpaanbod.titel).where(
        Hulpaanbod.eigenaar_kind == "partner",
        Hulpaanbod.eigenaar_key.in_(list(keys)),
        Hulpaanbod.is_actief,
    )
    for eigenaar, titel in rows.tuples():
        per[eigenaar].append(titel)
    return per
