#!/usr/bin/env python3
"""Kills an Optuna grid search at random moments and continues it, as SequenceToy.Reliability kill-sweep does with a sweep.

Needs Debian's python3-optuna. Prints one row per storage. Blocked: no process got the lock for 20 seconds; the lock was removed by hand.
    /usr/bin/python3 eng/optuna-kills/kills.py [--kills 100] [--processes 1]
"""
import argparse
import collections
import os
import random
import select
import signal
import subprocess
import sys
import tempfile
import time
import warnings

warnings.filterwarnings("ignore")

CELLS, SEEDS = 8, 50

# The first trial takes two seconds, most of them for imports.
BLOCKED = 20


def storage_of(kind, folder):
    import optuna
    if kind == "journal":
        return optuna.storages.JournalStorage(optuna.storages.JournalFileStorage(os.path.join(folder, "journal.log")))
    return "sqlite:///" + os.path.join(folder, "study.db")


def child(kind, folder):
    import optuna
    optuna.logging.set_verbosity(optuna.logging.ERROR)
    grid = {"cell": list(range(CELLS)), "seed": list(range(SEEDS))}

    def objective(trial):
        cell, seed = trial.suggest_categorical("cell", grid["cell"]), trial.suggest_categorical("seed", grid["seed"])
        until = time.perf_counter() + 0.005
        while time.perf_counter() < until:
            pass
        return cell * 1000 + seed

    study = optuna.create_study(study_name="s", storage=storage_of(kind, folder), sampler=optuna.samplers.GridSampler(grid), load_if_exists=True)
    study.optimize(objective, callbacks=[lambda study, trial: print(trial.number, flush=True)])


def has_line(process):
    """Waits for the first trial; False after BLOCKED seconds without one, or when the process has ended."""
    return bool(select.select([process.stdout], [], [], BLOCKED)[0]) and process.stdout.readline() != ""


def unblock(folder):
    """Removes the lock of a killed process, which nothing else does."""
    for name in os.listdir(folder):
        if name.endswith(".lock"):
            os.remove(os.path.join(folder, name))


def run(kind, kills, processes):
    folder, generator, killed, errors, started = tempfile.mkdtemp(), random.Random(1), 0, collections.Counter(), time.time()

    def start():
        return subprocess.Popen([sys.executable, __file__, "--child", kind, folder], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    blocked = 0
    while killed < kills and sum(errors.values()) <= 3 * kills:
        children = [start() for _ in range(processes)]
        alive = [process for process in children if has_line(process)]
        for process in alive:
            time.sleep(generator.uniform(0, 0.15) / processes)
            if process.poll() is None:
                process.send_signal(signal.SIGKILL)
                killed += 1
        if len(alive) < len(children) and any(process.poll() is None for process in children):
            blocked += 1
            unblock(folder)
        for process in children:
            process.kill()
            error = process.communicate()[1].strip().splitlines()
            if error:
                errors[error[-1][:70]] += 1

    # Undisturbed to the end, twice: the first may end because all cells look taken.
    for _ in range(2):
        process = start()
        try:
            _, error = process.communicate(timeout=120)
            if error.strip():
                errors[error.strip().splitlines()[-1][:70]] += 1
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            blocked += 1
            unblock(folder)

    import optuna
    optuna.logging.set_verbosity(optuna.logging.ERROR)
    try:
        trials = optuna.load_study(study_name="s", storage=storage_of(kind, folder)).get_trials(deepcopy=False)
    except Exception as problem:
        print(f"| {kind} | {processes} | {killed} | unreadable: {type(problem).__name__} | | | | {dict(errors)} |", flush=True)
        return
    done = collections.Counter(tuple(sorted(t.params.items())) for t in trials if t.state.name == "COMPLETE")
    running = sum(t.state.name == "RUNNING" for t in trials)
    print(f"| {kind} | {processes} | {killed} | {CELLS * SEEDS - len(done)} | {sum(n - 1 for n in done.values())} | {running} | {blocked} | "
          f"{time.time() - started:.0f} s | {dict(errors)} |", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--child", nargs=2)
    options = parser.parse_args()
    if options.child:
        child(*options.child)
    else:
        print("| storage | processes | kills | runs missing | runs twice | left running | blocked | time | errors |")
        print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
        for kind in ("journal", "sqlite"):
            run(kind, options.kills, options.processes)
