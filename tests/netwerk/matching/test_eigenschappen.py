"""What must hold for any network: nothing unrelated moves a list, nobody barred comes in."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netwerk.matching.behoefte import list_fitting
from netwerk.matching.blik import look
from netwerk.matching.filters import is_stopped
from netwerk.matching.gewichten import HUIDIG
from netwerk.matching.kandidaat import Aanbod, Hielp, Kandidaat
from netwerk.matching.keuzes import Soort, Uitkomst, Vraagsoort
from netwerk.matching.koppelen import Match, who_could_help
from netwerk.matching.netwerkbeeld import Kennis, Netwerkbeeld
from netwerk.matching.profiel import Vraag, Zoekprofiel
from netwerk.matching.selectie import select
from tests.netwerk.matching.wereld import GEBIEDEN, PROFIEL, THEMAS, VANDAAG, beeld, ref
from vems.core.reference import Reference

themas = st.sampled_from([thema.code for thema in THEMAS])
gebieden = st.sampled_from([gebied.code for gebied in GEBIEDEN])
wijken = st.sampled_from(["KT", "MW", "BS", "HK"])
vraagsoorten = st.sampled_from(list(Vraagsoort))
woorden = st.sampled_from(["tuin", "zaad", "soep", "stoep", "muziek"])
dagen = st.integers(0, 500).map(lambda n: VANDAAG - timedelta(days=n))

aanbod = st.builds(
    Aanbod,
    sleutel=st.sampled_from("abc"),
    soort=vraagsoorten,
    titel=st.just("aanbod"),
    aantal=st.none() | st.integers(0, 50),
    over=st.none() | st.integers(0, 9),
)
kandidaten = st.lists(
    st.builds(
        Kandidaat,
        reference=st.builds(Reference, st.just("k"), st.integers(0, 40).map(str)),
        soort=st.sampled_from(list(Soort)),
        titel=st.just("Naam"),
        organisatie=st.sampled_from(["", "partner:1", "partner:2"]),
        themas=st.dictionaries(themas, st.sampled_from([0.3333, 0.6667, 1.0]), max_size=3),
        gebieden=st.frozensets(gebieden, max_size=2),
        stadsbreed=st.booleans(),
        aanbod=st.lists(aanbod, max_size=3).map(tuple),
        bevestigd_op=st.none() | dagen,
        beschikbaar=st.sampled_from([True, True, True, False]),
        vrije_uren=st.none() | st.sampled_from([0.0, 2.0, 8.0]),
        belasting=st.integers(0, 8),
        hielp=st.lists(
            st.builds(Hielp, themas, wijken, st.sampled_from(list(Uitkomst))), max_size=3
        ).map(tuple),
        trefwoorden=st.frozensets(woorden),
    ),
    max_size=15,
    unique_by=lambda kandidaat: kandidaat.reference,
)
profielen = st.builds(
    Zoekprofiel,
    onderwerp=st.just(PROFIEL.onderwerp),
    titel=st.just("Soep op dinsdag"),
    themas=st.lists(themas, max_size=3, unique=True).map(tuple),
    wijk=st.sampled_from(["", "KT", "BS"]),
    vragen=st.lists(
        st.builds(Vraag, st.sampled_from("123"), vraagsoorten, aantal=st.none() | st.just(20)),
        max_size=3,
        unique_by=lambda vraag: vraag.sleutel,
    ).map(tuple),
    trefwoorden=st.lists(woorden, unique=True).map(tuple),
    begeleider=st.just(PROFIEL.begeleider),
)
rustig = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def match(profiel: Zoekprofiel, netwerk: Netwerkbeeld, limit: int = 5) -> list[Match]:
    return who_could_help(profiel, netwerk, vandaag=VANDAAG, limit=limit)


@rustig
@given(profielen, kandidaten, st.integers(0, 2**32))
def test_order_of_arrival_does_not_matter(
    profiel: Zoekprofiel, lijst: list[Kandidaat], zaad: int
) -> None:
    door_elkaar = Random(zaad).sample(lijst, len(lijst))
    assert match(profiel, beeld(*lijst)) == match(profiel, beeld(*door_elkaar))


@rustig
@given(profielen, kandidaten)
def test_someone_unrelated_changes_nothing(profiel: Zoekprofiel, lijst: list[Kandidaat]) -> None:
    vreemd = Kandidaat(ref("k:vreemd"), Soort.PARTNER, "Vreemd", gebieden=frozenset({"nergens"}))
    vreemd = replace(vreemd, aanbod=(), themas={"geheel_anders": 1.0}, bevestigd_op=VANDAAG)
    netwerk = beeld(*lijst)
    profiel = replace(profiel, wijk=profiel.wijk or "KT")
    buren = {vreemd.reference: {ref("k:ver"): Kennis("kent")}}
    met = netwerk.with_kandidaat(vreemd).with_relaties(buren=buren)
    assert match(profiel, met) == match(profiel, netwerk)


# Of another subject and another wijk, but open and confirmed: no filter stops it.
vreemden = st.builds(
    Kandidaat,
    reference=st.just(ref("k:vreemd")),
    soort=st.sampled_from([Soort.PARTNER, Soort.PLEK, Soort.INSTRUMENT]),
    titel=st.just("Vreemd"),
    themas=st.just({"geheel_anders": 1.0}),
    gebieden=st.just(frozenset({"MW"})),
    stadsbreed=st.booleans(),
    aanbod=st.lists(aanbod, max_size=2).map(tuple),
    bevestigd_op=st.just(VANDAAG),
    belasting=st.integers(0, 8),
    trefwoorden=st.frozensets(st.sampled_from(["fiets", "haven"])),
)


@rustig
@given(profielen, kandidaten, vreemden)
def test_who_passes_the_filters_on_another_subject_moves_nobody(
    profiel: Zoekprofiel, lijst: list[Kandidaat], vreemd: Kandidaat
) -> None:
    """Nobody else's score or explanation changes; without an offer that fits, nor does the list."""
    profiel = replace(profiel, wijk="KT")
    netwerk, met = beeld(*lijst), beeld(*lijst, vreemd)
    assert not is_stopped(look(profiel, met, vandaag=VANDAAG, gewichten=HUIDIG), vreemd)
    zonder_hem = {m.reference: m for m in match(profiel, netwerk, 15)}
    for gevonden in match(profiel, met, 15):
        vorige = zonder_hem.get(gevonden.reference)
        if vorige is not None and vorige.vraag_sleutel == gevonden.vraag_sleutel:
            assert (gevonden.score, gevonden.uitleg) == (vorige.score, vorige.uitleg)
    if not any(list_fitting(vraag, vreemd, HUIDIG) for vraag in profiel.gezocht):
        assert match(profiel, met) == match(profiel, netwerk)


