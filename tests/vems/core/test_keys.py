"""The key of any object fits in every column that refers to one."""

from __future__ import annotations

import peewee

from tools.freeze_models import all_models
from vems.core.fields import KEY_LENGTH, slugify, slugify_with_tail


def test_every_public_key_fits_where_it_is_referred_to() -> None:
    lengths = {
        f"{model.__name__}.{name}": field.max_length
        for model in all_models()
        for name, field in model._meta.fields.items()
        if isinstance(field, peewee.CharField)
        and (name == "key" or name.endswith("_key") or name == model.sleutelveld)
    }
    referring = {n: length for n, length in lengths.items() if n.endswith("key")}
    assert len(referring) >= 10
    assert set(referring.values()) == {KEY_LENGTH}, referring
    too_long = {name: length for name, length in lengths.items() if length > KEY_LENGTH}
    assert not too_long


def test_a_slug_is_never_longer_than_a_key() -> None:
    assert len(slugify_with_tail("initiatieven " * 20)) <= KEY_LENGTH
    assert len(slugify("é" * 300)) <= KEY_LENGTH
