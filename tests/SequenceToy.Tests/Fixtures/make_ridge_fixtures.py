"""Writes ridge.json: what scikit-learn's Ridge computes, for the tests of the probes' regression to compare with.

Run with any scikit-learn from 1.0 on:  python3 make_ridge_fixtures.py
"""
import json
import pathlib

import numpy as np
import sklearn
from sklearn.linear_model import Ridge
from sklearn.metrics import accuracy_score, r2_score

random = np.random.default_rng(5)


def case(name, rows, width, alpha, mean=0.0, repeat=False):
    inputs = mean + random.normal(0, 1, (2 * rows, width))
    if repeat:
        inputs[:, -1] = inputs[:, 0]
    answers = inputs @ random.normal(0, 2, width) + 7 + random.normal(0, 0.5, 2 * rows)
    classes = np.argmax(inputs[:, :3] + random.normal(0, 0.7, (2 * rows, 3)), axis=1)
    line = Ridge(alpha=alpha, solver="svd").fit(inputs[:rows], answers[:rows])
    # One answer for each class, 1 where it is the class and 0 where not; the highest says which.
    by_class = Ridge(alpha=alpha, solver="svd").fit(inputs[:rows], np.eye(3)[classes[:rows]])
    return dict(
        name=name,
        width=width,
        alpha=alpha,
        fitted=inputs[:rows].ravel().tolist(),
        heldOut=inputs[rows:].ravel().tolist(),
        answers=answers[:rows].tolist(),
        rightAnswers=answers[rows:].tolist(),
        classes=classes[:rows].tolist(),
        rightClasses=classes[rows:].tolist(),
        weights=line.coef_.tolist(),
        intercept=line.intercept_,
        r2=r2_score(answers[rows:], line.predict(inputs[rows:])),
        accuracy=accuracy_score(classes[rows:], np.argmax(by_class.predict(inputs[rows:]), axis=1)),
    )


document = dict(
    sklearn=sklearn.__version__,
    cases=[
        case("plain", 20, 4, 1.0),
        case("next to no penalty", 20, 4, 1e-8),
        case("a heavy penalty", 20, 4, 100.0),
        case("far from zero", 20, 4, 0.1, mean=1000.0),
        case("more inputs than rows", 15, 20, 0.5),
        case("two inputs the same", 20, 5, 1e-3, repeat=True),
    ],
)
pathlib.Path(__file__).with_name("ridge.json").write_text(json.dumps(document, separators=(",", ":")) + "\n")
