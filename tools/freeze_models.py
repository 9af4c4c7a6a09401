"""Write frozen copies of models for a migration: `python -m tools.freeze_models > FILE`.

A migration must not import the living models; this writes them down as they are today, with plain
peewee fields. Give table names to take only those.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import peewee

from vems.core.database import BaseModel

PACKAGES = ("vems", "netwerk", "initiatieven")

_BASES = (
    peewee.ForeignKeyField,
    peewee.BigAutoField,
    peewee.AutoField,
    peewee.BigIntegerField,
    peewee.IntegerField,
    peewee.FloatField,
    peewee.BooleanField,
    peewee.CharField,
    peewee.TextField,
    peewee.DateTimeField,
    peewee.DateField,
    peewee.TimeField,
)


def import_models() -> None:
    """Import every module that may hold a model."""
    root = Path(__file__).parent.parent
    for package in PACKAGES:
        for path in sorted((root / package).rglob("*.py")):
            module = path.relative_to(root).with_suffix("")
            if path.name == "models.py" or module.parts[:2] == ("vems", "core"):
                importlib.import_module(".".join(module.parts))


def all_models() -> list[type[BaseModel]]:
    """List every model of the house, parents first."""
    import_models()
    found: set[type[BaseModel]] = set()
    stack = [BaseModel]
    while stack:
        for child in stack.pop().__subclasses__():
            found.add(child)
            stack.append(child)
    return list(peewee.sort_models(found))


def freeze(model: type[BaseModel]) -> str:
    """Write one model as source."""
    meta = model._meta
    lines = [f"class {model.__name__}(peewee.Model):"]
    for field in meta.sorted_fields:
        if field.name != "id" or not isinstance(field, peewee.AutoField):
            lines.append(f"    {field.name} = {_field(field)}")
        elif isinstance(field, peewee.BigAutoField):
            lines.append("    id = peewee.BigAutoField()")
    lines += ["", "    class Meta:", f'        table_name = "{meta.table_name}"']
    partial = [index for index in meta.indexes if isinstance(index, peewee.ModelIndex)]
    whole = [index for index in meta.indexes if index not in partial]
    if whole:
        lines.append("        indexes = (")
        for columns, unique in whole:
            names = ", ".join(f'"{name}"' for name in columns)
            lines.append(f"            (({names},), {unique}),")
        lines.append("        )")
    return "\n".join([*lines, *(_partial(model, index) for index in partial)])


def _partial(model: type[BaseModel], index: peewee.ModelIndex) -> str:
    """Write an index of the rows where one field is not empty; other conditions are not known."""
    where = index._where
    if where.op != peewee.OP.IS_NOT or where.rhs is not None:
        raise ValueError(f"{index._name}: only `where=Model.field.is_null(False)`")
    fields = ", ".join(f"{model.__name__}.{field.name}" for field in index._expressions)
    where_not_empty = f"{model.__name__}.{where.lhs.name}.is_null(False)"
    return (
        f"\n\n{model.__name__}.add_index({fields}, where={where_not_empty}, name={index._name!r})"
    )


def _field(field: peewee.Field) -> str:
    base = next(b for b in _BASES if isinstance(field, b))
    args = []
    if base is peewee.ForeignKeyField:
        target = "self" if field.rel_model is field.model else field.rel_model.__name__
        args.append('"self"' if target == "self" else target)
        args.append(f'on_delete="{field.on_delete}"')
    if base is peewee.CharField:
        args.append(f"max_length={field.max_length}")
    args += [f"{flag}=True" for flag in ("null", "unique", "primary_key") if getattr(field, flag)]
    if field.index and not field.unique and base is not peewee.ForeignKeyField:
        args.append("index=True")
    return f"peewee.{base.__name__}({', '.join(args)})"


def main(tables: list[str]) -> None:
    """Print a migration that creates the tables."""
    chosen = [m for m in all_models() if not tables or m._meta.table_name in tables]
    print('"""Create tables."""\n')
    print("import peewee\nfrom playhouse.migrate import SchemaMigrator\n\n")
    print("\n\n\n".join(freeze(model) for model in chosen))
    names = "".join(f"    {model.__name__},\n" for model in chosen)
    print(f"\n\nTABLES = (\n{names})\n\n")
    print("def up(migrator: SchemaMigrator, db: peewee.Database) -> None:")
    print('    """Create the tables."""')
    print("    with db.bind_ctx(TABLES):\n        db.create_tables(TABLES, safe=False)\n\n")
    print("def down(migrator: SchemaMigrator, db: peewee.Database) -> None:")
    print('    """Drop the tables."""')
    print("    with db.bind_ctx(TABLES):\n        db.drop_tables(TABLES)")


if __name__ == "__main__":
    main(sys.argv[1:])
