"""The way from an initiative to a candidate: at most five knots, with a text twin.

Built for what is listed only. Ways through people are `intern`: staff see them, residents do not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from netwerk.matching.blik import Paden
from netwerk.matching.kandidaat import Kandidaat
from netwerk.matching.keuzes import RELATIE_NAMEN, VRAAG_NAMEN, Niveau, Soort
from netwerk.matching.netwerkbeeld import Netwerkbeeld
from netwerk.matching.onderdeel import Onderdeel
from netwerk.matching.plaats import find_wijk
from netwerk.matching.profiel import Zoekprofiel
from vems.core.i18n import N_, translate
from vems.core.reference import Reference

MEESTE_PADEN = 3
_WERKT = {
    Soort.VAKAMBTENAAR: "werkt_in",
    Soort.PARTNER: "werkt_in",
    Soort.PLEK: "ligt_in",
    Soort.DOEL: "geldt_in",
    Soort.INSTRUMENT: "geldt_in",
    Soort.KENNIS: "geldt_in",
}


@dataclass(frozen=True, slots=True)
class Padknoop:
    """A knot: its title, its kind, and the reference when there is a page to go to."""

    titel: str
    soort: str
    reference: str = ""

    def label(self) -> str:
        """Name the knot in the reader's language."""
        return translate(VRAAG_NAMEN[self.titel]) if self.soort == "vraag" else self.titel


@dataclass(frozen=True, slots=True)
class Padrelatie:
    """A line between two knots; `vooruit` False: the name reads from the second to the first."""

    soort: str
    vooruit: bool = True
    bevestigd: bool = True

    def label(self) -> str:
        """Name the line in the reader's language."""
        return translate(RELATIE_NAMEN.get(self.soort, self.soort.replace("_", " ").lower()))


@dataclass(frozen=True, slots=True)
class Pad:
    """Knots and the lines between them, one line fewer than knots."""

    knopen: tuple[Padknoop, ...]
    relaties: tuple[Padrelatie, ...]
    intern: bool = False

    def in_woorden(self) -> str:
        """Give the text twin: one short sentence for each line."""
        stappen = [
            f"{van.label()} {relatie.label()} {naar.label()}"
            for van, relatie, naar in self._read_directions()
        ]
        if len(stappen) == 1:
            return translate(N_("In woorden: %(stap)s."), stap=stappen[0])
        *eerst, laatst = stappen
        return translate(
            N_("In woorden: %(stappen)s, en %(stap)s."), stappen=", ".join(eerst), stap=laatst
        )

    def _read_directions(self) -> Iterator[tuple[Padknoop, Padrelatie, Padknoop]]:
        for nummer, relatie in enumerate(self.relaties):
            een, ander = self.knopen[nummer : nummer + 2]
            yield (een, relatie, ander) if relatie.vooruit else (ander, relatie, een)

    def as_json(self) -> dict[str, object]:
        """Give the way for storage."""
        return {
            "knopen": [[k.titel, k.soort, k.reference] for k in self.knopen],
            "relaties": [[r.soort, r.vooruit, r.bevestigd] for r in self.relaties],
            "intern": self.intern,
        }

    @classmethod
    def from_json(cls, rij: Mapping[str, object]) -> Pad:
        """Read back what as_json gave."""
        knopen, relaties = rij["knopen"], rij["relaties"]
        assert isinstance(knopen, Sequence)
        assert isinstance(relaties, Sequence)
        return cls(
            tuple(Padknoop(*map(str, k)) for k in knopen),
            tuple(Padrelatie(str(s), bool(v), bool(b)) for s, v, b in relaties),
            bool(rij["intern"]),
        )


def build_paden(
    profiel: Zoekprofiel,
    kandidaat: Kandidaat,
    beeld: Netwerkbeeld,
    *,
    onderdelen: Sequence[Onderdeel],
    paden: Paden,
) -> tuple[Pad, ...]:
    """Give at most three ways, the one behind the most points first."""
    maken = {
        "behoefte": _by_need,
        "thema": _by_theme,
        "plaats": _by_place,
        "programma": _by_goal,
    }
    gevonden = []
    for deel in onderdelen:
        if deel.naam in maken and deel.punten:
            pad = maken[deel.naam](profiel, kandidaat, beeld, deel)
        elif deel.naam == "nabijheid" and deel.punten:
            pad = _by_people(profiel, kandidaat, beeld, paden[kandidaat.reference])
        else:
            pad = None
        if pad:
            gevonden.append((deel.punten, pad))
    gevonden.sort(key=lambda rij: -rij[0])
    return tuple(pad for _, pad in gevonden[:MEESTE_PADEN])


