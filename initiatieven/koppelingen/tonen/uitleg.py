"""Reading a stored explanation back: three lines, score table, path, in any language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from initiatieven.koppelingen.keuzes import KoppelingSoort
from initiatieven.koppelingen.models import Koppeling
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import kolom
from netwerk.matching.keuzes import ONDERDEEL_NAMEN, VRAAG_NAMEN
from netwerk.matching.onderdeel import Onderdeel, whole_punten
from netwerk.matching.pad import Pad
from netwerk.matching.stemmen import Stem
from netwerk.matching.uitleg import Uitleg
from netwerk.matching.zinnen import Zin, format_punten, join_en
from vems.core.actor import Actor
from vems.core.i18n import N_, format_getal, ngettext, translate

_ICONEN = {
    "initiatief": "ster",
    "vraag": "vraag",
    "thema": "blad",
    "gebied": "pin",
    "doel": "doel",
    "programma": "vlag",
    "partner": "partner",
    "vakambtenaar": "gemeente",
    "medewerker": "gemeente",
    "plek": "ruimte",
    "instrument": "geld",
    "kennisitem": "kennis",
    "regel": "vergunning",
}
_HAND = {
    Stem.INITIATIEFNEMER: N_("Toegevoegd door uw begeleider."),
    Stem.ANDER: N_("Toegevoegd door de begeleider."),
}
# The third line of what matching did not weigh: nobody looked for what could be against.
_STAAT_VAST = N_("Hier valt niets te kiezen: zij gaan hierover.")
_NIET_NAGEKEKEN = N_("De begeleider koos dit zelf. De computer keek niet wat ertegen kan zijn.")
_PLAATS = {
    "buurt": N_("Zelfde buurt"),
    "wijk": N_("Zelfde wijk"),
    "naast": N_("De wijk ernaast"),
    "stadsdeel": N_("Zelfde stadsdeel"),
    "stad": N_("Voor de hele stad"),
    "beide_stad": N_("Allebei voor de hele stad"),
    "deel": N_("Voor een deel van de stad"),
}


@dataclass(frozen=True, slots=True)
class Knooppunt:
    """A knot as the `pad` macro draws it."""

    naam: str
    icoon: str
    relatie: str = ""
    zeker: bool = True
    url: str = ""


@dataclass(frozen=True, slots=True)
class Scoreregel:
    """A row of the score table."""

    naam: str
    waarom: str
    punten: str
    maximum: int


def lines_of(koppeling: Koppeling, stem: Stem) -> tuple[str, str, str]:
    """Give why this one, how we know, what could be against, in the voice of this reader."""
    uitleg = koppeling.uitleg
    if koppeling.soort is KoppelingSoort.MOET_ERBIJ:
        reden = Zin.from_json(uitleg["reden"]).as_text(stem)
        return reden, translate(N_("Vastgelegd door de gemeente.")), translate(_STAAT_VAST)
    if "hand" in uitleg:
        return str(uitleg["hand"]), translate(_HAND[stem]), translate(_NIET_NAGEKEKEN)
    return Uitleg.from_json(uitleg).as_lines(stem)


def stem_of(actor: Actor, initiatief: Initiatief) -> Stem:
    """Give the voice for a reader: "u" is the initiator and nobody else."""
    eigen = kolom(actor, initiatief) in ("IO", "MI")
    return Stem.INITIATIEFNEMER if eigen else Stem.ANDER


def waarom_codes(koppeling: Koppeling) -> str | list[dict[str, object]]:
    """Give why this one as history keeps it: codes and values; by hand, the guide's own words."""
    uitleg = koppeling.uitleg
    if koppeling.soort is KoppelingSoort.MOET_ERBIJ:
        return [uitleg["reden"]]
    return str(uitleg["hand"]) if "hand" in uitleg else list(uitleg["waarom"])


def say_waarom(codes: object) -> str:
    """Say what `waarom_codes` gave, to whoever reads the timeline."""
    if not isinstance(codes, list):
        return str(codes)
    return join_en([Zin.from_json(zin) for zin in codes], Stem.ANDER)


