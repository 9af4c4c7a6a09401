"""Real processes of the product for tests that kill them, and a browser of a few lines."""

from __future__ import annotations

import http.client
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

from flask import Flask

from tests.personas import csrf_of
from tests.servers import free_port
from vems.accounts.models import Gebruiker
from vems.accounts.sessies import list_rollen, open_sessie
from vems.core.clock import now
from vems.core.config import Config

ROOT = Path(__file__).parents[2]
FORM = "application/x-www-form-urlencoded"


def environment(config: Config, **more: str) -> dict[str, str]:
    """Give the environment in which a process has the same configuration as this test."""
    clean = {key: value for key, value in os.environ.items() if not key.startswith("VEMS_")}
    return {
        **clean,
        "VEMS_OMGEVING": config.omgeving,
        "VEMS_INSTANCE": str(config.instance),
        "VEMS_SECRET_KEY": config.secret_key,
        "DATABASE_URL": config.database_url,
        "REDIS_URL": config.redis_url,
        **more,
    }


@dataclass
class Site:
    """gunicorn with two worker processes."""

    port: int
    master: int

    def workers(self) -> list[int]:
        """List the process ids of the workers that live now."""
        children = Path(f"/proc/{self.master}/task/{self.master}/children").read_text()
        return [int(pid) for pid in children.split()]

    def wait_until_ready(self, seconds: float = 60) -> None:
        """Wait until a page comes back."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            try:
                if Browser(self.port).get("/inloggen").status == 200:
                    return
            except (OSError, http.client.HTTPException):
                time.sleep(0.1)
        raise TimeoutError("the site does not answer")


@contextmanager
def running_site(config: Config, **more: str) -> Iterator[Site]:
    """Run the site as production does: gunicorn, several processes, our WSGI factory."""
    port = free_port()
    command = ["-m", "gunicorn", "--config", "python:vems.gunicorn", "--log-level", "critical"]
    command += ["--workers", "2", "--bind", f"127.0.0.1:{port}", "--graceful-timeout", "1"]
    with running(command, environment(config, **more)) as pid:
        site = Site(port, pid)
        site.wait_until_ready()
        yield site


@contextmanager
def running(arguments: list[str], env: Mapping[str, str]) -> Iterator[int]:
    """Run Python with these arguments in a group of its own; gives the process id."""
    process = subprocess.Popen(
        [sys.executable, *arguments], cwd=ROOT, env=env, start_new_session=True
    )
    try:
        yield process.pid
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@dataclass
class Answer:
    """What came back."""

    status: int
    headers: http.client.HTTPMessage
    html: str


@dataclass
class Browser:
    """Speaks HTTP over one new connection per request, and keeps its cookies."""

    port: int
    cookies: dict[str, str] = field(default_factory=dict)
    timeout: float = 20

    def get(self, path: str) -> Answer:
        """GET a page."""
        return self._send("GET", path, None)

    def post(self, path: str, data: Mapping[str, object]) -> Answer:
        """POST a form."""
        return self._send("POST", path, urlencode(data, doseq=True).encode())

    def csrf(self, path: str) -> str:
        """Give the token of the form on a page."""
        return csrf_of(self.get(path).html)

    def _send(self, method: str, path: str, body: bytes | None) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=self.timeout)
        try:
            headers = {"Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items())}
            if body is not None:
                headers["Content-Type"] = FORM
            connection.request(method, path, body, headers)
            with connection.getresponse() as response:
                html = response.read().decode()
            for line in response.headers.get_all("Set-Cookie") or ():
                if match := re.match(r"([^=]+)=([^;]*)", line):
                    self.cookies[match[1]] = match[2]
            return Answer(response.status, response.headers, html)
        finally:
            connection.close()


def logged_in(app: Flask, site: Site, gebruiker: Gebruiker) -> Browser:
    """Give a browser with an open session, signed with the key that the site has too."""
    token = open_sessie(gebruiker, rol=list_rollen(gebruiker)[0])
    signer = app.session_interface.get_signing_serializer(app)  # type: ignore[attr-defined]
    value = signer.dumps({"_user_id": token, "gezien": int(now().timestamp())})
    return Browser(site.port, {"vems": value})
