"""What somebody hands in, as values, and what must be true of it before it is kept."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from initiatieven.registratie.keuzes import (
    MAX_HULP_TEKST,
    MAX_MEERWAARDE,
    MAX_OMSCHRIJVING,
    MAX_PLEK,
    MAX_SAMENVATTING,
    MAX_THEMAS,
    MAX_TITEL,
    IndienerSoort,
    Kanaal,
    Publiceren,
)
from netwerk.gebieden.models import Gebied
from netwerk.themas.models import Thema
from netwerk.vraagenaanbod.keuzes import HulpSoort
from netwerk.vraagenaanbod.wanneer import check_periode, keep_for
from vems.core.exceptions import Invalid
from vems.core.fields import clean_line, clean_text
from vems.core.i18n import N_
from vems.partijen.models import Partij
from vems.partijen.registration import NieuwePartij

_ZINSEINDE = re.compile(r"(?<=[.!?])\s")
_EINDE = " ,;:-"
MAX_AANTAL = 10_000_000

TE_LANG = {
    "titel": N_("De titel is te lang. Gebruik hooguit %(maximum)s letters."),
    "omschrijving": N_("Uw verhaal is te lang. Gebruik hooguit %(maximum)s letters."),
    "meerwaarde": N_("Uw antwoord is te lang. Gebruik hooguit %(maximum)s letters."),
    "samenvatting": N_("De samenvatting is te lang. Gebruik hooguit %(maximum)s letters."),
    "plek_omschrijving": N_("De plek is te lang. Gebruik hooguit %(maximum)s letters."),
    "hulpvragen": N_("Wat u nodig heeft is te lang. Gebruik hooguit %(maximum)s letters."),
}
LEEG = {
    "titel": N_("Vul een titel in. Een paar woorden is genoeg."),
    "omschrijving": N_("Vertel wat u wilt doen. Een paar zinnen is genoeg."),
}


@dataclass(frozen=True, slots=True)
class NieuweHulpvraag:
    """Something that is needed; `aantal` counts people, seats or whole euros.

    `dagdelen` are the parts of the week it is for, none when it does not matter.
    """

    soort: HulpSoort
    tekst: str = ""
    aantal: int | None = None
    vanaf: date | None = None
    tot: date | None = None
    dagdelen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Aanname:
    """The contact in which staff heard an idea; `begeleid_zelf`: who wrote it down guides it.

    `is_gesprek`: they spoke, which meets the norm of the first conversation.
    """

    is_gesprek: bool
    van_ons: bool = False
    begeleid_zelf: bool = False


@dataclass(frozen=True, slots=True)
class NieuwInitiatief:
    """The short form (DOMAIN 2.2). `gebied` is settled at the edge; the point when known.

    `indiener` is a party that is known already, or who it is; `telefoon` and `organisatie` are what
    a known one typed besides. `concept_token` is the hash of the draft's token: the same draft
    makes one initiatief, however often it is sent. `eerste_contact` is what was said when staff
    wrote it down; only the loket reads that. `aanname` is that contact. `extra` are answers to
    extra questions by code, of those that were asked at `begonnen_op`.
    """

    titel: str
    omschrijving: str
    gebied: Gebied
    indiener: NieuwePartij | Partij
    meerwaarde: str = ""
    samenvatting: str = ""
    plek_omschrijving: str = ""
    lon: float | None = None
    lat: float | None = None
    is_openbare_plek: bool = False
    themas: tuple[Thema, ...] = ()
    hulpvragen: tuple[NieuweHulpvraag, ...] = ()
    indiener_soort: IndienerSoort = IndienerSoort.BEWONER
    aantal_initiatiefnemers: int = 1
    jonger_dan_16: bool = False
    ouder: NieuwePartij | Partij | None = None
    publiceren: Publiceren = Publiceren.NEE
    kanaal: Kanaal = Kanaal.WEB
    aanleiding: str = ""
    concept_token: str = ""
    eerste_contact: str = ""
    aanname: Aanname | None = None
    mijn_url: str = ""
    telefoon: str = ""
    organisatie: str = ""
    begonnen_op: datetime | None = None
    extra: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_gesproken(self) -> bool:
        """Whether staff and the initiator spoke: a letter or mail is no conversation."""
        if self.aanname is None or self.kanaal in (Kanaal.POST, Kanaal.EMAIL):
            return False
        return self.aanname.is_gesprek


@dataclass(frozen=True, slots=True)
class Teksten:
    """The words of an initiatief that the public may come to read."""

    titel: str
    omschrijving: str
    meerwaarde: str = ""
    samenvatting: str = ""
    plek_omschrijving: str = ""


def clean(data: NieuwInitiatief) -> NieuwInitiatief:
    """Give the data as it is kept: clean texts, whole choices; Invalid with the field at fault."""
    if data.jonger_dan_16 and data.ouder is None:
        raise Invalid(
            N_("Vul in hoe wij een ouder of verzorger bereiken. Dat is nodig onder de 16 jaar."),
            veld="ouder_naam",
        )
    if len(set(data.themas)) > MAX_THEMAS:
        raise Invalid(N_("Kies hooguit %(maximum)s thema's."), veld="themas", maximum=MAX_THEMAS)
    teksten = clean_teksten(
        Teksten(
            data.titel,
            data.omschrijving,
            data.meerwaarde,
            data.samenvatting,
            data.plek_omschrijving,
        )
    )
    return replace(
        data,
        titel=teksten.titel,
        omschrijving=teksten.omschrijving,
        meerwaarde=teksten.meerwaarde,
        samenvatting=teksten.samenvatting,
        plek_omschrijving=teksten.plek_omschrijving,
        themas=tuple(dict.fromkeys(data.themas)),
        hulpvragen=clean_hulpvragen(data.hulpvragen),
        aantal_initiatiefnemers=min(max(data.aantal_initiatiefnemers, 1), 1_000),
    )


def clean_teksten(teksten: Teksten) -> Teksten:
    """Give the texts as they are kept; without a summary the first sentence is one."""
    omschrijving = _long("omschrijving", teksten.omschrijving, MAX_OMSCHRIJVING)
    return Teksten(
        titel=_line("titel", teksten.titel, MAX_TITEL),
        omschrijving=omschrijving,
        meerwaarde=_long("meerwaarde", teksten.meerwaarde, MAX_MEERWAARDE),
        samenvatting=_line("samenvatting", teksten.samenvatting, MAX_SAMENVATTING)
        or first_sentence(omschrijving),
        plek_omschrijving=_line("plek_omschrijving", teksten.plek_omschrijving, MAX_PLEK),
    )


def clean_hulpvragen(hulpvragen: tuple[NieuweHulpvraag, ...]) -> tuple[NieuweHulpvraag, ...]:
    """Give the needs as they are kept; "I do not know yet" falls away beside something known."""
    schoon = tuple(
        replace(
            vraag,
            tekst=_line("hulpvragen", vraag.tekst, MAX_HULP_TEKST),
            dagdelen=tuple(keep_for(vraag.soort, vraag.dagdelen)),
        )
        for vraag in hulpvragen
    )
    for vraag in schoon:
        check_periode(vraag.vanaf, vraag.tot)
    if any(vraag.aantal is not None and not 0 < vraag.aantal <= MAX_AANTAL for vraag in schoon):
        raise Invalid(
            N_("Vul een heel getal boven nul in, bijvoorbeeld 12."),
            veld="hulpvragen",
        )
    bekend = tuple(v for v in schoon if v.soort is not HulpSoort.WEET_IK_NOG_NIET)
    return bekend or schoon[:1]


def clean_plek(plek: str) -> str:
    """Give the words for a place as they are kept; Invalid when they are too long."""
    return _line("plek_omschrijving", plek, MAX_PLEK)


def first_sentence(tekst: str, maximum: int = MAX_SAMENVATTING) -> str:
    """Give the first sentence of a text, cut at a word when it is long."""
    zin = _ZINSEINDE.split(clean_line(tekst), maxsplit=1)[0]
    if len(zin) <= maximum:
        return zin
    geknipt = zin[: maximum - 1]
    return (geknipt.rsplit(" ", 1)[0] if " " in geknipt else geknipt).rstrip(_EINDE) + "…"


def _line(veld: str, tekst: str, maximum: int) -> str:
    return _checked(veld, clean_line(tekst), maximum)


def _long(veld: str, tekst: str, maximum: int) -> str:
    return _checked(veld, clean_text(tekst), maximum)


def _checked(veld: str, tekst: str, maximum: int) -> str:
    if not tekst and veld in LEEG:
        raise Invalid(LEEG[veld], veld=veld)
    if len(tekst) > maximum:
        raise Invalid(TE_LANG[veld], veld=veld, maximum=maximum)
    return tekst
