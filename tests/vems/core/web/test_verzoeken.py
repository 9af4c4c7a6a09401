"""Requests no browser makes: odd paths, methods, cookies, headers, content types and bodies."""

from __future__ import annotations

import io
from itertools import cycle

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.personas import csrf_of
from tests.vems.core.web.bezoekers import Visitors, plain_rules, said
from vems.app import MAX_BODY
from vems.core.outbox import Uitgaand

BROKEN = b"a\x00b\xff\xfe\xc3\x28\xed\xa0\x80" + bytes(range(1, 32)) + b"\x7f\xc2\x85"

PATHS = (
    "/%00",
    "/%FF%FE",
    "/%ED%A0%80",
    "/%F0%28%8C%28",
    "/initiatieven/%00",
    "/initiatieven/%FF",
    "/loket/%C3%28",
    "/static/%00",
    "/static/%FF.css",
    "/static/../vems/app.py",
    "/static/..%2f..%2fetc%2fpasswd",
    "/static/" + "a" * 5_000,
    "/" + "a" * 20_000,
    "/" + "a/" * 2_000,
    "/%",
    "/%zz",
    "/;/..;/",
    "/\\..\\..",
    "/{{7*7}}",
    "/initiatieven//dubbel",
)
METHODS = ("FOO", "TRACE", "PUT", "PROPFIND", "HEAD")
COOKIES = (
    "vems=",
    "vems=x.y.z",
    "vems=.eJwAAAAA.AAAAAA.AAAA",
    "vems=" + "A" * 8_000,
    "vems=\xff\xfe; vems=\xed\xa0\x80",
    "=;;;==;vems",
    '"vems"="\\',
    "session=x; remember_token=1|2",
)
CONTENT_TYPES = (
    "",
    "x",
    "application/json",
    "application/xml",
    "text/plain; charset=utf-7",
    "application/x-www-form-urlencoded; charset=nonsense",
    "multipart/form-data",
    "multipart/form-data; boundary=",
    "multipart/form-data; boundary=" + "b" * 500,
    "multipart/form-data; boundary=\xff",
)
PART = b'--b\r\nContent-Disposition: form-data; name="x"; filename="%s"\r\n\r\nx\r\n'
BODIES = (b"", b'{"a": ', b"\xff\x00", PART % b"..\\..\x00/x" + b"--b--\r\n")


@pytest.mark.parametrize("path", PATHS)
def test_any_path_is_answered(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    said(answer, path[:80])
    assert answer.status_code in (302, 308, 400, 404), path[:80]


def test_an_unknown_method_is_refused(world: Flask) -> None:
    client = world.test_client()
    for path in {rule.rule for rule in plain_rules(world, "GET")} | {"/bestaat-niet"}:
        answer = client.open(path, method="FOO")
        assert answer.status_code == (404 if path == "/bestaat-niet" else 405), path
        assert answer.status_code == 404 or "GET" in answer.headers["Allow"]
    for method in METHODS:
        assert client.open("/inloggen", method=method).status_code in (200, 405), method


def test_junk_cookies_are_those_of_a_visitor(client: FlaskClient) -> None:
    for cookie in COOKIES:
        environ = {"HTTP_COOKIE": cookie}
        for path, status in (("/inloggen", 200), ("/account", 302)):
            answer = with_environ(client, path, environ)
            assert answer.status_code == status, cookie[:60]


def test_odd_headers_are_answered(client: FlaskClient) -> None:
    for header in (
        {"HTTP_HOST": "evil[.example"},
        {"HTTP_HOST": "\xff"},
        {"HTTP_HOST": ""},
        {"HTTP_ACCEPT_LANGUAGE": "x" * 9_000},
        {"HTTP_ACCEPT_LANGUAGE": "\xff;q=nan,nl;q=9e99"},
        {"HTTP_RANGE": "bytes=-"},
        {"HTTP_IF_MODIFIED_SINCE": "gisteren"},
        {"HTTP_IF_NONE_MATCH": '"'},
        {"HTTP_REFERER": "\xff\x00"},
        {"HTTP_USER_AGENT": ""},
        {"HTTP_X_FORWARDED_FOR": "\x00, 1.2.3.4"},
        {"CONTENT_LENGTH": "veel"},
        {"CONTENT_LENGTH": "-1"},
    ):
        for path in ("/inloggen", "/static/css/tokens.css", "/bestaat-niet"):
            answer = with_environ(client, path, header)
            assert answer.status_code < 500, (header, path)
            answer.close()


def with_environ(client: FlaskClient, path: str, environ: dict[str, str]) -> TestResponse:
    """GET with raw WSGI values, past what the test client would tidy up."""
    client.application.wsgi_app, original = (
        lambda env, start: original({**env, **environ}, start),
        client.application.wsgi_app,
    )
    try:
        return client.get(path, buffered=True)
    finally:
        client.application.wsgi_app = original


def test_any_content_type_is_answered(world: Flask) -> None:
    visitors = Visitors(world)
    for rule in plain_rules(world, "POST"):
        client = visitors.for_rule(rule)
        token = csrf_of(client.get("/inloggen").get_data(as_text=True))
        for kind, body in zip(CONTENT_TYPES, cycle(BODIES), strict=False):
            answer = client.post(
                rule.rule, data=body, content_type=kind, headers={"X-CSRFToken": token}
            )
            assert answer.status_code < 500, (rule.rule, kind, body)


@pytest.mark.parametrize("path", ["/inloggen", "/taal", "/initiatieven/nieuw", "/bestaat-niet"])
def test_a_body_that_is_too_large_gets_a_sentence(client: FlaskClient, path: str) -> None:
    answer = client.post(path, data={"titel": "a" * (MAX_BODY + 1)})
    assert answer.status_code == 413 or path == "/bestaat-niet"
    page = said(answer, path)
    if answer.status_code == 413:
        assert "te groot om te versturen" in page


def test_a_megabyte_in_one_field_is_a_field_that_is_too_long(client: FlaskClient) -> None:
    token = csrf_of(client.get("/inloggen").get_data(as_text=True))
    answer = client.post("/inloggen", data={"csrf_token": token, "email": "a" * 1_000_000})
    assert answer.status_code == 422
    assert "te lang" in said(answer)


def test_ten_thousand_parts_are_too_many(client: FlaskClient) -> None:
    body = b'--b\r\nContent-Disposition: form-data; name="x"\r\n\r\nx\r\n' * 10_000 + b"--b--\r\n"
    answer = client.post(
        "/inloggen",
        input_stream=io.BytesIO(body),
        content_type="multipart/form-data; boundary=b",
        content_length=len(body),
    )
    assert answer.status_code == 413
    assert "te groot" in said(answer)


def test_a_nul_falls_out_of_what_was_typed(client: FlaskClient) -> None:
    token = csrf_of(client.get("/inloggen").get_data(as_text=True))
    data = {"csrf_token": token, "email": "an\x00ke@test.example.org"}
    assert client.post("/inloggen", data=data).location == "/inloggen/code"
    client.post("/inloggen", data=data, content_type="multipart/form-data")
    assert {row.aan for row in Uitgaand.select()} == {"anke@test.example.org"}
    client.get("/inloggen?verder=/thu%00is")
    with client.session_transaction() as session:
        assert session["verder"] == "/thuis"


def test_what_was_typed_comes_back_on_a_failed_token(client: FlaskClient) -> None:
    verhaal = "Wij willen een tuin <b>met</b> de buurt. " * 3
    answer = client.post("/initiatieven/nieuw", data={"omschrijving": verhaal})
    assert answer.status_code == 400
    assert verhaal.strip() in said(answer)
