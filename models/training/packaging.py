"""What the package_* scripts share: running an ONNX file one text at a time, honest thresholds, the int8 gate, writing the folder."""
import json
import os
import shutil

import numpy as np
import onnxruntime as ort

from encoder import MARKETS, sha256, torch, weights_from_onnx
from export_model import export_fp32, quantize
from metrics import *


def session(path):
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    return ort.InferenceSession(path, options, providers=["CPUExecutionProvider"])


def run(sess, features):
    """-> {output: [n, k]}; one text (pair) per call."""
    names = [o.name for o in sess.get_outputs()]
    out = {n: [] for n in names}
    for ids, types in features:
        x = {"input_ids": np.array([ids], np.int64), "attention_mask": np.ones((1, len(ids)), np.int64), "token_type_ids": np.array([types], np.int64)}
        for n, v in zip(names, sess.run(None, x)):
            out[n].append(v[0])
    return {n: np.array(v) for n, v in out.items()}


def build(model, checkpoint, outputs, folder, bits, name="model"):
    """checkpoint.pt -> folder/<name>.fp32.onnx and folder/<name>.onnx"""
    os.makedirs(folder, exist_ok=True)
    state = torch.load(checkpoint)
    model.load_state_dict({**model.state_dict(), **{k: v for k, v in state.items() if k in model.state_dict()}})
    export_fp32(model, outputs, f"{folder}/{name}.fp32.onnx")
    quantize(f"{folder}/{name}.fp32.onnx", f"{folder}/{name}.onnx", bits=bits)
    return model


def honest_threshold_guess(gold, p, market):
    """Each market's items decided with the threshold that was best on the other markets."""
    gold, market, guess = np.asarray(gold), np.asarray(market), np.zeros(len(p), bool)
    for m in set(market):
        guess[market == m] = p[market == m] >= best_threshold(gold[market != m], p[market != m])[0]
    return guess


def honest_platt(gold, z, market):
    """Each market's items calibrated with Platt parameters fitted on the other markets."""
    gold, market, p = np.asarray(gold, float), np.asarray(market), np.zeros(len(z))
    for m in set(market):
        a, b = platt(gold[market != m], z[market != m])
        p[market == m] = sigmoid(a * z[market == m] + b)
    return p


def write(folder, name, value):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as f:
        json.dump(value, f, indent=1, ensure_ascii=False)
        f.write("\n")


def finish(folder, deliver, name="model"):
    """Copies the int8 model to the folder to deliver; the fp32 one stays."""
    os.makedirs(deliver, exist_ok=True)
    shutil.copy(f"{folder}/{name}.onnx", f"{deliver}/{name}.onnx")
    return sha256(f"{deliver}/{name}.onnx")


def logistic(x, y, l2=1.0, steps=100):
    """Weights (last: intercept) of a logistic regression by Newton's method; x: [n, k]."""
    x = np.c_[x, np.ones(len(x))]
    w = np.zeros(x.shape[1])
    ridge = l2 * np.eye(len(w))
    ridge[-1, -1] = 1e-6
    for _ in range(steps):
        p = sigmoid(x @ w)
        step = np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + ridge, x.T @ (p - y) + ridge @ w)
        w = w - np.clip(step, -3, 3)
        if np.abs(step).max() < 1e-8:
            break
    return w
