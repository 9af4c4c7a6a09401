"""Reading closed initiatives in from a list: they enter by the move `overgenomen`.

Outside norms and figures, without a message to anybody. The organisation behind one is tied to it
when it is in the network already: read organisations in first. See docs/inlezen.md.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime

from initiatieven.begeleiding.fasen.verzetten import take_over_fase
from initiatieven.registratie.keuzes import MAX_THEMAS, RESULTAAT_LABELS, Fase, Resultaat
from initiatieven.registratie.models import Initiatief
from initiatieven.registratie.nummering import reserve_kenmerken
from initiatieven.registratie.overnemen import (
    OvergenomenInitiatief,
    renew_overgenomen,
    take_over_initiatief,
)
from netwerk.gebieden.boom import GebiedenBoom
from netwerk.gebieden.boom import boom as gebiedenboom
from netwerk.gebieden.models import Gebied
from netwerk.partners.inlezen import is_organisatie
from netwerk.partners.models import Partner
from netwerk.relaties.keuzes import Bron, RelatieSoort
from netwerk.relaties.registration import NieuweRelatie, register_relatie
from netwerk.themas.boom import boom as themaboom
from netwerk.themas.models import Thema
from vems.core.actor import Actor
from vems.core.clock import at, now
from vems.core.exceptions import Invalid, Refused, VemsError
from vems.core.i18n import N_, format_datum
from vems.core.inlezen.geheugen import Geheugen
from vems.core.inlezen.kolommen import Veld, split
from vems.core.inlezen.lijst import Lijst, Nagaan, Waarden
from vems.core.inlezen.perioden import read_period
from vems.core.names import sort_key
from vems.core.reference import Reference
from vems.partijen.models import Partij
from vems.partijen.overnemen import ZONDER_NAAM, find_overgenomen, take_over_partij

VELDEN = (
    Veld("sleutel", N_("Nummer in de lijst"), ("dossier", "dossiernummer", "zaaknummer", "id"),
         is_verplicht=True),
    Veld("titel", N_("Titel"), ("project_naam", "projectnaam", "naam", "activiteit"),
         is_verplicht=True),
    Veld("resultaat", N_("Resultaat"), is_verplicht=True),
    Veld("ingediend_op", N_("Ingediend op"), ("datum", "ingediend", "jaar", "subsidiejaar"),
         is_verplicht=True),
    Veld("afgerond_op", N_("Afgerond op"), ("einddatum", "afgerond")),
    Veld("omschrijving", N_("Omschrijving"), ("beschrijving", "toelichting")),
    Veld("organisatie", N_("Organisatie"), ("aanvrager", "initiatiefnemer")),
    Veld("themas", N_("Onderwerpen"), ("thema", "beleidsterrein", "onderwerp"), is_meer=True),
    Veld("gebied", N_("Gebied"), ("buurt", "wijk", "stadsdeel", "organisatieonderdeel")),
    Veld("plek", N_("Plek"), ("adres", "locatie", "plaats")),
    Veld("postcode", N_("Postcode")),
)  # fmt: skip
# How much help a result tells of: what a HIELP relation weighs.
GEWICHTEN = {Resultaat.GEREALISEERD: 1.0, Resultaat.DEELS_GEREALISEERD: 0.5}
MISLUKT = 0.1
EINDE_VOOR_BEGIN = N_(
    "Afgerond op %(einde)s, maar ingediend op %(begin)s. Wij nemen de dag van indienen als einde."
)
GEBIED_ONBEKEND = N_("Gebied onbekend: “%(gebied)s”. Wij nemen de hele gemeente als gebied.")


class InitiatievenLezer:
    """Makes closed initiatives."""

    def prepare(self, rijen: Sequence[Waarden]) -> None:
        """Load areas, themes, and the organisations and parties these rows name."""
        self._gebieden, self._themas = gebiedenboom(), themaboom()
        namen = {rij.get("organisatie", "") for rij in rijen} - {""}
        sorteernamen = sorted({sort_key(naam) for naam in namen})
        self._partners = {
            partner.sorteernaam: partner
            for partner in Partner.select().where(Partner.sorteernaam.in_(sorteernamen))
        }
        self._kenmerken = {
            jaar: iter(reserve_kenmerken(jaar, aantal)) for jaar, aantal in _count_years(rijen)
        }
        self._partijen = Geheugen(find_overgenomen({naam[:120] for naam in namen}))

    def add(self, waarden: Waarden, *, door: Actor) -> Reference:
        """Take a closed initiatief over, with its organisation's part in it."""
        resultaat = _read_resultaat(waarden.get("resultaat", ""))
        data = self._as_initiatief(waarden, door)
        data = replace(data, kenmerk=next(self._kenmerken[data.ingediend_op.year]))
        initiatief = take_over_initiatief(data, door=door)
        _close(initiatief, resultaat, waarden, door)
        self._tie(initiatief, resultaat, waarden, door)
        return initiatief.reference

    def change(
        self, reference: Reference, waarden: Waarden, velden: frozenset[str], *, door: Actor
    ) -> None:
        """Bring a closed initiatief up to date with its list."""
        resultaat = _read_resultaat(waarden.get("resultaat", ""))
        initiatief = Initiatief.get(Initiatief.sleutel == reference.key)
        renew_overgenomen(initiatief, self._as_initiatief(waarden, door), door=door)
        if velden & {"resultaat", "afgerond_op", "ingediend_op"}:
            _close(initiatief, resultaat, waarden, door)
        self._tie(initiatief, resultaat, waarden, door)

    def resume(self, reference: Reference, *, door: Actor) -> None:
        """Do nothing: initiatives do not end by a list."""

    def end(self, reference: Reference, *, door: Actor) -> None:
        """Initiatives keep their history, whatever a list says."""
        raise Refused()

    def _as_initiatief(self, waarden: Waarden, door: Actor) -> OvergenomenInitiatief:
        if not waarden.get("titel"):
            raise Invalid(N_("Er is geen titel."), veld="titel")
        dag, _ = read_period(waarden.get("ingediend_op", ""))
        return OvergenomenInitiatief(
            titel=waarden["titel"],
            omschrijving=waarden.get("omschrijving", ""),
            gebied=self._gebied_of(waarden),
            initiatiefnemer=self._partij_of(waarden.get("organisatie", ""), door),
            ingediend_op=at(dag),
            themas=self._themas_of(waarden),
            plek_omschrijving=waarden.get("plek", "")[:200],
        )

    def _gebied_of(self, waarden: Waarden) -> Gebied:
        """Give the area a row names by name or postcode, else the whole city."""
        gebied = _find_gebied(self._gebieden, waarden) or self._gebieden.gemeente
        if gebied is None:
            raise Refused(N_("Er zijn nog geen gebieden. Lees die eerst in."))
        return gebied

    def _themas_of(self, waarden: Waarden) -> tuple[Thema, ...]:
        """Give the themes a row names, else those its words are about."""
        genoemd = waarden.get("themas", "")
        bekend = [t for naam in split(genoemd) if (t := self._themas.by_naam(naam))]
        if not bekend:
            tekst = f"{waarden['titel']} {waarden.get('omschrijving', '')}"
            bekend = self._themas.suggest(tekst, 2) or self._themas.suggest(genoemd, 1)
        return tuple(bekend[:MAX_THEMAS])

    def _partij_of(self, naam: str, door: Actor) -> Partij:
        schoon = " ".join(naam.split())[:120] if is_organisatie(naam) else ""
        sleutel = schoon or ZONDER_NAAM
        if sleutel not in self._partijen:
            self._partijen[sleutel] = take_over_partij(schoon, door=door)
        return self._partijen[sleutel]

    def _tie(
        self, initiatief: Initiatief, resultaat: Resultaat, waarden: Waarden, door: Actor
    ) -> None:
        partner = self._partners.get(sort_key(waarden.get("organisatie", "")))
        if partner is None:
            return
        register_relatie(
            NieuweRelatie(
                partner.reference,
                initiatief.reference,
                RelatieSoort.HIELP,
                gewicht=GEWICHTEN.get(resultaat, MISLUKT),
                sinds=initiatief.ingediend_op.date(),
                bron=Bron.IMPORT,
                is_openbaar=False,
            ),
            door=door,
        )


