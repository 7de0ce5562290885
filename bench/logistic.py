"""Logistic regression, for a dozen figures and some thousands of cases."""

from collections.abc import Sequence

import numpy as np

# Pulls towards nought, on figures brought to the same scale, and how often they are looked at.
_RIDGE, _ROUNDS = 0.1, 50
_PULL, _STEPS = 1e-3, 250


def choose(cases: Sequence[tuple[Sequence[Sequence[float]], int]]) -> tuple[float, ...]:
    """Return a weight for each figure so that the right one of each case's choices weighs most.

    A case is the figures of its choices and which of them is right (McFadden 1974, “Conditional
    logit analysis of qualitative choice behavior”); by gradient descent with momentum (Adam).
    """
    figures = np.array([row for rows, _ in cases for row in rows], float)
    starts = np.cumsum([0] + [len(rows) for rows, _ in cases])
    right = starts[:-1] + np.array([at for _, at in cases])
    case = np.repeat(np.arange(len(cases)), np.diff(starts))
    mean, scale = figures.mean(0), figures.std(0)
    scale[scale == 0] = 1
    scaled = (figures - mean) / scale
    weights, drift, spread = (np.zeros(scaled.shape[1]) for _ in range(3))
    for step in range(1, _STEPS + 1):
        told = scaled @ weights
        odds = np.exp(told - np.maximum.reduceat(told, starts[:-1])[case])
        chance = odds / np.add.reduceat(odds, starts[:-1])[case]
        slope = (chance @ scaled - scaled[right].sum(0)) / len(cases) + _PULL * weights
        drift = 0.9 * drift + 0.1 * slope
        spread = 0.99 * spread + 0.01 * slope**2
        weights -= 0.1 * drift / (1 - 0.9**step) / (np.sqrt(spread / (1 - 0.99**step)) + 1e-8)
    return tuple(map(float, weights / scale))


def fit(yes: Sequence[Sequence[float]], no: Sequence[Sequence[float]]) -> tuple[float, ...]:
    """Return a constant and a weight for each figure: the log odds of being a ``yes``.

    By Newton's method.
    """
    cases = np.array([*yes, *no], float)
    wanted = np.array([1.0] * len(yes) + [0.0] * len(no))
    mean, scale = cases.mean(0), cases.std(0)
    scale[scale == 0] = 1
    scaled = np.hstack([np.ones((len(cases), 1)), (cases - mean) / scale])
    weights = np.zeros(scaled.shape[1])
    pull = _RIDGE * np.eye(len(weights))
    for _ in range(_ROUNDS):
        chance = 1 / (1 + np.exp(-np.clip(scaled @ weights, -30, 30)))
        slope = scaled.T @ (wanted - chance) - pull @ weights
        bend = (scaled * (chance * (1 - chance))[:, None]).T @ scaled + pull
        weights += np.linalg.solve(bend, slope)
    own = weights[1:] / scale
    return (float(weights[0] - own @ mean), *map(float, own))
