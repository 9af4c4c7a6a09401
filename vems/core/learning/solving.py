"""The two heavy sums of learning; the one edge to scipy, loaded when the first model is made."""

from __future__ import annotations

import importlib

import numpy as np

_BLOCK = 512


def add_products(
    into: np.ndarray, starts: np.ndarray, rows: np.ndarray, weights: np.ndarray
) -> None:
    """Add to a square the inner product of every two rows of a sparse table given by column."""
    amount = len(into)
    table = importlib.import_module("scipy.sparse").csc_matrix(
        (weights, rows, starts), shape=(amount, len(starts) - 1)
    )
    by_row, turned = table.tocsr(), table.T.tocsc()
    for start in range(0, amount, _BLOCK):
        block = slice(start, start + _BLOCK)
        into[block] += (by_row[block] @ turned).toarray()


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
