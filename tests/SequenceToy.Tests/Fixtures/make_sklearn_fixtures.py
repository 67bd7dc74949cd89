"""Writes sklearn.json: what scikit-learn computes, for the tests of scaling and scores to compare with.

Run with any scikit-learn from 1.0 on:  python3 make_sklearn_fixtures.py
"""
import json
import pathlib

import numpy as np
import sklearn
from sklearn import metrics
from sklearn.preprocessing import MinMaxScaler, StandardScaler

random = np.random.default_rng(1)
TRAINING = np.column_stack([random.integers(0, 100, 40), random.normal(-3, 7, 40), np.full(40, 7.5), np.zeros(40), random.normal(1e4, 1e-2, 40)]).astype(np.float32)
OUTSIDE = np.array([[150, -60, 9, 1, 1.1e4], [-50, 60, 7.5, 0, 9e3], [0, 0, 0, 0, 0]], np.float32)


def scaling(name, scaler, **settings):
    scaler.fit(TRAINING.astype(np.float64))
    return dict(
        name=name,
        **settings,
        training=scaler.transform(TRAINING.astype(np.float64)).ravel().tolist(),
        outside=scaler.transform(OUTSIDE.astype(np.float64)).ravel().tolist(),
        inverse=scaler.inverse_transform(OUTSIDE.astype(np.float64)).ravel().tolist(),
    )


def scores(name, truth, predicted):
    return dict(
        name=name,
        truth=truth.tolist(),
        predicted=predicted.tolist(),
        rmse=float(np.sqrt(metrics.mean_squared_error(truth.astype(np.float64), predicted.astype(np.float64)))),
        mae=metrics.mean_absolute_error(truth.astype(np.float64), predicted.astype(np.float64)),
        r2=metrics.r2_score(truth.astype(np.float64), predicted.astype(np.float64)),
        largestError=float(metrics.max_error(truth.astype(np.float64), predicted.astype(np.float64))),
    )


def noisy(truth, noise):
    return (truth + random.normal(0, noise, truth.shape)).astype(np.float32)


numbers = random.uniform(0, 198, 50).astype(np.float32)
constant = np.full(10, 3, np.float32)
classes = random.integers(0, 4, 60)
guesses = np.where(random.random(60) < 0.7, classes, random.integers(0, 4, 60))
document = dict(
    sklearn=sklearn.__version__,
    features=TRAINING.shape[1],
    training=TRAINING.ravel().tolist(),
    outside=OUTSIDE.ravel().tolist(),
    scalers=[
        scaling("min-max", MinMaxScaler(), low=0, high=1),
        scaling("min-max, -1 to 1", MinMaxScaler((-1, 1)), low=-1, high=1),
        scaling("min-max, 2 to 5", MinMaxScaler((2, 5)), low=2, high=5),
        scaling("standard", StandardScaler()),
    ],
    numbers=[
        scores("good", numbers, noisy(numbers, 3)),
        scores("bad", numbers, noisy(100 - numbers, 30)),
        scores("perfect", numbers, numbers),
        scores("constant truth, wrong", constant, noisy(constant, 1)),
        scores("constant truth, right", constant, constant),
    ],
    classes=dict(truth=classes.tolist(), predicted=guesses.tolist(), accuracy=metrics.accuracy_score(classes, guesses)),
)
pathlib.Path(__file__).with_name("sklearn.json").write_text(json.dumps(document, separators=(",", ":")) + "\n")
