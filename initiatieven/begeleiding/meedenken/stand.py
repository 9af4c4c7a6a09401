"""Thinking along with a case: weighing it, keeping answers, and showing the makers what fits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from initiatieven.begeleiding.meedenken.events import MEEGEDACHT
from initiatieven.begeleiding.meedenken.feiten import Bekend, read_bekend
from initiatieven.begeleiding.meedenken.models import Meedenkstand
from initiatieven.extravragen.keuzes import Bron
from initiatieven.registratie.keuzes import Fase
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.permissions import require
from netwerk.instrumenten.meedenken.afweging import Meedenken, Waarde, Weging, think_along
from netwerk.instrumenten.meedenken.keuzes import Feitsoort
from netwerk.instrumenten.meedenken.regels import read_regels, regels_now
from netwerk.instrumenten.models import Instrument
from vems.core.actor import Actor
from vems.core.changes import announce
from vems.core.clock import now
from vems.core.database import guarded_update, write
from vems.core.exceptions import Conflict, Invalid, Refused
from vems.core.history import Zichtbaarheid, record
from vems.core.i18n import N_, translate
from vems.core.reference import Reference

GROOTST = 1_000_000
# As the graph knows what was answered about a plan: by the key of the initiatief.
STAND = "meedenkstand"
_MEER = N_("%(namen)s en meer")
_NAMEN = 3


@dataclass(frozen=True, slots=True)
class Beeld:
    """What is known of a case and from where, what comes of it, and what was kept."""

    bekend: Mapping[str, Bekend]
    uitkomst: Meedenken
    stand: Meedenkstand | None

    @property
    def feiten(self) -> dict[str, Waarde]:
        """What is known, by the code of the fact."""
        return {code: een.waarde for code, een in self.bekend.items()}

    @property
    def verteld(self) -> dict[str, Bekend]:
        """What extra questions told: changed there, so not asked here."""
        return {code: een for code, een in self.bekend.items() if een.bron is Bron.VRAAG}


def load_beeld(initiatief: Initiatief) -> Beeld:
    """Weigh a case as it is now."""
    stand = find_stand(initiatief)
    bekend = read_bekend(initiatief, stand)
    return Beeld(bekend, _weigh({code: een.waarde for code, een in bekend.items()}), stand)


def save_antwoorden(
    initiatief: Initiatief, antwoorden: Mapping[str, Waarde | None], *, versie: int, door: Actor
) -> Meedenkstand:
    """Keep what was answered; None is not known yet.

    What the case says already is not kept, and what an extra question told is changed there.
    Conflict when a colleague saved since `versie` was read, with both answers.
    """
    require(door, "begeleidingslog", "w", initiatief)
    _check_open(initiatief)
    bekend = read_bekend(initiatief, None)
    schoon = {
        code: waarde
        for code, waarde in _clean(antwoorden).items()
        if code not in bekend
        or (bekend[code].bron is not Bron.VRAAG and bekend[code].waarde != waarde)
    }
    uitkomst = _weigh({**{code: een.waarde for code, een in bekend.items()}, **schoon})
    waarden = {
        "antwoorden": schoon,
        "past": [weging.advies.naam for weging in uitkomst.past],
        "vragen": len(uitkomst.vragen),
        "updated_at": now(),
    }
    with write():
        stand = find_stand(initiatief)
        if stand is None:
            stand = Meedenkstand.create(initiatief=initiatief, **waarden)
        else:
            guarded_update(
                Meedenkstand,
                Meedenkstand.id == stand.id,
                Meedenkstand.versie == versie,
                conflict=Conflict(theirs=_words(stand.antwoorden), yours=_words(schoon)),
                versie=versie + 1,
                **waarden,
            )
        announce(initiatief.reference, Reference(STAND, initiatief.sleutel))
    return Meedenkstand.get_by_id(stand.id)


def share_meedenken(initiatief: Initiatief, *, door: Actor) -> Meedenkstand:
    """Show the makers what fits now; Refused while nothing does. Sharing the same again is once."""
    require(door, "begeleidingslog", "w", initiatief)
    _check_open(initiatief)
    beeld = load_beeld(initiatief)
    if not beeld.uitkomst.past:
        raise Refused(N_("Er past nog niets. Beantwoord eerst de vragen."))
    gedeeld = [as_rij(weging) for weging in beeld.uitkomst.past]
    namen = [rij["naam"] for rij in gedeeld]
    with write():
        stand, _nieuw = Meedenkstand.get_or_create(
            initiatief=initiatief,
            defaults={"past": namen, "vragen": len(beeld.uitkomst.vragen), "updated_at": now()},
        )
        if stand.gedeeld == gedeeld:
            return stand
        Meedenkstand.update(gedeeld=gedeeld, gedeeld_op=now(), gedeeld_door=door.naam).where(
            Meedenkstand.id == stand.id
        ).execute()
        record(
            initiatief.reference,
            MEEGEDACHT,
            zichtbaarheid=Zichtbaarheid.BETROKKENEN,
            gegevens={"namen": _few(namen)},
            door=door,
        )
        announce(initiatief.reference)
    return Meedenkstand.get_by_id(stand.id)


def find_stand(initiatief: Initiatief) -> Meedenkstand | None:
    """Find what was kept of a case."""
    return Meedenkstand.get_or_none(Meedenkstand.initiatief == initiatief)


def load_standen(initiatieven: Sequence[Initiatief]) -> dict[int, Meedenkstand]:
    """Load what was kept of several cases, by their id; one query."""
    gezocht = [initiatief.id for initiatief in initiatieven]
    rows = Meedenkstand.select().where(Meedenkstand.initiatief.in_(gezocht))
    return {stand.initiatief_id: stand for stand in rows}


def as_rij(weging: Weging) -> dict[str, object]:
    """Give an advice that fits as the makers are shown it."""
    advies = weging.advies
    return {
        "naam": advies.naam,
        "tekst": advies.tekst,
        "waarom": list(weging.waarom),
        "grond": advies.grond,
        "vooraf": advies.vooraf,
        "instrument": advies.instrument,
    }


def _weigh(feiten: Mapping[str, Waarde]) -> Meedenken:
    catalogus = [code for (code,) in Instrument.select_geldig(Instrument.code).tuples()]
    return think_along(regels_now(), feiten, catalogus=catalogus)


def _clean(antwoorden: Mapping[str, Waarde | None]) -> dict[str, Waarde]:
    """Keep what was answered, each as its kind; Invalid on the field of the fact."""
    schoon: dict[str, Waarde] = {}
    for code, feit in read_regels().feiten.items():
        waarde = antwoorden.get(code)
        if waarde is None or feit.soort is Feitsoort.HULP:
            continue
        if feit.soort is Feitsoort.GETAL and not (
            isinstance(waarde, int) and 0 <= waarde <= GROOTST
        ):
            raise Invalid(N_("Vul een heel getal in, bijvoorbeeld 20."), veld=code)
        schoon[code] = waarde
    return schoon


def _words(antwoorden: Mapping[str, object]) -> dict[str, str]:
    feiten = read_regels().feiten
    ja_nee = {True: translate(N_("Ja")), False: translate(N_("Nee"))}
    return {
        feiten[code].vraag: ja_nee[waarde] if isinstance(waarde, bool) else str(waarde)
        for code, waarde in antwoorden.items()
        if code in feiten
    }


def _few(namen: list[object]) -> str:
    tekst = ", ".join(str(naam) for naam in namen[:_NAMEN])
    return tekst if len(namen) <= _NAMEN else translate(_MEER, namen=tekst)


def _check_open(initiatief: Initiatief) -> None:
    if initiatief.fase is Fase.AFGEROND:
        raise Refused(N_("Dit initiatief is klaar. Heropen het eerst."))
