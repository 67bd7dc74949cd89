"""Writes diebold_mariano.json: tests of Diebold and Mariano with a smoothed periodogram, for the tests of the series to compare with.

Run with Python 3 and scipy, after make_forecast_fixtures.R:  python3 make_diebold_mariano_fixtures.py
"""
import json

import numpy as np
from scipy import signal, stats

cases = []
for case in json.load(open("forecast.json"))["dieboldMariano"]:
    horizon, one, other = case["horizon"], np.array(case["one"]), np.array(case["other"])
    if horizon == 1:
        continue
    differences = one**2 - other**2
    count = len(differences)
    ordinates = max(1, min(int(np.cbrt(count)), count // (2 * horizon)))
    # scipy's density is twice |FFT|² / n at frequencies between 0 and one half.
    _, density = signal.periodogram(differences, detrend="constant")
    variance = np.mean(density[1 : ordinates + 1]) / 2
    statistic = differences.mean() / np.sqrt(variance / count)
    cases.append({"horizon": horizon, "one": list(one), "other": list(other), "statistic": statistic,
                  "pValue": 2 * stats.t.sf(abs(statistic), 2 * ordinates)})
json.dump(cases, open("diebold_mariano.json", "w"))
print([(case["horizon"], case["statistic"], case["pValue"]) for case in cases])
