"""Plans as residents might write them: plain Dutch, the same for the same seed, never twice alike.

Some words are in nearly every text, some in one in a hundred, and a long tail of compounds and
names in a few: what search meets in a real register. Not here: who hands them in (stad).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random


def _words(tekst: str) -> tuple[str, ...]:
    return tuple(tekst.split())


_VOOR = _words(
    "buurt straat plein school tuin water markt haven molen kerk park speel dorps zomer winter "
    "avond koffie soep brood fruit kruiden bijen vogel egel regen zonne fiets wandel dans muziek "
    "lees taal verhalen foto film natuur klim sport zwem schaak bord puzzel naai hout klei verf "
    "repareer ruil leen deel"
)
_ACHTER = _words(
    "tuin bak kast hoek tafel bank route club kring avond middag ochtend markt feest dag week "
    "plek huis atelier werkplaats winkel keuken kas boom veld baan pad muur dak bord krant kaart "
    "koor orkest groep maatje loket wagen"
)
_DOEN = (
    ("beginnen", "een"),
    ("maken", "een"),
    ("openen", "een"),
    ("opknappen", "de oude"),
    ("terugbrengen", "de"),
    ("bouwen", "een eigen"),
    ("uitproberen", "een"),
    ("houden", "elke maand een"),
)
_WIE = (
    "ouderen die alleen wonen",
    "jonge gezinnen uit de flats",
    "kinderen van de basisschool",
    "jongeren vanaf twaalf jaar",
    "nieuwkomers die Nederlands leren",
    "mantelzorgers uit de straat",
    "mensen met een smalle beurs",
    "bewoners van het verzorgingshuis",
    "studenten en hun buren",
    "vaders met jonge kinderen",
    "mensen die slecht ter been zijn",
    "iedereen die graag buiten is",
)
_PLEK = (
    "het grasveld achter de flats",
    "de lege winkel op de hoek",
    "het plein voor de school",
    "de kade bij de oude sluis",
    "de binnentuin van het buurthuis",
    "het parkeerterrein dat niemand gebruikt",
    "de strook langs het spoor",
    "de gymzaal in de avonduren",
    "het dak van de bibliotheek",
    "de aula van het wijkcentrum",
)
_MIDDEL = (
    "gereedschap en een plek om het te bewaren",
    "hout, schroeven en een aanhanger",
    "tafels, stoelen en een koffiezetapparaat",
    "zaden, compost en twee regentonnen",
    "een sleutel van de zaal en goede verlichting",
    "verf, kwasten en een paar ladders",
    "boeken, spellen en een droge kast",
    "een kleine keuken met een oven",
    "iemand die de vergunning uitlegt",
    "een geluidsinstallatie die niet te hard staat",
)
_WAAROM = (
    "Nu lopen wij langs elkaar heen, terwijl wij al jaren naast elkaar wonen.",
    "Wie elkaar kent, helpt elkaar eerder en klaagt minder snel.",
    "Er is hier weinig te doen zodra het donker wordt.",
    "De straat is grijs en warm in de zomer, en bij regen staat alles blank.",
    "Veel kinderen hebben geen eigen tuin en spelen tussen de auto's.",
    "Sommige buren zien dagenlang niemand.",
    "Wat stuk is gooien wij weg, terwijl er altijd iemand is die het kan maken.",
    "Gezond eten is duur en de winkel is ver.",
    "De bushalte verdween en daarmee ook het praatje onderweg.",
    "Wij willen laten zien dat deze wijk meer is dan haar naam.",
)
_STAND = (
    "Vorige week hebben wij bij alle deuren aangebeld; {n} huishoudens doen mee.",
    "Op de koffieochtend kwamen {n} mensen langs en de meesten willen helpen.",
    "Wij hebben {n} handtekeningen van buren die het ook willen.",
    "De school, de huisarts en {n} ouders steunen het plan.",
    "Een tekening hangt al bij {n} mensen voor het raam.",
    "Wij begonnen klein, met {n} mensen en een kruiwagen.",
)
_HOE = (
    "Om de beurt houden twee mensen de sleutel en het rooster bij.",
    "Het beheer doen wij zelf, met een werkgroep van zes buren.",
    "In de winter vergaderen wij, vanaf het voorjaar staan de handen in de aarde.",
    "De eerste keer is op een zaterdag, daarna elke tweede dinsdag van de maand.",
    "Wie iets kan, leert het aan een ander.",
    "Alles wat overblijft gaat naar de voedselbank.",
    "Vooraf krijgt de hele straat een briefje met ons telefoonnummer.",
    "Na een jaar kijken wij samen of het werkt.",
)
_ACHTERNAMEN = _words(
    "Aerts Bakker Bosman Celik Dekker Essers Faber Groen Haddad Jacobi Kok Lindeman Mulder Nauta "
    "Okafor Post Quist Rietveld Smit Terpstra Uysal Vermeer Wiersma Yilmaz Zijlstra Akkerman "
    "Brouwer Cornelissen Drost Elzinga Fransen Gerritsen Hoekstra Ibrahim Jongsma Kramer Leeuwis"
)
_VOORNAMEN = _words(
    "Anke Bram Carmen Daan Elif Floor Gerrit Hanneke Ilse Jaap Karin Levi Mehmet Nadia Olaf Petra "
    "Quinten Rosa Said Trudy Umut Vera Willem Xander Youssef Zita Bregje Coen Dineke Evert"
)


@dataclass(frozen=True, slots=True)
class Plan:
    """The words of one plan."""

    titel: str
    samenvatting: str
    omschrijving: str
    meerwaarde: str
    plek: str


class Schrijver:
    """Writes plan after plan from one source of chance."""

    def __init__(self, kans: Random) -> None:
        self._kans = kans

    def plan(self, thema: str, wijk: str, straat: str) -> Plan:
        """Write a plan about a theme, somewhere in a wijk."""
        kies = self._kans.choice
        ding = self._ding()
        doen, woord = kies(_DOEN)
        wie, plek = kies(_WIE), kies(_PLEK)
        alineas = (
            f"In {wijk} willen wij samen met buren {woord} {ding} {doen}, op {plek} bij de "
            f"{straat}. {kies(_STAND).format(n=self._kans.randrange(6, 90))} {kies(_WAAROM)}",
            f"Het past bij {thema.lower()} en is er voor {wie}. Wij zoeken nog {kies(_MIDDEL)}. "
            f"{kies(_HOE)} {self.naam()} is ons aanspreekpunt en kent ook de {self._ding()} van "
            f"{self._kans.randrange(2015, 2026)}.",
        )
        return Plan(
            titel=f"{ding.capitalize()} {straat}"[:80],
            samenvatting=f"Wij willen {woord} {ding} {doen} voor {wie} in {wijk}."[:140],
            omschrijving="\n\n".join(alineas),
            meerwaarde=f"{kies(_WAAROM)} Straks weten {wie} waar zij terechtkunnen.",
            plek=plek,
        )

    def vraag(self) -> str:
        """Say what is needed."""
        return self._kans.choice(_MIDDEL).capitalize()

    def gesprek(self) -> str:
        """Write down what was said in a contact."""
        return f"{self._kans.choice(_STAND).format(n=self._kans.randrange(3, 40))} " + " ".join(
            self._kans.sample(_HOE, 2)
        )

    def bericht(self, voornaam: str) -> str:
        """Write a message to somebody."""
        return f"Beste {voornaam},\n\n{' '.join(self._kans.sample(_HOE, 2))}\n\nMet groet"

    def naam(self) -> str:
        """Give somebody's name."""
        return f"{self._kans.choice(_VOORNAMEN)} {self._skewed(_ACHTERNAMEN)}"

    def _ding(self) -> str:
        """Give a compound; a few are made again and again, most hardly ever."""
        return self._skewed(_VOOR) + self._skewed(_ACHTER)

    def _skewed(self, woorden: Sequence[str]) -> str:
        return woorden[int(len(woorden) * self._kans.random() ** 2)]
