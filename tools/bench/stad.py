"""A scratch gemeente of any size: the network of the demo, with as many cases as are asked for.

The same number gives the same gemeente, apart from the day it is made on. Everything is in the
tables of the product and its followers are caught up; rows are counted, not guessed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Nummering
from netwerk.gebieden.boom import boom
from netwerk.gebieden.models import Gebied
from tools.bench.koppels import learn
from tools.bench.lading import Lading
from tools.bench.teksten import Schrijver
from tools.bench.zaak import KIND, Bijgeschreven, Zaak
from tools.bench.zaken import put_zaak
from vems.accounts.keuzes import Rol
from vems.community.models import Steun
from vems.core import changes, clock
from vems.core.database import database, is_sqlite, write
from vems.core.fields import repeatable_keys
from vems.demo.laden import NETWERK
from vems.demo.westerkade.initiatieven import BEGELEIDERS
from vems.demo.westerkade.kalender import Kalender
from vems.demo.westerkade.wereld import Wereld
from vems.instellingen.gemeente import read_gemeente
from vems.partijen.keuzes import AdresSoort
from vems.partijen.models import DigitaalAdres, Partij

Progress = Callable[[int, int], None]

ZAAD = 4711
JAREN = 4
_VOORBEELDEN = 36
_FLUSH = 2_000
# Most of what a desk has is closed; what is open lies in every fase.
_FASEN = (
    (Fase.AFGEROND, 60),
    (Fase.UITVOERING, 12),
    (Fase.PLAN, 8),
    (Fase.VERKENNING, 7),
    (Fase.NAZORG, 5),
    (Fase.INTAKE, 5),
    (Fase.INGEDIEND, 3),
)


@dataclass(frozen=True, slots=True)
class Stad:
    """What was made: rows per table, and the account of a begeleider with open cases."""

    aantallen: dict[str, int]
    begeleider: str


def make_stad(aantal: int, *, progress: Progress = lambda done, total: None) -> Stad:
    """Fill an empty, migrated database with a gemeente of so many cases, and index it."""
    wereld = Wereld(Kalender())
    with write(), repeatable_keys(ZAAD):
        with clock.freeze(wereld.kalender.nu - timedelta(days=365 * JAREN + 30)):
            for load in NETWERK:
                load(wereld)
        aantallen = _Maker(wereld, aantal, progress).run()
    changes.catch_up()
    database.execute_sql("ANALYZE")
    if is_sqlite():
        database.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    begeleider = wereld.medewerkers[BEGELEIDERS[0]].gebruiker
    assert wereld.rollen[BEGELEIDERS[0]] is Rol.BEGELEIDER
    return Stad(aantallen, begeleider.email)


class _Maker:
    """Makes one case after another, from the oldest to the newest."""

    def __init__(self, wereld: Wereld, aantal: int, progress: Progress) -> None:
        self._wereld, self._aantal, self._progress = wereld, aantal, progress
        self._kans = Random(ZAAD)
        self._schrijver = Schrijver(self._kans)
        self._lading = Lading()
        self._nummers: Counter[int] = Counter()
        self._begeleiders = [wereld.medewerkers[sleutel] for sleutel in BEGELEIDERS]
        self._themas = [thema for thema in wereld.themas.values() if thema.ouder_id is None]
        self._buurten = _list_buurten()
        self._voorvoegsel = read_gemeente().afkorting

    def run(self) -> dict[str, int]:
        voorbeelden = self._examples()
        koppelaar = learn(voorbeelden)
        for nummer in range(len(voorbeelden), self._aantal):
            zaak, thema_id = self._make(nummer)
            koppelaar.put(self._lading, zaak, thema_id)
            self._lading.flush(at_least=_FLUSH)
            if nummer % 100 == 0:
                self._progress(nummer, self._aantal)
        self._lading.close()
        for jaar, laatste in self._nummers.items():
            Nummering.create(jaar=jaar, laatste=laatste)
        self._progress(self._aantal, self._aantal)
        return dict(self._lading.aantallen)

    def _examples(self) -> list[tuple[Bijgeschreven, int]]:
        """Make the first cases, all open, for the matcher to learn from."""
        aantal = min(_VOORBEELDEN, self._aantal)
        gemaakt = [self._make(nummer, Fase.VERKENNING) for nummer in range(aantal)]
        self._lading.close()  # the matcher writes too
        return gemaakt

    def _make(self, nummer: int, fase: Fase | None = None) -> tuple[Bijgeschreven, int]:
        kans = self._kans
        dagen = 365 * JAREN * (1 - nummer / self._aantal)
        fase = fase or self._fase(dagen)
        op = self._wereld.kalender.nu - timedelta(days=dagen, hours=2)
        self._nummers[op.year] += 1
        gebied, straat = kans.choice(self._buurten)
        thema = self._themas[nummer % len(self._themas)]
        ander = kans.choice(self._themas)
        wijk = boom().wijk_of(gebied)
        partij_id, naam = self._partij(nummer)
        zaak = Zaak(
            kenmerk=f"{self._voorvoegsel}-{op.year}-{self._nummers[op.year]:04}",
            plan=self._schrijver.plan(thema.naam, (wijk or gebied).naam, straat),
            gebied=gebied,
            themas=(thema,) if ander == thema else (thema, ander),
            partij_id=partij_id,
            voornaam=naam.split(" ", 1)[0],
            begeleider=kans.choice(self._begeleiders),
            ingediend_op=op,
            fase=fase,
            punt=boom().place_of(gebied) if nummer % 3 == 0 else None,
        )
        gemaakt = put_zaak(self._lading, zaak, self._schrijver, kans)
        if fase is not Fase.INGEDIEND:
            self._steun(gemaakt)
        return gemaakt, thema.id

    def _fase(self, dagen: float) -> Fase:
        """Only the newest are just received; cases of years ago are closed."""
        fasen, gewichten = zip(*_FASEN, strict=True)
        gekozen: Fase = self._kans.choices(fasen, gewichten)[0]
        if dagen < 40:
            return Fase.INGEDIEND if dagen < 10 else Fase.INTAKE
        return Fase.INTAKE if gekozen is Fase.INGEDIEND else gekozen

    def _partij(self, nummer: int) -> tuple[int, str]:
        naam = self._schrijver.naam()
        op = self._wereld.kalender.nu - timedelta(days=365 * JAREN)
        partij = self._lading.put(Partij, naam=naam, created_at=op)
        voor, _, achter = naam.lower().partition(" ")
        adressen = (
            (AdresSoort.EMAIL, f"{voor}.{achter}{nummer}@bewoner.example.org"),
            (AdresSoort.TELEFOON, f"0999{nummer:06}"),
        )
        for soort, adres in adressen:
            self._lading.put(
                DigitaalAdres,
                partij=partij,
                soort=soort,
                adres=adres,
                genormaliseerd=adres.replace("0999", "+31999", 1),
                created_at=op,
            )
        return partij, naam

    def _steun(self, zaak: Bijgeschreven) -> None:
        for gebruiker in self._kans.sample(self._wereld.leden, self._kans.randrange(0, 9)):
            self._lading.put(
                Steun,
                onderwerp_kind=KIND,
                onderwerp_key=zaak.sleutel,
                gebruiker=gebruiker.id,
                op=zaak.momenten[-1],
            )


def _list_buurten() -> list[tuple[Gebied, str]]:
    """Pair every buurt with the names of its streets, and the wijken with their own."""
    return list(_buurten_of())


def _buurten_of() -> Iterator[tuple[Gebied, str]]:
    for wijk in boom().wijken():
        for buurt in boom().buurten(wijk):
            for straat in ("straat", "kade", "laan", "dijk"):
                yield buurt, f"{buurt.naam.split(' ')[0]}{straat}"
