"""Reading in what those in a list are about and where they work: relations, kept in step with it.

Only relations that came from a list end by a list. Not here: the people and organisations.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import peewee

from netwerk.gebieden.boom import boom as gebiedenboom
from netwerk.relaties.deskundigheid import HOOGSTE, NIVEAUS
from netwerk.relaties.keuzes import BEVESTIGD, VEROUDERT, Bron, RelatieSoort
from netwerk.relaties.models import Relatie
from netwerk.relaties.registration import NieuweRelatie, end_relatie, register_relatie
from netwerk.relaties.verantwoordelijk import list_waarover
from netwerk.themas.boom import boom as themaboom
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import today
from vems.core.database import refers_to, write
from vems.core.exceptions import Invalid, VemsError
from vems.core.i18n import N_
from vems.core.inlezen.kolommen import Veld, split
from vems.core.inlezen.lijst import Deel, Nagaan, Waarden
from vems.core.inlezen.tabel import TUSSEN
from vems.core.reference import Reference

THEMAS = Veld("themas", N_("Onderwerpen"), ("thema", "beleidsterrein", "onderwerp"), is_meer=True)
GEBIEDEN = Veld("gebieden", N_("Gebieden"), ("gebied", "wijk", "wijken", "stadsdeel"), is_meer=True)
NIVEAU = Veld("niveau", N_("Hoeveel zij van de onderwerpen weten (1 tot 3)"), ("kennisniveau",))
VERANTWOORDELIJK = Veld(
    "verantwoordelijk", N_("Verantwoordelijk voor gebieden"), ("gebiedsregisseur",), is_meer=True
)
OVER_THEMAS = Veld("verantwoordelijk_themas", N_("Verantwoordelijk voor onderwerpen"), is_meer=True)
OVER_REGELS = Veld(
    "verantwoordelijk_regels",
    N_("Verantwoordelijk voor vergunningen en meldingen"),
    ("vergunningen",),
    is_meer=True,
)
OVER_VRAGEN = Veld(
    "verantwoordelijk_vragen", N_("Verantwoordelijk voor soorten vragen"), is_meer=True
)
# A theme that was guessed from the words of a row weighs less than one the list names.
GERADEN = 0.5
GEBIED_ONBEKEND = N_("Gebied onbekend: “%(gebied)s”.")
HELE_STAD = N_("Gebied onbekend: “%(gebieden)s”. Wij lezen dit als: in de hele gemeente.")
ANDERE_GEBIEDEN = N_("Gebied onbekend: “%(gebieden)s”. De andere gebieden zijn overgenomen.")
THEMA_ONBEKEND = N_("Onderwerp onbekend: “%(themas)s”. Dit is niet overgenomen.")
_TEKENS = 120
_RADEN_UIT = ("naam", "soort", "activiteiten", "omschrijving", "themas")


# A database may keep a third less precisely than we write it.
_KLEIN = 0.01


@dataclass(frozen=True, slots=True)
class _Band:
    """A relation that a row asks for."""

    soort: RelatieSoort
    naar: Reference
    gewicht: float = 1.0


class WerkveldLezer:
    """Reads themes and areas of organisations; who names no area works in the whole city."""

    thema = RelatieSoort.GAAT_OVER

    def prepare(self, rijen: Sequence[Waarden]) -> None:
        """Know the trees; they do not change while a list is read."""
        self._gebieden, self._themas = gebiedenboom(), themaboom()

    def apply(
        self, reference: Reference, waarden: Waarden, velden: frozenset[str], *, door: Actor
    ) -> None:
        """Bring the relations of somebody in step with the row."""
        gewenst = {(b.soort, b.naar): b for b in self._bands(waarden)}
        eigen = _load_own(reference)
        anders = {
            sleutel
            for sleutel in eigen.keys() & gewenst.keys()
            if NIVEAU.naam in velden
            and abs(eigen[sleutel][0].gewicht - gewenst[sleutel].gewicht) > _KLEIN
        }
        for sleutel in (eigen.keys() - gewenst.keys()) | anders:
            for relatie in eigen[sleutel]:
                end_relatie(relatie, door=door)
        for sleutel in (gewenst.keys() - eigen.keys()) | anders:
            band = gewenst[sleutel]
            register_relatie(
                NieuweRelatie(
                    reference, band.naar, band.soort, gewicht=band.gewicht, bron=Bron.IMPORT
                ),
                door=door,
            )

    def _bands(self, waarden: Waarden) -> Iterable[_Band]:
        yield from self._theme_bands(waarden)
        gebieden = list(self._find_areas(waarden.get(GEBIEDEN.naam, "")))
        stad = self._gebieden.gemeente
        if not gebieden and stad is not None:
            gebieden = [stad.reference]
        for gebied in gebieden:
            yield _Band(RelatieSoort.ACTIEF_IN, gebied)

    def _theme_bands(self, waarden: Waarden) -> Iterable[_Band]:
        genoemd = [self._themas.by_naam(naam) for naam in split(waarden.get(THEMAS.naam, ""))]
        bekend = [thema for thema in genoemd if thema is not None]
        if bekend:
            return [_Band(self.thema, thema.reference) for thema in bekend]
        tekst = " ".join(waarden.get(veld, "").replace(TUSSEN, " ") for veld in _RADEN_UIT)
        return [_Band(self.thema, t.reference, GERADEN) for t in self._themas.suggest(tekst, 2)]

    def _find_areas(self, waarde: str) -> Iterable[Reference]:
        for naam in split(waarde):
            gebied = self._gebieden.by_naam(naam)
            if gebied is not None:
                yield gebied.reference


def make_nagaan() -> Nagaan:
    """Make what tells which areas of an organisation are in no list: registers name departments.

    Such a line is taken, but not in silence: who works where decides who is found.
    """
    gebieden = gebiedenboom()

    def nagaan(waarden: Waarden) -> Iterable[VemsError]:
        genoemd = split(waarden.get(GEBIEDEN.naam, ""))
        onbekend = [naam for naam in genoemd if gebieden.by_naam(naam) is None]
        zin = HELE_STAD if len(onbekend) == len(genoemd) else ANDERE_GEBIEDEN
        if onbekend:
            yield Invalid(zin, gebieden=", ".join(onbekend)[:_TEKENS])

    return nagaan


def make_themas_nagaan() -> Nagaan:
    """Make what tells which themes of an employee are in no list: that knowledge is not read."""
    themas = themaboom()

    def nagaan(waarden: Waarden) -> Iterable[VemsError]:
        genoemd = split(waarden.get(THEMAS.naam, ""))
        onbekend = [naam for naam in genoemd if themas.by_naam(naam) is None]
        if onbekend:
            yield Invalid(THEMA_ONBEKEND, themas=", ".join(onbekend)[:_TEKENS])

    return nagaan


class DeskundigheidLezer(WerkveldLezer):
    """Reads what employees know, where they work and which areas they answer for.

    A gemeente writes this list for us: an area that does not exist is a mistake in it.
    """

    thema = RelatieSoort.DESKUNDIG_IN

    def _bands(self, waarden: Waarden) -> Iterable[_Band]:
        gewicht = _read_niveau(waarden) / HOOGSTE
        for naam in split(waarden.get(THEMAS.naam, "")):
            thema = self._themas.by_naam(naam)
            if thema is not None:
                yield _Band(self.thema, thema.reference, gewicht)
        for gebied in self._get_areas(waarden, GEBIEDEN):
            yield _Band(RelatieSoort.ACTIEF_IN, gebied)
        for gebied in self._get_areas(waarden, VERANTWOORDELIJK):
            yield _Band(RelatieSoort.VERANTWOORDELIJK_VOOR, gebied)
        for naar in _read_taakvelden(waarden):
            yield _Band(RelatieSoort.VERANTWOORDELIJK_VOOR, naar)

    def _get_areas(self, waarden: Waarden, veld: Veld) -> Iterable[Reference]:
        for naam in split(waarden.get(veld.naam, "")):
            gebied = self._gebieden.by_naam(naam)
            if gebied is None:
                raise Invalid(GEBIED_ONBEKEND, veld=veld.naam, gebied=naam[:_TEKENS])
            yield gebied.reference


def _read_taakvelden(waarden: Waarden) -> Iterable[Reference]:
    """Read what somebody answers for besides areas, by code or by name as it stands on the site."""
    for veld, terrein in ((OVER_THEMAS, "thema"), (OVER_REGELS, "regel"), (OVER_VRAGEN, "vraag")):
        genoemd = split(waarden.get(veld.naam, ""))
        bekend = _per_naam(terrein) if genoemd else {}
        for naam in genoemd:
            if naam.casefold() not in bekend:
                raise Invalid(
                    N_("“%(naam)s” kennen wij niet."), veld=veld.naam, naam=naam[:_TEKENS]
                )
            yield bekend[naam.casefold()]


def _per_naam(terrein: str) -> dict[str, Reference]:
    namen: dict[str, Reference] = {}
    for tekst, naam in list_waarover().items():
        reference = Reference.parse(tekst)
        if reference.kind == terrein:
            namen |= {naam.casefold(): reference, reference.key.casefold(): reference}
    return namen


def _read_niveau(waarden: Waarden) -> int:
    """Read how much somebody knows of the themes in the row; a specialist when nothing is said."""
    tekst = waarden.get(NIVEAU.naam, "")
    if tekst and tekst not in {str(niveau) for niveau in NIVEAUS}:
        raise Invalid(N_("Vul niveau 1, 2 of 3 in."), veld=NIVEAU.naam)
    return int(tekst or HOOGSTE)


def confirm_uit_lijst(references: Sequence[Reference], door: Actor) -> None:
    """Note that a list still says where these work and what they are about.

    What nobody confirmed in time, and the list names again, counts again.
    """
    bevestigd = peewee.fn.COALESCE(Relatie.bevestigd_op, Relatie.sinds)
    oud = list(
        Relatie.select().where(
            refers_to(Relatie.van_kind, Relatie.van_key, references),
            Relatie.soort.in_(sorted(VEROUDERT, key=str)),
            Relatie.bron == Bron.IMPORT,
            Relatie.tot.is_null(),
            bevestigd < today(),
        )
    )
    if oud:
        with write():
            Relatie.update(bevestigd_op=today(), gevraagd_op=None, zekerheid=BEVESTIGD).where(
                Relatie.id.in_([relatie.id for relatie in oud])
            ).execute()
            announce(*(relatie.reference for relatie in oud), *{relatie.van for relatie in oud})


def _load_own(reference: Reference) -> dict[tuple[RelatieSoort, Reference], list[Relatie]]:
    """Give the open relations that came from a list, by kind and end."""
    eigen: dict[tuple[RelatieSoort, Reference], list[Relatie]] = defaultdict(list)
    for relatie in Relatie.select().where(
        Relatie.van_kind == reference.kind,
        Relatie.van_key == reference.key,
        Relatie.naar_kind.in_(("thema", "gebied", "regel", "vraag")),
        Relatie.bron == Bron.IMPORT,
        Relatie.tot.is_null(),
    ):
        eigen[(relatie.soort, relatie.naar)].append(relatie)
    return eigen


WERKVELD = Deel((THEMAS, GEBIEDEN), WerkveldLezer, make_nagaan, confirm_uit_lijst)
DESKUNDIGHEID = Deel(
    (THEMAS, NIVEAU, GEBIEDEN, VERANTWOORDELIJK, OVER_THEMAS, OVER_REGELS, OVER_VRAGEN),
    DeskundigheidLezer,
    make_themas_nagaan,
    confirm_uit_lijst,
)
