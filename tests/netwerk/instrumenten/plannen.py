"""Twelve plans with what is known of them and, weighed by hand, what must come of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from netwerk.instrumenten.meedenken.afweging import Feiten

# No event, nothing built, nothing sold: what most plans are not.
GEWOON = dict.fromkeys(
    ("evenement", "weg_dicht", "muziek", "alcohol", "kansspel", "collecte", "bouwt", "graaft")
    + ("kapt", "gebouw", "kwetsbaar", "neemt_taak_over", "winst", "elk_jaar", "meer_wijken")
    + ("eten", "openbare_plek", "grond_gemeente"),
    False,
)


@dataclass(frozen=True)
class Geval:
    """One plan: what is known, and what must come of it."""

    naam: str
    feiten: Feiten
    past: set[str]
    vragen: set[str] = field(default_factory=set)
    niet: set[str] = field(default_factory=set)


GEVALLEN = [
    Geval(
        "Soep op dinsdag: elke week eten in een buurthuis, met vrijwilligers",
        {**GEWOON, "hulp": ["ruimte", "mensen"], "eten": True, "vrijwilligers": True},
        {"verzekering", "voedsel", "bekendheid"},
        niet={"gebruik_grond"},
    ),
    Geval(
        "Wijktuin De Bloesem: gemeentegrond, een kas, € 1.850 en advies over de bodem",
        {
            **GEWOON,
            "hulp": ["geld", "kennis", "ruimte"],
            "bedrag": 1850,
            "grond_gemeente": True,
            "openbare_plek": True,
            "bouwt": True,
            "vrijwilligers": True,
        },
        {"wijkbudget", "gebruik_grond", "expertise", "verzekering", "omgevingsvergunning"}
        | {"voorwerp_op_straat"},
        niet={"buurtbijdrage", "burgerkracht"},
    ),
    Geval(
        "Watertap op het Kerkplein: € 9.400, er wordt gegraven",
        {
            **GEWOON,
            "hulp": ["geld"],
            "bedrag": 9400,
            "openbare_plek": True,
            "bouwt": True,
            "graaft": True,
            "vrijwilligers": False,
        },
        {"omgevingsvergunning", "voorwerp_op_straat", "klic"},
        niet={"buurtbijdrage", "wijkbudget", "burgerkracht", "verzekering"},
    ),
    Geval(
        "Barbecue in de straat: zestig mensen, € 150, een feestkist",
        {
            **GEWOON,
            "hulp": ["geld", "materiaal"],
            "bedrag": 150,
            "evenement": True,
            "bezoekers": 60,
            "openbare_plek": True,
            "eten": True,
            "vrijwilligers": True,
        },
        {"buurtbijdrage", "gereedschap", "verzekering", "melding_evenement", "voedsel"},
        niet={"wijkbudget", "burgerkracht", "evenementenvergunning"},
    ),
    Geval(
        "Dezelfde barbecue, maar de straat moet dicht en er is bier te koop",
        {
            **GEWOON,
            "hulp": ["geld"],
            "bedrag": 150,
            "evenement": True,
            "bezoekers": 60,
            "openbare_plek": True,
            "weg_dicht": True,
            "eten": True,
            "alcohol": True,
            "muziek": True,
            "vrijwilligers": True,
        },
        {"buurtbijdrage", "verzekering", "evenementenvergunning", "weg_dicht", "geluid"}
        | {"alcohol", "voedsel"},
        niet={"wijkbudget", "burgerkracht", "melding_evenement"},
    ),
    Geval(
        "Wijkfestival voor twee wijken: achthonderd bezoekers, € 12.000",
        {
            **GEWOON,
            "hulp": ["geld", "bekendheid"],
            "bedrag": 12_000,
            "meer_wijken": True,
            "evenement": True,
            "bezoekers": 800,
            "openbare_plek": True,
            "muziek": True,
            "vrijwilligers": True,
        },
        {"burgerkracht", "verzekering", "evenementenvergunning", "geluid", "bekendheid"},
        niet={"buurtbijdrage", "wijkbudget", "melding_evenement"},
    ),
    Geval(
        "Hulp bij huiswerk voor kinderen, door vrijwilligers",
        {**GEWOON, "hulp": ["mensen"], "kwetsbaar": True, "vrijwilligers": True},
        {"verzekering", "gratis_vog", "bekendheid"},
    ),
    Geval(
        "Hulp bij huiswerk door betaalde krachten, die eraan verdienen",
        {
            **GEWOON,
            "hulp": ["geld"],
            "bedrag": 400,
            "kwetsbaar": True,
            "vrijwilligers": False,
            "winst": True,
        },
        set(),
        niet={"buurtbijdrage", "wijkbudget", "burgerkracht", "verzekering", "gratis_vog"},
    ),
    Geval(
        "Repair café in een leeg pand van de gemeente, voor zeventig mensen",
        {
            **GEWOON,
            "hulp": ["ruimte", "materiaal"],
            "gebouw": True,
            "bezoekers": 70,
            "grond_gemeente": True,
            "vrijwilligers": True,
        },
        {"gebruik_grond", "gereedschap", "verzekering", "omgevingsvergunning", "brandveilig"},
    ),
    Geval(
        "Zelf het plantsoen onderhouden: elk jaar geld, een taak van de gemeente",
        {
            **GEWOON,
            "hulp": ["geld"],
            "bedrag": 3000,
            "elk_jaar": True,
            "openbare_plek": True,
            "neemt_taak_over": True,
            "kapt": True,
            "vrijwilligers": True,
        },
        {"uitdaagrecht", "verzekering", "kap"},
        niet={"buurtbijdrage", "wijkbudget", "burgerkracht"},
    ),
    Geval(
        "Bingo met collecte voor ouderen; hoeveel geld er nodig is weten wij nog niet",
        {
            **GEWOON,
            "hulp": ["geld"],
            "kansspel": True,
            "collecte": True,
            "kwetsbaar": True,
            "vrijwilligers": True,
        },
        {"verzekering", "gratis_vog", "klein_kansspel", "collecte"},
        vragen={"bedrag"},
        niet={"burgerkracht"},
    ),
    Geval(
        "Er is nog niets bekend: alleen vragen, geen enkel advies",
        {},
        set(),
        vragen={"hulp", "evenement", "openbare_plek", "eten", "kansspel", "collecte", "bouwt"}
        | {"gebouw", "graaft", "kapt", "kwetsbaar", "vrijwilligers", "neemt_taak_over"},
    ),
]
