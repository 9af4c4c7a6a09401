"""The shell around every page."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from vems.core.config import Config


@pytest.mark.usefixtures("nu")
@pytest.mark.parametrize(("taal", "dag"), [("nl", "24 november 2026"), ("en", "24 November 2026")])
def test_on_paper_a_page_ends_with_the_day_and_its_address(
    client: FlaskClient, config: Config, taal: str, dag: str
) -> None:
    """Not with what was asked: a query may hold what somebody searched for."""
    with client.session_transaction() as sessie:
        sessie["taal"] = taal
    tekst = client.get("/cookies?q=geheim").get_data(as_text=True)
    printregel = tekst.split('<p class="printregel">')[1].split("</p>")[0]
    assert f"{dag} {config.site_url}/cookies" in printregel
    assert "geheim" not in printregel
