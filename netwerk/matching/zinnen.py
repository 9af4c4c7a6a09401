"""The sentences of matching: templates with values, so that a stored one reads in any language.

A Zin is a code and its values; the words are here. Values are plain JSON. A code is never given
another meaning: stored explanations keep it. Not here: when which sentence is said, and how it is
said to others than the initiator (`stemmen`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from math import floor

from netwerk.matching.keuzes import VRAAG_NAMEN
from netwerk.matching.stemmen import VOOR_ANDEREN, Stem
from vems.core.dagdelen import say_dagdelen
from vems.core.i18n import N_, format_bedrag, format_datum, format_getal, translate

Waarde = str | int | float | None

# Parts of a sentence start small and have no full stop: they are joined and capitalised.
ZINNEN: dict[str, str] = {
    # line 1: why this one
    "werkt_buurt": N_("werkt in uw buurt (%(gebied)s)"),
    "werkt_wijk": N_("werkt in uw wijk (%(gebied)s)"),
    "werkt_stadsdeel": N_("werkt in uw stadsdeel (%(gebied)s)"),
    "werkt_stad": N_("werkt in de hele stad"),
    "ligt_buurt": N_("ligt in uw buurt (%(gebied)s)"),
    "ligt_wijk": N_("ligt in uw wijk (%(gebied)s)"),
    "ligt_stadsdeel": N_("ligt in uw stadsdeel (%(gebied)s)"),
    "ligt_stad": N_("is er voor de hele stad"),
    "geldt_buurt": N_("geldt voor uw buurt (%(gebied)s)"),
    "geldt_wijk": N_("geldt voor uw wijk (%(gebied)s)"),
    "geldt_stadsdeel": N_("geldt voor uw stadsdeel (%(gebied)s)"),
    "geldt_stad": N_("geldt voor de hele stad"),
    "biedt": N_("biedt wat u zoekt: %(aanbod)s"),
    "biedt_verwant": N_("biedt iets dat erop lijkt: %(aanbod)s"),
    "biedt_misschien": N_("kan u misschien helpen met: %(aanbod)s"),
    "biedt_tot": N_("kan u helpen met geld, tot %(bedrag)s"),
    "weet": N_("weet veel van %(thema)s"),
    "denkt_mee": N_("kan met u meedenken"),
    "te_lezen": N_("is handig om te lezen: %(aanbod)s"),
    "brengt_in_contact": N_("kan u in contact brengen met anderen"),
    "doel_zoekt": N_("zoekt nog %(aantal)s initiatieven zoals dat van u"),
    "doel_zoekt_een": N_("zoekt nog één initiatief zoals dat van u"),
    "doel_open": N_("vraagt om initiatieven zoals dat van u"),
    "gaat_zelfde": N_("gaat over hetzelfde onderwerp (%(thema)s)"),
    "gaat_verwant": N_("gaat over een onderwerp dat dicht bij het uwe ligt (%(thema)s)"),
    "werkt_zelfde": N_("werkt aan hetzelfde onderwerp (%(thema)s)"),
    "werkt_verwant": N_("werkt aan een onderwerp dat dicht bij het uwe ligt (%(thema)s)"),
    "doel_zelfde": N_("werkt aan hetzelfde doel in uw wijk (%(doel)s)"),
    "doel_zelf": N_("is een doel waar u aan wilt bijdragen"),
    "programma_zelfde": N_("werkt aan hetzelfde wijkprogramma"),
    "hielp_een": N_("hielp al een initiatief dat op het uwe lijkt"),
    "hielp_meer": N_("hielp al %(aantal)s initiatieven die op het uwe lijken"),
    "kent_begeleider": N_("is een bekende van uw begeleider"),
    "kent_u": N_("is al een bekende van u"),
    "kent_via": N_("is via bekenden makkelijk te bereiken"),
    "past_algemeen": N_("past bij wat u wilt doen"),
    # line 2: how we know
    "bron_zelf": N_("opgegeven door de organisatie zelf"),
    "bron_zelf_persoon": N_("opgegeven door deze collega zelf"),
    "bron_begeleider": N_("ingevuld door een begeleider van de gemeente"),
    "bron_gemeente": N_("vastgelegd door de gemeente"),
    "bron_import": N_("overgenomen uit een lijst van de gemeente"),
    "bron_afgeleid": N_("opgemaakt uit eerdere initiatieven"),
    "bevestigd": N_("bevestigd op %(datum)s"),
    "niet_bevestigd": N_("nog niet bevestigd"),
    # line 3: what could be against
    "tegen_aantal": N_("biedt minder dan u zoekt: %(aantal)s in plaats van %(gevraagd)s"),
    "tegen_bedrag": N_("biedt minder dan u zoekt: %(bedrag)s in plaats van %(gevraagd_bedrag)s"),
    "tegen_onbekend": N_("zegt niet of er genoeg is voor uw hele vraag"),
    "tegen_periode": N_("is er niet de hele periode die u zoekt"),
    "tegen_dagdelen": N_("is niet vrij op %(dagdelen)s"),
    "tegen_verwant": N_("biedt niet precies wat u zoekt"),
    "tegen_voorwaarde": N_("stelt een voorwaarde die nog niet bekeken is: “%(voorwaarde)s”"),
    "tegen_voorwaarden": N_(
        "stelt %(aantal)s voorwaarden die nog niet bekeken zijn, zoals “%(voorwaarde)s”"
    ),
    "tegen_ervaring": N_("heeft nog geen initiatief over dit thema geholpen"),
    "tegen_uitkomst": N_("hielp eerder, maar dat pakte niet altijd goed uit"),
    "tegen_naast": N_("is er niet voor uw eigen wijk, wel voor de wijk ernaast (%(gebied)s)"),
    "tegen_deel": N_("is er niet voor de hele stad"),
    "tegen_thema": N_("werkt meestal aan een ander onderwerp"),
    "tegen_druk": N_("is deze maand al vaker gevraagd"),
    "tegen_oud": N_("heeft dit al een tijd niet bevestigd"),
    "tegen_onbevestigd": N_("heeft dit nog niet bevestigd"),
    "geen_bezwaar": N_("wij zien geen bezwaar"),
    # who must be involved
    "route_gebied": N_("Is verantwoordelijk voor %(titel)s, waar uw initiatief ligt."),
    "route_stad": N_("Is verantwoordelijk voor %(titel)s."),
    "route_thema": N_("Is verantwoordelijk voor het onderwerp %(titel)s."),
    "route_regel": N_("Gaat over “%(titel)s”, en dat heeft uw plan nodig."),
    "route_vraag": N_("Gaat over %(vraag)s, en daar vraagt u om."),
    "route_instrument": N_("Gaat over %(titel)s, een regeling die voor u kan gelden."),
    "route_doel": N_("Is verantwoordelijk voor het doel %(titel)s."),
    "route_programma": N_("Is verantwoordelijk voor %(titel)s, waar uw doel bij hoort."),
    # why not X
    "niet_eigen": N_("Dit is de initiatiefnemer of de begeleider zelf."),
    "niet_koppelen": N_("Er is vastgelegd dat deze twee niet gekoppeld worden."),
    "niet_belang": N_("Niet gekoppeld: heeft een eigen belang bij dit initiatief."),
    "niet_uitgesloten": N_("Is voor deze vraag al voorgesteld en toen afgewezen."),
    "niet_tijd": N_("Zei nee en heeft weer tijd vanaf %(datum)s."),
    "niet_soort": N_("Biedt niet wat gevraagd wordt: %(vraag)s."),
    "niet_gebied": N_("Is er niet voor %(gebied)s of een wijk ernaast."),
    "niet_gebied_doel": N_("Is een doel van een ander gebied dan %(gebied)s."),
    "niet_gebied_stad": N_("Is er niet voor de hele stad."),
    "niet_onderwerp": N_("Gaat over een ander onderwerp."),
    "niet_beschikbaar": N_("Is nu niet beschikbaar."),
    "niet_aanwezig": N_("Is er niet tot en met %(datum)s."),
    "niet_over": N_("Heeft nu niets meer over: %(aanbod)s."),
    "niet_periode": N_("Is er niet in de gevraagde periode."),
    "niet_voorwaarden": N_("Heeft de voorwaarden nog niet geaccepteerd."),
    "niet_toestemming": N_("Heeft geen toestemming gegeven om gevraagd te worden."),
    "niet_bevestigd_ooit": N_("Heeft het profiel nog nooit bevestigd."),
    "niet_bevestigd_lang": N_("Heeft het profiel langer dan een jaar niet bevestigd: %(datum)s."),
    "niet_regel": N_("Het initiatief voldoet niet aan een voorwaarde: %(regel)s."),
    # why in the list, why not in it
    "lijst_score": N_("Staat in de lijst door de score."),
    "lijst_vraag": N_("Staat in de lijst als beste voor de vraag om %(vraag)s."),
    "lijst_andere_soort": N_("Staat in de lijst zodat er ook een ander soort hulp te kiezen is."),
    "lijst_lezen": N_("Staat ernaast omdat het over dit onderwerp gaat."),
    "lijst_nieuwkomer": N_("Staat in de lijst omdat wie nieuw is ook een kans krijgt."),
    "lijst_gespreid": N_("Staat lager: deze maand al %(aantal)s keer voorgesteld."),
    "over_organisatie": N_(
        "Past wel. Er staan al %(aantal)s van dezelfde organisatie in de lijst."
    ),
    "over_ondergrens": N_("Past te weinig: score %(score)s, de ondergrens is %(grens)s."),
    "over_gespreid": N_(
        "Past wel, met score %(score)s. Is deze maand al %(aantal)s keer voorgesteld, dus gaan "
        "anderen voor."
    ),
    "over_plaats": N_("Past wel, met score %(score)s. De lijst van %(aantal)s was al vol."),
    "staat_erin": N_("Staat in de lijst, met score %(score)s."),
}

_EN = {2: N_("%(een)s en %(twee)s"), 3: N_("%(een)s, %(twee)s en %(drie)s")}
_KOMMA = {2: N_("%(een)s, %(twee)s"), 3: N_("%(een)s, %(twee)s, %(drie)s")}
_NAMEN = ("een", "twee", "drie")


@dataclass(frozen=True, slots=True)
class Zin:
    """A sentence, or a part of one: its code and values. Dates are ISO, amounts whole euros."""

    code: str
    waarden: Mapping[str, Waarde] = field(default_factory=dict)

    def as_text(self, stem: Stem = Stem.INITIATIEFNEMER) -> str:
        """Say it in the reader's language, in the voice that suits this reader."""
        ingevuld = {naam: _show(naam, waarde) for naam, waarde in self.waarden.items()}
        zin = ZINNEN[self.code]
        if stem is Stem.ANDER:
            zin = VOOR_ANDEREN.get(self.code, zin)
        return translate(zin, **ingevuld)

    def as_json(self) -> dict[str, object]:
        """Give code and values for storage."""
        return {"code": self.code, "waarden": dict(self.waarden)}

    @classmethod
    def from_json(cls, gegevens: Mapping[str, object]) -> Zin:
        """Read back what as_json gave."""
        waarden = gegevens["waarden"]
        assert isinstance(waarden, Mapping)
        return cls(str(gegevens["code"]), dict(waarden))


