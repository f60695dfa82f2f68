"""Fine-tunes one encoder with a claim head and a jobs head; leave-one-market-out folds and the final model.

usage: train_reader.py --base MODEL.onnx --tokenizer TOKENIZER.json --gold FOLDER --collateral FOLDER --out FOLDER [--folds ...]
Writes OUT/<market>.pt, OUT/final.pt, OUT/oof.json (out-of-fold logits of the dev rows).
"""
import argparse
import json
import os
import time

from encoder import *
from metrics import *

JOBS = ("problem", "solution", "requirements", "supplier", "validation", "consensus")
MOST = {"claim": 64, "jobs_a": 32, "jobs_b": 128}
CHANNELS = {"website", "rep", "event", "third-party", "own", "competitors"}


class Reader(nn.Module):
    """The first `depth` layers of the encoder. Claim: linear on the mean of layer `early`, so that the claim path can be cut out as a
    smaller file. Jobs: linear on [mean of segment B ; mean of segment A] of the last layer."""

    def __init__(self, weights, depth=5, early=3, frozen=1, drop=0.1):
        super().__init__()
        self.encoder, self.early, self.drop = Encoder(weights, depth=depth, drop=drop), early, drop
        self.heads = nn.ModuleDict({"claim": nn.Linear(384, 1), "jobs": nn.Linear(768, 6), "main": nn.Linear(768, 7)})
        for module in (self.encoder.p, self.encoder.t, self.encoder.ln, *self.encoder.layers[:frozen]):
            for p in module.parameters():
                p.requires_grad_(False)

    def forward(self, ids, mask, types, only=("claim", "jobs")):
        if only == ("claim",) or only == ["claim"]:  # only the layers that are needed
            rest, self.encoder.layers = self.encoder.layers, self.encoder.layers[:self.early]
            x = early = self.encoder(ids, mask, types)
            self.encoder.layers = rest
        else:
            x, early = self.encoder(ids, mask, types, at=self.early)
        out, drop = {}, lambda v: F.dropout(v, self.drop, self.training)
        if "claim" in only:
            out["claim"] = self.heads["claim"](drop(mean(early.float(), mask))).float()
        if "jobs" in only or "main" in only:
            x = x.float()
            both = drop(torch.cat([mean(x, mask * types, 1e-6), mean(x, mask * (1 - types), 1e-6)], -1))
            out.update({k: self.heads[k](both).float() for k in ("jobs", "main") if k in only})
        return out


def names_for(vendors, own):
    return [(own, "we")] + [(v, "they") for v in vendors if v != own]


def segment_a(path, title, names):
    """Words of the path below the vendor's folder (no channel folder, no extension, no digits), a colon, the title."""
    words = [w for part in path.split("/") if part not in CHANNELS for w in re.split(r"[^A-Za-z]+", re.sub(r"\.\w+$", "", part)) if len(w) > 1]
    known = {re.sub(r"[-_. ]", "", n.lower()): word for n, word in names}
    words = [known.get(w.lower(), w) for w in words]
    title = title.strip().strip("'\"")
    if re.fullmatch(r"[\w-]+\.(html|mdx?|rst|txt|pdf|docx|pptx)", title):
        title = ""
    return (" ".join(words) + " : " + mask_names(title, names)).strip()


def job_text(row, vendors):
    names = names_for(vendors[row["market"]], row["vendor"])
    path = "/".join(row["file"].split("/")[2:])
    return segment_a(path, row["title"], names), mask_names(row["text"], names)


def claim_text(row, vendors):
    return mask_names(row["text"], names_for(vendors[row["market"]], row["vendor"]))


def market_ids(texts_by_market, tok):
    """Token ids that are typical of one market of the training data (0.9 of their occurrences in one market, 5 or more)."""
    from collections import Counter
    count = {m: Counter(i for t in ts for i in set(tok.ids(t, 400))) for m, ts in texts_by_market.items()}
    total = sum(count.values(), Counter())
    return {i for i, n in total.items() if n >= 5 and max(c[i] / max(1, len(texts_by_market[m])) for m, c in count.items())
            >= 0.85 * sum(c[i] / max(1, len(texts_by_market[m])) for m, c in count.items())}