def _begin(profiel: Zoekprofiel) -> Padknoop:
    return Padknoop(profiel.titel, "initiatief", str(profiel.onderwerp))


def _end(kandidaat: Kandidaat) -> Padknoop:
    return Padknoop(kandidaat.titel, kandidaat.soort.value, str(kandidaat.reference))


def _by_need(
    profiel: Zoekprofiel, kandidaat: Kandidaat, beeld: Netwerkbeeld, deel: Onderdeel
) -> Pad | None:
    vraag, aanbodsoort = str(deel.gegevens["vraag"]), deel.gegevens["aanbodsoort"]
    if kandidaat.soort in (Soort.DOEL, Soort.KENNIS) or aanbodsoort not in ("", vraag):
        return None
    midden = Padknoop(vraag, "vraag")
    return Pad(
        (_begin(profiel), midden, _end(kandidaat)),
        (Padrelatie("zoekt"), Padrelatie("biedt", vooruit=False)),
    )


def _by_theme(
    profiel: Zoekprofiel, kandidaat: Kandidaat, beeld: Netwerkbeeld, deel: Onderdeel
) -> Pad | None:
    van, naar = str(deel.gegevens["van"]), str(deel.gegevens["naar"])
    if not (van and naar):
        return None
    keten = (van,) if van == naar else beeld.thema_path(van, naar)
    tussen = tuple(
        Padrelatie("deel_van", vooruit=beeld.themas[een].ouder == ander)
        for een, ander in zip(keten, keten[1:], strict=False)
    )
    over = "deskundig_in" if kandidaat.soort is Soort.VAKAMBTENAAR else "gaat_over"
    return Pad(
        (
            _begin(profiel),
            *(Padknoop(beeld.thema_titel(c), "thema") for c in keten),
            _end(kandidaat),
        ),
        (Padrelatie("gaat_over"), *tussen, Padrelatie(over, vooruit=False)),
    )


def _by_place(
    profiel: Zoekprofiel, kandidaat: Kandidaat, beeld: Netwerkbeeld, deel: Onderdeel
) -> Pad | None:
    code, niveau = str(deel.gegevens["code"]), deel.gegevens["niveau"]
    if not code or niveau == Niveau.DEEL:
        return None
    gebied = Padknoop(beeld.gebied_titel(code), "gebied", f"gebied:{code}")
    werkt = Padrelatie(_WERKT[kandidaat.soort], vooruit=False)
    if niveau != Niveau.NAAST:
        return Pad((_begin(profiel), gebied, _end(kandidaat)), (Padrelatie("ligt_in"), werkt))
    wijk = find_wijk(profiel, beeld)
    eigen = Padknoop(beeld.gebied_titel(wijk), "gebied", f"gebied:{wijk}")
    return Pad(
        (_begin(profiel), eigen, gebied, _end(kandidaat)),
        (Padrelatie("ligt_in"), Padrelatie("grenst_aan"), werkt),
    )


def _by_goal(
    profiel: Zoekprofiel, kandidaat: Kandidaat, beeld: Netwerkbeeld, deel: Onderdeel
) -> Pad | None:
    verband, sleutel = deel.gegevens["verband"], str(deel.gegevens["sleutel"])
    draagt_bij = Padrelatie("draagt_bij_aan")
    if verband == "zelf":
        return Pad((_begin(profiel), _end(kandidaat)), (draagt_bij,))
    midden = Padknoop(str(deel.gegevens["doel"]), "doel", sleutel)
    werkt_aan = Padrelatie(
        "deel_van" if kandidaat.soort is Soort.DOEL else "werkt_aan", vooruit=False
    )
    return Pad((_begin(profiel), midden, _end(kandidaat)), (draagt_bij, werkt_aan))


def _by_people(
    profiel: Zoekprofiel,
    kandidaat: Kandidaat,
    beeld: Netwerkbeeld,
    weg: tuple[Reference, ...],
) -> Pad:
    eerste = (
        Padrelatie("begeleidt", vooruit=False)
        if weg[0] == profiel.begeleider
        else Padrelatie("initiatief_van")
    )
    kennis = (beeld.buren[een][ander] for een, ander in zip(weg, weg[1:], strict=False))
    return Pad(
        (
            _begin(profiel),
            *(Padknoop(beeld.titel(r), r.kind, str(r)) for r in weg[:-1]),
            _end(kandidaat),
        ),
        (eerste, *(Padrelatie(k.relatie, k.vooruit) for k in kennis)),
        intern=True,
    )
