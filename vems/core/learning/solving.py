"""The heavy sums of learning; the one edge to scipy, loaded when the first model is made.

A table has a row per text and a column per feature, and is kept by column: most of it is nought.
"""

from __future__ import annotations

import importlib
from typing import Any

import numpy as np

# So many rows are multiplied at a time: what they take stays in the cache of a processor.
_BLOCK = 128


def make_table(starts: np.ndarray, rows: np.ndarray, weights: np.ndarray, amount: int) -> Any:  # noqa: ANN401  scipy has no types
    """Make the sparse table of so many rows of its columns: where each begins, rows, weights."""
    shape = (amount, len(starts) - 1)
    return importlib.import_module("scipy.sparse").csc_matrix((weights, rows, starts), shape=shape)


def add_products(into: np.ndarray, table: Any) -> None:  # noqa: ANN401
    """Add to a square the inner product of every two rows of a table."""
    by_row = table.tocsr()
    for start in range(0, len(into), _BLOCK):
        block = slice(start, start + _BLOCK)
        into[:, block] += by_row @ np.ascontiguousarray(by_row[block].toarray().T)


def sum_rows(table: Any, shares: np.ndarray) -> np.ndarray:  # noqa: ANN401
    """Add up the rows of a table by their shares, for every column of shares: by feature."""
    return np.asarray(table.T @ shares)


def solve(near: np.ndarray, wanted: np.ndarray, ridge: float | np.ndarray) -> np.ndarray:
    """Give each example's share in each label: (near + ridge·I)⁻¹ · wanted. Overwrites `near`.

    `ridge` is one for all, or one for each example: the larger, the less it is believed.
    """
    if not len(near):
        return wanted
    linalg = importlib.import_module("scipy.linalg")
    near[np.diag_indices_from(near)] += np.float32(ridge)
    factor = linalg.cho_factor(near, lower=True, overwrite_a=True, check_finite=False)
    return np.asarray(linalg.cho_solve(factor, wanted, check_finite=False), dtype=np.float32)