def join_en(delen: Sequence[Zin], stem: Stem = Stem.INITIATIEFNEMER) -> str:
    """Make one sentence of at most three parts: "A, b en c."."""
    return _sentence(delen, _EN, stem)


def join_komma(delen: Sequence[Zin], stem: Stem = Stem.INITIATIEFNEMER) -> str:
    """Make one sentence of at most three parts: "A, b."."""
    return _sentence(delen, _KOMMA, stem)


def format_punten(punten: float) -> str:
    """Write a score or a part of one: whole points, wherever it is read."""
    return format_getal(floor(punten + 0.5))


def _sentence(delen: Sequence[Zin], sjablonen: Mapping[int, str], stem: Stem) -> str:
    teksten = [deel.as_text(stem) for deel in delen]
    if len(teksten) > 1:
        waarden = dict(zip(_NAMEN, teksten, strict=False))
        tekst = translate(sjablonen[len(teksten)], **waarden)
    else:
        tekst = teksten[0]
    return f"{tekst[:1].upper()}{tekst[1:]}{'' if tekst.endswith(('.', '!', '?')) else '.'}"


def _show(naam: str, waarde: Waarde) -> str:
    if naam == "datum" and isinstance(waarde, str):
        return format_datum(date.fromisoformat(waarde))
    if naam == "dagdelen" and isinstance(waarde, str):
        return say_dagdelen(waarde.split(", "))
    if naam.endswith("bedrag") and isinstance(waarde, int | float):
        return format_bedrag(round(waarde * 100))
    if naam in ("score", "grens") and isinstance(waarde, int | float):
        return format_punten(waarde)
    if naam == "aanbod" and isinstance(waarde, str):
        return _mid_sentence(waarde)
    if naam == "vraag" and isinstance(waarde, str):
        return translate(VRAAG_NAMEN[waarde]) if waarde in VRAAG_NAMEN else waarde
    if isinstance(waarde, int | float):
        return format_getal(waarde)
    return str(waarde or "")


def _mid_sentence(titel: str) -> str:
    """Start a title small inside a sentence, unless its first word is written as a name."""
    eerste, _, rest = titel.partition(" ")
    is_naam = eerste[1:] != eerste[1:].lower() or any(woord[:1].isupper() for woord in rest.split())
    return titel if is_naam else titel[:1].lower() + titel[1:]
