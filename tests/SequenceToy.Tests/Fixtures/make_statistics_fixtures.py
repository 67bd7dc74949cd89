"""Writes statistics_scipy.json: what scipy and NumPy compute, for the tests of Sweeps/Statistics to compare with.

Run with Python 3 and the Debian package python3-scipy:  python3 make_statistics_fixtures.py
"""
import json
import pathlib

import numpy as np
import scipy
from scipy import stats

random = np.random.default_rng(7)


def wilson(successes, runs, confidence):
    interval = stats.binomtest(successes, runs).proportion_ci(confidence, method="wilson")
    return dict(successes=successes, runs=runs, confidence=confidence, low=interval.low, high=interval.high)


def trimmed(values):
    return dict(values=values.tolist(), mean=stats.trim_mean(values, 0.25))


def quantiles(values, shares):
    return dict(values=values.tolist(), shares=shares, quantiles=np.quantile(values, shares).tolist())


def signs(differences):
    differences = np.asarray(differences, dtype=float)
    test = stats.permutation_test((differences,), lambda x, axis: np.mean(x, axis=axis), permutation_type="samples",
                                  n_resamples=np.inf, vectorized=True, alternative="two-sided")
    return dict(differences=differences.tolist(), pValue=test.pvalue)


def bootstrap(name, values, statistic, function):
    test = stats.bootstrap((values,), function, method="percentile", n_resamples=100_000, batch=1000, random_state=random)
    return dict(name=name, values=values.tolist(), statistic=statistic, value=float(function(values)),
                low=test.confidence_interval.low, high=test.confidence_interval.high)


def iqm(x, axis=-1):
    return stats.trim_mean(x, 0.25, axis=axis)


document = dict(
    scipy=scipy.__version__,
    wilson=[wilson(*case) for case in [(0, 10, 0.95), (10, 10, 0.95), (1, 20, 0.95), (87, 100, 0.95), (13, 30, 0.9), (500, 1000, 0.99),
                                       (0, 1, 0.95), (3, 7, 0.5)]],
    trimmed=[trimmed(random.normal(0, 1, count)) for count in [1, 2, 3, 4, 5, 7, 8, 50, 101]],
    quantiles=[quantiles(random.exponential(1, count), [0, 0.1, 0.25, 0.5, 0.77, 0.9, 1]) for count in [1, 2, 5, 40]],
    signs=[signs(d) for d in [[1.0, 3.0], [0.3, -0.1, 0.25, 0.4, 0.2], [1, 1, 1, 1, 1, 1], [0, 0, 1, -1, 2, 2, 3], random.normal(0.5, 1, 14),
                              np.round(random.normal(0.3, 1, 15), 1), [0.1, 0.2, -0.3]]],
    bootstraps=[
        bootstrap("iqm, normal", random.normal(0, 1, 50), "iqm", iqm),
        bootstrap("iqm, lognormal", random.lognormal(0, 1, 100), "iqm", iqm),
        bootstrap("median", random.normal(0, 1, 60), "median", np.median),
        bootstrap("upper quartile", random.exponential(1, 100), "0.75", lambda x, axis=-1: np.quantile(x, 0.75, axis=axis)),
    ],
)
pathlib.Path(__file__).with_name("statistics_scipy.json").write_text(json.dumps(document, separators=(",", ":")) + "\n")
