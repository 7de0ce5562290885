"""Logistic regression by Newton's method, for a dozen figures and some thousands of cases."""

from collections.abc import Sequence

import numpy as np

# A pull towards nought, on figures brought to the same scale.
_RIDGE, _ROUNDS = 0.1, 50


def fit(yes: Sequence[Sequence[float]], no: Sequence[Sequence[float]]) -> tuple[float, ...]:
    """Return a constant and a weight for each figure: the log odds of being a ``yes``."""
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
