"""Suggesting labels: what is learned, why it is suggested, and what may not change it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vems.core.learning import labels
from vems.core.learning.corpus import Corpus
from vems.core.learning.features import Tekst
from vems.core.learning.labels import LabelModel, Voorbeeld, Voorstel

VOORBEELDEN = [
    Voorbeeld(Tekst(titel, tekst), tuple(bij.split()))
    for titel, tekst, bij in (
        ("Moestuin achter de flat", "Met buren groente kweken.", "groen"),
        ("Bomen planten in de straat", "", "groen"),
        ("Kruiden op het dak", "Een daktuin voor iedereen.", "groen"),
        ("Voetballen voor meisjes", "", "sport"),
        ("Zwemles voor moeders", "", "sport"),
        ("Samen koken met ouderen", "", "eten"),
        ("Soep op dinsdag", "Uit eigen tuin.", "eten groen"),
    )
]


@pytest.fixture(scope="module")
def model() -> LabelModel:
    return LabelModel(VOORBEELDEN)


@pytest.mark.parametrize(
    ("titel", "label"),
    [
        ("Een buurtmoestuin", "groen"),
        ("voetbaltoernooi", "sport"),
        ("KÓKEN met de buren", "eten"),
        ("zwemlesen", "sport"),  # a spelling mistake
    ],
)
def test_the_best_label_comes_first(model: LabelModel, titel: str, label: str) -> None:
    assert model.rank(Tekst(titel))[0] == label


def test_a_suggestion_says_which_words_it_is_for(model: LabelModel) -> None:
    (voorstel, *_) = model.suggest(Tekst("Wij gaan voetballen"), limit=3, least=0.2)
    assert voorstel.label == "sport"
    assert voorstel.woorden == ("voetballen",)


def test_nothing_is_suggested_for_what_nobody_wrote(model: LabelModel) -> None:
    for titel in ("", "qqq zzz", "de het een", "\x00\ud83c 🎈 12345"):
        assert model.suggest(Tekst(titel), limit=3, least=0.1) == []


def test_without_examples_nothing_is_known() -> None:
    for voorbeelden in ([], [Voorbeeld(Tekst("Moestuin"), ())]):
        leeg = LabelModel(voorbeelden)
        assert leeg.rank(Tekst("Moestuin")) == []
        assert leeg.suggest(Tekst("Moestuin"), limit=3, least=0) == []


def test_given_facts_that_agree_are_nearer() -> None:
    feesten = [
        Voorbeeld(Tekst("Buurtfeest", gegeven={"wijk": wijk}), (wijk,)) for wijk in ("oost", "west")
    ]
    model = LabelModel(feesten)
    assert model.rank(Tekst("Feest", gegeven={"wijk": "west"}))[0] == "west"
    assert model.rank(Tekst("Feest", gegeven={"wijk": "oost"}))[0] == "oost"
    assert model.rank(Tekst("Feest", gegeven={"wijk": "zuid"})) == ["west", "oost"]  # the newer


def test_a_fact_brings_nearer_by_what_it_tells() -> None:
    """The wijk halves the labels: ln 2, less (2-1)(2-1)/(2·8) for chance. Colour says nothing."""
    teksten = [
        Tekst("Feest", gegeven={"wijk": wijk, "kleur": kleur})
        for wijk in ("oost", "west")
        for kleur in ("rood", "geel") * 2
    ]
    wanted = np.repeat(np.eye(2, dtype=np.float32), 4, axis=0)
    told = np.log(2) - 1 / 16
    near = Corpus(teksten, wanted).near(Tekst("Feest", gegeven={"wijk": "oost", "kleur": "rood"}))
    assert np.allclose(near, [1 + 0.3] * 4 + [np.exp(-told)] * 4, atol=1e-5)
    assert np.allclose(Corpus(teksten, wanted[:, ::-1]).near_each_other()[0], near, atol=1e-5)
    assert np.allclose(Corpus(teksten, wanted).near(Tekst("Feest")), 1, atol=1e-5)
    assert np.allclose(Corpus(teksten).near(teksten[0]), 1, atol=1e-5)


def test_the_name_of_a_label_speaks() -> None:
    """Nobody wrote of judo, but one label is called so: a fifth is added, .52 against the .46
    that is usual for the newest. Examples say more than a name."""
    voorbeelden = [
        Voorbeeld(Tekst(titel), (label,))
        for label, titel in (("a", "Bomen"), ("b", "Zwemmen"), ("c", "Koken"))
    ]
    model = LabelModel(voorbeelden, {"a": "Tuinen", "b": "Judo", "c": "Bomen"})
    (voorstel,) = model.suggest(Tekst("Judo"), limit=1, least=0)
    assert (voorstel.label, voorstel.woorden) == ("b", ("judo",))
    assert model.rank(Tekst("Bomen")) == ["a", "c", "b"]
    assert LabelModel(voorbeelden).rank(Tekst("Judo"))[0] == "c"  # the newest


def test_of_very_many_examples_the_newest_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(labels, "MOST_EXAMPLES", 3)
    assert LabelModel(VOORBEELDEN).labels == ["eten", "groen", "sport"]
    assert LabelModel(VOORBEELDEN[:5]).labels == ["groen", "sport"]
    monkeypatch.setattr(labels, "MOST_EXAMPLES", 1)
    assert LabelModel(VOORBEELDEN[:5]).labels == ["sport"]


def test_the_same_examples_give_the_same_model(model: LabelModel) -> None:
    anders = LabelModel(VOORBEELDEN)
    tekst = Tekst("Koken met kruiden uit de tuin")
    assert np.array_equal(model.score(tekst), anders.score(tekst))


def test_a_text_is_as_near_to_others_in_the_square_as_when_asked() -> None:
    teksten = [voorbeeld.tekst for voorbeeld in VOORBEELDEN]
    corpus = Corpus(teksten)
    square = corpus.near_each_other()
    assert np.allclose(square, square.T, atol=1e-6)
    assert np.allclose(np.diag(square), 1, atol=1e-5)
    for row, tekst in zip(square, teksten, strict=True):
        assert np.allclose(row, corpus.near(tekst), atol=1e-5)


@settings(max_examples=60, deadline=None)
@given(titel=st.text(max_size=80), tekst=st.text(max_size=200))
def test_any_text_is_judged(model: LabelModel, titel: str, tekst: str) -> None:
    assert sorted(model.rank(Tekst(titel, tekst))) == model.labels
    for voorstel in model.suggest(Tekst(titel, tekst), limit=3, least=0):
        assert isinstance(voorstel, Voorstel)
        assert voorstel.woorden


def test_the_same_text_is_worked_out_once(
    model: LabelModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    eerst = model.suggest(Tekst("Voetbal en een moestuin"), limit=3, least=0)
    monkeypatch.setattr(LabelModel, "score", None)
    assert model.suggest(Tekst("Voetbal en een moestuin"), limit=3, least=0) == eerst
    with pytest.raises(TypeError):
        model.suggest(Tekst("Voetbal en een moestuin"), limit=2, least=0)
    with pytest.raises(TypeError):
        model.suggest(Tekst("Voetbal en een moestuin", gegeven={"wijk": "N"}), limit=3, least=0)


def test_a_long_text_is_added_up_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    teksten = [Tekst(f"Moestuin en voetbal {n}", "Eten voor de buurt " * n) for n in range(40)]
    ineens = Corpus(teksten).near(teksten[7])
    monkeypatch.setattr("vems.core.learning.corpus._AT_ONCE", 10)
    assert np.allclose(Corpus(teksten).near(teksten[7]), ineens, atol=1e-6)


def test_of_two_that_say_otherwise_the_newer_is_believed() -> None:
    """The neighbourhood budget went from one programme to the next; the others are just there."""
    anders = [Voorbeeld(Tekst(titel), ("anders",)) for titel in ("Zwemmen", "Koken", "Schaken")]
    oud, nieuw = (
        Voorbeeld(Tekst("Feest in de buurt"), (programma,)) for programma in ("oud", "nieuw")
    )
    vraag = Tekst("Een feest voor de buurt")
    assert LabelModel([oud, *anders, nieuw]).rank(vraag)[0] == "nieuw"
    assert LabelModel([nieuw, *anders, oud]).rank(vraag)[0] == "oud"


def test_a_label_that_ended_is_worth_less_than_one_that_goes_on() -> None:
    """Twenty times a year the old budget, and then no more; what was always rare stays worth it."""
    zeldzaam = Voorbeeld(Tekst("Schaken in het park"), ("schaken",))
    oud = [Voorbeeld(Tekst(f"Feest {n}"), ("oud budget",)) for n in range(20)]
    anders = [Voorbeeld(Tekst(f"Tuin {n}"), ("tuinen",)) for n in range(20)]
    model = LabelModel([zeldzaam, *oud, *anders])
    nog_niet = LabelModel([zeldzaam, *anders, *oud])
    assert _worth(model, "Feest", "oud budget") < 0.7 * _worth(nog_niet, "Feest", "oud budget")
    assert model.rank(Tekst("Schaken"))[0] == "schaken"


def _worth(model: LabelModel, titel: str, label: str) -> float:
    return float(model.score(Tekst(titel))[model.labels.index(label)])
