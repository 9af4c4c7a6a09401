"""A configuration that is unknown or unsafe stops the start with one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from vems.core.config import ConfigError, load_config

VEILIG = {
    "VEMS_OMGEVING": "productie",
    "VEMS_SECRET_KEY": "x" * 40,
    "VEMS_HOSTS": "westerkade.nl",
    "VEMS_SITE_URL": "https://westerkade.nl",
    "DATABASE_URL": "postgresql://vems@db/vems",
    "REDIS_URL": "redis://redis/0",
    "VEMS_MAIL_SERVER": "smtp.westerkade.nl",
    "VEMS_MAIL_AFZENDER": "loket@westerkade.nl",
}


def test_a_safe_production_starts(tmp_path: Path) -> None:
    config = load_config(VEILIG, tmp_path)
    assert config.is_productie
    assert config.cookie_name == "__Host-vems"


@pytest.mark.parametrize("naam", [naam for naam in VEILIG if naam != "VEMS_OMGEVING"])
def test_production_misses_nothing(tmp_path: Path, naam: str) -> None:
    """Trap M6."""
    with pytest.raises(ConfigError) as error:
        load_config({k: v for k, v in VEILIG.items() if k != naam}, tmp_path)
    assert naam.removeprefix("VEMS_") in str(error.value)
    assert str(error.value).endswith(".")


@pytest.mark.parametrize(
    ("naam", "waarde"),
    [
        ("VEMS_OMGEVING", "prod"),
        ("VEMS_SECRET_KEY", "kort"),
        ("DATABASE_URL", "sqlite:///vems.db"),
        ("VEMS_MAIL_PORT", "vijf"),
        ("VEMS_PROXIES", "veel"),
        ("VEMS_TYPFOUT", "1"),
        ("VEMS_HOSTS", " , "),
    ],
)
def test_a_bad_value_gets_a_sentence(tmp_path: Path, naam: str, waarde: str) -> None:
    with pytest.raises(ConfigError, match=r"\.$"):
        load_config({**VEILIG, naam: waarde}, tmp_path)


def test_the_demo_makes_its_own_secret_once(tmp_path: Path) -> None:
    first, second = load_config({}, tmp_path), load_config({}, tmp_path)
    assert first.secret_key == second.secret_key
    assert len(first.secret_key) == 64
    assert (tmp_path / "geheim").stat().st_mode & 0o077 == 0


def test_secrets_are_not_printed(tmp_path: Path) -> None:
    config = load_config({**VEILIG, "VEMS_MAIL_WACHTWOORD": "geheim123"}, tmp_path)
    assert "x" * 40 not in repr(config)
    assert "geheim123" not in repr(config)
