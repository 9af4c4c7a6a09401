"""Reading areas in from a list: GeoJSON with shapes, or CSV without. See docs/inlezen.md.

A wijk or gemeente that a buurt names and that is in no list comes with it; its shape is that of
its parts. A wijk that is no CBS wijk (a stadsdeel) gets a code of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from typing import Any

from netwerk.gebieden.cellen import (
    check_code,
    clean_name,
    code_of_name,
    read_degrees,
    read_number,
)
from netwerk.gebieden.keuzes import Niveau
from netwerk.gebieden.meetkunde import join_shapes
from netwerk.gebieden.models import Gebied
from netwerk.gebieden.postcodes import postcodes_of, read_postcodes
from netwerk.gebieden.registration import NieuwGebied, end_gebied, register_gebied
from netwerk.gebieden.vormen import KRUIST, check_punt, is_mended, read_vorm
from vems.core.actor import Actor
from vems.core.exceptions import Invalid, VemsError
from vems.core.i18n import N_
from vems.core.inlezen.geheugen import Geheugen
from vems.core.inlezen.kolommen import Veld
from vems.core.inlezen.lijst import Lijst, Waarden
from vems.core.reference import Reference

VELDEN = (
    Veld("cbs_code", N_("CBS-code"), ("buurtcode", "bu_code", "wijkcode", "wk_code", "code"),
         is_verplicht=True),
    Veld("naam", N_("Naam"), ("buurtnaam", "bu_naam", "wijknaam_kort", "wijknaam", "wk_naam"),
         is_verplicht=True),
    Veld("wijkcode", N_("Code van de wijk"), ("wk_code",)),
    Veld("wijknaam", N_("Naam van de wijk"), ("wijk", "wk_naam", "stadsdeel")),
    Veld("gemeentecode", N_("Code van de gemeente"), ("gm_code",)),
    Veld("gemeentenaam", N_("Naam van de gemeente"), ("gemeente", "gm_naam")),
    Veld("inwoners", N_("Aantal inwoners"), ("inwoners_2024", "aantal_inwoners", "aant_inw")),
    Veld("lon", N_("Lengtegraad"), ("label_lon", "label_lon_2014", "longitude", "x")),
    Veld("lat", N_("Breedtegraad"), ("label_lat", "label_lat_2014", "latitude", "y")),
    Veld("vorm", N_("Vorm")),
    Veld("beschrijving", N_("Beschrijving"), ("omschrijving",)),
    Veld("postcodes", N_("Postcodes"), ("postcode",), is_meer=True),
)  # fmt: skip
_NIVEAU = {"GM": Niveau.GEMEENTE, "WK": Niveau.WIJK, "BU": Niveau.BUURT}
_KLEUREN = 8


class GebiedenLezer:
    """Makes areas, and what they lie in."""

    def prepare(self, rijen: Sequence[Waarden]) -> None:
        """Know the areas there are."""
        self._bekend = Geheugen({gebied.cbs_code: gebied for gebied in Gebied.select()})

    def add(self, waarden: Waarden, *, door: Actor) -> Reference:
        """Register an area, or bring the one with this code up to date."""
        return self._register(waarden, frozenset(waarden), door).reference

    def change(
        self, reference: Reference, waarden: Waarden, velden: frozenset[str], *, door: Actor
    ) -> None:
        """Bring an area up to date with what the list says anew."""
        self._register(waarden, velden, door)

    def resume(self, reference: Reference, *, door: Actor) -> None:
        """Do nothing: registering an area again brings it back."""

    def end(self, reference: Reference, *, door: Actor) -> None:
        """Note that an area is no more."""
        end_gebied(Gebied.get(Gebied.slug == reference.key), door=door)

    def _register(self, waarden: Waarden, velden: frozenset[str], door: Actor) -> Gebied:
        code = check_code(waarden.get("cbs_code", ""))
        niveau = _NIVEAU[code[:2]]
        ouder = self._parent_of(code, niveau, waarden, door)
        oud = self._bekend.get(code)
        lon = _new_or_old(waarden, velden, oud, "lon", read_degrees)
        lat = _new_or_old(waarden, velden, oud, "lat", read_degrees)
        check_punt(lon, lat)
        gebied = register_gebied(
            NieuwGebied(
                niveau=niveau,
                cbs_code=code,
                naam=_name_of(waarden, oud),
                ouder=ouder.cbs_code if ouder else "",
                kleur=self._colour_of(oud, niveau),
                beschrijving=_new_or_old(waarden, velden, oud, "beschrijving", str) or "",
                inwoners=_new_or_old(waarden, velden, oud, "inwoners", read_number),
                vorm=_new_or_old(waarden, velden, oud, "vorm", read_vorm),
                lon=lon,
                lat=lat,
                postcodes=read_postcodes(waarden, oud),
            ),
            door=door,
        )
        self._bekend[code] = gebied
        return gebied

    def _parent_of(self, code: str, niveau: Niveau, waarden: Waarden, door: Actor) -> Gebied | None:
        """Give what an area lies in, made when it is not there yet."""
        if niveau is Niveau.GEMEENTE:
            return None
        gemeente = self._gemeente_of(code, waarden, door)
        if niveau is Niveau.WIJK:
            return gemeente
        wijkcode, naam = waarden.get("wijkcode", ""), clean_name(waarden.get("wijknaam", ""))
        if not wijkcode:
            wijkcode = code_of_name(code, naam) if naam else f"WK{code[2:8]}"
        bekend = self._bekend.get(check_code(wijkcode))
        if bekend is not None:
            return bekend
        return self._make(Niveau.WIJK, wijkcode, naam or wijkcode, gemeente, door)

    def _gemeente_of(self, code: str, waarden: Waarden, door: Actor) -> Gebied:
        gevraagd = waarden.get("gemeentecode") or f"GM{code[2:6]}"
        bekend = self._bekend.get(check_code(gevraagd))
        if bekend is not None:
            return bekend
        andere = next((g for g in self._bekend.values() if g.niveau is Niveau.GEMEENTE), None)
        if andere is not None:
            raise Invalid(
                N_("Dit gebied ligt in een andere gemeente (%(code)s) dan %(naam)s."),
                veld="cbs_code",
                code=gevraagd,
                naam=andere.naam,
            )
        naam = clean_name(waarden.get("gemeentenaam", "")) or gevraagd
        return self._make(Niveau.GEMEENTE, gevraagd, naam, None, door)

    def _make(
        self, niveau: Niveau, code: str, naam: str, ouder: Gebied | None, door: Actor
    ) -> Gebied:
        gebied = register_gebied(
            NieuwGebied(
                niveau=niveau,
                cbs_code=code,
                naam=naam,
                ouder=ouder.cbs_code if ouder else "",
                kleur=self._colour_of(None, niveau),
            ),
            door=door,
        )
        self._bekend[code] = gebied
        return gebied

    def _colour_of(self, oud: Gebied | None, niveau: Niveau) -> int:
        """Give every wijk one of the eight colours of the map, in the order they come."""
        if niveau is not Niveau.WIJK:
            return 0
        if oud is not None and oud.kleur:
            return int(oud.kleur)
        wijken = sum(gebied.niveau is Niveau.WIJK for gebied in self._bekend.values())
        return wijken % _KLEUREN + 1


def draw_missing_shapes(*, door: Actor) -> int:
    """Give wijken and the gemeente without a shape that of their parts; how many were drawn."""
    getekend = 0
    for niveau in (Niveau.WIJK, Niveau.GEMEENTE):
        zonder = Gebied.select().where(Gebied.niveau == niveau, Gebied.vorm.is_null())
        for gebied in list(zonder):
            delen = Gebied.select().where(Gebied.ouder == gebied, Gebied.vorm.is_null(False))
            vorm = join_shapes([deel.vorm for deel in delen])
            if vorm is not None:
                register_gebied(_with_shape(gebied, vorm), door=door)
                getekend += 1
    return getekend


def _with_shape(gebied: Gebied, vorm: Mapping[str, Any]) -> NieuwGebied:
    return NieuwGebied(
        niveau=gebied.niveau,
        cbs_code=gebied.cbs_code,
        naam=gebied.naam,
        ouder=gebied.ouder.cbs_code if gebied.ouder_id else "",
        kleur=gebied.kleur,
        beschrijving=gebied.beschrijving,
        inwoners=gebied.inwoners,
        vorm=vorm,
        lon=gebied.lon,
        lat=gebied.lat,
        postcodes=postcodes_of(gebied),
    )


def _new_or_old(
    waarden: Waarden,
    velden: frozenset[str],
    oud: Gebied | None,
    veld: str,
    lees: Any,  # noqa: ANN401
) -> Any:  # noqa: ANN401
    """Read a field that the list says anew; keep what is there where it says nothing new."""
    if oud is not None and veld not in velden:
        return getattr(oud, veld)
    waarde = waarden.get(veld, "")
    if waarde:
        return lees(waarde)
    return getattr(oud, veld) if oud is not None else None


def _name_of(waarden: Waarden, oud: Gebied | None) -> str:
    naam = clean_name(waarden.get("naam", "")) or (oud.naam if oud else "")
    if not naam:
        raise Invalid(N_("Er staat geen naam."), veld="naam")
    return naam


def find_crossed(waarden: Waarden) -> Iterable[VemsError]:
    """Tell of a row whose shape crossed itself; what is no shape at all is refused elsewhere."""
    with suppress(Invalid):
        if waarden.get("vorm") and is_mended(waarden["vorm"]):
            yield Invalid(KRUIST, veld="vorm")


GEBIEDEN = Lijst(
    naam="gebieden",
    label=N_("Gebieden"),
    eigen_velden=VELDEN,
    make=GebiedenLezer,
    sleutel_van=lambda waarden: waarden.get("cbs_code", "").upper(),
    make_nagaan=lambda: find_crossed,
    finish=lambda door: draw_missing_shapes(door=door),
)
