"""Mail to somebody who signed up, each news once; inside write()."""

from __future__ import annotations

from vems.agenda.models import Aanmelding, Bijeenkomst
from vems.core.i18n import current_locale
from vems.core.outbox import enqueue_mail

MAP = "vems/agenda/mail"


def tell_aanmelding(
    bijeenkomst: Bijeenkomst,
    aanmelding: Aanmelding,
    bericht: str,
    waarden: dict[str, object],
    eenmalig: str,
) -> None:
    """Mail one visitor; `bericht` is a template of this slice, the link goes to the own page."""
    enqueue_mail(
        aan=aanmelding.email,
        bericht=f"{MAP}/{bericht}.txt",
        waarden={
            "naam": aanmelding.naam,
            "titel": bijeenkomst.titel,
            "plek": bijeenkomst.plek,
            "begin": bijeenkomst.begin,
            "pad": f"/agenda/aanmeldingen/{aanmelding.sleutel}",
            **waarden,
        },
        over=bijeenkomst.reference,
        eenmalig=f"aanmelding:{aanmelding.sleutel}:{eenmalig}",
        taal=str(current_locale().language),
    )
