"""Handing out news: where one got to is kept once, whoever begins."""

from __future__ import annotations

from flask import Flask

from tests.races import race
from vems.community.models import Nieuwsstand
from vems.community.nieuws import hand_out


def test_two_who_begin_at_once_keep_one_place(app: Flask) -> None:
    for _ in range(10):
        Nieuwsstand.delete().execute()
        race(app, hand_out, hand_out)
        assert Nieuwsstand.select().count() == 1
