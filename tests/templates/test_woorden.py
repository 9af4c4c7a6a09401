"""Every word a person reads is in the catalogue."""

from __future__ import annotations

import re

import pytest
from jinja2 import nodes

from tests.templates.bestanden import (
    NAMES,
    environment,
    is_gettext,
    tree,
)
from tests.templates.woorden import HOLE, Words, plain_html

# Pages for developers, in Dutch only.
UNTRANSLATED = ("ontwikkel/",)
# The same in every language, with the reason.
SAME_EVERYWHERE = {
    "VEMS": "the name of the product",
    "naam@voorbeeld.nl": "an address as example",
    "KvK": "the name of a register",
    "tot": "a time span in a table without words around it",
}


def bare_words(name: str) -> list[str]:
    """List the words of a page that no gettext surrounds."""
    texts = [plain_html(tree(name))]
    # A macro without a tag writes part of an attribute.
    texts += [html for m in tree(name).find_all(nodes.Macro) if "<" in (html := plain_html(m))]
    found: list[str] = []
    for text in texts:
        reader = Words()
        reader.feed(text)
        reader.close()
        found += reader.found
    return [word for text in found for word in re.findall(r"[^\W\d_]{2,}[\w@.-]*", text)]


def bare_sentences(name: str) -> list[str]:
    """List the sentences that go into a macro without gettext: a capital first, or a full stop."""
    wrapped = {
        id(c)
        for call in tree(name).find_all(nodes.Call)
        if is_gettext(call)
        for c in call.find_all(nodes.Const)
    }
    return [
        str(const.value)
        for call in tree(name).find_all((nodes.Call, nodes.Dict))
        for const in call.find_all(nodes.Const)
        if id(const) not in wrapped
        and isinstance(const.value, str)
        and re.search(r"^[A-Z][a-zà-ÿ]+([ ,.?!…].*)?$|^[^\W\d_].* .*[.?!]$", const.value)
    ]


@pytest.mark.parametrize("name", [n for n in NAMES if not n.startswith(UNTRANSLATED)])
def test_every_word_goes_through_the_catalogue(name: str) -> None:
    found = (
        bare_words(name)
        if name.endswith(".html")
        else re.findall(r"[^\W\d_]{2,}", plain_html(tree(name)))
    )
    assert [word for word in found if word not in SAME_EVERYWHERE] == []
    assert [zin for zin in bare_sentences(name) if zin not in SAME_EVERYWHERE] == []


def test_the_scanner_finds_what_it_must() -> None:
    bare = environment().parse(
        '{# Geen woord #}<p class="groot" title="Uitleg {{ x }}">{{ _("Goed") }} Fout</p>'
        "{% trans %}Ook goed{% endtrans %}{{ kop('Een titel') }}{{ kop(_('Wel'), 'klein') }}"
    )
    reader = Words()
    reader.feed(plain_html(bare))
    assert "".join(reader.found).replace(HOLE, "").split() == ["Uitleg", "Fout"]
