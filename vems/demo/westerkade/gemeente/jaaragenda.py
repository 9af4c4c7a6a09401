"""What residents of Westerkade have a say in this year: one that runs, one to come, one done."""

from __future__ import annotations

from vems.core.actor import SYSTEEM
from vems.demo.westerkade.wereld import Wereld
from vems.participatie.jaaragenda.keuzes import Raadsrol, TrajectStatus, Trede
from vems.participatie.jaaragenda.registration import NieuwTraject, register_traject


def load_jaaragenda(wereld: Wereld) -> None:
    """Put four processes on the agenda, one of them still a concept."""
    dag = wereld.kalender.dag
    for data in (
        NieuwTraject(
            "Een nieuw plan voor de Breed",
            "De gemeente maakt de Breed opnieuw in. Er komt meer groen en minder verkeer.",
            wereld.gebied("binnenstad"),
            ("verkeer", "groen"),
            dag(-40),
            dag(90),
            Trede.ADVISEREN,
            "Kom naar een van de drie avonden in de bibliotheek, of loop mee door de straat.",
            "Waar de bomen en de bankjes komen, en waar men fietsen zet.",
            "De bus blijft rijden. Er is geld voor zestig bomen.",
            "Na elke avond schrijven wij op wat u zei en wat wij ermee doen.",
            Raadsrol.BESLUIT,
            dag(120),
            status=TrajectStatus.LOOPT,
        ),
        NieuwTraject(
            "Hoe blijft Kersentuin een wijk voor iedereen?",
            "Samen met bewoners maken wij de volgende wijkagenda van Kersentuin.",
            wereld.gebied("kersentuin"),
            ("ontmoeten",),
            dag(45),
            dag(200),
            Trede.COPRODUCEREN,
            "Doe mee in een groep van vijftien bewoners. U komt vijf avonden bij elkaar.",
            "Alle onderwerpen. De groep kiest er drie.",
            raadsrol=Raadsrol.VOLGT,
            status=TrajectStatus.AANGEKONDIGD,
        ),
        NieuwTraject(
            "Afval: minder in de grijze bak",
            "Wij vroegen wat bewoners helpt om afval te scheiden.",
            wereld.gebied("westerkade"),
            ("schoon",),
            dag(-260),
            dag(-150),
            Trede.RAADPLEGEN,
            "Er was een vragenlijst, en wij stonden op vier markten.",
            raadsrol=Raadsrol.KADERS,
            raad_op=dag(-170),
            status=TrajectStatus.AFGEROND,
            uitkomst="Er komen bakken voor etensresten bij flats. Dat vroegen de meeste mensen.",
        ),
        NieuwTraject(
            "Regels voor terrassen",
            "De regels voor terrassen zijn tien jaar oud.",
            wereld.gebied("binnenstad"),
            ("economie",),
            dag(150),
            dag(240),
            Trede.RAADPLEGEN,
            "Dat bepalen wij met de ondernemers en de buren.",
        ),
    ):
        register_traject(data, door=SYSTEEM)
