"""The milestones of the data, in their own words: what the desk heard and what makers wrote."""

from __future__ import annotations

from functools import partial

from initiatieven.loket.betreft.vastleggen import list_betreft
from initiatieven.loket.gesprek.berichten import send_bericht
from initiatieven.loket.gesprek.contacten import NieuwContact, record_klantcontact
from initiatieven.loket.keuzes import ContactSoort
from initiatieven.registratie.keuzes import Kanaal
from vems.core.reference import Reference
from vems.demo.westerkade.bron import Rij
from vems.demo.westerkade.zaak import Daad, Zaak
from vems.demo.westerkade.zaken.teksten import make_bijpraten, shorten

# Words that tell how somebody was spoken to; the first that occurs counts.
_SOORTEN = (
    (("gemaild", "mail"), ContactSoort.MAIL),
    (("brief", "kaartje"), ContactSoort.BRIEF),
    (("gebeld", "belde", "telefoon"), ContactSoort.TELEFOON),
)
# Told about, not spoken in: nobody answered.
_ZONDER_ANTWOORD = ("geen reactie", "hoorden wij niets", "stond al te koken", "Gesloten met")
KORT_NA_INDIENEN = 5


def list_mijlpalen(zaak: Zaak) -> list[Daad]:
    """Turn every milestone into something that happens on its day."""
    return [
        Daad(
            mijlpaal["dagen_geleden"] + 0.2,
            partial(_record, zaak, mijlpaal),
            kantoor=not (mijlpaal["door"] == "initiatiefnemer" and zaak.heeft_account),
        )
        for mijlpaal in zaak.rij["mijlpalen"]
        if not _is_aannemen(zaak, mijlpaal)
    ]


def needs_kennismaking(zaak: Zaak) -> bool:
    """Tell whether no early milestone is the first conversation itself."""
    return not any(
        mijlpaal["door"] == "gemeente"
        and is_gesprek(mijlpaal)
        and zaak.oud - mijlpaal["dagen_geleden"] <= KORT_NA_INDIENEN
        for mijlpaal in zaak.rij["mijlpalen"]
    )


def is_gesprek(mijlpaal: Rij) -> bool:
    """Tell whether both sides spoke."""
    return not any(woorden in mijlpaal["tekst"] for woorden in _ZONDER_ANTWOORD)


def record_kennismaking(zaak: Zaak) -> None:
    """Have the first conversation, by telephone."""
    rij = zaak.rij
    record_klantcontact(
        zaak.initiatief,
        NieuwContact(
            soort=ContactSoort.TELEFOON if rij["indiener"]["telefoon"] else ContactSoort.VIDEO,
            onderwerp=shorten(f"Kennismaken: {rij['titel']}"),
            samenvatting=f"Kennisgemaakt met {rij['indiener']['naam']}. {rij['samenvatting']}",
            is_tweerichting=True,
            betreft=_list_betreft(zaak),
        ),
        door=zaak.begeleider,
    )


def _list_betreft(zaak: Zaak) -> tuple[Reference, ...]:
    """Say of every fourth conversation that it is about the wijk too, and its first programme."""
    if zaak.initiatief.id % 4:
        return ()
    return tuple(ding for ding, _ in list_betreft(zaak.initiatief)[:2])


def record_bijpraten(zaak: Zaak) -> None:
    """Ask how it goes, as promised."""
    record_klantcontact(
        zaak.initiatief,
        NieuwContact(
            soort=ContactSoort.TELEFOON,
            onderwerp=shorten(f"Bijpraten: {zaak.rij['titel']}"),
            samenvatting=make_bijpraten(zaak),
            is_tweerichting=True,
        ),
        door=zaak.begeleider,
    )


def record_poging(zaak: Zaak, soort: ContactSoort) -> None:
    """Try to reach somebody, in vain."""
    naam = zaak.rij["indiener"]["naam"]
    record_klantcontact(
        zaak.initiatief,
        NieuwContact(
            soort=soort,
            onderwerp=shorten(f"Poging om {naam} te bereiken"),
            samenvatting=f"Gevraagd of {naam} verder wil met {zaak.rij['titel']}. Geen antwoord.",
        ),
        door=zaak.begeleider,
    )


def _record(zaak: Zaak, mijlpaal: Rij) -> None:
    lid = zaak.lid
    if mijlpaal["door"] == "initiatiefnemer" and lid is not None:
        send_bericht(zaak.initiatief, mijlpaal["tekst"], door=lid)
        return
    van_ons = mijlpaal["door"] == "gemeente"
    record_klantcontact(
        zaak.initiatief,
        NieuwContact(
            soort=_soort_of(mijlpaal["tekst"]),
            onderwerp=shorten(mijlpaal["tekst"]),
            samenvatting=mijlpaal["tekst"],
            van_ons=van_ons,
            is_tweerichting=van_ons and is_gesprek(mijlpaal),
        ),
        door=zaak.begeleider,
    )


def _soort_of(tekst: str) -> ContactSoort:
    klein = tekst.lower()
    return next(
        (soort for woorden, soort in _SOORTEN if any(woord in klein for woord in woorden)),
        ContactSoort.GESPREK,
    )


def _is_aannemen(zaak: Zaak, mijlpaal: Rij) -> bool:
    """Tell whether it is the handing in itself, told by who wrote it down."""
    kanaal = Kanaal(zaak.rij["kanaal"])
    return mijlpaal["dagen_geleden"] == zaak.oud and kanaal is Kanaal.TELEFOON
