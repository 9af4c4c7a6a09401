"""A gemeente made of real lists by the commands, the way a new administrator does it."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from vems.cli import main
from vems.core.config import Config
from vems.core.database import database

# What ten people of a town would bring, the wijk they live in and what they need.
IDEEEN = (
    ("Moestuin achter de flat", "Wij willen samen groente kweken met de buren.", "Grote Waal"),
    ("Repareren in het wijkcentrum", "Elke maand repareren wij kapotte spullen.", "Risdam-Noord"),
    ("Speeltuin opknappen", "De speeltuin is oud. Wij willen nieuwe toestellen.", "Zwaag"),
    ("Samen eten op dinsdag", "Wij koken voor ouderen die alleen zijn.", "Binnenstad"),
    ("Voetbal voor meiden", "Een vaste avond voetbal voor meiden van 12 tot 16.", "Hoorn-Noord"),
    ("Muziek op het plein", "Een middag met muziek van mensen uit de wijk.", "Blokker"),
    ("Taalcafé voor nieuwkomers", "Nederlands oefenen met een kop koffie.", "Nieuwe Steen"),
    ("Zonnepanelen met de straat", "Samen panelen kopen voor onze huizen.", "Risdam-Zuid"),
    ("Veilig oversteken bij school", "Een veilige oversteek voor kinderen.", "Kersenboogerd-Zuid"),
    ("Zwerfvuil ruimen", "Elke zaterdag ruimen wij zwerfvuil in het park.", "Kersenboogerd-Noord"),
)
EMAIL = "bewoner@hoorn-proef.nl"
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
        result = self._invoke(*woorden, "--json")
        assert result.exit_code == 0, result.output
        rows = json.loads(result.stdout.splitlines()[-1])["rows"]
        return {row["name"]: row["value"] for row in rows}

    def fail(self, *woorden: str | Path) -> str:
        """Run a command that must stop; gives its sentence."""
        result = self._invoke(*woorden)
        assert result.exit_code == 1, result.output
        return result.stderr.splitlines()[-1]

    def _invoke(self, *woorden: str | Path) -> Result:
        # A command binds a database of its own: the test's connection would be lost open.
        if database.obj is not None and not database.obj.is_closed():
            database.obj.close()
        return CliRunner().invoke(main, list(map(str, woorden)), env=dict(self.environ))


def begin_hoorn(opdrachten: Opdrachten) -> None:
    """Begin Hoorn from its areas and read its organisations in."""
    data = find_data()
    rows = opdrachten.run(
        "gemeente", "init", "--naam", "Hoorn", "--cbs-code", "GM0405",
        "--beheerder", "beheer@hoorn-proef.nl",
        "--gebieden", data / "geo/hoorn_wijken.geojson",
        "--gebieden", data / "geo/hoorn_buurten_2024.csv",
    )  # fmt: skip
    assert rows["hoorn_wijken.geojson: nieuw of gewijzigd"] == 14
    assert rows["hoorn_buurten_2024.csv: nieuw of gewijzigd"] == 74
    rows = opdrachten.run(
        "import", "partners", data / "partners/hoorn_partners.csv",
        "--kolom", "themas=categorie", "--kolom", "soort=categorie",
    )  # fmt: skip
    assert (rows["nieuw"], rows["afgekeurd"]) == (58, 0)


def bring(iemand: Any, titel: str, omschrijving: str, wijk: str) -> None:  # noqa: ANN401  either browser
    """Bring an idea through the forms, without an account."""
    iemand.open("/initiatieven/nieuw")
    iemand.press(
        "Ga verder",
        {
            "Hoe noemt u uw idee?": titel,
            "Wat wilt u doen?": omschrijving,
            "Wat wordt er beter, en voor wie?": "Buren kennen elkaar beter.",
        },
    )
    iemand.press("Ga verder", {"In een wijk": True, wijk: True})
    iemand.press("Ga verder", {"Contact": True, "Kennis": True})
    iemand.press(
        "Ga verder",
        {
            "Uw naam": "Sanne de Boer",
            "Telefoonnummer": "06 12 34 56 78",
            "E-mailadres": iemand.email,
            "Ik ben bewoner": True,
            "Bent u jonger dan 16 jaar?": "Nee",
            "Ja, met mijn voornaam": True,
        },
    )
    iemand.press("Verstuur mijn idee")
    iemand.sees("Wij hebben uw idee", "Uw nummer is")