def train(a, fold, train_rows, vendors, tok, weights, log):
    rnd = seed(a.seed)
    claims, jobs = train_rows
    model = Reader(weights, a.depth, a.early, a.frozen, a.drop)
    if a.heads:  # start from the linear heads that train_heads.py fitted on the frozen layers (same training rows)
        model.load_state_dict(torch.load(f"{a.heads}/{fold}.pt"), strict=False)
    opt = optimizer(model, a.lr, layer_decay=a.layer_decay, head_lr=a.head_lr)
    params = [p for p in model.parameters() if p.requires_grad]
    c_ids = [tok.ids(claim_text(r, vendors), MOST["claim"]) for r in claims]
    j_ids = [tuple(tok.ids(t, n) for t, n in zip(job_text(r, vendors), (MOST["jobs_a"], MOST["jobs_b"]))) for r in jobs]
    typical = market_ids({m: [r["text"] for r in jobs + claims if r["market"] == m] for m in {r["market"] for r in jobs}}, tok)
    y_claim = torch.tensor([float(r["claim"]) for r in claims])
    y_jobs = torch.tensor([[float(j in r["jobs"]) for j in JOBS] for r in jobs])
    y_main = torch.tensor([(JOBS + ("none",)).index(r["main"]) for r in jobs])
    share = y_jobs.mean(0).clamp(0.01, 0.5)
    weight = ((1 - share) / share) ** a.rare  # pos_weight
    b_c, b_j = batches([len(i) for i in c_ids], 32, rnd), batches([len(x) + len(y) for x, y in j_ids], 16, rnd)
    steps, done, average, n_average = a.epochs * (2 * len(b_c) + len(b_j)), 0, None, 0
    plan = schedule(opt, steps)

    def noisy(ids):
        return [103 if rnd.random() < (a.mask_market if i in typical else a.mask) else i for i in ids]
    for epoch in range(a.epochs):
        work = [("claim", b) for _ in range(2) for b in batches([len(i) for i in c_ids], 32, rnd)] + [("jobs", b) for b in batches([len(x) + len(y) for x, y in j_ids], 16, rnd)]
        rnd.shuffle(work)
        for task, b in work:
            if task == "claim":
                feats = [([101, *noisy(c_ids[i]), 102], [0] * (len(c_ids[i]) + 2)) for i in b]
                with autocast():
                    z = model(*tensors(feats), only=("claim",))["claim"][:, 0]
                y = y_claim[b]
                loss = F.binary_cross_entropy_with_logits(z, y * 0.94 + 0.03)
            else:
                feats = []
                for i in b:
                    x, y = (noisy(s) for s in j_ids[i])
                    x = [] if rnd.random() < a.drop_a else x
                    feats.append(([101, *x, 102, *y, 102], [0] * (len(x) + 2) + [1] * (len(y) + 1)))
                with autocast():
                    out = model(*tensors(feats), only=("jobs", "main"))
                loss = F.binary_cross_entropy_with_logits(out["jobs"], y_jobs[b] * 0.96 + 0.02, pos_weight=weight) * 2
                loss = loss + a.main * F.cross_entropy(out["main"], y_main[b], label_smoothing=0.05)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(params, 1.0)
            opt.step(), plan.step(), opt.zero_grad()
            done += 1
            if done > steps * 0.6 and done % 10 == 0:  # weights averaged over the last 40 % of the steps
                state = {k: v.detach().clone().float() for k, v in model.state_dict().items() if k != "encoder.w.weight"}
                n_average += 1
                average = state if average is None else {k: average[k] + (v - average[k]) / n_average for k, v in state.items()}
        log(f"  epoch {epoch + 1} loss {loss.item():.3f}")
    if average:
        model.load_state_dict({**model.state_dict(), **average})
    return model