@rustig
@given(profielen, kandidaten, st.sets(st.integers(0, 40), max_size=10))
def test_niet_koppelen_never_appears(
    profiel: Zoekprofiel, lijst: list[Kandidaat], verboden: set[int]
) -> None:
    paren = [(Reference("k", str(n)), profiel.onderwerp) for n in verboden]
    gevonden = {m.reference for m in match(profiel, beeld(*lijst, niet_koppelen=paren), 15)}
    assert gevonden.isdisjoint(een for een, _ in paren)


@rustig
@given(profielen, kandidaten)
def test_the_list_keeps_its_rules_and_its_sums(
    profiel: Zoekprofiel, lijst: list[Kandidaat]
) -> None:
    netwerk = beeld(*lijst)
    matches = match(profiel, netwerk)
    assert len(matches) <= 5
    assert len({m.reference for m in matches}) == len(matches)
    organisaties = [netwerk.kandidaten[m.reference].organisatie for m in matches]
    assert all(organisaties.count(o) <= 2 for o in set(organisaties) - {""})
    for m in matches:
        assert 25 <= m.score <= 100
        assert m.score == round(sum(deel.punten for deel in m.onderdelen), 2)
        assert all(0 <= deel.waarde <= 1 for deel in m.onderdelen)
        assert m.uitleg.replay() == m.uitleg


@rustig
@given(profielen, kandidaten)
def test_the_tables_pass_over_nobody_who_could_help(
    profiel: Zoekprofiel, lijst: list[Kandidaat]
) -> None:
    """Whoever the filters let through is among the selected, when there is room for all."""
    netwerk = beeld(*lijst)
    blik = look(profiel, netwerk, vandaag=VANDAAG, gewichten=HUIDIG)
    gekozen = select(blik, profiel.gezocht, len(lijst))
    alleen = {k.reference for k in lijst if match(profiel, beeld(k))}
    assert alleen <= set(gekozen)


@rustig
@given(profielen, kandidaten, kandidaten)
def test_changed_step_by_step_is_as_built_at_once(
    profiel: Zoekprofiel, eerst: list[Kandidaat], later: list[Kandidaat]
) -> None:
    netwerk = beeld(*eerst)
    for kandidaat in later:
        netwerk = netwerk.with_kandidaat(kandidaat)
    weg = [k.reference for k in eerst[::2]]
    for reference in weg:
        netwerk = netwerk.without_kandidaat(reference)
    over = {k.reference: k for k in (*eerst, *later) if k.reference not in weg}
    assert dict(netwerk.kandidaten) == over
    assert match(profiel, netwerk) == match(profiel, beeld(*over.values()))
    assert netwerk.generatie == 1 + len(later) + len(weg)
