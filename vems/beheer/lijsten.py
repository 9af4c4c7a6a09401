"""Which lists can be read in, put together from what the slices offer for each."""

from __future__ import annotations

from dataclasses import replace

from initiatieven.begeleiding.inlezen import INITIATIEVEN
from netwerk.gebieden.inlezen import GEBIEDEN
from netwerk.instrumenten.inlezen import INSTRUMENTEN
from netwerk.medewerkers.inlezen import MEDEWERKERS
from netwerk.partners.inlezen import PARTNERS
from netwerk.relaties.inlezen import DESKUNDIGHEID, WERKVELD
from netwerk.themas.inlezen import THEMAS
from netwerk.vraagenaanbod.inlezen import AANBOD
from vems.core.inlezen.lijst import Lijst

# In the order in which a new gemeente reads them: each may name what came before.
LIJSTEN: dict[str, Lijst] = {
    lijst.naam: lijst
    for lijst in (
        GEBIEDEN,
        THEMAS,
        replace(MEDEWERKERS, delen=(DESKUNDIGHEID,)),
        replace(PARTNERS, delen=(AANBOD, WERKVELD)),
        INSTRUMENTEN,
        INITIATIEVEN,
    )
}
