"""Plans that touch: small ones below the bee ribbon, and makers who could meet."""

from __future__ import annotations

from initiatieven.loket.keuzes import ContactSoort
from initiatieven.registratie.models import Initiatief
from initiatieven.samenvoegen.antwoorden import Gesprek, note_samen
from initiatieven.samenvoegen.keuzes import Samensoort
from initiatieven.samenvoegen.verbanden import link_deel
from initiatieven.samenvoegen.vragen import NAAR, NieuweSamenvraag, ask_samen
from vems.core.clock import now
from vems.core.fields import sleutel
from vems.demo.westerkade.zaak import Zaak

BIJENLINT, BUURTPREVENTIE, WIJKTUIN = "i023", "i122", "i001"
_WAAROM = (
    "U wilt allebei dat buren een oogje in het zeil houden. De een doet dat al een half jaar, "
    "met spelregels die werken."
)
_TUINEN = "U begint allebei een tuin in Kersentuin. Samen kunt u een keer aarde laten brengen."
_ZEI_JA = "Vertelt graag hoe het met de spelregels gaat. Donderdagavond komt het beste uit."


def put_below(zaak: Zaak) -> None:
    """Put a plan below the bee ribbon it stands along."""
    link_deel(zaak.initiatief, _other(zaak, BIJENLINT), eenmalig=sleutel(), door=zaak.begeleider)


def ask_to_meet(zaak: Zaak) -> None:
    """Ask the makers of both apps to meet; the one that runs already said yes by telephone."""
    vraag = NieuweSamenvraag(_WAAROM, sleutel(), Samensoort.ONTMOETEN)
    gevraagd = ask_samen(zaak.initiatief, _other(zaak, BUURTPREVENTIE), vraag, door=zaak.begeleider)
    gesprek = Gesprek(ContactSoort.TELEFOON, _ZEI_JA, now())
    note_samen(gevraagd, NAAR, gesprek, ja=True, door=zaak.begeleider)


def ask_gardeners(zaak: Zaak) -> None:
    """Ask the makers of two gardens in one wijk to meet; neither has answered."""
    vraag = NieuweSamenvraag(_TUINEN, sleutel(), Samensoort.ONTMOETEN)
    ask_samen(zaak.initiatief, _other(zaak, WIJKTUIN), vraag, door=zaak.begeleider)


def _other(zaak: Zaak, welk: str) -> Initiatief:
    return Initiatief.get_by_id(zaak.wereld.initiatieven[welk])


# What happens, and how many days ago, per plan that touches another.
SAMEN_DADEN = {
    "i091": ((2, ask_to_meet),),
    "i107": ((20, put_below),),
    "i137": ((19, put_below),),
}
