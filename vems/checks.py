"""Is everything in order? Each check gives rows with a value and its goal, for `vems check`."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from enum import Enum
from pathlib import Path

from flask import Flask

from initiatieven.bijlagen.jobs import count_lost
from initiatieven.registratie.keuzes import Fase
from netwerk.relaties.verantwoordelijk import list_regels
from netwerk.vraagenaanbod.keuzes import HulpSoort
from vems.core.clock import now
from vems.core.database import BaseModel, database
from vems.core.outbox import Soort, Toestand, Uitgaand
from vems.core.search.lexicon import load_lexicon
from vems.migrations import runner
from vems.rows import Row, none_of

MAIL_MUST_LEAVE_WITHIN = timedelta(minutes=15)
_BATCH = 500


def check_database(app: Flask) -> Iterator[Row]:
    """Tell how many migrations are still to run."""
    pending = sum(not applied for _, applied in runner.status(database.obj))
    yield none_of("migraties te draaien", pending, "migraties")


def check_storage(app: Flask) -> Iterator[Row]:
    """Count references to objects that are gone, per table that holds references."""
    for model, prefix in _reference_fields():
        kind, key = getattr(model, f"{prefix}_kind"), getattr(model, f"{prefix}_key")
        pairs = model.select(kind, key).where(kind != "").distinct().tuples()
        dangling = sum(_count_dangling(*pair) for pair in _group(pairs).items())
        yield none_of(f"{model._meta.table_name}.{prefix} zonder object", dangling, "verwijzingen")


def check_mail(app: Flask) -> Iterator[Row]:
    """Count mail that was given up and mail that waits too long."""
    mail = Uitgaand.select().where(Uitgaand.soort == Soort.MAIL)
    failed = mail.where(Uitgaand.toestand == Toestand.MISLUKT).count()
    yield none_of("mail mislukt", failed, "mails")
    waiting = mail.where(Uitgaand.toestand.in_((Toestand.WACHT, Toestand.BEZIG)))
    late = waiting.where(Uitgaand.created_at < now() - MAIL_MUST_LEAVE_WITHIN).count()
    yield none_of("mail te lang onderweg", late, "mails")


def check_files(app: Flask) -> Iterator[Row]:
    """Tell whether the set-up left what pages and search need."""
    vendor = Path(app.static_folder or "") / "vendor"
    manifest = vendor / "manifest.json"
    named = json.loads(manifest.read_text(encoding="utf-8")) if manifest.is_file() else {}
    present = sum((vendor / path).is_file() for path in named)
    yield Row(
        "bestanden voor de opmaak",
        present,
        "bestanden",
        goal=len(named) or "aanwezig",
        ok=bool(named) and present == len(named),
    )
    yield none_of("woordenlijst ontbreekt", int(load_lexicon().is_missing), "lijsten")
    yield none_of("bijlagen zonder bestand", count_lost(), "bestanden")


CHECKS: dict[str, Callable[[Flask], Iterator[Row]]] = {
    "database": check_database,
    "storage": check_storage,
    "mail": check_mail,
    "files": check_files,
}


def run_checks(app: Flask, names: tuple[str, ...] = ()) -> list[Row]:
    """Run the named checks, or all; with migrations to run the tables cannot be trusted yet."""
    rows = list(check_database(app))
    if not rows[0].ok:
        return rows
    for name in names or tuple(CHECKS):
        if name != "database":
            rows.extend(CHECKS[name](app))
    return rows


def _reference_fields() -> Iterator[tuple[type[BaseModel], str]]:
    """Find each pair of columns `<prefix>_kind`, `<prefix>_key`."""
    for model in sorted(BaseModel.__subclasses__(), key=lambda model: model.__name__):
        for field in model._meta.sorted_field_names:
            prefix = field.removesuffix("_kind")
            if prefix != field and f"{prefix}_key" in model._meta.fields:
                yield model, prefix


def _group(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    per_kind: dict[str, list[str]] = defaultdict(list)
    for kind, key in pairs:
        per_kind[kind].append(key)
    return per_kind


def _list_fixed(kind: str) -> set[str]:
    """List the keys of a kind that has no table: permits of the rules, kinds of need, phases."""
    if kind == "regel":
        return set(list_regels())
    vast: dict[str, type[Enum]] = {"vraag": HulpSoort, "fase": Fase}
    return {str(lid.value) for lid in vast[kind]} if kind in vast else set()


def _count_dangling(kind: str, keys: list[str]) -> int:
    """Count the keys that name nothing: a kind is a table, a key the value of its key field."""
    tables = {model._meta.table_name: model for model in BaseModel.__subclasses__()}
    model = tables.get(kind)
    if model is None:
        return len(set(keys) - _list_fixed(kind))
    field = getattr(model, model.sleutelveld)
    return len(keys) - sum(
        model.select().where(field.in_(keys[begin : begin + _BATCH])).count()
        for begin in range(0, len(keys), _BATCH)
    )
