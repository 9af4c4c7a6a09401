"""What an organisation is about and where it works, kept by itself: themes and areas."""

from __future__ import annotations

from dataclasses import dataclass

import peewee

from netwerk.gebieden.boom import boom
from netwerk.partners.models import Partner
from netwerk.relaties.banden import set_targets
from netwerk.relaties.keuzes import BEVESTIGD, NIET_BEVESTIGD, Bron, RelatieSoort
from netwerk.relaties.models import Relatie
from netwerk.relaties.registration import confirm_relatie
from netwerk.themas.boom import boom as themaboom
from vems.core.actor import Actor
from vems.core.database import write
from vems.core.exceptions import Invalid
from vems.core.i18n import N_
from vems.core.reference import Reference


@dataclass(frozen=True, slots=True)
class Werkveld:
    """Codes of themes and slugs of areas."""

    themas: frozenset[str]
    gebieden: frozenset[str]


def read_werkveld(partner: Partner) -> Werkveld:
    """Give what an organisation is about and where it works."""
    rows = list(_open(partner.reference))
    return Werkveld(
        frozenset(r.naar_key for r in rows if r.soort is RelatieSoort.GAAT_OVER),
        frozenset(r.naar_key for r in rows if r.soort is RelatieSoort.ACTIEF_IN),
    )


def change_werkveld(partner: Partner, nieuw: Werkveld, *, door: Actor) -> None:
    """Register what is new and end what is gone; at least one theme and one area."""
    if not nieuw.themas or any(themaboom().by_code(code) is None for code in nieuw.themas):
        raise Invalid(N_("Kies ten minste één onderwerp."), veld="themas")
    if not nieuw.gebieden or any(boom().by_slug(slug) is None for slug in nieuw.gebieden):
        raise Invalid(N_("Kies ten minste één wijk, of de hele stad."), veld="gebieden")
    with write():
        for soort, kind, keys in (
            (RelatieSoort.GAAT_OVER, "thema", nieuw.themas),
            (RelatieSoort.ACTIEF_IN, "gebied", nieuw.gebieden),
        ):
            set_targets(partner.reference, soort, kind, keys, bron=Bron.ZELF, door=door)


def confirm_werkveld_of(sleutel: str, *, door: Actor) -> None:
    """Confirm the field of work of an organisation; what another claimed waits for its own yes."""
    beweerd = (Relatie.zekerheid > NIET_BEVESTIGD) & (Relatie.zekerheid < BEVESTIGD)
    with write():
        for relatie in _open(Reference("partner", sleutel)).where(~beweerd):
            confirm_relatie(relatie, door=door)


def _open(zelf: Reference) -> peewee.ModelSelect:
    return (
        Relatie.select()
        .where(
            Relatie.van_kind == zelf.kind,
            Relatie.van_key == zelf.key,
            Relatie.soort.in_([RelatieSoort.GAAT_OVER, RelatieSoort.ACTIEF_IN]),
            Relatie.naar_kind.in_(["thema", "gebied"]),
            Relatie.tot.is_null(),
        )
        .order_by(Relatie.id)
    )