def score_rows(koppeling: Koppeling) -> list[Scoreregel]:
    """Give the parts of the score; none for routing or by hand."""
    if "onderdelen" not in koppeling.uitleg:
        return []
    onderdelen = Uitleg.from_json(koppeling.uitleg).onderdelen
    return [
        Scoreregel(
            translate(ONDERDEEL_NAMEN[deel.naam]), _why(deel), format_punten(punten), deel.gewicht
        )
        for deel, punten in zip(onderdelen, whole_punten(onderdelen), strict=True)
    ]


def path_of(koppeling: Koppeling) -> tuple[list[Knooppunt], str]:
    """Give the strongest way as knots, and in words; for staff, ways through people included."""
    pad = _first_path(koppeling)
    if pad is None:
        return [], ""
    knopen = [
        Knooppunt(
            knoop.label(),
            _ICONEN.get(knoop.soort, "partner"),
            pad.relaties[n].label() if n < len(pad.relaties) else "",
            pad.relaties[n].bevestigd if n < len(pad.relaties) else True,
        )
        for n, knoop in enumerate(pad.knopen)
    ]
    return knopen, pad.in_woorden().removeprefix(translate(N_("In woorden:"))).strip()


def _first_path(koppeling: Koppeling) -> Pad | None:
    if koppeling.soort is KoppelingSoort.MOET_ERBIJ:
        return Pad.from_json(koppeling.uitleg["pad"])
    paden = koppeling.uitleg.get("paden", [])
    return Pad.from_json(paden[0]) if paden else None


def _why(deel: Onderdeel) -> str:
    """Say in a few words what a part of the score rests on."""
    return _WAAROM[deel.naam](deel.gegevens)


def _say_behoefte(g: Mapping[str, object]) -> str:
    if g["aanbod"]:
        return str(g["aanbod"])
    return translate(VRAAG_NAMEN.get(str(g["vraag"]), str(g["vraag"])))


def _say_thema(g: Mapping[str, object]) -> str:
    return str(g["thema"] or "") or translate(N_("Niet voor één onderwerp"))


def _say_plaats(g: Mapping[str, object]) -> str:
    zin = translate(_PLAATS.get(str(g["niveau"]), N_("Onbekend")))
    return f"{zin} ({g['gebied']})" if g["gebied"] else zin


def _say_programma(g: Mapping[str, object]) -> str:
    return str(g["doel"] or "") or translate(N_("Geen gedeeld doel"))


def _say_ervaring(g: Mapping[str, object]) -> str:
    aantal = int(str(g["aantal"] or 0))
    if not aantal:
        return translate(N_("Nog niet geholpen: begint in het midden"))
    return ngettext(
        "Hielp %(num)s initiatief dat hierop lijkt",
        "Hielp %(num)s initiatieven die hierop lijken",
        aantal,
    )


def _say_nabijheid(g: Mapping[str, object]) -> str:
    stappen = int(str(g["stappen"] or 0))
    if not stappen:
        return translate(N_("Nog geen bekende van een bekende"))
    return ngettext("Na %(num)s stap", "Na %(num)s stappen", stappen)


def _say_capaciteit(g: Mapping[str, object]) -> str:
    if g["uren"] is not None:
        return translate(
            N_("%(uren)s uur vrij in de week"), uren=format_getal(float(str(g["uren"])))
        )
    if g["over"] is not None:
        return translate(N_("Nog %(aantal)s keer over"), aantal=g["over"])
    return translate(N_("Niet bekend, dus de helft van de punten"))


def _say_versheid(g: Mapping[str, object]) -> str:
    if not g["bevestigd_op"]:
        return translate(N_("Nog niet bevestigd"))
    zin = Zin("bevestigd", {"datum": str(g["bevestigd_op"])}).as_text()
    return zin[:1].upper() + zin[1:]


_WAAROM = {
    "behoefte": _say_behoefte,
    "thema": _say_thema,
    "plaats": _say_plaats,
    "programma": _say_programma,
    "ervaring": _say_ervaring,
    "nabijheid": _say_nabijheid,
    "capaciteit": _say_capaciteit,
    "versheid": _say_versheid,
}
