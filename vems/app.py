"""The only composition root: one function that puts the house together.

The order of SLICES is the order of the levels (docs/adr/0001); each registers itself in init_app.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from pathlib import Path
from types import ModuleType

from flask import Flask, request
from flask_wtf import CSRFProtect
from werkzeug.exceptions import BadRequest
from werkzeug.middleware.proxy_fix import ProxyFix

import initiatieven.begeleiding
import initiatieven.bijlagen
import initiatieven.etalage
import initiatieven.extravragen
import initiatieven.koppelingen
import initiatieven.loket
import initiatieven.markten
import initiatieven.raad
import initiatieven.registratie
import initiatieven.samenvoegen
import initiatieven.toezeggingen
import netwerk.gebieden
import netwerk.instrumenten
import netwerk.kennis
import netwerk.medewerkers
import netwerk.partners
import netwerk.plekken
import netwerk.programmas
import netwerk.raad
import netwerk.relaties
import netwerk.themas
import netwerk.verkenner
import netwerk.vraagenaanbod
import vems.accounts
import vems.agenda
import vems.beheer
import vems.community
import vems.demo
import vems.instellingen
import vems.participatie.jaaragenda
import vems.participatie.stemmen
import vems.participatie.wensen
import vems.partijen
import vems.site
import vems.termijnen
from vems.accounts import toegang
from vems.core import changes, jobs, mail, outbox
from vems.core.config import Config
from vems.core.database import bind, database
from vems.core.search import index as search_index
from vems.core.search.follower import SearchFollower
from vems.core.web import errors, headers, language, limits, uploads
from vems.core.web.addresses import LateRule
from vems.core.web.drawing import DrawingEnvironment, TemplateCache
from vems.core.web.typed import TypedRequest
from vems.site import schil

SLICES: tuple[ModuleType, ...] = (
    vems.instellingen,
    vems.termijnen,
    vems.partijen,
    vems.accounts,
    netwerk.gebieden,
    netwerk.themas,
    netwerk.medewerkers,
    netwerk.partners,
    netwerk.raad,
    netwerk.plekken,
    netwerk.programmas,
    netwerk.instrumenten,
    netwerk.kennis,
    netwerk.vraagenaanbod,
    netwerk.relaties,
    netwerk.verkenner,
    vems.community,
    vems.agenda,
    vems.participatie.stemmen,
    vems.participatie.wensen,
    vems.participatie.jaaragenda,
    initiatieven.extravragen,
    initiatieven.registratie,
    initiatieven.loket,
    initiatieven.bijlagen,
    initiatieven.begeleiding,
    initiatieven.samenvoegen,
    initiatieven.koppelingen,
    initiatieven.markten,
    initiatieven.toezeggingen,
    initiatieven.raad,
    initiatieven.etalage,
    vems.site,
    vems.beheer,
    vems.demo,
)

MAX_BODY = 2 * 1024 * 1024
# A browser may remember its draft for longer than any draft is kept; a login ends on the server.
DRAFT_COOKIE = timedelta(days=366)


def create_app(config: Config) -> Flask:
    """Make the application of a configuration; nothing global but the database proxy is bound."""
    app = Flask(
        "vems",
        template_folder=str(_folder("templates")),
        static_folder=str(_folder("static")),
        root_path=str(Path(__file__).parent),
    )
    app.request_class = TypedRequest
    app.url_rule_class = LateRule
    app.jinja_environment = DrawingEnvironment
    _configure(app, config)
    _keep_templates(app, config)
    bind(config.database_url, durable=config.omgeving != "test")
    changes.clear_followers()
    changes.register_follower(SearchFollower(search_index.bind(config.index_folder)))
    jobs.register_job(changes.forget_old, minutes="31")
    _init_edge(app, config)
    for piece in SLICES:
        piece.init_app(app)
    outbox.bind(
        app.jinja_env,
        lambda: jobs.enqueue(mail.deliver_mail),
        config.site_url,
        config.mail.afzender,
    )
    app.extensions["huey"] = jobs.make_huey(config, lambda job: _in_app(app, job))
    return app


def _configure(app: Flask, config: Config) -> None:
    app.config.update(
        VEMS=config,
        SECRET_KEY=config.secret_key,
        TESTING=config.omgeving == "test",
        SESSION_COOKIE_NAME=config.cookie_name,
        SESSION_COOKIE_SECURE=config.is_productie,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        MAX_CONTENT_LENGTH=MAX_BODY,
        MAX_FORM_MEMORY_SIZE=MAX_BODY,
        TRUSTED_HOSTS=list(config.hosts) or None,
        PERMANENT_SESSION_LIFETIME=DRAFT_COOKIE,
        WTF_CSRF_TIME_LIMIT=None,
        WTF_CSRF_SSL_STRICT=config.is_productie,
        RATELIMIT_STORAGE_URI=jobs.with_timeouts(config.redis_url) or "memory://",
        RATELIMIT_STRATEGY="moving-window",
        RATELIMIT_ENABLED=config.omgeving != "test",
    )
    app.url_map.strict_slashes = True


def _keep_templates(app: Flask, config: Config) -> None:
    """Keep templates compiled beside the data: compiling them is a third of the first answer."""
    if config.omgeving == "test":
        return
    app.jinja_options["bytecode_cache"] = TemplateCache(config.instance / "sjablonen")


def _init_edge(app: Flask, config: Config) -> None:
    if config.proxies:
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]  # how Werkzeug documents it
            app.wsgi_app, x_for=config.proxies, x_proto=config.proxies, x_host=config.proxies
        )
    app.before_request(_open_database)
    app.teardown_request(_close_database)
    app.before_request(_check_encoding)
    errors.init_app(app)
    headers.init_app(app, config)
    language.init_app(app)
    toegang.openbaar(language.change_taal)
    toegang.openbaar(language.change_weergave)
    uploads.init_app(app)
    CSRFProtect(app)
    toegang.init_app(app)
    limits.limiter.init_app(app)
    mail.init_app(app, config)
    schil.init_app(app, config)


def _open_database() -> None:
    if request.endpoint != "static":
        database.obj.connect(reuse_if_open=True)


def _close_database(error: BaseException | None) -> None:
    if not database.obj.is_closed() and not database.obj.in_transaction():
        database.obj.close()


def _check_encoding() -> None:
    if "\x00" in request.path or "\ufffd" in request.path:
        raise BadRequest()


def _in_app(app: Flask, job: Callable[..., None]) -> Callable[..., None]:
    @wraps(job)
    def run(*args: int | str) -> None:
        with app.app_context():
            opened = database.obj.connect(reuse_if_open=True)
            try:
                job(*args)
            finally:
                if opened:
                    database.obj.close()

    return run


def _folder(naam: str) -> Path:
    """Find templates or static: beside the packages in a checkout, inside vems when installed."""
    beside = Path(__file__).parent.parent / naam
    return beside if beside.is_dir() else Path(__file__).parent / naam
