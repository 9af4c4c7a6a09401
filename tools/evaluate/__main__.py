"""`python3 run.py evaluate …`: figures for a reader; `--json` ends with one flat object."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import click

from tools.evaluate.finding import evaluate_qa, evaluate_search
from tools.evaluate.inflection import evaluate_inflection
from tools.evaluate.labels import Figures, evaluate_labels
from tools.evaluate.partners import evaluate_partners
from tools.evaluate.rejected import BadFile, Rejected
from vems.core.search.lexicon import load_lexicon
from vems.usage import Commands

_FILE = click.Path(path_type=Path, dir_okay=False)
_given = click.option("--given", is_flag=True, help="Gebruik ook wat onder given staat.")
_json = click.option("--json", "as_json", is_flag=True, help="Sluit af met één regel JSON.")


_CIJFERS = """Elk cijfer is een gemiddelde over n regels, van 0 tot 1.

acc: de eerste keus is goed (bij meer goede labels: één ervan).
mrr: één gedeeld door de plaats van de eerste goede, 0 als die er niet is.
recall@k: welk deel van de goede bij de eerste k staat; recall: van alles wat gevonden is.
map: de precisie op de plaats van elke goede, gedeeld door het aantal goede.
rejected: zoveel regels telden niet mee, omdat zij niet te lezen zijn of een veld missen.
macro_f1: F1 per label, daarna het gemiddelde over alle labels die goed of gekozen waren.

Welke velden een regel heeft, staat in docs/matching.md."""


@click.group(
    cls=Commands,
    help="Meet hoe goed VEMS teksten beoordeelt, op bestanden waarin het antwoord staat.",
    epilog="\b\n" + _CIJFERS.replace("\n\n", "\n\n\b\n"),
)
def main() -> None:
    """Collect the yardsticks."""


@main.command(help="Onderwerp, team of programma bij een tekst.")
@click.option("--train", type=_FILE, required=True, help="Hiervan wordt geleerd.")
@click.option("--test", type=_FILE, help="Hierop wordt gemeten.")
@click.option("--folds", type=int, help="Zonder --test: meet elk deel met de rest als voorbeeld.")
@_given
@_json
def labels(train: Path, test: Path | None, folds: int | None, given: bool, as_json: bool) -> None:
    """Measure label suggestions."""
    if (test is None) == (folds is None):
        raise click.UsageError("Kies --test BESTAND of --folds AANTAL.")
    _report(lambda rejected: evaluate_labels(train, test, folds, rejected, given=given), as_json)


@main.command(help="Organisaties die eerder iets deden als in een tekst.")
@click.option("--partners", type=_FILE, required=True, help="Organisaties met hun geschiedenis.")
@click.option("--test", type=_FILE, required=True, help="Hierop wordt gemeten.")
@_given
@_json
def partners(partners: Path, test: Path, given: bool, as_json: bool) -> None:
    """Measure finding organisations."""
    _report(lambda rejected: evaluate_partners(partners, test, rejected, given=given), as_json)


@main.command(help="Zoeken: vindt een woord ook samenstellingen en verbuigingen?")
@click.option("--corpus", type=_FILE, required=True, help="Waarin gezocht wordt.")
@click.option("--queries", type=_FILE, required=True, help="De vragen en wat relevant is.")
@_json
def search(corpus: Path, queries: Path, as_json: bool) -> None:
    """Measure search."""
    _report(lambda rejected: evaluate_search(corpus, queries, rejected), as_json)


@main.command(help="Vindt een hele vraag de passage met het antwoord?")
@click.option("--pairs", type=_FILE, required=True)
@_json
def qa(pairs: Path, as_json: bool) -> None:
    """Measure questions."""
    _report(lambda rejected: evaluate_qa(pairs, rejected), as_json)


@main.command(help="Zijn twee vormen hetzelfde woord?")
@click.option("--pairs", type=_FILE, required=True)
@_json
def inflection(pairs: Path, as_json: bool) -> None:
    """Measure inflection."""
    _report(lambda rejected: evaluate_inflection(pairs, rejected), as_json)


def _report(measure: Callable[[Rejected], Figures], as_json: bool) -> None:
    if load_lexicon().is_missing:
        click.echo("Let op: de woordenlijst ontbreekt, samenstellingen blijven heel.", err=True)
    rejected = Rejected()
    try:
        figures = measure(rejected) | {"rejected": rejected.amount}
    except BadFile as error:
        raise click.ClickException(str(error)) from error
    for sentence in rejected.sentences():
        click.echo(sentence, err=True)
    for name, value in figures.items():
        click.echo(f"{name:<12} {value}")
    if as_json:
        click.echo(json.dumps(figures))


if __name__ == "__main__":
    main(prog_name="run.py evaluate")
