"""How a contact, task or transfer is shown to one reader: only the desk has a page for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from initiatieven.loket.models import Advies, Klantcontact, Taak
from initiatieven.loket.overdracht.models import Overdracht, Wissel
from initiatieven.loket.overdracht.wissels import may_read_wissel, select_wissels
from initiatieven.loket.taken.adviezen import may_read_advies, select_adviezen
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import may
from netwerk.medewerkers.models import Medewerker
from vems.core.actor import Actor
from vems.core.i18n import N_, translate
from vems.core.reference import Shown

KLANTCONTACT = N_("Gesprek")
TAAK = N_("Taak")
WISSEL = N_("Overdracht")
OVERDRACHT = N_("Vraag om over te nemen")
ADVIES = N_("Advies")


def load_klantcontacten(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show contacts by key, in one query."""
    rijen = (
        Klantcontact.select(Klantcontact, Initiatief)
        .join(Initiatief)
        .where(Klantcontact.sleutel.in_(list(keys)))
    )
    return {
        rij.sleutel: Shown(
            rij.reference,
            rij.onderwerp,
            _url(rij.initiatief),
            translate(KLANTCONTACT),
            zichtbaar=actor.rol != "lid" and may(actor, "klantcontact", "r", rij.initiatief),
        )
        for rij in rijen
    }


def load_taken(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show tasks by key, in one query; a specialist sees only the own ones."""
    rijen = (
        Taak.select(Taak, Initiatief, Medewerker)
        .join(Initiatief)
        .switch(Taak)
        .join(Medewerker)
        .where(Taak.sleutel.in_(list(keys)))
    )
    return {
        rij.sleutel: Shown(
            rij.reference,
            rij.titel,
            "/loket/taken" if actor.rol == "vakambtenaar" else _url(rij.initiatief),
            translate(TAAK),
            zichtbaar=_may_read(rij, actor),
        )
        for rij in rijen
    }


def load_wissels(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show hand-overs by key, in one query."""
    return {
        rij.sleutel: Shown(
            rij.reference,
            rij.initiatief.titel,
            f"/loket/wissels/{rij.sleutel}",
            translate(WISSEL),
            zichtbaar=may_read_wissel(actor, rij),
        )
        for rij in select_wissels().where(Wissel.sleutel.in_(list(keys)))
    }


def load_overdrachten(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show questions to a receiver by key, in one query; who was asked has an own page."""
    rijen = (
        Overdracht.select(Overdracht, Initiatief)
        .join(Initiatief, on=Overdracht.initiatief == Initiatief.id)
        .where(Overdracht.sleutel.in_(list(keys)))
    )
    return {
        rij.sleutel: Shown(
            rij.reference,
            translate(rij.ontvanger),
            f"{_url(rij.initiatief)}/overdragen",
            translate(OVERDRACHT),
            zichtbaar=may(actor, "triage", "x", rij.initiatief),
        )
        for rij in rijen
    }


def load_adviezen(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
    """Show questions to specialists by key, in one query."""
    return {
        rij.sleutel: Shown(
            rij.reference,
            rij.onderwerp,
            f"/loket/advies/{rij.sleutel}",
            translate(ADVIES),
            zichtbaar=may_read_advies(actor, rij),
        )
        for rij in select_adviezen().where(Advies.sleutel.in_(list(keys)))
    }


def _may_read(taak: Taak, actor: Actor) -> bool:
    if actor.rol == "vakambtenaar":
        return taak.eigenaar.sleutel in actor.keys_of("medewerker")
    return may(actor, "taak", "r", taak.initiatief)


def _url(initiatief: Initiatief) -> str:
    return f"/loket/{initiatief.identificatie}"
