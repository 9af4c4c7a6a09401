"""What one version of the method changes against another, and how many cases keep which. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from initiatieven.begeleiding.methode import Methode, Sjabloon, Sjabloonstap, methode_on, normen_of
from initiatieven.loket.gesprek.standaardteksten import OVERAL
from initiatieven.registratie.keuzes import FASE_LABELS, Fase
from vems.core.i18n import N_, translate
from vems.termijnen.keuzes import Norm
from vems.termijnen.woorden import term_text

ERBIJ, WEG, ANDERS = N_("Erbij"), N_("Weg"), N_("Anders")
BELOFTEN, TEKSTEN = N_("Beloften"), N_("Standaardteksten")


@dataclass(frozen=True, slots=True)
class Verschil:
    """One change: in which part, what it is about, and the words before and after ("": none)."""

    onderdeel: str
    wat: str
    was: str
    wordt: str

    @property
    def soort(self) -> str:
        """Whether it comes, goes or changes, N_-marked."""
        if not self.was:
            return ERBIJ
        return ANDERS if self.wordt else WEG

    @property
    def kort(self) -> str:
        """The number of a promise, before and after, as it fits on the line; "" for words."""
        if self.onderdeel != translate(BELOFTEN):
            return ""
        return " → ".join(deel for deel in (self.was, self.wordt) if deel)


def compare(
    oud: Methode, nieuw: Methode, *, normen: tuple[Sequence[Norm], Sequence[Norm]] = ((), ())
) -> list[Verschil]:
    """List what changes from one version to the next; `normen` as they are (were) in force."""
    return [
        *_checklijsten(oud, nieuw),
        *_stappenplannen(oud, nieuw),
        *_differ(BELOFTEN, *(_say_normen(rijen) for rijen in normen)),
        *_differ(TEKSTEN, *(_say_teksten(methode) for methode in (oud, nieuw))),
        *_volgorde(
            N_("Stappenplannen"),
            *({c: s.naam for c, s in methode.sjablonen.items()} for methode in (oud, nieuw)),
        ),
        *_volgorde(
            TEKSTEN, *({c: t.naam for c, t in methode.teksten.items()} for methode in (oud, nieuw))
        ),
    ]


def say_normen(methode: Methode) -> list[tuple[str, str]]:
    """Say what a version promises, with the numbers of its first day."""
    return [
        (translate(norm.naam).capitalize(), term_text(norm.aantal, norm.eenheid))
        for norm in normen_of(methode)
    ]


def count_zaken(ingediend: Iterable[date]) -> Counter[str]:
    """Count running cases by the version they keep."""
    return Counter(methode_on(dag).versie for dag in ingediend)


def _checklijsten(oud: Methode, nieuw: Methode) -> list[Verschil]:
    gevonden = []
    for fase in Fase:
        voor, na = (m.checklijsten.get(fase.value, ()) for m in (oud, nieuw))
        onderdeel = translate(
            N_("Denk hieraan: %(fase)s"), fase=translate(FASE_LABELS.get(fase, fase.value))
        )
        gevonden += [Verschil(onderdeel, punt, punt, "") for punt in voor if punt not in na]
        gevonden += [Verschil(onderdeel, punt, "", punt) for punt in na if punt not in voor]
    return gevonden


def _stappenplannen(oud: Methode, nieuw: Methode) -> list[Verschil]:
    gevonden = []
    for soort in dict.fromkeys((*oud.sjablonen, *nieuw.sjablonen)):
        voor, na = (m.sjablonen.get(soort) for m in (oud, nieuw))
        onderdeel = translate(
            N_("Stappenplan: %(naam)s"), naam=next(m.naam for m in (na, voor) if m)
        )
        gevonden += _differ(
            onderdeel,
            {**_say_kop(voor), **_say_stappen(voor.stappen if voor else ())},
            {**_say_kop(na), **_say_stappen(na.stappen if na else ())},
        )
        gevonden += _volgorde(
            onderdeel, *({s.code: s.titel for s in m.stappen} if m else {} for m in (voor, na))
        )
    return gevonden


def _differ(
    onderdeel: str, voor: Mapping[str, tuple[str, str]], na: Mapping[str, tuple[str, str]]
) -> list[Verschil]:
    """Compare by code; each value is a name and the words that count."""
    gevonden = []
    for code in dict.fromkeys((*voor, *na)):
        naam, was = voor.get(code, ("", ""))
        naam, wordt = na.get(code, (naam, ""))
        if was != wordt:
            gevonden.append(Verschil(translate(onderdeel), naam, was, wordt))
    return gevonden


def _volgorde(onderdeel: str, voor: Mapping[str, str], na: Mapping[str, str]) -> list[Verschil]:
    """Say the order of what is in both, when it is another one."""
    was, wordt = ([c for c in eerst if c in dan] for eerst, dan in ((voor, na), (na, voor)))
    if was == wordt:
        return []
    zinnen = (", ".join(na[code] for code in codes) for codes in (was, wordt))
    return [Verschil(translate(onderdeel), translate(N_("Volgorde")), *zinnen)]


def _say_kop(sjabloon: Sjabloon | None) -> dict[str, tuple[str, str]]:
    if sjabloon is None:
        return {}
    return {"": (translate(N_("Waarvoor dit plan is")), f"{sjabloon.naam}. {sjabloon.voor}")}


def _say_stappen(stappen: Sequence[Sjabloonstap]) -> dict[str, tuple[str, str]]:
    return {
        stap.code: (
            stap.titel,
            " · ".join(
                deel
                for deel in (stap.titel, stap.van, f"{stap.dagen}", stap.toelichting, stap.document)
                if deel
            ),
        )
        for stap in stappen
    }


def _say_normen(normen: Sequence[Norm]) -> dict[str, tuple[str, str]]:
    return {
        norm.code: (translate(norm.naam), term_text(norm.aantal, norm.eenheid)) for norm in normen
    }


def _say_teksten(methode: Methode) -> dict[str, tuple[str, str]]:
    woorden = {}
    for code, tekst in methode.teksten.items():
        woorden[code] = (tekst.naam, tekst.tekst)
        fasen = [translate(FASE_LABELS[fase]) for fase in Fase if fase in tekst.fasen]
        if tekst.fasen != OVERAL:
            woorden[f"{code}:fasen"] = (tekst.naam, ", ".join(fasen))
    return woorden
