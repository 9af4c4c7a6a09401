"""What the desk writes about a case, made of the facts of that case so that no two are alike."""

from __future__ import annotations

from initiatieven.begeleiding.plan.scan import NieuweScan
from initiatieven.registratie.gegevens import first_sentence
from initiatieven.registratie.keuzes import Fase, Toestand
from vems.core.i18n import format_bedrag
from vems.demo.westerkade.bron import Rij
from vems.demo.westerkade.kalender import name_month
from vems.demo.westerkade.zaak import Zaak

_WAT = {
    "geld": "geld",
    "ruimte": "een ruimte",
    "kennis": "iemand met kennis",
    "mensen": "mensen die meedoen",
    "materiaal": "materiaal",
    "vergunning": "hulp bij een vergunning",
    "contact": "de juiste mensen",
    "bekendheid": "meer bekendheid",
    "weet_ik_nog_niet": "iemand die meedenkt",
}

_OMWONENDEN = {
    "verkeer": "Wij spraken met de straten eromheen over parkeren en doorrijden.",
    "cultuur": "Om tien uur is het stil, en de buren krijgen vooraf een briefje met ons nummer.",
    "sport": "Ballen en geluid blijven binnen de lijnen; na negenen wordt er niet gespeeld.",
    "groen": "Wie ernaast woont, mocht als eerste meekijken naar de tekening.",
}

_STAP: dict[tuple[Fase, Toestand], str] = {
    (Fase.INTAKE, Toestand.BIJ_GEMEENTE): "Kennismaking afronden",
    (Fase.INTAKE, Toestand.BIJ_INITIATIEFNEMER): "Samen op de plek gaan kijken",
    (Fase.VERKENNING, Toestand.BIJ_GEMEENTE): "Uitzoeken wat kan",
    (Fase.VERKENNING, Toestand.BIJ_PARTNER): "Antwoord van de partner afwachten",
    (Fase.PLAN, Toestand.BIJ_GEMEENTE): "Meelezen met het plan",
    (Fase.PLAN, Toestand.BIJ_INITIATIEFNEMER): "Plan uitwerken",
    (Fase.PLAN, Toestand.BIJ_PARTNER): "Een partner denkt mee over het plan",
    (Fase.PLAN, Toestand.BIJ_RAAD): "De raad bespreekt het voorstel",
    (Fase.BESLUIT, Toestand.BIJ_GEMEENTE): "Besluit nemen",
    (Fase.BESLUIT, Toestand.BIJ_PARTNER): "Een partner beslist mee",
    (Fase.BESLUIT, Toestand.BIJ_RAAD): "De raad neemt een besluit",
    (Fase.UITVOERING, Toestand.BIJ_GEMEENTE): "De gemeente doet haar deel van het werk",
    (Fase.UITVOERING, Toestand.BIJ_INITIATIEFNEMER): "Aan de slag",
    (Fase.UITVOERING, Toestand.BIJ_PARTNER): "Een partner doet haar deel van het werk",
    (Fase.NAZORG, Toestand.BIJ_GEMEENTE): "Samen terugkijken",
    (Fase.NAZORG, Toestand.BIJ_INITIATIEFNEMER): "Vertellen hoe het ging",
}


def stap_of(zaak: Zaak) -> str:
    """Say what the next step is, for everybody who reads the case."""
    return _STAP.get((zaak.fase, zaak.toestand), "Verder waar wij waren")


def make_scan(zaak: Zaak) -> NieuweScan:
    """Fill in the ACTIE scan from what is known after the first conversation."""
    rij = zaak.rij
    eerste = rij["hulpvragen"][0] if rij["hulpvragen"] else {"soort": "kennis", "tekst": ""}
    thema = zaak.wereld.themas[rij["themas"][0]].naam.lower()
    plek = rij["plek"] or _gebied(zaak)
    return NieuweScan(
        animo=f"{_met(rij)} trekt {rij['titel']}. {_draagvlak(rij)}".strip(),
        contacten=f"Kent de mensen in {_gebied(zaak)}. Zoekt nog {_WAT[eerste['soort']]}.",
        toerusting=f"Nog niet geregeld: {eerste['tekst'] or 'dat komt in het volgende gesprek'}.",
        inbedding=f"Hoort bij {thema}. Te bekijken: wat er kan en mag bij {plek}.",
        empathie=first_sentence(rij["meerwaarde"], 300),
    )


