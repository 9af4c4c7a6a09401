"""How Jinja draws our pages: the same HTML, with less work per value and per macro.

A page writes more than a thousand values and calls hundreds of macros. What Jinja does for each to
serve any program (make it a Markup, look whether it wants the context) is half of drawing a list.
"""

from __future__ import annotations

import re
from collections.abc import Callable, MutableMapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from flask.templating import Environment
from jinja2 import FileSystemBytecodeCache, nodes
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context, Macro, Undefined, missing
from markupsafe import Markup, escape

# Compiled templates are kept (vems/app.py): this goes up when what `Generator` writes changes.
GENERATION = 2
_SPECIAL = re.compile("[&<>\"']").search
_HARMLESS = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;"})
# What a dictionary has of its own comes before what is in it.
_OF_A_DICT = frozenset(dir(dict))
# Text of our own that is HTML already: Markup itself first asks what it is given.
as_markup = partial(str.__new__, Markup)


def write_value(value: Any) -> str:  # noqa: ANN401  whatever a template writes
    """Give a value as text that is safe in HTML, as `escape` does; it is joined, never kept."""
    kind = type(value)
    if kind is Markup:
        text: str = value
        return text
    if kind is str:
        return value.translate(_HARMLESS) if _SPECIAL(value) else value
    if kind is Undefined:  # of an `if` without `else`
        return ""
    return str(value) if kind is int else escape(value)


class TemplateCache(FileSystemBytecodeCache):
    """Compiled templates in a folder; a full disk or a folder that is gone costs time, no page."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        super().__init__(str(folder), f"{GENERATION}-%s")

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled, when that can be."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


class Generator(CodeGenerator):
    """Writes values through `write_value`, and gives what a macro drew as it is."""

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
            return
        self.write("environment.write_value(")
        if finalize.src is not None:
            self.write(finalize.src)

    def return_buffer_contents(self, frame: Frame, force_unescaped: bool = False) -> None:
        """Return what was written."""
        if force_unescaped or frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super().return_buffer_contents(frame, force_unescaped)
            return
        self.writeline(f"return environment.as_markup(concat({frame.buffer}))")


class Words:
    """`gettext` in a template: finds a sentence, fills in its values, safe to write."""

    def __init__(self, find: Callable[..., str]) -> None:
        self.find = find

    def fill(self, autoescape: bool, /, *args: Any, **waarden: Any) -> str:  # noqa: ANN401
        """Give the sentence; as in Jinja a percent sign is always written twice."""
        if len(args) > 1:
            waarden.setdefault("num", args[-1])
        found = self.find(*args)
        text = as_markup(found) if autoescape else found
        return text % waarden if "%" in text else text


class DrawingContext(Context):
    """Calls a macro, or looks up words, without asking what kind of function it is."""

    def call(self, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        """Call as `Context.call` does."""
        kind = type(__obj)
        if kind is not Macro and kind is not Words:
            return super().call(__obj, *args, **kwargs)
        kwargs.pop("_loop_vars", None)
        kwargs.pop("_block_vars", None)
        if kind is Words:
            return __obj.fill(self.eval_ctx.autoescape, *args, **kwargs)
        return self._draw(__obj, args, kwargs)

    def _draw(self, macro: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:  # noqa: ANN401
        """Call a macro with its arguments in their places, as `Macro.__call__` does."""
        if (
            macro.catch_kwargs
            or macro.catch_varargs
            or macro.explicit_caller
            or len(args) > macro._argument_count
        ):
            return macro(self.eval_ctx, *args, **kwargs)
        places = [*args, *(kwargs.pop(naam, missing) for naam in macro.arguments[len(args) :])]
        if macro.caller:
            caller = kwargs.pop("caller", None)
            if caller is None:
                caller = self.environment.undefined("No caller defined", name="caller")
            places.append(caller)
        if kwargs:  # one too many: Jinja says which
            return macro(self.eval_ctx, *args, **kwargs)
        drawn = macro._func(*places)
        return as_markup(drawn) if self.eval_ctx.autoescape else drawn


class DrawingEnvironment(Environment):
    """Flask's environment with the generator and context of our own."""

    code_generator_class = Generator
    context_class = DrawingContext
    write_value = staticmethod(write_value)
    as_markup = staticmethod(as_markup)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Give what every template knows as one dictionary, which is read faster than a chain.

        What is added to the environment after the first template was loaded is not seen by it.
        """
        return {**self.globals, **(d or {})}

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401
        """Give an attribute or item, as Jinja does; of a dictionary without failing first."""
        if type(obj) is dict and attribute in obj and attribute not in _OF_A_DICT:
            return obj[attribute]
        try:
            return getattr(obj, attribute)
        except AttributeError:
            return super().getattr(obj, attribute)
