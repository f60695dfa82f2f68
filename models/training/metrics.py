"""Figures: average precision, F1, calibration, bootstrap intervals (over items, 1,000 draws, seed 7)."""
import numpy as np


def average_precision(gold, score):
    """Area under the precision-recall steps; ties share their precision."""
    gold, score = np.asarray(gold, float), np.asarray(score, float)
    if gold.sum() == 0:
        return float("nan")
    order = np.argsort(-score, kind="stable")
    gold, score = gold[order], score[order]
    last = np.r_[np.nonzero(np.diff(score))[0], len(score) - 1]
    tp = np.cumsum(gold)[last]
    recall = tp / gold.sum()
    return float(np.sum(np.diff(np.r_[0, recall]) * tp / (last + 1)))


def prf(gold, guess):
    gold, guess = np.asarray(gold, bool), np.asarray(guess, bool)
    tp = (gold & guess).sum()
    p, r = tp / max(1, guess.sum()), tp / max(1, gold.sum())
    return float(p), float(r), float(2 * p * r / max(1e-9, p + r))


def best_threshold(gold, score):
    cuts = np.unique(np.round(score, 4))
    f = [prf(gold, score >= c)[2] for c in cuts]
    return float(cuts[int(np.argmax(f))]), float(max(f))


def ece(gold, p, bins=10):
    """Expected calibration error of the positive probability, equal-width bins."""
    gold, p = np.asarray(gold, float), np.asarray(p, float)
    at = np.minimum((p * bins).astype(int), bins - 1)
    return float(sum((at == b).mean() * abs(gold[at == b].mean() - p[at == b].mean()) for b in range(bins) if (at == b).any()))


def sigmoid(z):
    return 1 / (1 + np.exp(-np.asarray(z, float)))


def platt(gold, z, steps=200):
    """a, b of sigmoid(a z + b) by Newton's method, with Platt's smoothed targets."""
    gold, z = np.asarray(gold, float), np.asarray(z, float)
    n1, n0 = gold.sum(), len(gold) - gold.sum()
    t = np.where(gold > 0, (n1 + 1) / (n1 + 2), 1 / (n0 + 2))
    w, x = np.array([1.0, 0.0]), np.c_[z, np.ones(len(z))]
    for _ in range(steps):
        p = sigmoid(x @ w)
        step = np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + 1e-6 * np.eye(2), x.T @ (p - t))
        w = w - np.clip(step, -2, 2)
        if np.abs(step).max() < 1e-9:
            break
    return float(w[0]), float(w[1])


def interval(figure, n, draws=1000):
    """95 % bootstrap interval of figure(index array) over n items."""
    rnd = np.random.default_rng(7)
    values = [figure(rnd.integers(0, n, n)) for _ in range(draws)]
    values = [v for v in values if v == v]
    return [round(float(q), 3) for q in np.quantile(values, (0.025, 0.975))]
