"""Is this the same person? Asked when the number or address that was typed is known already."""

from __future__ import annotations

from flask import request
from wtforms.fields.choices import SelectChoice

from initiatieven.registratie.aannemen import Bekende
from initiatieven.registratie.concept.namensforms import NamensForm
from initiatieven.registratie.concept.stapforms import add_field_error
from initiatieven.registratie.personen import Persoon, load_personen, recognise
from initiatieven.registratie.registration import find_by_token
from vems.accounts.sessies import hash_token
from vems.core.actor import Actor
from vems.core.i18n import N_, format_datum, translate
from vems.core.names import search_key
from vems.partijen.models import Partij

IEMAND_ANDERS = "nieuw"


def find_gekozen(form: NamensForm, actor: Actor) -> Persoon | None:
    """Find who was chosen, on the page of a person or in the form; what is known is filled in.

    Only somebody whom this colleague may see, or who has the number or address that was typed.
    """
    sleutel = str(form.persoon.data or "") or request.args.get("persoon", "")
    if not sleutel or sleutel == IEMAND_ANDERS:
        return None
    partij = Partij.get_or_none(Partij.sleutel == sleutel, Partij.samengevoegd_met.is_null())
    if partij is None:
        return None
    (persoon,) = load_personen([partij], actor)
    herkend = [rij.partij for rij in recognise(*_typed(form), actor)]
    if not persoon.is_zichtbaar and partij not in herkend:
        return None
    form.bekend, form.persoon.data = True, sleutel
    form.naam.data = partij.naam
    return persoon


def ask_dezelfde(form: NamensForm, gekozen: Persoon | None, actor: Actor) -> bool:
    """Tell whether it is settled who it is; else the form asks, with who it may be."""
    if gekozen is not None or form.persoon.data == IEMAND_ANDERS:
        return True
    personen = recognise(*_typed(form), actor)
    # Pressed twice, the person may be known by the first press: so look for that one last.
    if not personen or find_by_token(token_of(form)) is not None:
        return True
    form.persoon.choices = [
        *(SelectChoice(rij.partij.sleutel, _say(rij, form)) for rij in personen),
        SelectChoice(IEMAND_ANDERS, translate(N_("Nee, dit is iemand anders"))),
    ]
    add_field_error(
        form.persoon, translate(N_("Wij kennen dit nummer of adres al. Is dit dezelfde persoon?"))
    )
    return False


def token_of(form: NamensForm) -> str:
    """Give the hash by which this form makes one initiatief."""
    return hash_token(f"namens:{form.sleutel.data}") if form.sleutel.data else ""


def as_bekende(form: NamensForm, persoon: Persoon | None) -> Bekende | None:
    """Give who is known with what was typed beside it; None for somebody new."""
    if persoon is None:
        return None
    telefoon, email = _typed(form)
    return Bekende(persoon.partij, telefoon, email, form.postadres.data or "")


def _typed(form: NamensForm) -> tuple[str, str]:
    return form.telefoon.data or "", form.email.data or ""


def _say(persoon: Persoon, form: NamensForm) -> str:
    """Say who it may be: the name only to who may see it, or who typed it."""
    partij = persoon.partij
    mag_naam = persoon.is_zichtbaar or partij.zoeknaam == search_key(form.naam.data or "")
    naam = partij.naam if mag_naam else translate(N_("iemand met dit nummer of adres"))
    zin = translate(
        N_("Ja: %(naam)s, bekend sinds %(dag)s"),
        naam=naam,
        dag=format_datum(partij.created_at.date()),
    )
    zaken = ", ".join(f"{zaak.titel} ({zaak.identificatie})" for zaak in persoon.zaken[:3])
    return f"{zin}. {zaken}" if zaken else zin
