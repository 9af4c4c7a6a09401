"""Which organisations did something like this before: from the texts of what they did.

Three looks at the same history, because each misses something: the few earlier activities that are
nearest, all activities weighed together (ridge), and the organisation's whole story. An
organisation known in the same wijk, theme or programme is nearer; where that is not given it is
read from the text. Pure; the score here only chooses and orders names for a person to look at, the
published score (koppelen) does not use it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from vems.core.learning.corpus import Corpus
from vems.core.learning.features import Tekst
from vems.core.learning.solving import solve

MOST_ACTIVITIES = 8_000
_RIDGE = 0.7
_NEAREST_POWER = 4
_RIDGE_SHARE = 1.0
_STORY_SHARE = 0.6
_EXPERIENCE = 0.1
_KENMERK_GIVEN = 0.5
_KENMERK_READ = 0.2
_DOUBT = 4.0
_LEAST_NEAR = 0.15


@dataclass(frozen=True, slots=True)
class Geschiedenis:
    """What an organisation did: titles, oldest first, and how often in which wijk, theme …"""

    sleutel: str
    naam: str
    activiteiten: tuple[str, ...] = ()
    kenmerken: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Eerder:
    """An organisation, its score, and the titles of its own that are nearest."""

    sleutel: str
    score: float
    activiteiten: tuple[str, ...]


class Historie:
    """What all organisations did, ready to be asked."""

    def __init__(self, geschiedenissen: Sequence[Geschiedenis]) -> None:
        self.sleutels = [geschiedenis.sleutel for geschiedenis in geschiedenissen]
        done = [
            (titel, owner)
            for owner, geschiedenis in enumerate(geschiedenissen)
            for titel in geschiedenis.activiteiten or (geschiedenis.naam,)
        ][-MOST_ACTIVITIES:]
        self._titels = [titel for titel, _ in done]
        self._owners = np.array([owner for _, owner in done], dtype=np.int64)
        self._amounts = np.bincount(self._owners, minlength=len(self.sleutels))
        self._activities = Corpus([Tekst(titel) for titel in self._titels])
        self._stories = Corpus([Tekst(_story(one)) for one in geschiedenissen])
        self._kenmerken = _read_kenmerken(geschiedenissen)
        wanted = [np.eye(len(self.sleutels), dtype=np.float32)[self._owners]]
        wanted += [kenmerk.known[self._owners] for kenmerk in self._kenmerken.values()]
        usual = [np.zeros(len(self.sleutels), dtype=np.float32)]
        usual += [kenmerk.usual for kenmerk in self._kenmerken.values()]
        together, self._usual = np.hstack(wanted), np.concatenate(usual)
        near = self._activities.near_each_other()
        self._shares = solve(near, together - self._usual, _RIDGE)

    def score(self, tekst: Tekst) -> np.ndarray:
        """Give how well each organisation fits; `gegeven` are values of kenmerken, any name."""
        near = self._activities.near(Tekst(tekst.titel, tekst.tekst))
        learned = near @ self._shares + self._usual
        amount = len(self.sleutels)
        nearest = np.bincount(self._owners, weights=near**_NEAREST_POWER, minlength=amount)
        score = nearest ** (1 / _NEAREST_POWER) + _RIDGE_SHARE * learned[:amount]
        score += _STORY_SHARE * self._stories.near(Tekst(tekst.titel, tekst.tekst))
        score = np.maximum(score + _EXPERIENCE * np.log1p(self._amounts), 1e-6)
        given, start = frozenset(tekst.gegeven.values()), amount
        for kenmerk in self._kenmerken.values():
            end = start + len(kenmerk.values)
            score *= kenmerk.agree(given, learned[start:end])
            start = end
        return score

    def rank(self, tekst: Tekst) -> list[str]:
        """Give all organisations, the best first; equal ones as they were given."""
        return [self.sleutels[place] for place in np.argsort(-self.score(tekst), kind="stable")]

    def find(self, tekst: Tekst, *, limit: int = 5, titles: int = 2) -> list[Eerder]:
        """Give the organisations that did something like it, each with its nearest titles.

        Only organisations with an activity that shares a word with the text.
        """
        score = self.score(tekst)
        near = self._activities.near(Tekst(tekst.titel, tekst.tekst))
        found = []
        for place in np.argsort(-score, kind="stable").tolist():
            own = np.flatnonzero((self._owners == place) & (near >= _LEAST_NEAR))
            if len(own):
                best = own[np.argsort(-near[own], kind="stable")][:titles].tolist()
                named = tuple(dict.fromkeys(self._titels[one] for one in best))
                found.append(Eerder(self.sleutels[place], round(float(score[place]), 3), named))
            if len(found) >= limit:
                break
        return found


@dataclass(frozen=True, slots=True)
class _Kenmerk:
    """One kind of fact: which part of each organisation's work had each value."""

    values: dict[str, int]
    known: np.ndarray
    usual: np.ndarray
    likely: np.ndarray

    def agree(self, given: frozenset[str], read: np.ndarray) -> np.ndarray:
        """Give by what each organisation's score is multiplied."""
        places = [self.values[value] for value in given if value in self.values]
        if places:
            return self.likely[:, places].mean(axis=1) ** _KENMERK_GIVEN
        chance = np.maximum(read, 1e-3)
        lift = (self.likely / np.maximum(self.usual, 1e-9)) @ (chance / chance.sum())
        return np.asarray(lift**_KENMERK_READ)


def _story(geschiedenis: Geschiedenis) -> str:
    values = (value for kenmerk in geschiedenis.kenmerken.values() for value in kenmerk)
    return " ".join((geschiedenis.naam, *geschiedenis.activiteiten, *values))


def _read_kenmerken(geschiedenissen: Sequence[Geschiedenis]) -> dict[str, _Kenmerk]:
    found = {}
    names = {name for geschiedenis in geschiedenissen for name in geschiedenis.kenmerken}
    for name in sorted(names):
        every = [Counter(one.kenmerken.get(name, {})) for one in geschiedenissen]
        values = {v: at for at, v in enumerate(sorted({value for one in every for value in one}))}
        if not values:
            continue  # nothing is known of anybody: it tells nobody apart
        counts = np.zeros((len(every), len(values)), dtype=np.float32)
        for row, one in enumerate(every):
            for value, times in one.items():
                counts[row, values[value]] = times
        totals = counts.sum(axis=1, keepdims=True)
        usual = counts.sum(axis=0) / max(1.0, float(counts.sum()))
        found[name] = _Kenmerk(
            values,
            counts / np.maximum(totals, 1),
            usual,
            (counts + _DOUBT * usual) / (totals + _DOUBT),
        )
    return found
