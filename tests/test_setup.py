"""The set-up: locks without hosts that hold one another, front-end files with their checksums."""

import json
import re
from pathlib import Path

import pytest

from tools import assets, bootstrap

ROOT = Path(__file__).resolve().parent.parent


def pins_of(lock: str) -> set[str]:
    return set(re.findall(r"^(\S+==[^\\\n]+?) *\\?$", (ROOT / lock).read_text(), re.MULTILINE))


def test_every_lock_holds_the_one_before_it() -> None:
    embedded, production, testing = map(pins_of, bootstrap.LOCKS)
    assert len(embedded) > 40
    assert embedded < production < testing


@pytest.mark.parametrize("lock", [*bootstrap.LOCKS, "tools/requirements-node.lock"])
def test_lock_names_no_host(lock: str) -> None:
    assert "://" not in (ROOT / lock).read_text()


def test_package_lock_names_no_registry() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    assert [name for name, facts in packages.items() if "resolved" in facts] == []


def test_front_end_versions_are_exact() -> None:
    wanted = json.loads((ROOT / "package.json").read_text())["dependencies"]
    assert {name: v for name, v in wanted.items() if not re.fullmatch(r"\d+\.\d+\.\d+", v)} == {}
    assert {package.name for package in assets.PACKAGES} <= set(wanted)


def test_assets_are_copied_with_licence_and_checksum(tmp_path: Path) -> None:
    package = assets.PACKAGES[0]
    home = tmp_path / "node_modules" / package.name
    for name in (*package.files, package.licence):
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text(name)
    (home / "package.json").write_text('{"version": "1.0.0", "license": "EUPL-1.2"}')

    missing = assets.copy_assets(tmp_path / "node_modules", tmp_path / "vendor")

    assert missing == [other.name for other in assets.PACKAGES[1:]]
    assert (tmp_path / "vendor" / package.folder / package.licence).is_file()
    assert assets.changed_files(tmp_path / "vendor") == []
    (tmp_path / "vendor" / "ma" / "theme.css").write_text("other")
    assert assets.changed_files(tmp_path / "vendor") == ["ma/theme.css"]


@pytest.mark.parametrize(
    ("command", "environ", "lock"),
    [
        ("", {}, "requirements.lock"),
        ("serve", {"DATABASE_URL": "sqlite:///elsewhere.db"}, "requirements.lock"),
        ("serve", {"DATABASE_URL": "postgresql://db/vems"}, "requirements-productie.lock"),
        ("worker", {"REDIS_URL": "redis://queue"}, "requirements-productie.lock"),
        ("test", {}, "requirements-test.lock"),
        ("bench", {}, "requirements-test.lock"),
        ("evaluate", {}, "requirements.lock"),
    ],
)
def test_lock_holds_what_the_command_needs(
    command: str, environ: dict[str, str], lock: str
) -> None:
    assert bootstrap.choose_lock(command, environ) == lock


def test_tool_that_is_not_there_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bootstrap, "ROOT", Path("/nergens"))
    assert bootstrap.main(["bench", "web"]) == 1
    assert capsys.readouterr().err == "Het gereedschap bench zit niet in deze versie.\n"


def test_step_is_done_again_when_its_input_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "STAMPS", tmp_path / "stamps")
    source = tmp_path / "in"
    source.write_text("one")
    bootstrap.stamp("step", bootstrap.digest_of([source]))
    assert bootstrap.is_stamped("step", bootstrap.digest_of([source]))
    source.write_text("two")
    assert not bootstrap.is_stamped("step", bootstrap.digest_of([source]))


def test_the_suite_takes_every_processor_unless_told_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given: list[tuple[str, ...]] = []
    monkeypatch.setattr(bootstrap, "prepare", lambda lock: None)
    monkeypatch.setattr(bootstrap, "hand_over", lambda *arguments: given.append(arguments) or 0)
    bootstrap.main(["test", "--", "-k", "x"])
    bootstrap.main(["test", "-n", "0"])
    assert given[0] == ("-m", "pytest", "-n", "auto", "-k", "x")
    assert given[1][-2:] == ("-n", "0")


def test_ci_runs_the_command_of_the_readme() -> None:
    assert "\npython3 run.py test\n" in (ROOT / ".ci" / "run").read_text()
    assert "python3 run.py test\n" in (ROOT / "README.md").read_text()


@pytest.mark.parametrize("package", ["vems", "initiatieven", "netwerk", "tools"])
def test_the_map_of_the_readme_names_every_room(package: str) -> None:
    kaart = (ROOT / "README.md").read_text().split("## Map of the house")[1].split("```")[1]
    rooms = {path.parent.name for path in (ROOT / package).glob("*/__init__.py")}
    assert sorted(room for room in rooms - {"migrations"} if room not in kaart) == []
