"""The questions of the plan form (DOMAIN 2.2), as data: how each is answered, when it must be
answered before the plan is complete, and whether the public may read the answer.

Not here: checking and saying an answer (`waarden`), and the form (`velden`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from initiatieven.begeleiding.plan.keuzes import (
    BETALER_LABELS,
    DUUR_LABELS,
    GELD_LABELS,
    JA_NEE,
    JA_NEE_WEET_NIET,
    UITBETALING_LABELS,
    VERGUNNING_LABELS,
    Vraagvorm,
)
from vems.core.i18n import N_

MAX_TEKST = 5_000
MAX_REGEL = 160
MAX_REGELS = 40


@dataclass(frozen=True, slots=True)
class Planvraag:
    """A question; `zin` and `uitleg` are N_-marked.

    `wanneer`: altijd, geld, plek, regels, eenmalig, risico, kwetsbaar or nooit; of a part of a
    LIJST: altijd or nooit. `openbaar`: the public reads it once somebody of the gemeente put it on
    the site; of a LIJST with amounts only the total. `kolommen` are the parts of a LIJST.
    """

    code: str
    zin: str
    vorm: Vraagvorm = Vraagvorm.TEKST
    wanneer: str = "nooit"
    openbaar: bool = False
    uitleg: str = ""
    keuzes: Mapping[str, str] = field(default_factory=dict)
    kolommen: Sequence[Planvraag] = ()
    maximum: int = MAX_TEKST


@dataclass(frozen=True, slots=True)
class Plandeel:
    """Questions that belong together, below one heading."""

    code: str
    kop: str
    vragen: Sequence[Planvraag]
    uitleg: str = ""


def _regel(code: str, zin: str, **rest: str) -> Planvraag:
    return Planvraag(code, zin, Vraagvorm.REGEL, maximum=MAX_REGEL, **rest)  # type: ignore[arg-type]


_GETAL, _DAG, _KEUZE, _LIJST = (
    Vraagvorm.GETAL,
    Vraagvorm.DAG,
    Vraagvorm.KEUZE,
    Vraagvorm.LIJST,
)
_TAAK = (
    _regel("wie", N_("Wie?"), wanneer="altijd"),
    _regel("wat", N_("Wat doet die?"), wanneer="altijd"),
)
_STAP = (
    _regel("wat", N_("Wat doet u?"), wanneer="altijd"),
    Planvraag("wanneer", N_("Wanneer is dat klaar?"), _DAG),
)
_KOSTEN = (
    _regel("wat", N_("Waarvoor?"), wanneer="altijd"),
    Planvraag("bedrag", N_("Hoeveel euro?"), Vraagvorm.BEDRAG, "altijd"),
    Planvraag(
        "betaler",
        N_("Wie betaalt?"),
        _KEUZE,
        "altijd",
        keuzes={lid.value: zin for lid, zin in BETALER_LABELS.items()},
    ),
    Planvraag(
        "stand",
        N_("Is het toegezegd?"),
        _KEUZE,
        keuzes={lid.value: zin for lid, zin in GELD_LABELS.items()},
    ),
)

PLANDELEN: tuple[Plandeel, ...] = (
    Plandeel(
        "wie",
        N_("Voor wie"),
        (
            Planvraag("doelgroep", N_("Voor wie is het?"), wanneer="altijd", openbaar=True),
            Planvraag("aantal", N_("Hoeveel mensen doen er mee?"), _GETAL, "altijd", openbaar=True),
            Planvraag(
                "kwetsbaar",
                N_("Is het voor kinderen of voor mensen die hulp nodig hebben?"),
                _KEUZE,
                "altijd",
                keuzes=JA_NEE,
            ),
        ),
    ),
    Plandeel(
        "buurt",
        N_("De buurt"),
        (
            Planvraag(
                "draagvlak",
                N_("Wie vroeg u om een mening, en hoe?"),
                wanneer="altijd",
                uitleg=N_("Namen en handtekeningen komen nooit op de site."),
            ),
            Planvraag("voor", N_("Hoeveel mensen zijn voor?"), _GETAL, "altijd", openbaar=True),
            Planvraag("tegen", N_("Hoeveel mensen zijn tegen?"), _GETAL, "altijd", openbaar=True),
            Planvraag(
                "omwonenden", N_("Wie heeft er last van, en wat doet u daaraan?"), wanneer="altijd"
            ),
            Planvraag(
                "omwonenden_kort",
                N_("Wat doet u voor de buren, in het kort?"),
                openbaar=True,
                uitleg=N_("Een of twee zinnen, zonder namen."),
                maximum=500,
            ),
        ),
    ),
    Plandeel(
        "inzet",
        N_("Wie doet wat"),
        (
            Planvraag(
                "eigen_inzet",
                N_("Wat doet u zelf: uren, spullen, mensen?"),
                wanneer="altijd",
                openbaar=True,
            ),
            Planvraag("taken", N_("Wie doet mee, en wat doet die?"), _LIJST, kolommen=_TAAK),
        ),
    ),
    Plandeel(
        "planning",
        N_("Planning"),
        (
            Planvraag(
                "begin",
                N_("Wanneer begint het?"),
                _DAG,
                "altijd",
                openbaar=True,
                uitleg=N_("Is er geld of een vergunning nodig? Reken dan op acht weken."),
            ),
            Planvraag(
                "duur",
                N_("Is het één keer, of gaat het door?"),
                _KEUZE,
                "altijd",
                openbaar=True,
                keuzes=DUUR_LABELS,
            ),
            Planvraag("eind", N_("Wanneer is het klaar?"), _DAG, "eenmalig", openbaar=True),
            Planvraag("planning", N_("Wilt u iets uitleggen over de planning?"), openbaar=True),
            Planvraag("stappen", N_("Welke stappen zet u?"), _LIJST, kolommen=_STAP),
        ),
    ),
    Plandeel(
        "geld",
        N_("Geld"),
        (
            Planvraag(
                "begroting",
                N_("Wat kost het, en wie betaalt wat?"),
                _LIJST,
                "geld",
                openbaar=True,
                kolommen=_KOSTEN,
            ),
            Planvraag("geld_uitleg", N_("Wilt u iets uitleggen over het geld?")),
            Planvraag(
                "uitbetaling",
                N_("Op wiens naam komt het geld?"),
                _KEUZE,
                "geld",
                uitleg=N_("Schrijf geen rekeningnummer op. Dat vragen wij pas als er geld komt."),
                keuzes=UITBETALING_LABELS,
            ),
            _regel("uitbetaling_naam", N_("Hoe heet die organisatie?")),
        ),
    ),
    Plandeel(
        "regels",
        N_("Plek en regels"),
        (
            Planvraag(
                "evenement",
                N_("Is het een feest, markt of iets anders op een dag?"),
                _KEUZE,
                "altijd",
                keuzes=JA_NEE,
            ),
            Planvraag(
                "vergunning",
                N_("Wat kwam er uit de vergunningcheck?"),
                _KEUZE,
                "regels",
                openbaar=True,
                uitleg=N_("Uw begeleider doet de check samen met u."),
                keuzes=VERGUNNING_LABELS,
            ),
            Planvraag(
                "beheer",
                N_("Wie houdt het daarna bij, en hoe lang?"),
                wanneer="plek",
                openbaar=True,
            ),
        ),
    ),
    Plandeel(
        "risico",
        N_("Wat kan er misgaan"),
        (
            Planvraag("risicos", N_("Wat kan er misgaan, en wat doet u dan?"), wanneer="risico"),
            Planvraag(
                "verzekering",
                N_("Bent u verzekerd?"),
                _KEUZE,
                "risico",
                uitleg=N_("De meeste vrijwilligers zijn verzekerd via de gemeente."),
                keuzes=JA_NEE_WEET_NIET,
            ),
            Planvraag(
                "vog",
                N_("Is er een verklaring over gedrag (VOG) nodig?"),
                _KEUZE,
                "kwetsbaar",
                uitleg=N_("Voor vrijwilligers is die gratis."),
                keuzes=JA_NEE_WEET_NIET,
            ),
        ),
    ),
)
PLANVRAGEN: dict[str, Planvraag] = {
    vraag.code: vraag for deel in PLANDELEN for vraag in deel.vragen
}