def features(rows, task, vendors, tok):
    if task == "claim":
        return [tok.single(claim_text(r, vendors), MOST["claim"]) for r in rows]
    return [tok.pair(*job_text(r, vendors), MOST["jobs_a"], MOST["jobs_b"]) for r in rows]


def report(oof, claims, jobs):
    out = {}
    if oof["claim"]:
        g, z = np.array([r["claim"] for r in claims]), np.array([oof["claim"][r["id"]] for r in claims])
        p, r, f = prf(g, z > 0)
        t, ft = best_threshold(g, sigmoid(z))
        out["claim"] = {"P": p, "R": r, "F1@0.5": f, "best": (t, ft), "AP": average_precision(g, z)}
    if oof["jobs"]:
        z = np.array([oof["jobs"][r["id"]] for r in jobs])
        ap = {j: average_precision([j in r["jobs"] for r in jobs], z[:, n]) for n, j in enumerate(JOBS)}
        out["jobs"] = {**ap, "macro": float(np.mean(list(ap.values())))}
    return out


def main():
    a = argparse.ArgumentParser()
    for name in ("base", "tokenizer", "gold", "collateral", "out"):
        a.add_argument(f"--{name}", required=True)
    a.add_argument("--heads", default="")
    a.add_argument("--extra", nargs="*", default=[], help="folders of further labelled passages")
    a.add_argument("--folds", nargs="*", default=[*MARKETS, "final"])
    for name, kind, default in (("epochs", int, 3), ("lr", float, 5e-5), ("head_lr", float, 2e-4), ("layer_decay", float, 0.9), ("depth", int, 5), ("early", int, 4), ("frozen", int, 1), ("drop", float, 0.1), ("rare", float, 0.3),
                                ("mask", float, 0.08), ("mask_market", float, 0.5), ("drop_a", float, 0.1), ("main", float, 0.5), ("seed", int, 1)):
        a.add_argument(f"--{name}", type=kind, default=default)
    a = a.parse_args()
    torch.set_num_threads(1)
    os.makedirs(a.out, exist_ok=True)
    tok, vendors, weights = Tokens(a.tokenizer), market_vendors(a.collateral), weights_from_onnx(a.base)
    data = {(t, s): rows(f"{a.gold}/{t}.{s}.jsonl") for t in ("claims", "jobs") for s in ("train", "dev")}
    data["jobs", "train"] += extra_rows(a.extra)
    with_vendors(vendors, data["jobs", "train"])
    oof, start = {"claim": {}, "jobs": {}}, time.time()
    for fold in a.folds:
        print(f"{fold} {time.time() - start:.0f} s", flush=True)
        kept = [[r for r in data[t, "train"] if r["market"] != fold] for t in ("claims", "jobs")]
        model = train(a, fold, kept, vendors, tok, weights, lambda s: print(s, f"{time.time() - start:.0f} s", flush=True))
        torch.save({k: v for k, v in model.state_dict().items() if k != "encoder.w.weight"}, f"{a.out}/{fold}.pt")
        if fold != "final":
            for t, head in (("claims", "claim"), ("jobs", "jobs")):
                dev = [r for r in data[t, "dev"] if r["market"] == fold]
                z = predict(model, features(dev, head, vendors, tok), [head])[head]
                oof[head].update({r["id"]: (float(v[0]) if head == "claim" else [float(q) for q in v]) for r, v in zip(dev, z)})
            done = [m for m in MARKETS if m in a.folds[:a.folds.index(fold) + 1]]
            print(json.dumps(report(oof, [r for r in data["claims", "dev"] if r["market"] in done], [r for r in data["jobs", "dev"] if r["market"] in done])), flush=True)
            json.dump(oof, open(f"{a.out}/oof.json", "w"))


if __name__ == "__main__":
    main()
