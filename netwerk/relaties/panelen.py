"""What relations add to the own page of an organisation: its field of work, and what waits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from netwerk.gebieden.boom import boom
from netwerk.partners.eigen import is_beheerder
from netwerk.partners.models import Partner
from netwerk.relaties.bevestigen import count_te_bevestigen
from netwerk.relaties.eigen import read_werkveld
from netwerk.themas.boom import boom as themaboom
from vems.core.actor import Actor
from vems.core.reference import Reference
from vems.core.web.panels import Panel


def load_eigen(partners: Sequence[Partner], actor: Actor) -> Mapping[Reference, Panel]:
    """Give themes and areas for the own page of an organisation."""
    panelen, themas, gebieden = {}, themaboom(), boom()
    for partner in partners:
        veld = read_werkveld(partner)
        panelen[partner.reference] = Panel(
            "netwerk/relaties/_panel_eigen.html",
            {
                "themas": [t.naam for t in themas.all() if t.code in veld.themas],
                "gebieden": [g.naam for g in gebieden.all() if g.slug in veld.gebieden],
                "beheert": is_beheerder(partner, actor),
                "te_bevestigen": count_te_bevestigen(actor),
            },
        )
    return panelen
