"""Everything that was made so far, by the keys of the data, and who acts in whose name."""

from __future__ import annotations

from dataclasses import dataclass, field

from netwerk.gebieden.models import Gebied
from netwerk.instrumenten.models import Instrument
from netwerk.medewerkers.models import Medewerker, Team
from netwerk.partners.models import Partner
from netwerk.plekken.models import Plek
from netwerk.programmas.models import Doel, Programma
from netwerk.raad.models import Raadslid, Vergadering, Wethouder
from netwerk.raad.registration import identity_of
from netwerk.relaties.identiteit import identify_medewerker, identify_partner
from netwerk.themas.models import Thema
from vems.accounts.keuzes import Rol
from vems.accounts.models import Gebruiker
from vems.core.actor import Actor
from vems.core.reference import Reference
from vems.demo.westerkade.kalender import Kalender

STAD = "stad"
GRIFFIER = "m18"
COORDINATOR = "m09"


@dataclass
class Wereld:
    """Westerkade in the making. An initiatief is kept by id: it changes under our hands."""

    kalender: Kalender
    gebieden: dict[str, Gebied] = field(default_factory=dict)
    themas: dict[str, Thema] = field(default_factory=dict)
    teams: dict[str, Team] = field(default_factory=dict)
    medewerkers: dict[str, Medewerker] = field(default_factory=dict)
    rollen: dict[str, Rol] = field(default_factory=dict)
    partners: dict[str, Partner] = field(default_factory=dict)
    plekken: dict[str, Plek] = field(default_factory=dict)
    instrumenten: dict[str, Instrument] = field(default_factory=dict)
    programmas: dict[str, Programma] = field(default_factory=dict)
    doelen: dict[str, Doel] = field(default_factory=dict)
    raadsleden: dict[str, Raadslid] = field(default_factory=dict)
    wethouders: dict[str, Wethouder] = field(default_factory=dict)
    vergaderingen: list[Vergadering] = field(default_factory=list)
    leden: list[Gebruiker] = field(default_factory=list)
    initiatieven: dict[str, int] = field(default_factory=dict)
    markten: dict[str, int] = field(default_factory=dict)
    _actors: dict[str, Actor] = field(default_factory=dict)

    def gebied(self, slug: str) -> Gebied:
        """Give an area; "stad" is the whole gemeente."""
        return self.gebieden["westerkade" if slug == STAD else slug]

    def reference(self, tekst: str) -> Reference:
        """Turn kind:key of the data into a reference to what was made."""
        kind, key = tekst.split(":", 1) if ":" in tekst else ("gebied", tekst)
        if kind == "regel":
            return Reference(kind, key)
        gemaakt = {
            "gebied": self.gebieden,
            "thema": self.themas,
            "medewerker": self.medewerkers,
            "partner": self.partners,
            "instrument": self.instrumenten,
            "programma": self.programmas,
        }[kind]
        return gemaakt["westerkade" if key == STAD else key].reference

    def naam_of(self, sleutel: str) -> str:
        """Give the name behind a key of an employee or a partner; other words are a name."""
        if sleutel in self.medewerkers:
            return self.medewerkers[sleutel].naam
        return self.partners[sleutel].naam if sleutel in self.partners else sleutel

    def medewerker(self, sleutel: str) -> Actor:
        """Give an employee in the first role he or she has."""
        if sleutel not in self._actors:
            gebruiker = self.medewerkers[sleutel].gebruiker
            als = identify_medewerker(gebruiker)
            self._actors[sleutel] = actor_of(gebruiker, self.rollen[sleutel], als)
        return self._actors[sleutel]

    def partner(self, partner: Partner) -> Actor:
        """Give the contact of an organisation."""
        gebruiker = partner.leden.get().gebruiker
        return actor_of(gebruiker, Rol.PARTNER, identify_partner(gebruiker))

    def raadslid(self, sleutel: str) -> Actor:
        """Give a council member."""
        if sleutel not in self._actors:
            gebruiker = self.raadsleden[sleutel].gebruiker
            self._actors[sleutel] = actor_of(gebruiker, Rol.RAADSLID, identity_of(gebruiker))
        return self._actors[sleutel]

    def asked(self, gevraagde: Reference | None) -> Actor:
        """Give who answers for a target: an employee, or the contact of an organisation."""
        if gevraagde is None:
            raise ValueError("nobody was asked")
        if gevraagde.kind == "partner":
            return self.partner(Partner.get(Partner.sleutel == gevraagde.key))
        sleutel = next(k for k, m in self.medewerkers.items() if m.sleutel == gevraagde.key)
        return self.medewerker(sleutel)

    def specialists(self) -> frozenset[str]:
        """Give the public keys of the employees who are asked for what they know."""
        return frozenset(
            self.medewerkers[sleutel].sleutel
            for sleutel, rol in self.rollen.items()
            if rol is Rol.VAKAMBTENAAR
        )

    def regisseur(self, wijk: str) -> Actor:
        """Give the gebiedsregisseur of a wijk; the coordinator for the whole city."""
        slug = self.gebied(wijk).slug
        for sleutel, rol in self.rollen.items():
            actor = self.medewerker(sleutel)
            if rol is Rol.GEBIEDSREGISSEUR and slug in actor.keys_of("gebied"):
                return actor
        return self.coordinator

    @property
    def griffie(self) -> Actor:
        """Give the griffier."""
        return self.medewerker(GRIFFIER)

    @property
    def coordinator(self) -> Actor:
        """Give the coordinator of the desk."""
        return self.medewerker(COORDINATOR)


def actor_of(gebruiker: Gebruiker, rol: Rol, als: frozenset[Reference] = frozenset()) -> Actor:
    """Make the actor of an account in a role."""
    return Actor(
        rol=rol.value,
        gebruiker_id=gebruiker.id,
        partij_id=gebruiker.partij_id,
        naam=gebruiker.naam,
        als=als,
    )
