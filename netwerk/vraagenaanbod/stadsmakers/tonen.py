"""Who sees a stadsmaker: the own person; colleagues only through an offer that may be asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from netwerk.gebieden.boom import boom
from netwerk.vraagenaanbod.keuzes import HulpSoort
from netwerk.vraagenaanbod.models import Hulpaanbod
from netwerk.vraagenaanbod.stadsmakers.models import Stadsmaker
from vems.core.actor import Actor
from vems.core.clock import today
from vems.core.i18n import N_, translate
from vems.core.reference import Shown
from vems.core.web.links import find_path
from vems.partijen.models import Partij


@dataclass(frozen=True, slots=True)
class Vraagbaar:
    """An offer of somebody who may be asked."""

    aanbod: Hulpaanbod
    stadsmaker: Stadsmaker

    @property
    def partij(self) -> Partij:
        """Who it is."""
        return self.stadsmaker.partij

    @property
    def gebieden(self) -> frozenset[str]:
        """The slugs of the areas somebody wants to help in; none for everywhere."""
        return frozenset(self.stadsmaker.gebieden)

    @property
    def waar(self) -> str:
        """Where, in words."""
        return name_gebieden(self.stadsmaker.gebieden)


def list_vraagbaar(soorten: Collection[HulpSoort]) -> list[Vraagbaar]:
    """List the offers of these kinds of who may be asked, by what they offer and never by who.

    One query. In no order of merit: residents are not ranked (DOMAIN 4.3).
    """
    rows = (
        Hulpaanbod.select(Hulpaanbod, Stadsmaker, Partij)
        .join(
            Stadsmaker,
            on=(
                (Hulpaanbod.eigenaar_kind == "stadsmaker")
                & (Hulpaanbod.eigenaar_key == Stadsmaker.sleutel)
            ),
            attr="stadsmaker",
        )
        .join(Partij)
        .where(
            Hulpaanbod.is_actief,
            Stadsmaker.mag_vragen_sinds.is_null(False),
            Hulpaanbod.soort.in_(sorted(soorten, key=str)),
            Hulpaanbod.over.is_null() | (Hulpaanbod.over > 0),
            Hulpaanbod.tot.is_null() | (Hulpaanbod.tot >= today()),
        )
        .order_by(Hulpaanbod.titel, Hulpaanbod.id)
    )
    return [Vraagbaar(rij, rij.stadsmaker) for rij in rows]


def name_gebieden(slugs: Iterable[str]) -> str:
    """Say where somebody wants to help; nothing chosen is the whole city."""
    bomen = boom()
    namen = [gebied.naam for slug in slugs if (gebied := bomen.by_slug(slug))]
    return ", ".join(namen) or translate(N_("Hele stad"))


def load_stadsmakers(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show profiles by key: the own one, nothing of another."""
    rows = Stadsmaker.select().where(Stadsmaker.sleutel.in_(list(keys)))
    return {
        rij.sleutel: Shown(
            rij.reference,
            translate(N_("Stadsmaker")),
            find_path("stadsmakers.mijn_aanbod"),
            translate(N_("Stadsmaker")),
            zichtbaar=actor.partij_id == rij.partij_id,
        )
        for rij in rows
    }
