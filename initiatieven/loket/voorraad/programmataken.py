"""What somebody owes residents about a programme, as rows of the work list."""

from __future__ import annotations

from flask import url_for

from initiatieven.loket.termijn.klok import Termijn
from initiatieven.loket.voorraad.daden import Daad
from initiatieven.loket.voorraad.regels import Lezer, Merk, Werkregel, as_termijnmerk
from initiatieven.registratie.publiek.kaarten import as_wijkmerk
from netwerk.programmas.laden import list_taken
from vems.accounts.rechten import role_may
from vems.core.i18n import N_, translate
from vems.termijnen.keuzes import Stand
from vems.termijnen.werkdagen import count_werkdagen


def list_programmaregels(lezer: Lezer) -> list[Werkregel]:
    """List the news that is late, the longest first; nothing for who keeps no programme."""
    if not role_may("programma", "w", lezer.actor.rol):
        return []
    return [
        Werkregel(
            titel=translate(
                N_("Bewoners wachten op nieuws: %(titel)s"), titel=taak.programma.titel
            ),
            url=url_for("programmas.programma", slug=taak.programma.slug),
            wijk=as_wijkmerk(lezer.gebieden, taak.programma.gebied_id),
            kenmerk="",
            beurt=Merk("u"),
            stap="",
            termijn=as_termijnmerk(
                Termijn(
                    Stand.TE_LAAT,
                    taak.uiterlijk_op,
                    count_werkdagen(taak.uiterlijk_op, lezer.vandaag, lezer.sluitingsdagen),
                )
            ),
            actie=Daad(
                translate(N_("Schrijf hoe het gaat")),
                url_for("programmas.bericht", slug=taak.programma.slug),
            ),
            groep="vandaag",
        )
        for taak in list_taken(lezer.actor)
    ]
