"""Writes classes.json: scikit-learn's scores of each class and its balanced class weights, for the tests to compare with.

Run with any scikit-learn from 1.0 on:  python3 make_class_fixtures.py
"""
import json
import pathlib
import warnings

import numpy as np
import sklearn
from sklearn import metrics
from sklearn.utils.class_weight import compute_class_weight

warnings.simplefilter("ignore")
random = np.random.default_rng(4)


def case(name, truth, predicted):
    present = np.unique(truth)
    labels = np.unique(np.concatenate([truth, predicted]))
    precision, recall, f1, support = metrics.precision_recall_fscore_support(truth, predicted, labels=labels, zero_division=0)
    return dict(
        name=name,
        truth=truth.tolist(),
        predicted=predicted.tolist(),
        labels=labels.tolist(),
        precision=precision.tolist(),
        recall=recall.tolist(),
        f1=f1.tolist(),
        support=support.tolist(),
        confusion=metrics.confusion_matrix(truth, predicted, labels=labels).tolist(),
        balancedAccuracy=metrics.balanced_accuracy_score(truth, predicted),
        present=present.tolist(),
        balanced=compute_class_weight("balanced", classes=present, y=truth).tolist(),
    )


def noisy(truth, classes):
    return np.where(random.random(truth.size) < 0.7, truth, random.integers(0, classes, truth.size))


def sets(name, truth, predicted):
    precision, recall, f1, support = metrics.precision_recall_fscore_support(truth, predicted, zero_division=0)
    return dict(name=name, classes=truth.shape[1], truth=truth.ravel().tolist(), predicted=predicted.ravel().tolist(),
                precision=precision.tolist(), recall=recall.tolist(), f1=f1.tolist(), support=support.tolist())


four = random.integers(0, 4, 90)
rare = (random.random(200) < 0.04).astype(int)
members = random.integers(0, 2, (40, 3))
members[:, 2] = 0
document = dict(
    sklearn=sklearn.__version__,
    cases=[
        case("four classes", four, noisy(four, 4)),
        case("a rare class, always the majority", rare, np.zeros_like(rare)),
        case("a rare class", rare, noisy(rare, 2)),
        case("a class never a target", np.array([0, 0, 1, 4, 4]), np.array([0, 2, 1, 4, 0])),
    ],
    sets=sets("three classes, the last never a member", members, np.where(random.random(members.shape) < 0.8, members, 1 - members)),
)
pathlib.Path(__file__).with_name("classes.json").write_text(json.dumps(document, indent=1) + "\n")
