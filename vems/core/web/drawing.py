"""How Jinja draws our pages: the same HTML, with less work per value and per macro.

A page writes more than a thousand values and calls hundreds of macros. What Jinja does for each to
serve any program (make it a Markup, look whether it wants the context) is half of drawing a list.
"""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from typing import Any

from flask.templating import Environment
from jinja2 import FileSystemBytecodeCache, nodes
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

# Compiled templates are kept (vems/app.py): this goes up when what `Generator` writes changes.
GENERATION = 1
_SPECIAL = re.compile("[&<>\"']").search


def write_value(value: Any) -> str:  # noqa: ANN401  whatever a template writes
    """Give a value as text that is safe in HTML, as `escape` does; it is joined, never kept."""
    kind = type(value)
    if kind is Markup or (kind is str and _SPECIAL(value) is None):
        text: str = value
        return text
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
    """Writes values through `write_value`."""

    def _output_child_pre(
        self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo
    ) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape:
            super()._output_child_pre(node, frame, finalize)
            return
        self.write("environment.write_value(")
        if finalize.src is not None:
            self.write(finalize.src)


class DrawingContext(Context):
    """Calls a macro without asking what kind of function it is."""

    def call(self, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        """Call as `Context.call` does."""
        if type(__obj) is Macro:
            kwargs.pop("_loop_vars", None)
            kwargs.pop("_block_vars", None)
            return __obj(self.eval_ctx, *args, **kwargs)
        return super().call(__obj, *args, **kwargs)


class DrawingEnvironment(Environment):
    """Flask's environment with the generator and context of our own."""

    code_generator_class = Generator
    context_class = DrawingContext
    write_value = staticmethod(write_value)
