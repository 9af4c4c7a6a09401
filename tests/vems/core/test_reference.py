"""References: one load per kind, and hidden looks the same as dangling."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from vems.core import reference
from vems.core.actor import ANONIEM, SYSTEEM, Actor
from vems.core.reference import Reference, Shown, load_shown, register_kind


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, Sequence[str]]]:
    """Register kinds "boom" and "plek"; gives what their loaders were asked."""
    monkeypatch.setattr(reference, "_kinds", {})
    calls: list[tuple[str, Sequence[str]]] = []

    def offer(kind: str, bestaat: set[str], geheim: set[str]) -> None:
        def load(keys: Sequence[str], actor: Actor) -> Mapping[str, Shown]:
            calls.append((kind, keys))
            return {
                key: Shown(
                    Reference(kind, key),
                    f"{kind} {key}",
                    f"/{kind}/{key}",
                    kind,
                    zichtbaar=key not in geheim or actor is SYSTEEM,
                )
                for key in keys
                if key in bestaat
            }

        register_kind(kind, label=kind.capitalize(), load_many=load)

    offer("boom", {"1", "2", "3"}, {"3"})
    offer("plek", {"1"}, set())
    return calls


def test_one_load_per_kind(asked: list[tuple[str, Sequence[str]]]) -> None:
    refs = [Reference("boom", key) for key in "21212"] + [Reference("plek", "1")]
    shown = load_shown(refs, ANONIEM)
    assert sorted(asked) == [("boom", ["1", "2"]), ("plek", ["1"])]
    assert shown[Reference("boom", "2")].titel == "boom 2"
    assert len(shown) == 3


def test_hidden_dangling_and_unknown_look_the_same(asked: list[tuple[str, Sequence[str]]]) -> None:
    hidden, dangling, unknown = Reference("boom", "3"), Reference("boom", "9"), Reference("x", "1")
    assert load_shown([hidden, dangling, unknown], ANONIEM) == {}
    assert set(load_shown([hidden, dangling, unknown], SYSTEEM)) == {hidden}


def test_nothing_asked_is_nothing_loaded(asked: list[tuple[str, Sequence[str]]]) -> None:
    assert load_shown([], ANONIEM) == {}
    assert asked == []


def test_text_and_back() -> None:
    ref = Reference("partner", "7:a")
    assert str(ref) == "partner:7:a"
    assert Reference.parse(str(ref)) == ref


@pytest.mark.parametrize("tekst", ["", ":", "partner", "partner:", ":7"])
def test_half_a_reference_is_refused(tekst: str) -> None:
    with pytest.raises(ValueError, match="^" + tekst + "$"):
        Reference.parse(tekst)


def test_references_have_an_order() -> None:
    refs = [Reference("b", "1"), Reference("a", "2"), Reference("a", "1")]
    assert [str(r) for r in sorted(refs)] == ["a:1", "a:2", "b:1"]
