"""The words a visitor would see in a template, without running it."""

from __future__ import annotations

from html.parser import HTMLParser

from jinja2 import nodes

SHOWN_ATTRIBUTES = frozenset({"alt", "title", "aria-label", "placeholder", "aria-description"})
HOLE = "\N{OBJECT REPLACEMENT CHARACTER}"


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
