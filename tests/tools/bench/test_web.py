"""The yardsticks run: on a tiny gemeente, without errors, with every figure that is judged."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from tools.bench import floor
from tools.bench.__main__ import main
from tools.bench.load import Outcome, Request
from tools.bench.measure import AT_A_TIME
from tools.bench.musts import RATIOS, STATEMENTS


@pytest.mark.faults
def test_the_website_is_measured_at_two_sizes() -> None:
    command = ["web", "--sizes", "20,30", "--part", "0.02", "--seconds", "2", "--json"]
    result = CliRunner().invoke(main, command)
    assert result.exit_code in (0, 1), result.output
    rows = {row["name"]: row for row in json.loads(result.output.splitlines()[-1])["rows"]}
    assert {f"moet: {page} / bodem" for page in RATIOS} <= set(rows)
    for page in STATEMENTS:
        assert rows[f"{page} 20 opdrachten"]["value"] == rows[f"{page} 30 opdrachten"]["value"]
    for size in (20, 30):
        for at_a_time in AT_A_TIME:
            assert rows[f"lijst {size} c{at_a_time} cpu"]["value"] > 0
            assert rows[f"indienen {size} c{at_a_time} fouten"]["ok"]
    wrong = [name for name, row in rows.items() if name.endswith("fouten") and not row["ok"]]
    assert wrong == []


def test_odd_sizes_are_refused_with_a_sentence() -> None:
    result = CliRunner().invoke(main, ["web", "--sizes", "veel"])
    assert result.exit_code == 2
    assert "noem getallen" in result.output


def test_percentiles_are_of_the_slow_end() -> None:
    outcome = Outcome(durations=[0.01 * number for number in range(1, 101)], seconds=2)
    assert outcome.percentile(0.5) == pytest.approx(510)
    assert outcome.percentile(0.95) == pytest.approx(960)
    assert outcome.per_second == 50


def test_a_redirect_to_another_page_is_an_error() -> None:
    submit = Request("/a", "POST", status=302, leads_to="/verstuurd")
    assert submit.accepts(302, "/verstuurd")
    assert not submit.accepts(302, "/vragen")
    assert not submit.accepts(200, None)
    assert Request("/a").accepts(200, None)


def test_the_floor_lists_twenty_of_ten_thousand(
    tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"sqlite:///{tmp_path}/bodem.db"
    floor.fill(url)
    monkeypatch.setenv(floor.DATABASE_VARIABLE, url)
    page = floor.make_app().test_client().get("/?pagina=3").text
    assert page.count("<li>") == floor.PER_PAGE
    assert "10000 regels" in page
