"""What waits on the desk of who keeps the site: a proposal to decide, a list that was tried."""

from __future__ import annotations

from datetime import timedelta

from vems.beheer.besluiten import propose_belofte
from vems.beheer.inlezen import choose_kolommen, receive_lijst, run_inlezing
from vems.core import clock
from vems.core.inlezen.kolommen import Kolomkeuze
from vems.demo.westerkade.gemeente.vragen import BEHEERDER
from vems.demo.westerkade.wereld import Wereld
from vems.instellingen.voorstellen import NieuwVoorstel
from vems.termijnen.normen import SETTINGS

_NORM = "bericht"
_REDEN = "In de zomer zijn wij met minder. Zo beloven wij wat wij ook dan halen."
_GIDS = """Organisatie;Soort;Plaats
Repair Café Molenwaard;Stichting;Molenwaard
Bridgeclub De Slem;Vereniging;Binnenstad
;Vereniging;Kersentuin
"""


def load_beheer(wereld: Wereld) -> None:
    """Propose a longer norm, and try a list of organisations of which one line is not right."""
    door = wereld.medewerker(BEHEERDER)
    with clock.freeze(clock.at(wereld.kalender.werkdag(-2), 10, 20)):
        setting = SETTINGS[_NORM]
        data = NieuwVoorstel(setting.read() + 1, _REDEN, clock.today() + timedelta(days=30))
        propose_belofte(setting, data, door=door)
        lijst = receive_lijst(
            _GIDS.encode(), naam="gids.csv", soort="partners", bron="gids", door=door
        )
        choose_kolommen(lijst, Kolomkeuze({"naam": "Organisatie"}), volledig=False, door=door)
        run_inlezing(lijst.sleutel)
