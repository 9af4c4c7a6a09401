"""Keep the English catalogue complete: `python -m tools.catalogue update|missing|fill FILE`.

Dutch is the source. `update` reads all sources into the catalogue, `missing` prints as JSON what
has no English yet, `fill` takes such a file back in: {msgid: English} or {msgid: [one, many]}.
"""

from __future__ import annotations

import ast
import json
import re
import sys
from collections.abc import Container, Iterator
from io import BytesIO
from pathlib import Path
from typing import IO, Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
PATH = ROOT / "vems" / "translations" / "en" / "LC_MESSAGES" / "messages.po"
HEADER = """\
# English of VEMS; Dutch is the source. Kept by `python -m tools.catalogue`.
# SPDX-License-Identifier: EUPL-1.2
#"""
_DATED = re.compile(
    r'^"(?:POT-Creation-Date|PO-Revision-Date|Generated-By|Report-Msgid-Bugs-To|Last-Translator'
    r"|Language-Team).*\n",
    re.MULTILINE,
)
KEYWORDS: dict[str, tuple[int, ...] | None] = {
    "_": None,
    "_l": None,
    "N_": None,
    "translate": None,
    "gettext": None,
    "ngettext": (1, 2),
}


def find_calls(
    source: IO[bytes], keywords: Container[str], comment_tags: object, options: object
) -> Iterator[tuple[int, str, tuple[str | None, ...], list[str]]]:
    """Find the calls that mark a sentence: Babel's own reader also takes a key inside one."""
    for node in ast.walk(ast.parse(source.read())):
        if not isinstance(node, ast.Call):
            continue
        naam = getattr(node.func, "id", getattr(node.func, "attr", ""))
        words = tuple(_text_of(argument) for argument in node.args)
        if naam in keywords and words and words[0] is not None:
            yield node.lineno, str(naam), words, []


def _text_of(argument: ast.expr) -> str | None:
    waarde = argument.value if isinstance(argument, ast.Constant) else None
    return waarde if isinstance(waarde, str) else None


PYTHON = [("**.py", find_calls)]
FOLDERS: dict[str, list[tuple[str, Any]]] = {
    "vems": PYTHON,
    "netwerk": PYTHON,
    "initiatieven": PYTHON,
    "templates": [("**.html", "jinja2"), ("**.txt", "jinja2")],
}


def extract() -> Catalog:
    """Read every marked sentence of the sources."""
    catalog = Catalog(locale="en", project="VEMS", version="1", header_comment=HEADER, fuzzy=False)
    for folder, methods in FOLDERS.items():
        found = extract_from_dir(
            str(ROOT / folder),
            method_map=methods,
            options_map={"**.html": {"trimmed": "true"}, "**.txt": {"trimmed": "true"}},
            keywords=KEYWORDS,
        )
        for _path, _line, message, _comments, context in found:
            catalog.add(message, context=context)
    return catalog


def read() -> Catalog:
    """Read the catalogue as it is kept."""
    if not PATH.exists():
        return Catalog(locale="en")
    return read_po(BytesIO(PATH.read_bytes()), locale="en")


def merge() -> Catalog:
    """Give the sentences of the sources with the English they have."""
    fresh, known = extract(), read()
    for message in fresh:
        old = known.get(message.id) if message.id else None
        if old is not None and old.string:
            message.string = old.string
    return fresh


def write(catalog: Catalog) -> None:
    """Write the catalogue sorted, without dates and places, so that a change is a small diff."""
    PATH.parent.mkdir(parents=True, exist_ok=True)
    out = BytesIO()
    write_po(out, catalog, sort_output=True, omit_header=False, no_location=True, width=100)
    text = _DATED.sub("", out.getvalue().decode())
    PATH.write_text(text, encoding="utf-8")


def missing(catalog: Catalog) -> list[Message]:
    """List the sentences without English."""
    return [m for m in catalog if m.id and not _has_english(m)]


def _has_english(message: Message) -> bool:
    strings = message.string if isinstance(message.string, list | tuple) else [message.string]
    return all(strings)


def fill(catalog: Catalog, english: dict[str, str | list[str]]) -> int:
    """Put English sentences in; gives how many."""
    filled = 0
    for message in catalog:
        key = message.id[0] if isinstance(message.id, list | tuple) else message.id
        if key in english:
            value = english[key]
            message.string = tuple(value) if isinstance(value, list) else value
            filled += 1
    return filled


def main(arguments: list[str]) -> None:
    """Do one of update, missing, fill."""
    catalog = merge()
    if arguments[:1] == ["fill"]:
        english = json.loads(Path(arguments[1]).read_text(encoding="utf-8"))
        print(fill(catalog, english), "sentences filled")
    if arguments[:1] in (["update"], ["fill"]):
        write(catalog)
        print(len(missing(catalog)), "sentences without English")
    else:
        ids = [m.id if isinstance(m.id, str) else list(m.id) for m in missing(catalog)]
        print(json.dumps(ids, ensure_ascii=False, indent=0))


if __name__ == "__main__":
    main(sys.argv[1:])
