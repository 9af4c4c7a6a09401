"""Reading organisations in from a list. What they are about and offer is read by other slices.

A person never becomes an organisation: "(Particulier)" and "(naam verwijderd)" are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from netwerk.partners.keuzes import (
    PARTNER_SOORT_LABELS,
    SOORT_WOORDEN,
    PartnerSoort,
    PartnerToestand,
)
from netwerk.partners.models import Partner
from netwerk.partners.registration import (
    MAX_NAAM,
    MAX_OMSCHRIJVING,
    MAX_TELEFOON,
    MAX_WEBSITE,
    NieuwePartner,
    Profiel,
    confirm_overname,
    register_partner,
    renew_partner,
)
from netwerk.partners.toelaten import resume_partner, suspend_partner
from vems.core.actor import Actor
from vems.core.i18n import N_, translate
from vems.core.inlezen.geheugen import Geheugen
from vems.core.inlezen.kolommen import Veld, split
from vems.core.inlezen.lijst import Lijst, Waarden
from vems.core.names import sort_key
from vems.core.reference import Reference

VELDEN = (
    Veld("naam", N_("Naam"), ("organisatie", "aanvrager", "partner"), True, hoogstens=MAX_NAAM),
    Veld("sleutel", N_("Nummer in de lijst"), ("id", "org_id", "nummer")),
    Veld("soort", N_("Soort organisatie"), ("categorie", "type")),
    Veld("omschrijving", N_("Omschrijving"), ("beschrijving",), hoogstens=MAX_OMSCHRIJVING),
    Veld("activiteiten", N_("Wat zij doen of deden"), ("tags", "trefwoorden"), is_meer=True),
    Veld("website", N_("Website"), ("url", "site"), hoogstens=MAX_WEBSITE),
    Veld("contact_naam", N_("Naam van de contactpersoon"), ("contactpersoon",), hoogstens=MAX_NAAM),
    Veld("contact_email", N_("E-mailadres"), ("email", "e_mail", "emailadres")),
    Veld(
        "contact_telefoon",
        N_("Telefoonnummer"),
        ("telefoon", "telefoonnummer"),
        hoogstens=MAX_TELEFOON,
    ),
    Veld("kvk_nummer", N_("KvK-nummer"), ("kvk", "kvknummer")),
)
# What registers write in the place of a person's name, and in the place of a name taken out.
_PERSOON = (
    r"(?:een )?(?:particulier(?:e|en|s)?(?: (?:persoon|personen|aanvragers?|bewoners?))?"
    r"|natuurlijke? perso(?:on|nen)|privé ?perso(?:on|nen)|anoniem)"
)
_WEG = (
    r"(?:naam|namen|persoonsgegevens|gegevens|aanvrager) (?:is |zijn )?(?:verwijderd|weggelaten"
    r"|weggelakt|afgeschermd|geanonimiseerd|onbekend|niet (?:openbaar|bekend|vermeld|overgenomen))"
    r"(?: (?:ivm|i v m|vanwege|wegens|door|om|op grond van) .*)?"
    r"|geanonimiseerd(?: .*)?|onbekend|avg"
)
_GEEN_NAAM = re.compile(rf"(?:(?:{_PERSOON}|{_WEG})(?: |$))+")
_GEEN_SOORT = re.compile(_PERSOON)
BRON = N_("Staat niet meer in de lijst waaruit deze organisatie is overgenomen.")


def is_organisatie(naam: str) -> bool:
    """Tell whether a name is one of an organisation, and not the stand-in for a person."""
    woorden = _words(naam)
    return bool(woorden) and not _GEEN_NAAM.fullmatch(woorden)


def _counts(waarden: Waarden) -> bool:
    """Tell whether a row is about an organisation; one without a name is rejected, not passed.

    A kind "particulier" is a person, unless the name says what it is: a school may be that too.
    """
    naam = waarden.get("naam", "")
    if naam and not is_organisatie(naam):
        return False
    is_persoon = _GEEN_SOORT.fullmatch(_words(waarden.get("soort", "")))
    return not is_persoon or read_soort("", naam) is not PartnerSoort.ANDERS


def _words(tekst: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", tekst.casefold()).split())


class PartnersLezer:
    """Makes organisations; one that is known by its KvK number or whole name is that one."""

    def prepare(self, rijen: Sequence[Waarden]) -> None:
        """Know the organisations there are, by name and by KvK number."""
        partners = list(Partner.select().order_by(Partner.id.desc()))
        self._op_naam = Geheugen({partner.sorteernaam: partner for partner in partners})
        self._op_kvk = Geheugen({p.kvk_nummer: p for p in partners if p.kvk_nummer})

    def add(self, waarden: Waarden, *, door: Actor) -> Reference:
        """Register an organisation, or give the one that is there."""
        kvk = _read_kvk(waarden)
        bekend = self._op_kvk.get(kvk) or self._find_namesake(waarden["naam"], kvk)
        partner = bekend or register_partner(_as_partner(waarden, kvk), door=door)
        if bekend is not None:
            confirm_overname([bekend.reference], door=door)
        self._remember(partner)
        return partner.reference

    def change(
        self, reference: Reference, waarden: Waarden, velden: frozenset[str], *, door: Actor
    ) -> None:
        """Bring an organisation up to date where the list says something else."""
        if not velden & {veld.naam for veld in VELDEN}:
            return
        partner = Partner.get(Partner.sleutel == reference.key)
        anders = {veld: w for veld, w in waarden.items() if veld in velden or veld == "naam"}
        data = _as_partner({**anders, "soort": waarden.get("soort", "")}, _read_kvk(anders))
        renew_partner(partner, data, door=door)

    def resume(self, reference: Reference, *, door: Actor) -> None:
        """Let an organisation that is in the list again take part again."""
        partner = Partner.get(Partner.sleutel == reference.key)
        if partner.toestand is PartnerToestand.OPGESCHORT:
            resume_partner(partner, door=door)

    def end(self, reference: Reference, *, door: Actor) -> None:
        """Take an organisation that is gone from the list out of the network; it is kept.

        One that came by itself and that a list only named as well, stays.
        """
        partner = Partner.get(Partner.sleutel == reference.key)
        if partner.bron and partner.toestand is PartnerToestand.ACTIEF:
            suspend_partner(partner, reden=translate(BRON), door=door)

    def _find_namesake(self, naam: str, kvk: str) -> Partner | None:
        """Find the organisation of this name; with each a number of its own they are two."""
        bekend: Partner | None = self._op_naam.get(sort_key(naam))
        return None if bekend and kvk and bekend.kvk_nummer not in ("", kvk) else bekend

    def _remember(self, partner: Partner) -> None:
        self._op_naam.setdefault(partner.sorteernaam, partner)
        if partner.kvk_nummer:
            self._op_kvk[partner.kvk_nummer] = partner


def read_soort(gezegd: str, naam: str) -> PartnerSoort:
    """Give the kind a list names, else the kind its words give away, else just an organisation."""
    kort = gezegd.strip().casefold()
    for soort, label in PARTNER_SOORT_LABELS.items():
        if kort in (soort.value, label.casefold()):
            return soort
    for tekst in (naam.casefold(), kort):
        for soort, woorden in SOORT_WOORDEN:
            if re.search(woorden, tekst):
                return soort
    return PartnerSoort.ANDERS


def _read_kvk(waarden: Waarden) -> str:
    return re.sub(r"\D", "", waarden.get("kvk_nummer", ""))


def _as_partner(waarden: Waarden, kvk: str) -> NieuwePartner:
    naam = waarden["naam"]
    website = waarden.get("website", "")
    return NieuwePartner(
        naam=naam,
        soort=read_soort(waarden.get("soort", ""), naam),
        profiel=Profiel(
            omschrijving=waarden.get("omschrijving", "")
            or _say_activiteiten(waarden.get("activiteiten", "")),
            website=website if not website or "://" in website else f"https://{website}",
            contact_naam=waarden.get("contact_naam", ""),
            contact_email=waarden.get("contact_email", ""),
            contact_telefoon=waarden.get("contact_telefoon", ""),
        ),
        kvk_nummer=kvk,
        bron=waarden.get("bron", ""),
    )


def _say_activiteiten(waarde: str) -> str:
    """Write what an organisation does as one text, as many as fit."""
    tekst = ""
    for activiteit in split(waarde):
        langer = f"{tekst}; {activiteit}" if tekst else activiteit
        if len(langer) > MAX_OMSCHRIJVING:
            break
        tekst = langer
    return tekst


def _key_of(waarden: Waarden) -> str:
    return waarden.get("sleutel") or sort_key(waarden.get("naam", ""))


PARTNERS = Lijst(
    naam="partners",
    label=N_("Organisaties"),
    eigen_velden=VELDEN,
    make=PartnersLezer,
    sleutel_van=_key_of,
    mag_samenvoegen=True,
    telt_mee=_counts,
    confirm=lambda references, door: confirm_overname(references, door=door),
)
