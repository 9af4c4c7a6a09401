"""The templates as files: they parse, escape, are used, and show only words of the catalogue.

Read from the syntax tree of Jinja, so that a word in a comment or a class name is not a word.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
from flask import Flask
from jinja2 import Environment, meta, nodes

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "templates"
NAMES = sorted(str(p.relative_to(FOLDER)) for p in FOLDER.rglob("*") if p.is_file())
PAGES = [name for name in NAMES if name.endswith(".html")]
MAILS = [name for name in NAMES if "/mail/" in name]

# Pages for developers, in Dutch only.
UNTRANSLATED = ("ontwikkel/",)
# The same in every language, with the reason.
SAME_EVERYWHERE = {
    "VEMS": "the name of the product",
    "naam@voorbeeld.nl": "an address as example",
    "KvK": "the name of a register",
    "tot": "a time span in a table without words around it",
}
SHOWN_ATTRIBUTES = frozenset({"alt", "title", "aria-label", "placeholder", "aria-description"})
GETTEXT = frozenset({"_", "gettext", "ngettext", "pgettext", "npgettext"})
# Dutch of level B1 in a mail: about sixty words, never a page.
MAX_WORDS = 90
# Text may be called safe where it is the outcome of a template; Markup("<b>{}</b>") escapes itself.
MAY_MARK_SAFE = frozenset({"vems/core/web/panels.py"})
HOLE = "\N{OBJECT REPLACEMENT CHARACTER}"


@cache
def environment() -> Environment:
    env = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
    env.policies["ext.i18n.trimmed"] = True
    return env


@cache
def source(name: str) -> str:
    return (FOLDER / name).read_text(encoding="utf-8")


@cache
def tree(name: str) -> nodes.Template:
    return environment().parse(source(name), name)


@cache
def python_files() -> tuple[Path, ...]:
    return tuple(
        p for room in ("vems", "netwerk", "initiatieven") for p in (ROOT / room).rglob("*.py")
    )


def is_gettext(node: nodes.Node) -> bool:
    return (
        isinstance(node, nodes.Call)
        and isinstance(node.node, nodes.Name)
        and node.node.name in GETTEXT
    )


# -- they parse, and what they import and name exists ------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_it_parses(name: str) -> None:
    tree(name)


@pytest.mark.parametrize("name", NAMES)
def test_every_imported_macro_is_used(name: str) -> None:
    imported = {
        alias if isinstance(alias, str) else alias[1]
        for found in tree(name).find_all(nodes.FromImport)
        for alias in found.names
    } | {found.target for found in tree(name).find_all(nodes.Import)}
    used = {found.name for found in tree(name).find_all(nodes.Name)}
    assert sorted(imported - used) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_imported_macro_exists(name: str) -> None:
    for found in tree(name).find_all(nodes.FromImport):
        assert isinstance(found.template, nodes.Const)
        there = {macro.name for macro in tree(found.template.value).find_all(nodes.Macro)}
        wanted = {alias if isinstance(alias, str) else alias[0] for alias in found.names}
        assert not wanted - there, found.template.value


@pytest.mark.parametrize("name", PAGES)
def test_every_macro_argument_exists(name: str) -> None:
    """A keyword that a macro does not know fails only on the page that uses it."""
    for called, signature in imported_macros(name):
        for keyword in called.kwargs:
            takes_all = "kwargs" in {n.name for n in signature.find_all(nodes.Name)}
            known = {arg.name for arg in signature.args}
            assert takes_all or keyword.key in known, (signature.name, keyword.key)
        if not called.dyn_args:
            assert len(called.args) <= len(signature.args), signature.name


def imported_macros(name: str) -> Iterator[tuple[nodes.Call, nodes.Macro]]:
    known: dict[str, nodes.Macro] = {m.name: m for m in tree(name).find_all(nodes.Macro)}
    for found in tree(name).find_all(nodes.FromImport):
        assert isinstance(found.template, nodes.Const)
        there = {m.name: m for m in tree(found.template.value).find_all(nodes.Macro)}
        for alias in found.names:
            first, last = (alias, alias) if isinstance(alias, str) else alias
            known[last] = there[first]
    for called in tree(name).find_all(nodes.Call):
        if isinstance(called.node, nodes.Name) and called.node.name in known:
            yield called, known[called.node.name]


@cache
def strings_in_python() -> frozenset[str]:
    """Give the texts in the code; an f-string with its constants filled in, and * for the rest."""
    found: set[str] = set()
    for path in python_files():
        parsed = ast.parse(path.read_text(encoding="utf-8"))
        constants = {
            target.id: node.value.value
            for node in parsed.body
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for node in ast.walk(parsed):
            if isinstance(node, ast.JoinedStr):
                found.add("".join(fill_in(part, constants) for part in node.values))
            elif isinstance(node, ast.Constant):
                found.add(str(node.value))
    return frozenset(found)


def fill_in(part: ast.expr, constants: dict[str, object]) -> str:
    if isinstance(part, ast.Constant):
        return str(part.value)
    name = getattr(part, "value", None)
    return str(constants.get(name.id, "*")) if isinstance(name, ast.Name) else "*"


def named_in_python() -> set[str]:
    """Give the names of templates in the code, some with a * in them."""
    named = {s for s in strings_in_python() if re.fullmatch(r"[\w*-]+/[\w*/-]+\.(html|txt)", s)}
    return {name for name in named if not name.startswith("static/")}


def named_in_templates() -> set[str]:
    return {
        ref
        for name in NAMES
        for ref in meta.find_referenced_templates(tree(name))
        if ref is not None
    }


def is_named(name: str, wanted: str) -> bool:
    """Tell whether code that wants `wanted` can mean this template; what a * stands for is said."""
    parts = re.fullmatch(re.escape(wanted).replace(r"\*", "(.+)"), name)
    return parts is not None and all(map(is_said, parts.groups()))


@cache
def is_said(word: str) -> bool:
    begins = (s[:-1] for s in strings_in_python() if re.fullmatch(r"\w{3,}\*", s))
    return word in strings_in_python() or word.startswith(tuple(begins))


def test_every_name_in_code_is_a_template() -> None:
    wanted = named_in_python() | named_in_templates()
    assert sorted(w for w in wanted if not any(is_named(name, w) for name in NAMES)) == []


def test_every_template_is_used() -> None:
    wanted = named_in_python() | named_in_templates()
    assert [name for name in NAMES if not any(is_named(name, w) for w in wanted)] == []


# -- nothing is trusted, nothing stands inline -------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_called_safe(name: str) -> None:
    assert not [f.name for f in tree(name).find_all(nodes.Filter) if f.name in ("safe", "Markup")]
    assert not list(tree(name).find_all(nodes.ScopedEvalContextModifier)), "autoescape switched"


def test_only_one_place_marks_text_as_safe() -> None:
    marking = {
        str(path.relative_to(ROOT))
        for path in python_files()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", getattr(node.func, "attr", "")) in ("Markup", "mark_safe")
        and not all(isinstance(arg, ast.Constant) for arg in node.args)
    }
    assert marking <= MAY_MARK_SAFE


@pytest.mark.parametrize("name", PAGES)
def test_nothing_stands_inline(name: str) -> None:
    assert not re.search(
        r"<style\b|<script\b(?![^>]*\bsrc=)|javascript:", source(name), re.IGNORECASE
    )
    for node in (tree(name), *tree(name).find_all(nodes.Macro)):
        reader = Words()
        reader.feed(plain_html(node))
        assert not reader.attributes & {"style", "srcdoc"}
        assert not [key for key in reader.attributes if key.startswith(("on", "hx-on"))]


@pytest.mark.parametrize("name", NAMES)
def test_no_template_names_another_site(name: str) -> None:
    """No third-party request by default; SVG needs its name space."""
    urls = set(re.findall(r"https?://[^\s\"'<{]+", source(name))) - {"http://www.w3.org/2000/svg"}
    assert not {url for url in urls if not re.search(r"example\.(org|com)|voorbeeld\.nl", url)}


def test_every_attribute_value_is_quoted() -> None:
    """Autoescape does not protect a value without quotes."""
    bare = [
        (name, found)
        for name in PAGES
        for found in re.findall(
            r"\s[a-z-]+=\{\{[^}]*\}\}", re.sub(r"\{#.*?#\}", "", source(name), flags=re.S)
        )
    ]
    assert not bare


def test_escaping_is_on_for_every_page(app: Flask) -> None:
    """Trap M7: Flask escapes only by extension; text is for mail alone."""
    for name in NAMES:
        escaped = app.jinja_env.autoescape(name)  # type: ignore[operator]  # Flask's function
        assert escaped == name.endswith(".html"), name
        if not escaped:
            assert re.fullmatch(r"mail/basis\.txt|[\w/]+/mail/\w+\.txt", name), name


# -- every word a person reads is in the catalogue ---------------------------------------------


class Words(HTMLParser):
    """Collects visible text and attributes that hold words."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.attributes: set[str] = set()
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "style"):
            self.hidden += 1
        self.attributes |= {key for key, _ in attrs}
        self.found += [value for key, value in attrs if key in SHOWN_ATTRIBUTES and value]

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style"):
            self.hidden -= 1

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.found.append(data)


