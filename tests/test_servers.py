"""The test servers are real, empty and reachable the way the product reaches them."""

import psycopg
import pytest
import redis
from playwright.sync_api import Browser

from tests import servers
from vems.core.database import connect


@pytest.mark.postgres
def test_postgres_is_reached_through_our_own_connect(postgres_url: str) -> None:
    database = connect(postgres_url)
    with database.connection_context():
        assert database.execute_sql("SHOW timezone").fetchone() == ("UTC",)


@pytest.mark.postgres
def test_fresh_database_is_empty_and_dropped_afterwards(postgres_url: str) -> None:
    with servers.fresh_database(postgres_url) as url, psycopg.connect(url) as connection:
        tables = connection.execute("SELECT 1 FROM pg_tables WHERE schemaname = 'public'")
        assert tables.fetchall() == []
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(url)


@pytest.mark.redis
def test_redis_answers_and_starts_empty(redis_url: str) -> None:
    with redis.Redis.from_url(redis_url) as client:
        assert client.ping()
        assert client.dbsize() == 0


@pytest.mark.browser
def test_chromium_draws_a_page(browser: Browser) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.set_content("<h1>Buurttuin</h1>")
        assert page.locator("h1").inner_text() == "Buurttuin"


def test_absence_skips_at_home_and_fails_in_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="Redis"):
        servers.report_absent("Redis")
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="Redis"):
        servers.report_absent("Redis")
