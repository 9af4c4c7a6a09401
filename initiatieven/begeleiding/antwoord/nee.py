"""What an answer holds, and what a no must hold before it is kept (DOMAIN 2.4). No writing here.

A service no is no legal decision: talk to us, ask a second look. A besluit carries the objection
clause (Awb 3:45).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from initiatieven.begeleiding.keuzes import AntwoordSoort, NeeReden, NeeSoort, NeeVariant
from initiatieven.begeleiding.models import Antwoord
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


@dataclass(frozen=True, slots=True)
class NieuwAntwoord:
    """What is answered and why. The fields below `uitleg` are for a no."""

    soort: AntwoordSoort
    uitleg: str
    is_openbaar: bool = False
    nee_soort: NeeSoort | None = None
    reden: NeeReden | None = None
    variant: NeeVariant | None = None
    alternatief: str = ""
    geen_alternatief: bool = False
    contactpersoon: str = ""
    gesproken: str = ""
    nu_niet_tot: date | None = None
    sleutel: str = ""


def check_nee(data: NieuwAntwoord) -> dict[str, object]:
    """Hold a no against DOMAIN 2.4 and give its fields."""
    alternatief = clean_text(data.alternatief)
    contactpersoon, gesproken = clean_line(data.contactpersoon), clean_text(data.gesproken)
    eisen = (
        ("nee_soort", data.nee_soort, N_("Kies: is dit een besluit of niet?")),
        ("reden", data.reden, N_("Kies de reden van het nee.")),
        (
            "alternatief",
            alternatief or data.geen_alternatief,
            N_("Noem wat wel kan. Of kruis aan dat u niets vond."),
        ),
        (
            "contactpersoon",
            contactpersoon,
            N_("Vul in met wie de initiatiefnemer erover kan praten."),
        ),
        (
            "gesproken",
            gesproken,
            N_("Schrijf op wanneer u erover sprak. Of waarom dat niet lukte."),
        ),
    )
    for veld, waarde, zin in eisen:
        if not waarde:
            raise Invalid(zin, veld=veld)
    if alternatief and data.geen_alternatief:
        raise Invalid(
            N_("U noemt iets wat wel kan. Haal het kruisje weg."), veld="geen_alternatief"
        )
    if data.variant is NeeVariant.NU_NIET and not (data.nu_niet_tot and data.nu_niet_tot > today()):
        raise Invalid(N_("Vul in vanaf welke dag het opnieuw kan."), veld="nu_niet_tot")
    return {
        "nee_soort": data.nee_soort,
        "reden": data.reden,
        "variant": data.variant,
        "alternatief": alternatief[:MAX_TEKST],
        "geen_alternatief": data.geen_alternatief,
        "contactpersoon": contactpersoon[:120],
        "gesproken": gesproken[:MAX_TEKST],
        "nu_niet_tot": data.nu_niet_tot if data.variant is NeeVariant.NU_NIET else None,
    }


def review_until(antwoord: Antwoord) -> date | None:
    """Give until when the initiator may object (Awb 6:7) or ask a second look; None for a yes."""
    if antwoord.soort is not AntwoordSoort.NEE:
        return None
    if antwoord.nee_soort is NeeSoort.BESLUIT:
        return find_einde_van(WETTELIJKE_TERMIJNEN["bezwaar_indienen"], today())
    return first_deadline(norm_of("tweede_blik_vragen"), today(), read_sluitingsdagen())
