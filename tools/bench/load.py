"""A bounded load: so many requests, so many at a time, and never longer than a few seconds."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from itertools import count

_TIMEOUT = 30.0


@dataclass(frozen=True, slots=True)
class Request:
    """One request and the answer that belongs to it: its status, and where it leads."""

    path: str
    method: str = "GET"
    headers: dict[str, str] = field(default_factory=dict)
    body: str = ""
    status: int = 200
    leads_to: str = ""

    def accepts(self, status: int, location: str | None) -> bool:
        """Tell whether this is the answer that was meant: another page may redirect too."""
        return status == self.status and (location or "") == self.leads_to


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    cookies: tuple[str, ...]
    body: bytes


@dataclass(slots=True)
class Outcome:
    """What a load did: seconds per request, errors, and how long the whole took."""

    durations: list[float] = field(default_factory=list)
    errors: int = 0
    seconds: float = 0.0

    @property
    def requests(self) -> int:
        """How many requests were answered."""
        return len(self.durations)

    @property
    def per_second(self) -> float:
        """Requests per second."""
        return self.requests / self.seconds if self.seconds else 0.0

    def percentile(self, part: float) -> float:
        """Give the milliseconds within which this part of the requests was answered."""
        if not self.durations:
            return 0.0
        ordered = sorted(self.durations)
        return 1000 * ordered[min(len(ordered) - 1, int(part * len(ordered)))]


class Client:
    """One browser: keeps its connection open, opens it again when the server closed it."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._connection = HTTPConnection("127.0.0.1", port, timeout=_TIMEOUT)

    def send(self, request: Request) -> Answer:
        """Send a request and read the whole answer."""
        try:
            return self._send(request)
        except (HTTPException, OSError):
            self.close()
            return self._send(request)

    def close(self) -> None:
        """Hang up."""
        self._connection.close()

    def _send(self, request: Request) -> Answer:
        body = request.body or None
        self._connection.request(request.method, request.path, body, request.headers)
        response = self._connection.getresponse()
        cookies = tuple(response.headers.get_all("Set-Cookie") or ())
        return Answer(response.status, dict(response.headers), cookies, response.read())


def run_load(
    port: int, make: Callable[[int], Request], *, requests: int, at_a_time: int, seconds: float
) -> Outcome:
    """Send requests number 0, 1, 2 … until there were so many, or so many seconds went by."""
    outcome, numbers, lock = Outcome(), count(), threading.Lock()
    begin = time.perf_counter()
    stop_at = begin + seconds

    def work() -> None:
        client = Client(port)
        while time.perf_counter() < stop_at:
            with lock:
                number = next(numbers)
            if number >= requests:
                break
            _one(client, make(number), outcome, lock)
        client.close()

    threads = [threading.Thread(target=work, daemon=True) for _ in range(at_a_time)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    outcome.seconds = time.perf_counter() - begin
    return outcome


def _one(client: Client, request: Request, outcome: Outcome, lock: threading.Lock) -> None:
    begin = time.perf_counter()
    try:
        answer = client.send(request)
        is_right = request.accepts(answer.status, answer.headers.get("Location"))
    except (HTTPException, OSError):
        is_right = False
    with lock:
        outcome.durations.append(time.perf_counter() - begin)
        outcome.errors += not is_right
