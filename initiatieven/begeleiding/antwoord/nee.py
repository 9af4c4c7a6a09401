"""What an answer holds, and what a no must hold before it is kept (DOMAIN 2.4). No writing here.

A service no is no legal decision: talk to us, ask a second look. A besluit carries the objection
clause (Awb 3:45).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import peewee

from initiatieven.begeleiding.keuzes import (
    NEE_CHECKLIST,
    AntwoordSoort,
    NeeReden,
    NeeSoort,
    NeeVariant,
)
from initiatieven.begeleiding.models import Antwoord
from initiatieven.loket.keuzes import ContactSoort
from initiatieven.loket.models import Klantcontact
from initiatieven.registratie.models import Initiatief
from vems.core.clock import today
from vems.core.exceptions import Invalid
from vems.core.fields import clean_line, clean_text
from vems.core.i18n import N_
from vems.instellingen.gemeente import read_sluitingsdagen
from vems.termijnen.keuzes import WETTELIJKE_TERMIJNEN
from vems.termijnen.klokken import first_deadline
from vems.termijnen.normen import norm_of
from vems.termijnen.wettelijk import find_einde_van

MAX_TEKST = 8_000
# A reason why nobody was spoken to has so many words; "-" or "nvt" is none.
MINSTE_WOORDEN = 4
GESPROKEN = (ContactSoort.TELEFOON, ContactSoort.GESPREK, ContactSoort.VIDEO)


@dataclass(frozen=True, slots=True)
class NieuwAntwoord:
    """What is answered and why. The fields below `gezien` are for a no.

    `gezien` is the key of the answer that lay ready on the writer's screen; "" for none.
    """

    soort: AntwoordSoort
    uitleg: str
    is_openbaar: bool = False
    sleutel: str = ""
    gezien: str = ""
    nee_soort: NeeSoort | None = None
    reden: NeeReden | None = None
    variant: NeeVariant | None = None
    nu_niet_tot: date | None = None
    hoe_dan: str = ""
    waar_dan: str = ""
    wie_dan: str = ""
    alternatief: str = ""
    geen_alternatief: bool = False
    contactpersoon: str = ""
    gesprek: Klantcontact | None = None
    gesproken: str = ""
    checklist: frozenset[str] = frozenset()


# Which field says what would make a conditional no a yes, and the sentence that asks for it.
VOORWAARDEN: dict[NeeVariant, tuple[str, str]] = {
    NeeVariant.NIET_ZO: ("hoe_dan", N_("Schrijf op met welke wijziging het wel kan.")),
    NeeVariant.NIET_HIER: ("waar_dan", N_("Schrijf op waar het wel kan.")),
    NeeVariant.NIET_DOOR_ONS: ("wie_dan", N_("Schrijf op wie het wel kan doen.")),
}


def check_nee(initiatief: Initiatief, data: NieuwAntwoord) -> dict[str, object]:
    """Hold a no against DOMAIN 2.4 and give its fields."""
    alternatief, voorwaarde = clean_text(data.alternatief), _condition(data)
    contactpersoon, gesproken = clean_line(data.contactpersoon), clean_text(data.gesproken)
    eisen = (
        ("nee_soort", data.nee_soort, N_("Kies: is dit een besluit of niet?")),
        ("reden", data.reden, N_("Kies de reden van het nee.")),
        (
            "alternatief",
            alternatief or voorwaarde or data.geen_alternatief,
            N_("Noem wat wel kan. Of kruis aan dat u niets vond."),
        ),
        (
            "contactpersoon",
            contactpersoon,
            N_("Vul in met wie de initiatiefnemer erover kan praten."),
        ),
        (
            "gesproken",
            _is_spoken(initiatief, data.gesprek) or _is_reason(gesproken),
            N_("Kies het gesprek. Of schrijf in een hele zin waarom spreken niet lukte."),
        ),
        (
            "checklist",
            data.checklist >= NEE_CHECKLIST.keys(),
            N_("Loop de hele lijst na. Kruis aan wat u deed."),
        ),
    )
    for veld, waarde, zin in eisen:
        if not waarde:
            raise Invalid(zin, veld=veld)
    if (alternatief or voorwaarde) and data.geen_alternatief:
        raise Invalid(
            N_("U noemt iets wat wel kan. Haal het kruisje weg."), veld="geen_alternatief"
        )
    return {
        "nee_soort": data.nee_soort,
        "reden": data.reden,
        "variant": data.variant,
        "nu_niet_tot": data.nu_niet_tot if data.variant is NeeVariant.NU_NIET else None,
        "voorwaarde": voorwaarde[:MAX_TEKST],
        "alternatief": alternatief[:MAX_TEKST],
        "geen_alternatief": data.geen_alternatief,
        "contactpersoon": contactpersoon[:120],
        "klantcontact": data.gesprek,
        "gesproken": gesproken[:MAX_TEKST],
        "checklist": [code for code in NEE_CHECKLIST if code in data.checklist],
    }


def select_gesprekken(initiatief: Initiatief) -> peewee.ModelSelect:
    """Select the attempts to speak to the initiator, the newest first."""
    return (
        Klantcontact.select()
        .where(Klantcontact.initiatief == initiatief, Klantcontact.soort.in_(GESPROKEN))
        .order_by(Klantcontact.op.desc(), Klantcontact.id.desc())
    )


def review_until(antwoord: Antwoord) -> date | None:
    """Give until when the initiator may object (Awb 6:7) or ask a second look; None for a yes."""
    if antwoord.soort is not AntwoordSoort.NEE:
        return None
    if antwoord.nee_soort is NeeSoort.BESLUIT:
        return find_einde_van(WETTELIJKE_TERMIJNEN["bezwaar_indienen"], today())
    return first_deadline(norm_of("tweede_blik_vragen"), today(), read_sluitingsdagen())


def review_number(antwoord: Antwoord) -> int:
    """Give the number of weeks to object in, or of days to ask a second look."""
    if antwoord.nee_soort is NeeSoort.BESLUIT:
        return WETTELIJKE_TERMIJNEN["bezwaar_indienen"].aantal
    return norm_of("tweede_blik_vragen").aantal


def _condition(data: NieuwAntwoord) -> str:
    """Give what would make it a yes; Invalid when the variant asks for it and it misses."""
    if data.variant is NeeVariant.NU_NIET and not (data.nu_niet_tot and data.nu_niet_tot > today()):
        raise Invalid(N_("Vul in vanaf welke dag het opnieuw kan."), veld="nu_niet_tot")
    if data.variant not in VOORWAARDEN:
        return ""
    veld, zin = VOORWAARDEN[data.variant]
    tekst = clean_text(getattr(data, veld))
    if sum(teken.isalpha() for teken in tekst) < 3:
        raise Invalid(zin, veld=veld)
    return tekst


def _is_spoken(initiatief: Initiatief, gesprek: Klantcontact | None) -> bool:
    return (
        gesprek is not None
        and gesprek.initiatief_id == initiatief.id
        and gesprek.soort in GESPROKEN
    )


def _is_reason(tekst: str) -> bool:
    return len([woord for woord in tekst.split() if woord[0].isalnum()]) >= MINSTE_WOORDEN
