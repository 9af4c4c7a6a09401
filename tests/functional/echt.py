"""A gemeente made of real lists by the commands, the way a new administrator does it."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from vems.cli import main
from vems.core.config import Config

GEEN_GEGEVENS = "VEMS_TESTDATA is not set: no real lists here"


def find_data() -> Path:
    """Give the folder with real lists; the test is skipped where there is none."""
    folder = Path(os.environ.get("VEMS_TESTDATA") or "/nergens")
    if not folder.is_dir():
        pytest.skip(GEEN_GEGEVENS)
    return folder


@dataclass(frozen=True, slots=True)
class Opdrachten:
    """Runs commands on the database of a test."""

    environ: Mapping[str, str | None]

    @classmethod
    def on(cls, config: Config) -> Opdrachten:
        """Run on the database and instance of a configuration."""
        return cls(
            {
                "VEMS_OMGEVING": "test",
                "VEMS_INSTANCE": str(config.instance),
                "VEMS_SECRET_KEY": config.secret_key,
                "VEMS_SITE_URL": config.site_url,
                "DATABASE_URL": config.database_url,
                "REDIS_URL": None,
            }
        )

    def run(self, *woorden: str | Path) -> dict[str, object]:
        """Run a command that must succeed; gives its rows by name."""
        result = CliRunner().invoke(main, [*map(str, woorden), "--json"], env=dict(self.environ))
        assert result.exit_code == 0, result.output
        rows = json.loads(result.stdout.splitlines()[-1])["rows"]
        return {row["name"]: row["value"] for row in rows}

    def fail(self, *woorden: str | Path) -> str:
        """Run a command that must stop; gives its sentence."""
        result = CliRunner().invoke(main, list(map(str, woorden)), env=dict(self.environ))
        assert result.exit_code == 1, result.output
        return result.stderr.splitlines()[-1]
