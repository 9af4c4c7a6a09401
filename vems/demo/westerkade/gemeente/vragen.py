"""Extra questions of the beheerder, and what people who came after answered."""

from __future__ import annotations

from initiatieven.extravragen.keuzes import Formulier, Vraagsoort
from initiatieven.extravragen.maken import NieuweVraag, add_vraag
from netwerk.instrumenten.models import Instrument
from netwerk.themas.models import Thema
from vems.demo.westerkade.bron import Rij, read_rows
from vems.demo.westerkade.wereld import Wereld
from vems.demo.westerkade.zaak import Zaak

BEHEERDER = "m15"


def load_vragen(wereld: Wereld) -> None:
    """Make the questions, the first ones of a theme first."""
    door = wereld.medewerker(BEHEERDER)
    for rij in read_rows("vragen"):
        add_vraag(
            NieuweVraag(
                zin=rij["zin"],
                soort=Vraagsoort(rij["soort"]),
                onderwerp=_onderwerp(wereld, rij),
                formulier=Formulier(rij["formulier"]),
                uitleg=rij["uitleg"],
                keuzes=tuple(rij["keuzes"]),
                verplicht=rij["verplicht"],
                over_maker=rij.get("over_maker", False),
                feit=rij.get("feit", ""),
                sleutel=rij["code"],
            ),
            door=door,
        )


def answers_of(zaak: Zaak, instrument: Instrument | None = None) -> dict[str, str]:
    """Give what the makers answered, by code; another answer for each plan.

    About the topics when they hand it in; about the instrument when the plan is whole.
    """
    bij = {f"thema:{code}" for code in zaak.rij["themas"]}
    if instrument is not None:
        bij = {str(instrument.reference)}
    gesteld = [rij for rij in read_rows("vragen") if rij["bij"] in bij and rij["antwoorden"]]
    beurt = sum(map(ord, zaak.sleutel))
    return {rij["code"]: rij["antwoorden"][beurt % len(rij["antwoorden"])] for rij in gesteld}


def _onderwerp(wereld: Wereld, rij: Rij) -> Thema | Instrument:
    kind, code = rij["bij"].split(":")
    return wereld.themas[code] if kind == "thema" else wereld.instrumenten[code]