def _find_gebied(gebieden: GebiedenBoom, waarden: Waarden) -> Gebied | None:
    gebied = gebieden.by_naam(waarden.get("gebied", ""))
    if gebied is None and waarden.get("postcode"):
        gebied = gebieden.find_postcode(waarden["postcode"])
    return gebied


def make_nagaan() -> Nagaan:
    """Make what tells which rows name an area that is in no list, and so are of the whole city."""
    gebieden = gebiedenboom()

    def nagaan(waarden: Waarden) -> Iterable[VemsError]:
        genoemd = waarden.get("gebied") or waarden.get("postcode", "")
        if genoemd and _find_gebied(gebieden, waarden) is None:
            yield Invalid(GEBIED_ONBEKEND, gebied=genoemd[:120])
        with suppress(Invalid):
            begin, _ = read_period(waarden.get("ingediend_op", ""))
            _, einde = read_period(waarden.get("afgerond_op", ""))
            if einde < begin:
                yield Invalid(
                    EINDE_VOOR_BEGIN, einde=format_datum(einde), begin=format_datum(begin)
                )

    return nagaan


def _count_years(rijen: Sequence[Waarden]) -> Iterable[tuple[int, int]]:
    """Count per year how many kenmerken the rows may need."""
    jaren: Counter[int] = Counter()
    for rij in rijen:
        with suppress(Invalid):
            jaren[read_period(rij.get("ingediend_op", ""))[0].year] += 1
    return sorted(jaren.items())


def _close(initiatief: Initiatief, resultaat: Resultaat, waarden: Waarden, door: Actor) -> None:
    begin, uiterst = read_period(waarden.get("ingediend_op", ""))
    genoemd = waarden.get("afgerond_op", "")
    dag = read_period(genoemd)[1] if genoemd else uiterst
    op = _end_of(max(dag, begin))
    take_over_fase(initiatief, Fase.AFGEROND, resultaat=resultaat, op=op, door=door)


def _end_of(dag: date) -> datetime:
    return min(at(dag, 17), now())


def _read_resultaat(waarde: str) -> Resultaat:
    kort = waarde.strip().casefold()
    for resultaat, label in RESULTAAT_LABELS.items():
        if kort in (resultaat.value, label.casefold()):
            return resultaat
    raise Invalid(
        N_("“%(waarde)s” is geen resultaat. Kies uit: %(resultaten)s."),
        veld="resultaat",
        waarde=waarde[:40],
        resultaten=", ".join(resultaat.value for resultaat in RESULTAAT_LABELS),
    )


INITIATIEVEN = Lijst(
    naam="initiatieven",
    label=N_("Afgeronde initiatieven"),
    eigen_velden=VELDEN,
    make=InitiatievenLezer,
    sleutel_van=lambda waarden: waarden.get("sleutel", ""),
    mag_beeindigen=False,
    make_nagaan=make_nagaan,
)
