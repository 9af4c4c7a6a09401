"""Every page and form without a parameter takes hostile questions and answers.

Generated from the routes: a new page is tried without a new test.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import parse_qsl, quote_from_bytes, urlsplit

from flask import Flask

from tests.browse import Page, parse_page
from tests.personas import csrf_of
from tests.vems.core.web.bezoekers import Visitors, plain_rules, said

BROKEN = b"a\x00b\xff\xfe\xc3\x28\xed\xa0\x80" + bytes(range(1, 32)) + b"\x7f\xc2\x85"
MARKUP = b"\"><script>alert(1)</script><img src=x onerror=alert(1)>'--{{7*7}}%(x)s%s%n{0.__class__}"
VALUES = {
    "empty": b"",
    "NUL": b"a\x00b",
    "broken": BROKEN + "\u202eevil\u2066\u2028".encode(),
    "markup": MARKUP,
    "number": b"9" * 5_000,
    "long": "é👩‍👩‍👧‍👦".encode() * 2_000,
}


def names_of(page: Page, path: str) -> set[str]:
    """Give the parameters a page knows: of its forms and of its links to itself."""
    here = [parts for link in page.links if (parts := urlsplit(link)).path in ("", path)]
    linked = {name for parts in here for name, _ in parse_qsl(parts.query, keep_blank_values=True)}
    typed = {i["name"] for i in page.inputs if i.get("name") and i["name"] != "csrf_token"}
    return linked | typed | {"pagina", "q"}


def encode(names: set[str], value: bytes) -> bytes:
    pairs = (f"{quote_from_bytes(n.encode())}={quote_from_bytes(value)}" for n in sorted(names))
    return "&".join(pairs).encode()


def hostile_values(method: str) -> Iterator[tuple[str, bytes]]:
    """Give the values; an address line is short, a body may be long."""
    for name, value in VALUES.items():
        yield name, value[:2_000] if method == "GET" else value


def test_every_page_takes_any_question(world: Flask) -> None:
    visitors = Visitors(world)
    for rule in plain_rules(world, "GET"):
        client = visitors.for_rule(rule)
        names = names_of(said(client.get(rule.rule), rule.rule), rule.rule)
        for name, value in hostile_values("GET"):
            answer = client.get(rule.rule, query_string=encode(names, value).decode())
            said(answer, rule.rule, name)


def test_every_form_takes_any_answer(world: Flask) -> None:
    visitors = Visitors(world)
    for rule in plain_rules(world, "POST"):
        client = visitors.for_rule(rule)
        form = client.get(rule.rule)
        token = csrf_of(client.get("/inloggen").get_data(as_text=True))
        names = names_of(parse_page(form.get_data(as_text=True)), rule.rule) | {"terug", "email"}
        for name, value in hostile_values("POST"):
            body = encode(names, value) + b"&csrf_token=" + token.encode()
            answer = client.post(
                rule.rule, data=body, content_type="application/x-www-form-urlencoded"
            )
            said(answer, rule.rule, name, sorted(names))
