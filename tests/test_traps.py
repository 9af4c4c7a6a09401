"""The thirteen traps of this stack, each held by a named test; those over code stand here."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

TRAPS = {
    "M1 rebuilding a table deletes its children": (
        "vems/migrations/test_runner.py::test_rebuilding_a_parent_keeps_every_child",
        "vems/migrations/test_runner.py::test_a_migration_that_loses_rows_is_undone",
        "vems/core/test_database.py::test_no_foreign_key_cascades",
    ),
    "M2 check then insert overbooks": (
        "vems/core/test_database.py::test_a_scarce_place_is_one_conditional_update",
    ),
    "M3 SQLite says locked, PostgreSQL overbooks": (
        "vems/core/test_database.py::test_parallel_writers_wait_for_each_other",
        "vems/core/test_database.py::test_changes_commit_in_the_order_of_their_number",
    ),
    "M4 one conditional update is exact": (
        "vems/core/test_database.py::test_a_scarce_place_is_one_conditional_update",
        "vems/core/test_database.py::test_a_guarded_update_changes_one_row_or_conflicts",
    ),
    "M5 a copied cookie outlives logout": (
        "vems/accounts/test_inloggen.py::test_a_cookie_copied_before_logout_opens_nothing",
        "vems/accounts/test_sessies.py::test_who_logs_in_again_leaves_no_session_behind",
    ),
    "M6 Flask starts unsafe": (
        "vems/core/test_config.py::test_production_misses_nothing",
        "test_routes.py::test_a_forged_host_is_refused_once_hosts_are_named",
        "vems/test_productie.py::test_production_cookies_are_armed",
        "vems/accounts/test_sessies.py::test_no_login_outlives_its_session",
    ),
    "M7 escaping is off for text": (
        "templates/test_veilig.py::test_escaping_is_on_for_every_page",
    ),
    "M8 control characters inject mail headers": (
        "vems/core/test_outbox.py::test_no_character_injects_a_header",
        "vems/partijen/test_berichten.py::test_a_name_is_no_header_and_no_markup",
    ),
    "M9 two index writers lock each other out": (
        "vems/core/search/test_index.py::test_a_second_writer_waits_and_both_are_found",
        "vems/core/search/test_index.py::test_a_failing_write_leaves_no_lock_and_changes_nothing",
        "test_traps.py::test_no_page_writes_the_index",
    ),
    "M10 a killed index writer leaves files": (
        "vems/core/search/test_index.py::test_a_killed_writer_loses_nothing_it_reported",
        "vems/core/search/test_index.py::test_rebuilding_keeps_one_folder_and_tells_its_progress",
        "faults/test_follower.py::test_a_killed_follower_catches_up_to_what_a_rebuild_gives",
    ),
    "M11 questions that hang the parser": (
        "vems/core/search/test_rommel.py::test_hostile_questions_are_answered_in_time",
        "vems/core/search/test_rommel.py::test_nothing_typed_raises",
        "vems/core/search/test_rommel.py::test_a_question_is_cut_at_its_limits",
    ),
    "M12 a control character breaks GraphML": (
        "netwerk/relaties/test_graaf.py::test_control_characters_are_taken_out_as_they_come_in",
        "netwerk/relaties/test_graaf.py::test_an_export_is_read_back_as_it_was",
    ),
    "M13 heavy sums over the graph": (
        "netwerk/verkenner/test_uitsnede.py::test_a_hundred_around_one_find_a_place_and_the_first_can_be_read",
        "test_traps.py::test_no_page_computes_heavy_sums_over_the_graph",
    ),
}
HEAVY = ("betweenness_centrality", "all_simple_paths", "louvain_", "closeness_centrality")


def names_in(path: Path) -> set[str]:
    parsed = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(parsed) if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize("trap", TRAPS)
def test_every_trap_is_held(trap: str) -> None:
    for held in TRAPS[trap]:
        path, _, name = held.partition("::")
        assert name in names_in(ROOT / "tests" / path), held


def test_the_traps_are_thirteen() -> None:
    assert [trap.split()[0] for trap in TRAPS] == [f"M{number}" for number in range(1, 14)]


def pages() -> list[Path]:
    rooms = ("vems", "netwerk", "initiatieven")
    paths = [path for room in rooms for path in (ROOT / room).rglob("*.py")]
    return [
        p for p in paths if p.stem == "views" or p.parent.name == "views" or p.stem == "panelen"
    ]


def test_no_page_writes_the_index() -> None:
    assert pages()
    writers = ("vems.core.search.index", "vems.core.search.writing", "vems.core.search.store")
    for path in pages():
        found = path.read_text(encoding="utf-8")
        assert not [name for name in writers if name in found], path


def test_no_page_computes_heavy_sums_over_the_graph() -> None:
    for room in ("vems", "netwerk", "initiatieven"):
        for path in (ROOT / room).rglob("*.py"):
            if path.stem != "jobs":
                found = path.read_text(encoding="utf-8")
                assert not [name for name in HEAVY if name in found], path