def make_plan(zaak: Zaak, *, heel: bool) -> dict[str, str]:
    """Answer the questions of the plan; not `heel`: those that come first."""
    rij = zaak.rij
    antwoorden = {
        "doelgroep": rij["meerwaarde"],
        "draagvlak": _draagvlak(rij) or f"In {_gebied(zaak)} vroegen wij rond: {_eigen(rij)}",
        "eigen_inzet": f"{_met(rij)} werkt er in eigen tijd aan. {_eigen(rij)}".strip(),
    }
    if not heel:
        return antwoorden
    return antwoorden | {
        "omwonenden": _OMWONENDEN.get(
            rij["themas"][0], f"Rond {rij['plek'] or _gebied(zaak)} belden wij overal aan."
        ),
        "planning": f"Wij beginnen in {_maand(zaak)} met {rij['titel']}.",
        "beheer": f"{rij['indiener']['naam']} houdt het bij, met een rooster voor wie meedoet.",
    }


def make_ja(zaak: Zaak) -> str:
    """Say yes with the reason."""
    rij = zaak.rij
    hulp = rij["hulpvragen"][0]["tekst"] if rij["hulpvragen"] else rij["titel"]
    return (
        f"Wij steunen uw initiatief {rij['titel']}. {first_sentence(rij['meerwaarde'], 300)} "
        f"Wij helpen u verder met: {hulp}. {zaak.medewerker.voornaam} maakt met u een plan."
    )


def make_gronden(zaak: Zaak) -> str:
    """Say why the decision was yes."""
    nut = first_sentence(zaak.rij["meerwaarde"], 300)
    return f"Het past bij wat wij met de stad willen. {nut} De buurt doet het grootste deel zelf."


def make_bijpraten(zaak: Zaak) -> str:
    """Write down what was said when the desk asked how it goes."""
    rij = zaak.rij
    wie = rij["indiener"]["naam"].split(" ", 1)[0]
    open_ = [vraag["tekst"] for vraag in rij["hulpvragen"] if not vraag["geregeld"]]
    if open_:
        return f"{wie} vertelt hoe het gaat met {rij['titel']}. Nog nodig: {open_[-1]}."
    return f"{wie} vertelt hoe het gaat met {rij['titel']}. Alles wat nodig is, is geregeld."


def make_terugblik(zaak: Zaak) -> str:
    """Look back in the words of the last milestones."""
    regels = [mijlpaal["tekst"] for mijlpaal in zaak.rij["mijlpalen"][-2:]]
    return " ".join([*regels, f"{zaak.rij['indiener']['naam']} kijkt er goed op terug."])


def shorten(tekst: str, maximum: int = 120) -> str:
    """Give the beginning of a text, cut at a word."""
    if len(tekst) <= maximum:
        return tekst.rstrip(".")
    return tekst[: maximum - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def say_costs(zaak: Zaak) -> str:
    """Say in one line what a plan costs, when its makers know the amount."""
    for vraag in zaak.rij["hulpvragen"]:
        if vraag["soort"] == "geld" and vraag["aantal"]:
            bedrag = format_bedrag(vraag["aantal"] * 100)
            return shorten(f"Ongeveer {bedrag}: {vraag['tekst'].lower()}", 160)
    return ""


def _met(rij: Rij) -> str:
    aantal = rij["aantal_initiatiefnemers"]
    if aantal <= 1:
        return str(rij["indiener"]["naam"])
    return f"{rij['indiener']['naam']} met {aantal - 1} anderen"


def _draagvlak(rij: Rij) -> str:
    steun = rij["steun"]
    return f"Op de site steunen {steun} mensen dit plan." if steun > 1 else ""


def _eigen(rij: Rij) -> str:
    return next(
        (m["tekst"] for m in rij["mijlpalen"] if m["door"] == "initiatiefnemer"), rij["titel"]
    )


def _gebied(zaak: Zaak) -> str:
    return str(zaak.wereld.gebied(zaak.rij["buurt"] or zaak.rij["wijk"]).naam)


def _maand(zaak: Zaak) -> str:
    dag = zaak.wereld.kalender.dag(60 - zaak.oud if zaak.fase is not Fase.PLAN else 90)
    return name_month(dag.month)
