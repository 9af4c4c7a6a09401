"""Pages of the council and of the griffie that keeps its register."""

from __future__ import annotations

from flask import Blueprint

from netwerk.raad.models import Raadslid
from netwerk.raad.registration import find_raadslid
from vems.accounts.toegang import current_actor
from vems.core.exceptions import NotFound

bp = Blueprint("raad", __name__)


def own_raadslid() -> Raadslid:
    """Give the council member who reads; NotFound for everybody else."""
    lid = find_raadslid(current_actor())
    if lid is None:
        raise NotFound()
    return lid
