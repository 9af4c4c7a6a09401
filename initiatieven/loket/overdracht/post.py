"""The mail to who is asked to take a case over: that there is a question, and by when.

It names no resident and no plan; those stand on the page behind the login.
"""

from __future__ import annotations

from initiatieven.loket.intake.klacht import find_beklaagde
from initiatieven.loket.overdracht.models import Overdracht
from initiatieven.loket.overdracht.ontvangers import list_lezers
from vems.core.outbox import enqueue_mail
from vems.partijen.berichten import read_afzender


def mail_ontvanger(overdracht: Overdracht, bericht: str) -> None:
    """Mail everybody who can answer, once each; nobody without an own page. Inside write().

    A complaint is not mailed to the colleague of a team whom it is about.
    """
    if overdracht.aan is None:
        return
    beklaagde = find_beklaagde(overdracht.initiatief)
    for lezer in list_lezers(overdracht.aan):
        if beklaagde is not None and lezer.email == beklaagde.e_mail:
            continue
        enqueue_mail(
            aan=lezer.email,
            bericht=f"initiatieven/loket/mail/{bericht}.txt",
            waarden={
                "naam": lezer.naam,
                "collega": overdracht.door_naam,
                "uiterlijk": overdracht.uiterlijk_op,
                "gemeente": read_afzender(),
                "pad": f"/overnames/{overdracht.sleutel}",
            },
            over=overdracht.reference,
            eenmalig=f"{bericht}:{overdracht.sleutel}:{lezer.email}",
        )
