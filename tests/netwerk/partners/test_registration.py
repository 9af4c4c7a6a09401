import pytest
from flask import Flask

from netwerk.partners.keuzes import VOORWAARDEN_VERSIE, PartnerSoort
from netwerk.partners.models import Partner
from netwerk.partners.registration import (
    NieuwePartner,
    Profiel,
    change_profiel,
    confirm_partner,
    register_partner,
)
from netwerk.partners.toelaten import resume_partner, suspend_partner
from netwerk.partners.tonen import load_partners
from tests.factories.netwerk import make_partner
from vems.core.actor import ANONIEM, SYSTEEM
from vems.core.clock import today
from vems.core.exceptions import Conflict, Invalid, Refused


def test_register_partner_gives_slug_and_sort_name(app: Flask) -> None:
    partner = register_partner(NieuwePartner("De Haven", PartnerSoort.WELZIJN), door=SYSTEEM)
    assert partner.sorteernaam == "haven"
    assert partner.slug.startswith("de-haven-")


@pytest.mark.parametrize("naam", ["", "  ", "\x00"])
def test_a_partner_needs_a_name(app: Flask, naam: str) -> None:
    with pytest.raises(Invalid) as fout:
        register_partner(NieuwePartner(naam, PartnerSoort.WELZIJN), door=SYSTEEM)
    assert fout.value.veld == "naam"


def test_a_kvk_number_stands_once(app: Flask) -> None:
    data = NieuwePartner("Haven", PartnerSoort.WELZIJN, kvk_nummer="12 34 56 78")
    register_partner(data, door=SYSTEEM)
    with pytest.raises(Refused):
        register_partner(data, door=SYSTEEM)
    with pytest.raises(Invalid):
        register_partner(NieuwePartner("Kort", PartnerSoort.WELZIJN, kvk_nummer="12"), door=SYSTEEM)


def test_change_profiel_keeps_both_texts_when_two_change_it(app: Flask) -> None:
    partner = make_partner()
    change_profiel(partner, Profiel(omschrijving="eerst"), versie=partner.versie, door=SYSTEEM)
    with pytest.raises(Conflict) as fout:
        change_profiel(partner, Profiel(omschrijving="laat"), versie=partner.versie, door=SYSTEEM)
    assert fout.value.theirs["Omschrijving"] == "eerst"
    assert fout.value.yours["Omschrijving"] == "laat"


@pytest.mark.parametrize(
    ("profiel", "veld"),
    [
        (Profiel(omschrijving="x" * 2001), "omschrijving"),
        (Profiel(website="javascript:alert(1)"), "website"),
        (Profiel(contact_email="niet"), "contact_email"),
        (Profiel(contact_telefoon="12"), "contact_telefoon"),
    ],
)
def test_change_profiel_names_the_wrong_field(app: Flask, profiel: Profiel, veld: str) -> None:
    partner = make_partner()
    with pytest.raises(Invalid) as fout:
        change_profiel(partner, profiel, versie=1, door=SYSTEEM)
    assert fout.value.veld == veld


def test_confirming_is_for_today_and_the_newest_terms(app: Flask) -> None:
    partner = make_partner(bevestigd=False)
    confirm_partner(partner, door=SYSTEEM)
    rij = Partner.get_by_id(partner.id)
    assert (rij.bevestigd_op, rij.voorwaarden_versie) == (today(), VOORWAARDEN_VERSIE)


def test_a_suspended_partner_is_seen_by_nobody_outside(app: Flask) -> None:
    partner = make_partner()
    suspend_partner(partner, reden="Account misbruikt", door=SYSTEEM)
    assert not load_partners([partner.sleutel], ANONIEM)[partner.sleutel].zichtbaar
    with pytest.raises(Conflict):
        confirm_partner(partner, door=SYSTEEM)
    resume_partner(partner, door=SYSTEEM)
    assert load_partners([partner.sleutel], ANONIEM)[partner.sleutel].zichtbaar
