"""The letter or mail in which an answer reaches the maker."""

from __future__ import annotations

from initiatieven.begeleiding.antwoord.nee import review_number
from initiatieven.begeleiding.antwoord.post import key_of
from initiatieven.begeleiding.keuzes import (
    NEE_REDEN_LABELS,
    NEE_VARIANT_ZINNEN,
    NEE_VOORWAARDEN,
    NeeSoort,
)
from initiatieven.begeleiding.models import Antwoord
from initiatieven.registratie.post import tell_maker
from vems.instellingen.gemeente import read_gemeente


def _bericht_of(antwoord: Antwoord) -> str:
    """Name the template: a no that is a besluit has its own, with another way to object."""
    return "besluit" if antwoord.nee_soort is NeeSoort.BESLUIT else antwoord.soort.value


def tell_antwoord(antwoord: Antwoord) -> None:
    """Send an answer to the maker, in the channel that was chosen."""
    initiatief = antwoord.initiatief
    tell_maker(
        initiatief,
        f"initiatieven/begeleiding/mail/antwoord_{_bericht_of(antwoord)}.txt",
        eenmalig=key_of(antwoord),
        op_papier=antwoord.nee_soort is NeeSoort.BESLUIT,
        afzender=initiatief.begeleider,
        uitleg=antwoord.uitleg,
        reden=NEE_REDEN_LABELS[antwoord.reden] if antwoord.reden else "",
        variant=NEE_VARIANT_ZINNEN[antwoord.variant] if antwoord.variant else "",
        voorwaarde_kop=NEE_VOORWAARDEN.get(antwoord.variant, ""),
        voorwaarde=antwoord.voorwaarde,
        alternatief=antwoord.alternatief,
        contactpersoon=antwoord.contactpersoon,
        nu_niet_tot=antwoord.nu_niet_tot,
        tot=antwoord.tweede_blik_tot,
        binnen=review_number(antwoord),
        klachten=read_gemeente().e_mail_klachten,
    )
