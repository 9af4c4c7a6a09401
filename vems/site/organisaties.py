"""Organisations as the public sees them: list with filters, and the page of one.

Contact data are never here: they move at an introduction only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from netwerk.gebieden.boom import boom as gebiedenboom
from netwerk.gebieden.keuzes import Niveau
from netwerk.gebieden.models import Gebied
from netwerk.partners.keuzes import PARTNER_SOORT_LABELS, PartnerToestand
from netwerk.partners.models import Partner
from netwerk.plekken.models import Plek
from netwerk.relaties.keuzes import RelatieSoort
from netwerk.relaties.models import Relatie
from netwerk.themas.boom import boom as themaboom
from vems.core.exceptions import NotFound
from vems.core.i18n import N_, translate

FILTERS = ("wijk", "thema", "soort")
TITELS = {"wijk": N_("Wijk"), "thema": N_("Onderwerp"), "soort": N_("Soort organisatie")}


@dataclass(frozen=True, slots=True)
class Organisatie:
    """A row of the list; the tuples are slugs and codes to filter on."""

    partner: Partner
    soort: str
    wijken: tuple[str, ...]
    themas: tuple[str, ...]
    is_overal: bool

    def values_of(self, naam: str) -> tuple[str, ...]:
        """Give the values a filter looks at."""
        return {
            "wijk": self.wijken,
            "thema": self.themas,
            "soort": (self.partner.soort.value,),
        }[naam]

    @property
    def woorden(self) -> str:
        """Give the words to look in."""
        return f"{self.partner.naam} {self.partner.omschrijving}".casefold()

    @property
    def onderwerpen(self) -> str:
        """Name what it is about."""
        boom = themaboom()
        namen = [thema.naam for code in self.themas if (thema := boom.by_code(code))]
        return ", ".join(namen)

    @property
    def wijknamen(self) -> str:
        """Name where it works."""
        if self.is_overal:
            return translate(N_("De hele gemeente"))
        boom = gebiedenboom()
        return ", ".join(wijk.naam for slug in self.wijken if (wijk := boom.by_slug(slug)))


@dataclass(frozen=True, slots=True)
class Partnerpagina:
    """The page of one organisation; what it offers is a panel of vraagenaanbod."""

    organisatie: Organisatie
    plekken: list[Plek]


@dataclass(frozen=True, slots=True)
class Actief:
    """Who works in a wijk, and who works there because they work in the whole gemeente."""

    hier: list[Partner]
    overal: list[Partner]


def list_organisaties() -> list[Organisatie]:
    """List the organisations that take part, by name, in two statements."""
    partners = list(
        Partner.select()
        .where(Partner.toestand == PartnerToestand.ACTIEF)
        .order_by(Partner.sorteernaam, Partner.id)
    )
    return _as_organisaties(partners)


def filter_organisaties(
    alle: Sequence[Organisatie], keuzes: Mapping[str, Sequence[str]], q: str
) -> list[Organisatie]:
    """Keep what has the words and, of every filter, one of the values."""
    woorden = q.casefold().split()
    return [
        org
        for org in alle
        if all(woord in org.woorden for woord in woorden)
        and all(
            set(keuzes[naam]) & set(org.values_of(naam)) for naam in FILTERS if keuzes.get(naam)
        )
    ]


def make_groepen(
    alle: Sequence[Organisatie], keuzes: Mapping[str, Sequence[str]], q: str
) -> list[dict[str, Any]]:
    """Give the filters with what each value would give, the other filters on."""
    namen = {
        "wijk": {wijk.slug: wijk.naam for wijk in gebiedenboom().wijken()},
        "thema": {thema.code: thema.naam for thema in themaboom().hoofdthemas()},
        "soort": {soort.value: translate(label) for soort, label in PARTNER_SOORT_LABELS.items()},
    }
    groepen = []
    for naam in FILTERS:
        zonder = filter_organisaties(alle, {**keuzes, naam: ()}, q)
        telling: dict[str, int] = defaultdict(int)
        for org in zonder:
            for waarde in set(org.values_of(naam)):
                telling[waarde] += 1
        groepen.append(
            {
                "naam": naam,
                "titel": translate(TITELS[naam]),
                "dicht": naam == "soort",
                "opties": [
                    {
                        "waarde": waarde,
                        "tekst": tekst,
                        "aantal": telling[waarde],
                        "gekozen": waarde in keuzes.get(naam, ()),
                    }
                    for waarde, tekst in namen[naam].items()
                ],
            }
        )
    return groepen


def list_actief_in(wijk: Gebied) -> Actief:
    """List the organisations that work in a wijk, by name, in one statement.

    One of a stadsdeel works in each of its wijken; one of the whole gemeente stands apart, unless
    it also says that it works here.
    """
    bomen = gebiedenboom()
    boven = bomen.path(wijk)[1:]
    overal = {gebied.slug for gebied in boven if gebied.niveau is Niveau.GEMEENTE}
    rijen = (
        Partner.select(Partner, Relatie.naar_key.alias("werkt_in"))
        .join(
            Relatie,
            on=(Relatie.van_kind == "partner") & (Relatie.van_key == Partner.sleutel),
        )
        .where(
            Partner.toestand == PartnerToestand.ACTIEF,
            Relatie.soort == RelatieSoort.ACTIEF_IN,
            Relatie.naar_kind == "gebied",
            Relatie.naar_key.in_([gebied.slug for gebied in bomen.within(wijk) + boven]),
            Relatie.is_openbaar == True,  # noqa: E712
            Relatie.tot.is_null(),
        )
        .order_by(Partner.sorteernaam, Partner.id)
        .objects()
    )
    alle, is_hier = dict[int, Partner](), set[int]()
    for partner in rijen:
        alle[partner.id] = partner
        if partner.werkt_in not in overal:
            is_hier.add(partner.id)
    return Actief(
        hier=[partner for nummer, partner in alle.items() if nummer in is_hier],
        overal=[partner for nummer, partner in alle.items() if nummer not in is_hier],
    )


def read_partner(slug: str) -> Partnerpagina:
    """Read the page of an organisation; NotFound for one that does not take part now."""
    partner = Partner.get_or_none(
        Partner.slug == slug[:80], Partner.toestand == PartnerToestand.ACTIEF
    )
    if partner is None:
        raise NotFound()
    plekken = list(
        Plek.select()
        .where(Plek.gastheer == partner, Plek.is_open == True)  # noqa: E712
        .order_by(Plek.naam)
    )
    return Partnerpagina(_as_organisaties([partner])[0], plekken)


def _as_organisaties(partners: Sequence[Partner]) -> list[Organisatie]:
    sleutels = [partner.sleutel for partner in partners]
    themas: dict[str, dict[str, None]] = defaultdict(dict)
    wijken: dict[str, dict[str, None]] = defaultdict(dict)
    gebieden, onderwerpen = gebiedenboom(), themaboom()
    overal: set[str] = set()
    rijen = (
        Relatie.select(Relatie.van_key, Relatie.soort, Relatie.naar_key)
        .where(
            Relatie.van_kind == "partner",
            Relatie.van_key.in_(sleutels),
            Relatie.soort.in_([RelatieSoort.ACTIEF_IN, RelatieSoort.GAAT_OVER]),
            Relatie.is_openbaar == True,  # noqa: E712
            Relatie.tot.is_null(),
        )
        .order_by(Relatie.gewicht.desc(), Relatie.id)
    )
    for van, soort, naar in rijen.tuples():
        if soort is RelatieSoort.GAAT_OVER:
            thema = onderwerpen.by_code(naar)
            if thema is not None:
                themas[van][onderwerpen.hoofd_of(thema).code] = None
            continue
        if (gebied := gebieden.by_slug(naar)) is None:
            continue
        if gebied.niveau is Niveau.GEMEENTE:
            overal.add(van)
        wijken[van].update((wijk.slug, None) for wijk in gebieden.wijken_of(gebied))
    return [
        Organisatie(
            partner,
            translate(PARTNER_SOORT_LABELS[partner.soort]),
            tuple(wijken[partner.sleutel]),
            tuple(themas[partner.sleutel]),
            is_overal=partner.sleutel in overal,
        )
        for partner in partners
    ]
