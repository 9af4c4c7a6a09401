"""How commands answer a mistake: one Dutch sentence and, with --json, one object for machines.

Click writes its own complaints in English; everything else a command says is Dutch, so these are
too. Not here: what a command itself refuses (it has its own sentence).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from typing import Any

import click


class Commands(click.Group):
    """A group of commands of which the user makes mistakes in Dutch."""

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,  # noqa: ANN401  as click has it
    ) -> Any:  # noqa: ANN401
        """Run a command; end the process as it ended."""
        args = list(sys.argv[1:] if args is None else args)
        try:
            code = super().main(
                args,
                prog_name,
                complete_var,
                standalone_mode=False,
                windows_expand_args=windows_expand_args,
                **extra,
            )
        except click.Abort:
            click.echo("Afgebroken.", err=True)
            sys.exit(130)
        except click.ClickException as error:
            if not standalone_mode:
                raise
            sys.exit(tell(error, as_json="--json" in args))
        if not standalone_mode:
            return code
        sys.exit(code if isinstance(code, int) else 0)


def tell(error: click.ClickException, *, as_json: bool) -> int:
    """Say what is wrong, with --json also as an object; gives the exit code."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        error.show()
        return error.exit_code
    sentence = say(error)
    click.echo(sentence, err=True)
    if isinstance(error, click.UsageError) and error.ctx is not None:
        click.echo(f"Uitleg: {error.ctx.command_path} --help", err=True)
    if as_json:
        click.echo(json.dumps({"error": sentence}, ensure_ascii=False))
    return error.exit_code


def say(error: click.ClickException) -> str:
    """Give the sentence of an error: Dutch for what click says itself."""
    for kind, sentence in _SENTENCES:
        if isinstance(error, kind):
            return sentence(error)
    return error.format_message()


def _no_command(error: click.exceptions.NoSuchCommand) -> str:
    return f"De opdracht “{error.command_name}” bestaat niet.{_meant(error.possibilities)}"


def _no_option(error: click.NoSuchOption) -> str:
    return f"De optie {error.option_name} bestaat niet.{_meant(error.possibilities)}"


def _meant(possibilities: Sequence[str] | None) -> str:
    return f" Bedoelt u {' of '.join(sorted(possibilities))}?" if possibilities else ""


def _missing(error: click.MissingParameter) -> str:
    choices = getattr(error.param.type, "choices", ()) if error.param else ()
    listed = f" Kies uit: {', '.join(map(str, choices))}." if choices else ""
    kind = "De optie" if isinstance(error.param, click.Option) else "Het argument"
    return f"{kind} {_name(error.param)} ontbreekt.{listed}"


def _bad_value(error: click.BadParameter) -> str:
    """Say what is wrong with a value; the types of our own already say it in Dutch."""
    kind, message = error.param.type if error.param else None, error.message
    if isinstance(kind, click.Choice):
        message = f"Kies uit: {', '.join(map(str, kind.choices))}."
    elif isinstance(kind, click.types.IntParamType):
        message = "Dat is geen heel getal, of het is te groot of te klein."
    elif isinstance(kind, click.Path):
        message = _bad_path(message)
    return f"{_name(error.param)} klopt niet. {message}"


def _bad_path(message: str) -> str:
    if "does not exist" in message:
        return f"{_quoted(message)} bestaat niet."
    if "is a directory" in message:
        return f"{_quoted(message)} is een map, geen bestand."
    if "is a file" in message:
        return f"{_quoted(message)} is een bestand, geen map."
    return f"{_quoted(message)} is niet te gebruiken."


def _quoted(message: str) -> str:
    """Give the path a message of click names."""
    begin, end = message.find("'"), message.rfind("'")
    return message[begin + 1 : end] if 0 <= begin < end else message


def _name(param: click.Parameter | None) -> str:
    if isinstance(param, click.Option):
        return max(param.opts, key=len)
    return param.human_readable_name if param is not None else "Een waarde"


def _bad_option(error: click.BadOptionUsage) -> str:
    if "requires" in error.message:
        return f"De optie {error.option_name} heeft een waarde nodig."
    return f"De optie {error.option_name} krijgt geen waarde."


def _usage(error: click.UsageError) -> str:
    if error.message.startswith("Got unexpected extra argument"):
        return f"Dit is te veel: {error.message.partition('(')[2].rstrip(')')}."
    return error.message


_Sentence = Callable[[Any], str]
# The most special kind first.
_SENTENCES: tuple[tuple[type[click.ClickException], _Sentence], ...] = (
    (click.exceptions.NoSuchCommand, _no_command),
    (click.NoSuchOption, _no_option),
    (click.MissingParameter, _missing),
    (click.BadParameter, _bad_value),
    (click.BadOptionUsage, _bad_option),
    (click.UsageError, _usage),
)
