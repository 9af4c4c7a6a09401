"""How we match, as an entry of the Algoritmeregister: the fields of its standard, version 1.0.

What only the gemeente can say (since when, by which law, which tests it did) stays open and is
named as open: nobody here invents it. The rules themselves are those of `regels`.
"""

from __future__ import annotations

from collections.abc import Mapping

from initiatieven.koppelingen.tonen.regels import Koppelregels, read_regels
from vems.core.i18n import N_, translate
from vems.instellingen.gemeente import Gemeente

STANDAARD = "1.0.0"
# The fields in the order of the standard, by the name it gives them.
LABELS: Mapping[str, str] = {
    "name": N_("Naam"),
    "organization": N_("Organisatie"),
    "department": N_("Afdeling"),
    "description_short": N_("Korte beschrijving"),
    "publication_category": N_("Publicatiecategorie"),
    "status": N_("Status"),
    "begin_date": N_("In gebruik sinds"),
    "end_date": N_("In gebruik tot"),
    "contact_email": N_("E-mailadres"),
    "website": N_("Link naar de uitleg"),
    "goal": N_("Doel en impact"),
    "proportionality": N_("Afwegingen"),
    "human_intervention": N_("Menselijke tussenkomst"),
    "risks": N_("Risicobeheer"),
    "lawful_basis": N_("Wettelijke basis"),
    "impacttoetsen": N_("Impacttoetsen"),
    "source_data": N_("Gegevens"),
    "methods_and_models": N_("Technische werking"),
    "provider": N_("Leverancier"),
    "tags": N_("Trefwoorden"),
    "lang": N_("Taal"),
    "standard_version": N_("Versie van de standaard"),
}
# What the gemeente fills in itself before it publishes.
OPEN = ("begin_date", "lawful_basis", "impacttoetsen")
_KORT = N_(
    "VEMS stelt voor wie een initiatief van bewoners kan helpen: een organisatie, een plek, een "
    "collega of een regeling. Bij elk voorstel staat waarom. Een mens besluit."
)
_DOEL = N_(
    "Bewoners met een plan vinden sneller iemand die helpt, ook als zij niemand kennen. Wie nieuw "
    "is, krijgt ook een kans. Het voorstel geeft of weigert niemand een recht, geld of vergunning."
)
_AFWEGING = N_(
    "Er zijn meer initiatieven en organisaties dan een begeleider uit het hoofd kent. De regels "
    "zijn openbaar en vast: dezelfde vraag geeft dezelfde lijst. Er is geen zelflerend systeem dat "
    "bepaalt wie bovenaan staat. Een begeleider kan altijd zelf iemand toevoegen of zonder "
    "voorstel werken."
)
_MENS = N_(
    "De begeleider kijkt elk voorstel na en besluit wat past. De initiatiefnemer besluit met wie "
    "hij of zij kennismaakt. De gevraagde zegt ja of nee. Pas als beide kanten ja zeggen, delen "
    "wij contactgegevens. Niets gebeurt vanzelf."
)
_RISICO = N_(
    "Steeds dezelfde organisaties: daarom hooguit %(per)s per organisatie, een plaats voor nieuwe, "
    "en een lagere plek na %(druk)s voorstellen in een maand. Verouderde gegevens: wie het profiel "
    "een jaar niet bevestigt, doet niet mee. Verborgen voorkeur: bij elk voorstel staan de punten, "
    "de bron en wat kan tegenvallen, en wordt bewaard met welke regels het is gemaakt."
)
_GEGEVENS = N_(
    "Van het initiatief: onderwerp, wijk, wat het zoekt en de tekst. Van organisaties, plekken, "
    "collega’s en regelingen: onderwerp, gebied, aanbod, beschikbaarheid en welke initiatieven zij "
    "eerder hielpen. Geen gegevens over afkomst, geloof, gezondheid, politiek of schulden. "
    "Bewoners krijgen geen score."
)
_WERKING = N_(
    "Versie %(versie)s. Eerst vallen af: %(filters)s Daarna krijgt elke kandidaat punten, samen "
    "hooguit 100: %(punten)s. Wie het meest heeft, staat bovenaan."
)


def describe_algoritme(gemeente: Gemeente, *, adres: str, taal: str) -> dict[str, str]:
    """Describe matching in the fields of the standard, in the language of the reader."""
    regels = read_regels()
    gevuld = {
        "name": translate(N_("Koppelen van initiatieven aan wie kan helpen")),
        "organization": gemeente.naam,
        "department": gemeente.organisatie,
        "description_short": translate(_KORT),
        "publication_category": translate(N_("Overige algoritmes")),
        "status": translate(N_("In gebruik")),
        "contact_email": gemeente.e_mail,
        "website": adres,
        "goal": translate(_DOEL),
        "proportionality": translate(_AFWEGING),
        "human_intervention": translate(_MENS),
        "risks": translate(_RISICO, per=regels.per_organisatie, druk=regels.druk_vanaf),
        "source_data": translate(_GEGEVENS),
        "methods_and_models": _describe_werking(regels),
        "provider": translate(N_("VEMS, opensourcesoftware onder EUPL-1.2")),
        "tags": translate(N_("initiatieven, bewoners, koppelen, regels")),
        "lang": "ENG" if taal == "en" else "NLD",
        "standard_version": STANDAARD,
    }
    return {naam: gevuld.get(naam, "") for naam in LABELS}


def as_text(velden: Mapping[str, str]) -> str:
    """Write the entry as text to copy, field by field, with what is still open marked."""
    leeg = translate(N_("[Dit vult de gemeente zelf in.]"))
    delen = [
        f"{translate(LABELS[naam])}\n{waarde or (leeg if naam in OPEN else '-')}"
        for naam, waarde in velden.items()
    ]
    return "\n\n".join(delen) + "\n"


def _describe_werking(regels: Koppelregels) -> str:
    return translate(
        _WERKING,
        versie=regels.versie,
        filters=" ".join(regels.filters),
        punten=", ".join(f"{deel['naam']} ({deel['punten']})" for deel in regels.onderdelen),
    )
