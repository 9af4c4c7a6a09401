"""What happens with files, for the timeline. Names and texts stay out: a file can be taken away."""

from __future__ import annotations

from vems.core.history import Event
from vems.core.i18n import N_

TOEGEVOEGD = Event("bijlage_toegevoegd", N_("Bijlage toegevoegd"), icoon="plus")
GEWIJZIGD = Event(
    "bijlage_gewijzigd",
    N_("Wie een bijlage mag zien is gewijzigd: %(wie)s"),
    frozenset({"wie"}),
    icoon="oog",
    labels=frozenset({"wie"}),
)
OP_SITE = Event("bijlage_op_site", N_("Een bijlage staat op de site"), icoon="oog")
VAN_SITE = Event(
    "bijlage_van_site",
    N_("Een bijlage staat niet op de site"),
    frozenset({"reden"}),
    icoon="slot",
    toelichting="%(reden)s",
)
WEGGEHAALD = Event("bijlage_weggehaald", N_("Een bijlage is weggehaald"), icoon="slot")
EVENTS = (TOEGEVOEGD, GEWIJZIGD, OP_SITE, VAN_SITE, WEGGEHAALD)
