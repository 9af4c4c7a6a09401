"""What relations add to the pages of an organisation: field of work, what waits, with whom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from netwerk.gebieden.boom import boom
from netwerk.partners.eigen import is_beheerder
from netwerk.partners.models import Partner
from netwerk.relaties.bevestigen import count_te_bevestigen
from netwerk.relaties.eigen import read_werkveld
from netwerk.relaties.opgeschreven.overzicht import load_banden
from netwerk.themas.boom import boom as themaboom
from vems.accounts.rechten import role_may
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


def load_openbaar(partners: Sequence[Partner], actor: Actor) -> Mapping[Reference, Panel]:
    """Give with whom an organisation works; nothing for who would read an empty list only."""
    panelen = {}
    mag = role_may("netwerk_relatie", "w", actor.rol)
    for partner in partners:
        lijst = load_banden(partner.reference, actor)
        if lijst.nu or lijst.intern:
            waarden = {
                "lijst": lijst,
                "om": str(partner.reference),
                "mag_opschrijven": mag and lijst.intern,
            }
            panelen[partner.reference] = Panel("netwerk/relaties/_panel_openbaar.html", waarden)
    return panelen
