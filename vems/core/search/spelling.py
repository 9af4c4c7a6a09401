"""“Bedoelde u …?”: the nearest word that the public texts use.

Candidates are one change away (a letter more, less, other, or two swapped) or sound the same in
Dutch (ei/ij, au/ou, d/t, v/f, a doubled letter). Two letters swapped is the mistake of fast
fingers, and few words are that near: one counts as much as ten that are another letter away. Only
words of public text are ever offered, to the staff too, and the caller checks that the word still
finds something.
"""

from __future__ import annotations

from collections.abc import Sequence

from vems.core.search.segments import SegmentData
from vems.core.search.sounds import edits, sound, swaps

_SHORTEST = 4
_SWAPPED = 10.0


def nearest_words(word: str, segments: Sequence[SegmentData], limit: int = 3) -> list[str]:
    """Give better spellings of a folded word, best first; none when the word itself is in use."""
    if len(word) < _SHORTEST or any(word in segment.vocabulary for segment in segments):
        return []
    weights: dict[str, float] = {}
    swapped = frozenset(swaps(word))
    for segment in segments:
        for candidate in edits(word):
            if candidate in segment.vocabulary:
                worth = _SWAPPED if candidate in swapped else 1.0
                worth *= segment.vocabulary[candidate]
                weights[candidate] = weights.get(candidate, 0.0) + worth
        for key in (sound(word), *edits(sound(word))):
            for candidate in segment.sounds.get(key, ()):
                worth = 1.0 if key == sound(word) else 0.2
                worth *= segment.vocabulary[candidate]
                weights[candidate] = weights.get(candidate, 0.0) + worth
    return sorted(weights, key=lambda candidate: (-weights[candidate], candidate))[:limit]
