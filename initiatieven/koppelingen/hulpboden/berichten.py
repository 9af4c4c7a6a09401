"""What those concerned hear of an offer. Contact data stand only in the message of contact."""

from __future__ import annotations

from collections.abc import Mapping

from initiatieven.koppelingen.berichten import contact_of_initiatiefnemer
from initiatieven.koppelingen.hulpboden.models import Hulpbod
from initiatieven.registratie.post import begeleider_in_mail
from netwerk.gebieden.boom import boom
from netwerk.vraagenaanbod.keuzes import HULP_LABELS
from vems.core.i18n import translate
from vems.core.outbox import enqueue_mail
from vems.core.web.links import find_path, find_url
from vems.instellingen.gemeente import read_gemeente
from vems.partijen.berichten import notify
from vems.partijen.models import Partij

_FOLDER = "initiatieven/koppelingen/mail"


def tell_to_confirm(bod: Hulpbod, token: str) -> None:
    """Mail the link that confirms the address."""
    enqueue_mail(
        aan=bod.email,
        bericht=f"{_FOLDER}/hulp_bevestigen.txt",
        waarden={
            "naam": bod.naam,
            "titel": bod.initiatief.titel,
            "url": find_url("hulpboden.bevestigen", token=token),
        },
        eenmalig=f"hulpbod:{bod.sleutel}:bevestigen",
        taal=bod.taal,
    )


def tell_loket(bod: Hulpbod) -> None:
    """Tell the guide, or the desk when there is none, that an offer waits."""
    begeleider = bod.initiatief.begeleider
    enqueue_mail(
        aan=begeleider.e_mail if begeleider else read_gemeente().e_mail,
        bericht=f"{_FOLDER}/hulp_voor_loket.txt",
        waarden={
            "naam": begeleider.voornaam if begeleider else "",
            "wie": bod.wie,
            "titel": bod.initiatief.titel,
            "kenmerk": bod.initiatief.identificatie,
            "pad": f"/loket/{bod.initiatief.identificatie}#hulpboden",
        },
        eenmalig=f"hulpbod:{bod.sleutel}:loket",
    )


def tell_gevraagd(bod: Hulpbod) -> None:
    """Ask a resident who offered something; the mail names the need, never the makers."""
    gebied = boom().by_id(bod.initiatief.gebied_id)
    notify(
        bod.partij,
        bericht=f"{_FOLDER}/hulp_gevraagd.txt",
        waarden={
            "aanbod": bod.tekst,
            "zoekt": bod.hulpvraag.tekst or translate(HULP_LABELS[bod.hulpvraag.soort]),
            "waar": gebied.naam if gebied else "",
            "pad": find_path("stadsmakers.mijn_aanbod"),
        },
        eenmalig=f"hulpbod:{bod.sleutel}:gevraagd",
    )


def tell_makers(bod: Hulpbod) -> None:
    """Ask the makers whether the help is welcome."""
    pad = find_path("etalage.mijn_initiatief", slug=bod.initiatief.slug)
    _tell(bod, bod.initiatief.initiatiefnemer, "hulp_voor_makers", {"tekst": bod.tekst, "pad": pad})


def tell_contact(bod: Hulpbod) -> None:
    """Give both sides each other's contact data, in one message each."""
    makers = bod.initiatief.initiatiefnemer
    pad = find_path("etalage.initiatief", slug=bod.initiatief.slug)
    _tell(
        bod,
        bod.partij,
        "hulp_contact_helper",
        {"contact": contact_of_initiatiefnemer(makers), "pad": pad},
    )
    _tell(
        bod,
        makers,
        "hulp_contact_makers",
        {"contact": contact_of_initiatiefnemer(bod.partij), "tekst": bod.tekst},
    )


def tell_declined(bod: Hulpbod) -> None:
    """Thank who offered, and say that it is not needed now."""
    pad = find_path("etalage.lijst")
    _tell(bod, bod.partij, "hulp_niet", {"reden": bod.reden, "pad": pad})


def tell_ended(bod: Hulpbod) -> None:
    """Thank who offered: the plan is closed."""
    _tell(bod, bod.partij, "hulp_vervallen", {"pad": find_path("etalage.lijst")})


def _tell(bod: Hulpbod, partij: Partij, bericht: str, waarden: Mapping[str, object]) -> None:
    """Tell a maker or the helper; only what the makers hear is part of the case's conversation."""
    is_maker = partij.id == bod.initiatief.initiatiefnemer_id
    notify(
        partij,
        bericht=f"{_FOLDER}/{bericht}.txt",
        waarden={
            "titel": bod.initiatief.titel,
            "wie": bod.wie,
            "begeleider": begeleider_in_mail(bod.initiatief.begeleider),
            **waarden,
        },
        eenmalig=f"hulpbod:{bod.sleutel}:{bericht}",
        over=bod.initiatief.reference if is_maker else None,
    )
