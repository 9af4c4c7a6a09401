"""What must hold for every page: title, one h1, unique ids, labelled inputs, csrf in POST forms."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser

from tests.floats import GELEZEN, MERK

_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source")
    + ("track", "wbr", "path", "use")
)
_UNLABELLED = frozenset({"hidden", "submit", "button", "reset", "image"})


@dataclass
class Page:
    """A parsed page: its text, links, forms and headings."""

    html: str
    titel: str = ""
    h1: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    labels: set[str] = field(default_factory=set)
    inputs: list[dict[str, str]] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    forms: list[dict[str, str]] = field(default_factory=list)
    styled: list[str] = field(default_factory=list)
    tekst: str = ""
    kale_getallen: list[str] = field(default_factory=list)

    def __contains__(self, zin: str) -> bool:
        return zin in self.tekst


class _Reader(HTMLParser):
    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.stack: list[str] = []
        self.form: dict[str, str] | None = None
        self.parts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        a = {k: v or "" for k, v in attrs}
        if tag not in _VOID:
            self.stack.append(tag)
        page = self.page
        if "id" in a:
            page.ids.append(a["id"])
        page.kale_getallen += [w for k, w in a.items() if k in GELEZEN and MERK in w]
        if tag == "input" and MERK in a.get("value", ""):
            page.kale_getallen.append(a["value"])
        if "style" in a or any(k.startswith("on") for k in a):
            page.styled.append(f"<{tag} {a}>")
        if tag == "h1":
            page.h1.append("")
        elif tag == "label" and a.get("for"):
            page.labels.add(a["for"])
        elif tag == "a" and "href" in a:
            page.links.append(a["href"])
        elif tag == "form":
            self.form = {"method": a.get("method", "get").lower(), "action": a.get("action", "")}
            page.forms.append(self.form)
        elif tag in ("input", "select", "textarea"):
            a["in_label"] = "ja" if "label" in self.stack else ""
            page.inputs.append({"tag": tag, **a})
            if self.form is not None and a.get("name") == "csrf_token":
                self.form["csrf"] = "ja"

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.form = None
        if tag in self.stack:
            while self.stack.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if "script" in self.stack or "style" in self.stack:
            if data.strip():
                self.page.styled.append(f"inline {self.stack[-1]}")
            return
        if MERK in data:
            self.page.kale_getallen.append(data.strip())
        if "title" in self.stack and "svg" not in self.stack:
            self.page.titel += data
        elif "h1" in self.stack:
            self.page.h1[-1] += data
        self.parts.append(data)


def parse_page(html: str) -> Page:
    """Parse a page without checking it."""
    page = Page(html)
    reader = _Reader(page)
    reader.feed(html)
    page.tekst = " ".join(" ".join(reader.parts).split())
    return page


def check_page(path: str, html: str) -> Page:
    """Parse a page and assert what must hold for every page."""
    page = parse_page(html)
    assert page.titel.strip(), f"{path}: no title"
    assert len(page.h1) == 1, f"{path}: h1 {page.h1}"
    assert page.h1[0].strip(), f"{path}: empty h1"
    assert "&lt;Macro" not in html, f"{path}: shows a macro by its name"
    double = [naam for naam, n in Counter(page.ids).items() if n > 1]
    assert not double, f"{path}: duplicate ids {double}"
    assert not page.kale_getallen, f"{path}: numbers without |getal {page.kale_getallen}"
    assert not page.styled, f"{path}: inline style or script {page.styled}"
    bare = [
        i
        for i in page.inputs
        if i.get("type", "text") not in _UNLABELLED
        and i.get("id") not in page.labels
        and not i["in_label"]
        and not i.get("aria-label")
        and not i.get("aria-labelledby")
    ]
    assert not bare, f"{path}: inputs without label {bare}"
    open_forms = [f for f in page.forms if f["method"] == "post" and "csrf" not in f]
    assert not open_forms, f"{path}: POST forms without csrf {open_forms}"
    return page
