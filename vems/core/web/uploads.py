"""Which pages take a file: only those read a body larger than a form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from flask import Flask, current_app, request

from vems.core.files.soorten import MAX_BYTES

View = TypeVar("View", bound=Callable[..., Any])

# The file, and the rest of the form.
MAX_MET_BESTAND = MAX_BYTES + 512 * 1024
MAX_DELEN = 20


def takes_file(view: View) -> View:
    """Mark a view that takes a file; every other one refuses a large body at once."""
    view.takes_file = True  # type: ignore[attr-defined]  # the marker lives on the view itself
    return view


def init_app(app: Flask) -> None:
    """Set how much of a body is read before anything reads it."""
    app.before_request(_allow)


def _allow() -> None:
    view = current_app.view_functions.get(request.endpoint or "")
    if getattr(view, "takes_file", False):
        request.max_content_length = MAX_MET_BESTAND
        request.max_form_parts = MAX_DELEN