def plain_html(node: nodes.Node) -> str:
    """Give the literal HTML below a node, with a hole for each expression; macros apart."""
    parts: list[str] = []

    def walk(at: nodes.Node) -> None:
        if isinstance(at, nodes.TemplateData):
            parts.append(at.data)
        elif isinstance(at, nodes.Expr):
            parts.append(HOLE)
        elif not isinstance(at, nodes.Macro):
            for child in at.iter_child_nodes():
                walk(child)

    for child in node.iter_child_nodes():
        walk(child)
    return "".join(parts)


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


# -- mail -------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", MAILS)
def test_a_mail_has_the_common_frame(name: str) -> None:
    frame = tree(name).find(nodes.Extends)
    assert frame is not None
    assert isinstance(frame.template, nodes.Const)
    assert frame.template.value == "mail/basis.txt"
    assert {"onderwerp", "tekst"} <= {block.name for block in tree(name).find_all(nodes.Block)}


@pytest.mark.parametrize("name", MAILS)
def test_a_mail_is_short(name: str) -> None:
    (body,) = (b for b in tree(name).find_all(nodes.Block) if b.name == "tekst")
    assert 0 < longest(body) <= MAX_WORDS


def longest(node: nodes.Node) -> int:
    """Count the words a reader gets at most: of a choice the longer branch."""
    if isinstance(node, nodes.TemplateData):
        return len(node.data.split())
    if isinstance(node, nodes.Const):
        return len(str(node.value).split()) if isinstance(node.value, str) else 0
    if isinstance(node, nodes.Call) and not is_gettext(node):
        return 1
    if isinstance(node, nodes.If):
        branches = [node.body, *(part.body for part in node.elif_), node.else_]
        return max(sum(longest(child) for child in branch) for branch in branches)
    return sum(longest(child) for child in node.iter_child_nodes())
