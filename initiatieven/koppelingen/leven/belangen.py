"""Own interests as pages show them: the own ones to declare and end, all for the coordinator."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import peewee

from initiatieven.registratie.gedeeld import keep_with
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import kolom
from netwerk.medewerkers.models import Medewerker
from netwerk.partners.keuzes import PartnerToestand
from netwerk.partners.models import Partner, PartnerLid
from netwerk.plekken.models import Plek
from netwerk.relaties.belangen import list_belangen, list_gemeld
from netwerk.relaties.keuzes import BELANG_AARD_LABELS, BelangAard, RelatieSoort
from netwerk.relaties.models import Relatie
from vems.core.actor import Actor
from vems.core.exceptions import Invalid, NotFound
from vems.core.i18n import N_, translate
from vems.core.reference import Reference, load_shown
from vems.core.web.panels import Panel

_LEZERS = ("GA", "GX", "KO", "GB")


@dataclass(frozen=True, slots=True)
class Gemeld:
    """An interest as a row; `nummer` 0 when it follows from what is known."""

    nummer: int
    wie: str
    bij: str
    url: str
    aard: str
    toelichting: str
    sinds: date | None


def list_keuzes() -> list[tuple[str, str]]:
    """List the organisations and places one may have an interest in, by name."""
    partners = Partner.select().where(Partner.toestand == PartnerToestand.ACTIEF)
    plekken = Plek.select().where(Plek.is_open == True)  # noqa: E712
    namen = [(str(p.reference), p.naam) for p in partners]
    namen += [(str(p.reference), p.naam) for p in plekken]
    return sorted(namen, key=lambda keuze: (keuze[1].casefold(), keuze[0]))


def find_bij(keuze: str, nummer: str) -> Reference:
    """Find what was meant: one of the list, or an initiatief by its number; not both."""
    nummer = " ".join(nummer.split()).upper()[:30]
    if bool(keuze) is bool(nummer):
        raise Invalid(
            N_("Kies een organisatie of plek, of vul het nummer van een initiatief in."), veld="bij"
        )
    if nummer:
        initiatief = Initiatief.get_or_none(Initiatief.identificatie == nummer)
        if initiatief is None:
            raise Invalid(N_("Er is geen initiatief met dit nummer."), veld="nummer")
        return Reference("initiatief", initiatief.sleutel)
    if keuze not in {waarde for waarde, _ in list_keuzes()}:
        raise Invalid(N_("Kies een organisatie of plek uit de lijst."), veld="bij")
    return Reference.parse(keuze)


def find_eigen(nummer: int, actor: Actor) -> Relatie:
    """Find an own interest; NotFound for any other."""
    relatie = next((r for r in list_gemeld(actor.als) if r.id == nummer), None)
    if relatie is None:
        raise NotFound()
    return relatie


def load_eigen(actor: Actor) -> list[Gemeld]:
    """Load what this person declared."""
    return _as_gemeld(list_gemeld(actor.als) if actor.als else [], actor)


def load_alle(actor: Actor) -> list[Gemeld]:
    """Load all that was declared, and which colleagues act for an organisation."""
    return [*_as_gemeld(list_gemeld(), actor), *_afgeleid(actor)]


def load_belang(initiatieven: Sequence[Initiatief], actor: Actor) -> Mapping[Reference, Panel]:
    """Say on a case that its guide has an interest of his or her own."""
    panelen = {}
    for initiatief in keep_with("belangen", initiatieven):
        begeleider: Medewerker | None = initiatief.begeleider
        if begeleider is None or kolom(actor, initiatief) not in _LEZERS:
            continue
        belangen = list_belangen([begeleider.reference], begeleider.gebruiker_id)
        if initiatief.reference in belangen:
            panelen[initiatief.reference] = Panel(
                "initiatieven/koppelingen/_panel_belang.html", {"naam": begeleider.naam}, "zij"
            )
    return panelen


def select_belang() -> peewee.Select:
    """Select the interests that were declared in the case of the query around it."""
    return Relatie.select(peewee.SQL("1")).where(
        Relatie.soort == RelatieSoort.BELANG_BIJ,
        Relatie.tot.is_null(),
        Relatie.naar_kind == "initiatief",
        Relatie.naar_key == Initiatief.sleutel,
    )


def _as_gemeld(relaties: Iterable[Relatie], actor: Actor) -> list[Gemeld]:
    alle = list(relaties)
    shown = load_shown([r for relatie in alle for r in (relatie.van, relatie.naar)], actor)
    verborgen = translate(N_("een initiatief dat u niet kunt zien"))
    aarden = {aard.value: translate(zin) for aard, zin in BELANG_AARD_LABELS.items()}
    return [
        Gemeld(
            relatie.id,
            shown[relatie.van].titel if relatie.van in shown else "",
            shown[relatie.naar].titel if relatie.naar in shown else verborgen,
            shown[relatie.naar].url if relatie.naar in shown else "",
            aarden.get(relatie.aard, aarden[BelangAard.ANDERS.value]),
            relatie.toelichting,
            relatie.sinds,
        )
        for relatie in alle
    ]


def _afgeleid(actor: Actor) -> list[Gemeld]:
    """Give the colleagues whose account also acts for an organisation."""
    rows = (
        PartnerLid.select(PartnerLid, Partner, Medewerker)
        .join(Partner)
        .switch(PartnerLid)
        .join(Medewerker, on=(Medewerker.gebruiker == PartnerLid.gebruiker), attr="collega")
        .where(Medewerker.is_actief)
        .order_by(Medewerker.naam, Partner.naam)
    )
    zin = translate(N_("Volgt uit de gegevens: handelt ook voor deze organisatie"))
    return [Gemeld(0, lid.collega.naam, lid.partner.naam, "", zin, "", None) for lid in rows]
