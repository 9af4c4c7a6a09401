"""What is said on top of the page after a step: true for who reads it, and for what it was about.

The desk writes down what others said; a goal, an article and who is responsible each go on in
another way than somebody who may help.
"""

from __future__ import annotations

from initiatieven.koppelingen.keuzes import KoppelingSoort
from initiatieven.koppelingen.leven.overgangen import is_doel, is_leesbaar
from initiatieven.koppelingen.models import Koppeling
from vems.core.i18n import N_, translate


def say_geschikt(koppeling: Koppeling) -> str:
    """Say what follows on finding it suitable."""
    if is_leesbaar(koppeling):
        return translate(N_("Aangeraden. De initiatiefnemer krijgt er bericht van."))
    return translate(N_("Geschikt. De initiatiefnemer krijgt de vraag."))


def say_toegevoegd(koppeling: Koppeling) -> str:
    """Say what follows on adding it by hand."""
    if is_leesbaar(koppeling):
        return translate(N_("Toegevoegd. De initiatiefnemer krijgt er bericht van."))
    return translate(N_("Toegevoegd. De initiatiefnemer krijgt de vraag."))


def say_akkoord(koppeling: Koppeling, *, namens: bool) -> str:
    """Say what follows on the yes of the makers."""
    if is_doel(koppeling):
        return translate(N_("Bewaard. De gebiedsregisseur beslist of het meetelt."))
    if namens:
        return translate(N_("Vastgelegd. De gegevens blijven bij ons tot beiden ja zeggen."))
    return translate(N_("Fijn. Uw gegevens blijven bij ons tot beiden ja zeggen."))


def say_vraag(koppeling: Koppeling) -> str:
    """Say what follows on asking: nobody reminds a colleague, or who has no fixed contact."""
    if koppeling.gevraagde is None:
        return translate(N_("Bewaard. Bel zelf, en leg daarna het antwoord vast."))
    if koppeling.soort is KoppelingSoort.MOET_ERBIJ:
        return translate(N_("Gevraagd. Komt er geen antwoord? Bel dan zelf."))
    return translate(N_("Gevraagd. Wij herinneren hen als het nodig is."))


def say_ja(koppeling: Koppeling, *, namens: bool, met_ruimte: bool) -> str:
    """Say what follows on the yes of who was asked."""
    if koppeling.soort is KoppelingSoort.MOET_ERBIJ:
        zin = N_("Vastgelegd.") if namens else N_("Dank u. De begeleider weet dat u erbij bent.")
    elif met_ruimte and namens:
        zin = N_("Vastgelegd. Wij houden de dagen vast tot de initiatiefnemer ja of nee zegt.")
    elif met_ruimte:
        zin = N_("Dank u. Wij houden de dagen vast tot de initiatiefnemer ja of nee zegt.")
    elif namens:
        zin = N_("Vastgelegd. Breng hen nu met elkaar in contact.")
    else:
        zin = N_("Dank u. De begeleider brengt u met elkaar in contact.")
    return translate(zin)


def say_nee(koppeling: Koppeling, *, namens: bool) -> str:
    """Say what follows on a no."""
    if koppeling.soort is KoppelingSoort.MOET_ERBIJ:
        return translate(N_("Bewaard. De vraag blijft bij wie hem doorgaf."))
    if namens:
        return translate(N_("Vastgelegd. Wij zoeken verder."))
    return translate(N_("Dank u voor uw eerlijke antwoord. Wij zoeken verder."))
