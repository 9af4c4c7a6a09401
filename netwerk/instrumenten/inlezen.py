"""Reading instruments in from a list of the gemeente, with their rules and what those test.

A cell of rules holds them with | between: "moet [bedrag_hoogstens=500]: U vraagt niet meer dan
€ 500.", "telt: Buren steunen het plan.", "info: Bewaar de bonnen." Without a word in front it is a
must that people judge.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from netwerk.gebieden.boom import boom as gebiedenboom
from netwerk.instrumenten.keuzes import HULP_LABELS, RegelSoort
from netwerk.instrumenten.models import Instrument
from netwerk.instrumenten.regels import NieuweRegel, check_regel
from netwerk.instrumenten.registration import (
    NieuwInstrument,
    change_instrument,
    end_instrument,
    register_instrument,
    resume_instrument,
)
from netwerk.medewerkers.models import Medewerker
from netwerk.themas.boom import boom as themaboom
from vems.core.actor import Actor
from vems.core.exceptions import Invalid
from vems.core.fields import slugify
from vems.core.i18n import N_
from vems.core.inlezen.kolommen import Veld, split
from vems.core.inlezen.lijst import Lijst, Waarden
from vems.core.reference import Reference

VELDEN = (
    Veld("naam", N_("Naam"), ("regeling", "instrument", "titel"), is_verplicht=True),
    Veld("code", N_("Code"), ("nummer", "id")),
    Veld("soort", N_("Soort"), ("type",), hoogstens=40),
    Veld("omschrijving", N_("Omschrijving"), ("toelichting",)),
    Veld("voor_hulpvraag", N_("Waarvoor"), ("hulpvraag", "waarvoor"), is_meer=True),
    Veld("plafond", N_("Hoeveel geld er is"), ("budget",)),
    Veld("over", N_("Hoeveel geld er nog over is"), ("resteert",)),
    Veld("themas", N_("Onderwerpen"), ("thema", "onderwerp"), is_meer=True),
    Veld("gebieden", N_("Gebieden"), ("gebied", "wijk", "wijken"), is_meer=True),
    Veld("beslisser", N_("Wie beslist"), ("mandaat",), hoogstens=120),
    Veld("doorlooptijd_werkdagen", N_("Antwoord binnen werkdagen"), ("werkdagen",)),
    Veld("eigenaar", N_("E-mailadres van wie erover gaat"), ("contact", "e_mail")),
    Veld("regels", N_("Regels"), ("voorwaarden", "criteria"), is_meer=True),
)
_REGEL = re.compile(
    r"(?P<soort>\w+)\s*(\[(?P<toets>\w+)(=(?P<waarde>[^\]]*))?\])?\s*:\s*(?P<rest>.+)"
)
_SOORTEN = {
    "moet": RegelSoort.MUST,
    "must": RegelSoort.MUST,
    "telt": RegelSoort.WEEG,
    "weeg": RegelSoort.WEEG,
    "info": RegelSoort.INFO,
}


class InstrumentenLezer:
    """Makes instruments; one that is known by its code is that one."""

    def prepare(self, rijen: Sequence[Waarden]) -> None:
        """Know the trees, and who may be named."""
        self._themas, self._gebieden = themaboom(), gebiedenboom()
        genoemd = {rij.get("eigenaar", "").strip().lower() for rij in rijen}
        self._mensen = {
            m.e_mail.lower(): m
            for m in Medewerker.select().where(Medewerker.is_actief)
            if m.e_mail.lower() in genoemd
        }

    def add(self, waarden: Waarden, *, door: Actor) -> Reference:
        """Register an instrument, or bring the one with this code up to date."""
        code = _code_of(waarden)
        bekend = Instrument.get_or_none(Instrument.code == code)
        if bekend is not None:
            self.change(bekend.reference, waarden, frozenset(waarden), door=door)
            return Reference("instrument", code)
        data = self._fill(
            NieuwInstrument(naam="", soort="", code=code), waarden, frozenset(waarden)
        )
        return register_instrument(data, door=door).reference

    def change(
        self, reference: Reference, waarden: Waarden, velden: frozenset[str], *, door: Actor
    ) -> None:
        """Make a next version of what the list says otherwise now."""
        instrument = _get(reference)
        data = self._fill(_as_data(instrument), waarden, velden)
        change_instrument(instrument, data, versie=instrument.versie, door=door)

    def resume(self, reference: Reference, *, door: Actor) -> None:
        """Offer it again."""
        resume_instrument(_get(reference), door=door)

    def end(self, reference: Reference, *, door: Actor) -> None:
        """Offer it to nobody any more."""
        end_instrument(_get(reference), door=door)

    def _fill(
        self, data: NieuwInstrument, waarden: Waarden, velden: frozenset[str]
    ) -> NieuwInstrument:
        lezen: Mapping[str, Callable[[str], object]] = {
            "naam": str,
            "soort": str,
            "omschrijving": str,
            "beslisser": str,
            "voor_hulpvraag": _read_hulp,
            "plafond": lambda tekst: _read_getal(tekst, "plafond"),
            "over": lambda tekst: _read_getal(tekst, "over"),
            "doorlooptijd_werkdagen": lambda tekst: (
                _read_getal(tekst, "doorlooptijd_werkdagen") or 0
            ),
            "themas": self._read_themas,
            "gebieden": self._read_gebieden,
            "eigenaar": self._read_eigenaar,
            "regels": _read_regels,
        }
        gelezen: dict[str, Any] = {
            veld: lees(waarden[veld])
            for veld, lees in lezen.items()
            if veld in velden and veld in waarden
        }
        return replace(data, **gelezen)

    def _read_themas(self, tekst: str) -> tuple[str, ...]:
        gevonden = []
        for naam in split(tekst):
            thema = self._themas.by_naam(naam)
            if thema is None:
                raise Invalid(
                    N_("Onderwerp onbekend: “%(thema)s”."), veld="themas", thema=naam[:80]
                )
            gevonden.append(str(thema.code))
        return tuple(gevonden)

    def _read_gebieden(self, tekst: str) -> tuple[str, ...]:
        """Read areas; the whole gemeente is written as none."""
        gevonden = []
        for naam in split(tekst):
            gebied = self._gebieden.by_naam(naam)
            if gebied is None:
                raise Invalid(
                    N_("Gebied onbekend: “%(gebied)s”."), veld="gebieden", gebied=naam[:80]
                )
            gevonden.append(gebied)
        stad = self._gebieden.gemeente
        if stad is not None and stad in gevonden:
            return ()
        return tuple(str(gebied.slug) for gebied in gevonden)

    def _read_eigenaar(self, tekst: str) -> Medewerker | None:
        adres = tekst.strip().lower()
        if adres and adres not in self._mensen:
            raise Invalid(
                N_("Geen medewerker met dit e-mailadres: %(adres)s."),
                veld="eigenaar",
                adres=adres[:80],
            )
        return self._mensen.get(adres)


def _read_hulp(tekst: str) -> tuple[str, ...]:
    soorten = tuple(deel.casefold() for deel in split(tekst))
    vreemd = next((soort for soort in soorten if soort not in HULP_LABELS), None)
    if vreemd is not None:
        raise Invalid(
            N_("“%(soort)s” kennen wij niet. Kies uit: %(soorten)s."),
            veld="voor_hulpvraag",
            soort=vreemd[:40],
            soorten=", ".join(HULP_LABELS),
        )
    return soorten


def _read_getal(tekst: str, veld: str) -> int | None:
    kaal = tekst.replace(".", "").removeprefix("€").removesuffix(",-").removesuffix(",00").strip()
    if not kaal:
        return None
    if not (kaal.isascii() and kaal.isdigit() and len(kaal) <= 10):
        raise Invalid(N_("Vul een heel getal in, bijvoorbeeld 500."), veld=veld)
    return int(kaal)


def _read_regels(tekst: str) -> tuple[Mapping[str, str], ...]:
    regels: list[Mapping[str, str]] = []
    for nummer, deel in enumerate(split(tekst), start=1):
        gevonden = _REGEL.fullmatch(deel)
        soort = _SOORTEN.get(gevonden["soort"].lower()) if gevonden else None
        if gevonden is None or soort is None:
            data = NieuweRegel(deel)
        else:
            data = NieuweRegel(
                gevonden["rest"], soort, gevonden["toets"] or "", gevonden["waarde"] or ""
            )
        try:
            regel = check_regel(data)
        except Invalid as fout:
            raise Invalid(
                N_("Regel %(nummer)s: %(fout)s"), veld="regels", nummer=nummer, fout=str(fout)
            ) from fout
        regels.append({"code": f"{nummer}-{slugify(regel['tekst'], 30)}", **regel})
    return tuple(regels)


def _as_data(instrument: Instrument) -> NieuwInstrument:
    return NieuwInstrument(
        naam=instrument.naam,
        soort=instrument.soort,
        code=instrument.code,
        omschrijving=instrument.omschrijving,
        voor_hulpvraag=tuple(instrument.voor_hulpvraag),
        plafond=instrument.plafond,
        over=instrument.over,
        regels=tuple(instrument.regels),
        themas=tuple(instrument.themas),
        gebieden=tuple(instrument.gebieden),
        beslisser=instrument.beslisser,
        doorlooptijd_werkdagen=instrument.doorlooptijd_werkdagen,
        eigenaar=instrument.eigenaar,
    )


def _code_of(waarden: Waarden) -> str:
    return slugify(waarden.get("code") or waarden.get("naam", ""), 40)


def _get(reference: Reference) -> Instrument:
    instrument: Instrument = Instrument.get(Instrument.code == reference.key)
    return instrument


INSTRUMENTEN = Lijst(
    naam="instrumenten",
    label=N_("Instrumenten"),
    eigen_velden=VELDEN,
    make=InstrumentenLezer,
    sleutel_van=_code_of,
)
