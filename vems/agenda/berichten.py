"""Mail to somebody who signed up or was invited, each news once; inside write()."""

from __future__ import annotations

from collections.abc import Mapping

from vems.agenda.ical import for_aanmelding, for_genodigde
from vems.agenda.models import Aanmelding, Bijeenkomst, Uitnodiging
from vems.core.outbox import enqueue_mail
from vems.partijen.berichten import read_afzender

MAP = "vems/agenda/mail"


def tell_aanmelding(
    bijeenkomst: Bijeenkomst,
    aanmelding: Aanmelding,
    bericht: str,
    waarden: dict[str, object],
    eenmalig: str,
) -> None:
    """Mail one visitor in the language of signing up; the link goes to the own page.

    `bericht` is a template of this slice.
    """
    enqueue_mail(
        aan=aanmelding.email,
        bericht=f"{MAP}/{bericht}.txt",
        waarden={
            "naam": aanmelding.naam,
            **facts_of(bijeenkomst),
            "pad": f"/agenda/aanmeldingen/{aanmelding.sleutel}",
            **waarden,
        },
        over=bijeenkomst.reference,
        eenmalig=f"aanmelding:{aanmelding.sleutel}:{eenmalig}",
        taal=aanmelding.taal,
        agendapunt=for_aanmelding(bijeenkomst, aanmelding),
    )


def tell_genodigde(
    bijeenkomst: Bijeenkomst,
    uitnodiging: Uitnodiging,
    bericht: str,
    waarden: Mapping[str, object],
    eenmalig: str,
) -> None:
    """Mail one invited person in the own language; the link goes to the page to answer on."""
    enqueue_mail(
        aan=uitnodiging.email,
        bericht=f"{MAP}/{bericht}.txt",
        waarden={
            "naam": uitnodiging.naam,
            **facts_of(bijeenkomst),
            "pad": f"/agenda/uitnodigingen/{uitnodiging.sleutel}",
            **waarden,
        },
        over=bijeenkomst.reference,
        eenmalig=f"uitnodiging:{uitnodiging.sleutel}:{eenmalig}",
        taal=uitnodiging.taal,
        agendapunt=for_genodigde(bijeenkomst),
    )


def facts_of(bijeenkomst: Bijeenkomst) -> dict[str, object]:
    """Give what every mail about a meeting says of it."""
    return {
        "titel": bijeenkomst.titel,
        "plek": bijeenkomst.plek,
        "begin": bijeenkomst.begin,
        "tot": bijeenkomst.aanmelden_tot,
        "gemeente": read_afzender(),
    }
