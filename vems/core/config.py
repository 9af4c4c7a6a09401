"""One typed, frozen configuration from the environment; an unsafe one stops the start.

Names are `VEMS_*`, plus DATABASE_URL and REDIS_URL. An unknown VEMS_ name is an error: a typing
mistake must not silently leave a default in place.
"""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

STANDAARD_URL = "http://127.0.0.1:5000"
OMGEVINGEN = ("demo", "productie", "test")
_TEGELS = re.compile(r"https://(?=.*\{z\})(?=.*\{x\})(?=.*\{y\})[^\s;,'\"]+")

_BEKEND = frozenset(
    {
        "VEMS_OMGEVING",
        "VEMS_INSTANCE",
        "VEMS_BIJLAGEN",
        "VEMS_SECRET_KEY",
        "VEMS_HOSTS",
        "VEMS_PROXIES",
        "VEMS_SITE_URL",
        "VEMS_TILES_URL",
        "VEMS_MAIL_SERVER",
        "VEMS_MAIL_PORT",
        "VEMS_MAIL_TLS",
        "VEMS_MAIL_GEBRUIKER",
        "VEMS_MAIL_WACHTWOORD",
        "VEMS_MAIL_AFZENDER",
        "VEMS_TESTDATA",
    }
)


class ConfigError(Exception):
    """The start is refused; the text is the sentence for the operator."""


@dataclass(frozen=True, slots=True)
class MailConfig:
    """Where mail goes. An empty server means: write .eml files into the instance folder."""

    server: str = ""
    port: int = 25
    tls: bool = False
    gebruiker: str = ""
    wachtwoord: str = field(default="", repr=False)
    afzender: str = "initiatievenloket@westerkade.example.org"
    timeout: float = 10.0


@dataclass(frozen=True, slots=True)
class Config:
    """Everything that differs between installations and is not a setting of the gemeente."""

    omgeving: str
    instance: Path
    database_url: str
    secret_key: str = field(repr=False)
    redis_url: str = ""
    hosts: tuple[str, ...] = ()
    proxies: int = 0
    tiles_url: str = ""
    site_url: str = STANDAARD_URL
    bijlagen: Path | None = None
    mail: MailConfig = field(default_factory=MailConfig)

    @property
    def is_productie(self) -> bool:
        """Production: Secure cookies, no demo pages."""
        return self.omgeving == "productie"

    @property
    def is_demo(self) -> bool:
        """Demo mode: personas and the mail folder are pages."""
        return self.omgeving == "demo"

    @property
    def cookie_name(self) -> str:
        """The session cookie; the other name is refused."""
        return "__Host-vems" if self.is_productie else "vems"

    @property
    def index_folder(self) -> Path:
        """Where this host keeps its search index."""
        return self.instance / "zoekindex"

    @property
    def mail_folder(self) -> Path:
        """Where mail is written when there is no mail server."""
        return self.instance / "mail"

    @property
    def bijlagen_folder(self) -> Path:
        """Where files of people are kept; with several web hosts they all see this one folder."""
        return self.bijlagen or self.instance / "bijlagen"


def load_config(environ: Mapping[str, str], instance: Path | None = None) -> Config:
    """Read the configuration; ConfigError with one sentence when it is unknown or unsafe."""
    unknown = sorted(naam for naam in environ if naam.startswith("VEMS_") and naam not in _BEKEND)
    if unknown:
        raise ConfigError(f"Deze instelling ken ik niet: {', '.join(unknown)}.")
    omgeving = environ.get("VEMS_OMGEVING", "demo")
    if omgeving not in OMGEVINGEN:
        raise ConfigError(f"VEMS_OMGEVING moet een van {', '.join(OMGEVINGEN)} zijn.")
    folder = (instance or Path(environ.get("VEMS_INSTANCE", "instance"))).resolve()
    config = Config(
        omgeving=omgeving,
        instance=folder,
        database_url=environ.get("DATABASE_URL") or f"sqlite:///{folder / 'vems.db'}",
        secret_key=environ.get("VEMS_SECRET_KEY", ""),
        redis_url=environ.get("REDIS_URL", ""),
        hosts=tuple(h.strip() for h in environ.get("VEMS_HOSTS", "").split(",") if h.strip()),
        proxies=_number(environ, "VEMS_PROXIES", 0),
        tiles_url=environ.get("VEMS_TILES_URL", ""),
        site_url=environ.get("VEMS_SITE_URL", STANDAARD_URL).rstrip("/"),
        bijlagen=Path(gedeeld).resolve() if (gedeeld := environ.get("VEMS_BIJLAGEN")) else None,
        mail=_load_mail(environ),
    )
    if config.tiles_url and not _TEGELS.fullmatch(config.tiles_url):
        raise ConfigError("VEMS_TILES_URL moet een adres met https zijn met {z}, {x} en {y} erin.")
    if config.is_productie:
        _check_production(config)
        return config
    folder.mkdir(parents=True, exist_ok=True)
    return config if config.secret_key else _with_local_secret(config)


def _load_mail(environ: Mapping[str, str]) -> MailConfig:
    return MailConfig(
        server=environ.get("VEMS_MAIL_SERVER", ""),
        port=_number(environ, "VEMS_MAIL_PORT", 25),
        tls=environ.get("VEMS_MAIL_TLS", "") in ("1", "ja"),
        gebruiker=environ.get("VEMS_MAIL_GEBRUIKER", ""),
        wachtwoord=environ.get("VEMS_MAIL_WACHTWOORD", ""),
        afzender=environ.get("VEMS_MAIL_AFZENDER", MailConfig().afzender),
    )


def _number(environ: Mapping[str, str], naam: str, standaard: int) -> int:
    try:
        return int(environ.get(naam, standaard))
    except ValueError:
        raise ConfigError(f"{naam} moet een getal zijn.") from None


def _check_production(config: Config) -> None:
    checks = (
        (len(config.secret_key) >= 32, "VEMS_SECRET_KEY ontbreekt of is korter dan 32 tekens."),
        (bool(config.hosts), "VEMS_HOSTS ontbreekt: noem de namen waarop de site bereikbaar is."),
        (
            config.database_url.startswith("postgres"),
            "DATABASE_URL moet in productie naar PostgreSQL wijzen.",
        ),
        (
            config.site_url.startswith("https://"),
            "VEMS_SITE_URL ontbreekt: noem het adres van de site, met https://.",
        ),
        (bool(config.redis_url), "REDIS_URL ontbreekt: in productie lopen taken via Redis."),
        (bool(config.mail.server), "VEMS_MAIL_SERVER ontbreekt: zonder mail hoort niemand iets."),
        (
            not config.mail.afzender.endswith("example.org"),
            "VEMS_MAIL_AFZENDER ontbreekt: noem het adres van uw loket.",
        ),
    )
    for holds, sentence in checks:
        if not holds:
            raise ConfigError(sentence)


def _with_local_secret(config: Config) -> Config:
    path = config.instance / "geheim"
    if not path.exists():
        handle = os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)
        with os.fdopen(handle, "w") as file:
            file.write(secrets.token_hex(32))
    fields = {naam: getattr(config, naam) for naam in Config.__dataclass_fields__}
    return Config(**{**fields, "secret_key": path.read_text().strip()})
