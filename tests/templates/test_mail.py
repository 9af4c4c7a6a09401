"""Mails share one frame and are short."""

from __future__ import annotations

import pytest
from jinja2 import nodes

from tests.templates.bestanden import (
    MAILS,
    is_gettext,
    tree,
)

# Dutch of level B1 in a mail: about sixty words, never a page.
MAX_WORDS = 90


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
