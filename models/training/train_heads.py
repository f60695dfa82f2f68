"""The reader without fine-tuning: linear heads on frozen layers (ridge for jobs, logistic for claim). Minutes instead of an hour.

usage: train_heads.py --base MODEL.onnx --tokenizer TOKENIZER.json --gold FOLDER --collateral FOLDER --out FOLDER [--early 4] [--depth 5]
Writes OUT/<market>.pt and OUT/final.pt for package_reader.py.
"""
import argparse

from train_reader import *


@torch.inference_mode()
def means(model, feats):
    """-> (mean of layer `early` [n, 384], [mean B ; mean A] of the last layer [n, 768])"""
    first, last = [None] * len(feats), [None] * len(feats)
    for b in batches([len(f[0]) for f in feats], 16):
        ids, mask, types = tensors([feats[i] for i in b])
        x, early = model.encoder(ids, mask, types, at=model.early)
        e, both = mean(early, mask), torch.cat([mean(x, mask * types, 1e-6), mean(x, mask * (1 - types), 1e-6)], -1)
        for n, i in enumerate(b):
            first[i], last[i] = e[n].numpy(), both[n].numpy()
    return np.array(first), np.array(last)


def standardised(fit, x, y):
    """fit(standardised x, y) -> weights [k, o], intercepts [o]; returned for plain x."""
    mu, sd = x.mean(0), x.std(0) + 1e-6
    w, b = fit((x - mu) / sd, y)
    w = w / sd[:, None]
    return w, b - mu @ w


def ridge(x, y, strength=3000.0):
    return np.linalg.solve(x.T @ x + strength * np.eye(x.shape[1]), x.T @ (y - y.mean(0))), y.mean(0)


def logistic(x, y, strength=330.0, steps=25):
    w, b = np.zeros(x.shape[1]), 0.0
    xx = np.c_[x, np.ones(len(x))]
    penalty = np.r_[np.full(x.shape[1], strength), 1e-6]
    w = np.zeros(xx.shape[1])
    for _ in range(steps):
        p = sigmoid(xx @ w)
        step = np.linalg.solve((xx * (p * (1 - p))[:, None]).T @ xx + np.diag(penalty), xx.T @ (p - y) + penalty * w)
        w -= step
        if np.abs(step).max() < 1e-7:
            break
    return w[:-1, None], w[-1:]


def main():
    a = argparse.ArgumentParser()
    for name in ("base", "tokenizer", "gold", "collateral", "out"):
        a.add_argument(f"--{name}", required=True)
    a.add_argument("--early", type=int, default=4)
    a.add_argument("--depth", type=int, default=5)
    a.add_argument("--extra", nargs="*", default=[], help="folders of further labelled passages")
    a = a.parse_args()
    torch.set_num_threads(1)
    os.makedirs(a.out, exist_ok=True)
    tok, vendors = Tokens(a.tokenizer), market_vendors(a.collateral)
    model = Reader(weights_from_onnx(a.base), a.depth, a.early).eval()
    claims, jobs = rows(f"{a.gold}/claims.train.jsonl"), rows(f"{a.gold}/jobs.train.jsonl") + extra_rows(a.extra)
    with_vendors(vendors, jobs)
    x_claim, _ = means(model, features(claims, "claim", vendors, tok))
    _, x_jobs = means(model, features(jobs, "jobs", vendors, tok))
    y_claim, y_jobs = np.array([float(r["claim"]) for r in claims]), np.array([[float(j in r["jobs"]) for j in JOBS] for r in jobs])
    for fold in (*MARKETS, "final"):
        c, j = [r["market"] != fold for r in claims], [r["market"] != fold for r in jobs]
        for head, (w, b) in (("claim", standardised(logistic, x_claim[c], y_claim[c])), ("jobs", standardised(ridge, x_jobs[j], y_jobs[j]))):
            model.heads[head].weight.data.copy_(torch.tensor(w.T)), model.heads[head].bias.data.copy_(torch.tensor(b))
        z = x_jobs[j] @ model.heads["jobs"].weight.data.numpy().T + model.heads["jobs"].bias.data.numpy()
        for n in range(6):  # from least-squares scores to logits; shrunk, since they are fitted on the same rows
            slope, offset = platt(y_jobs[j][:, n], z[:, n])
            model.heads["jobs"].weight.data[n].mul_(0.7 * slope), model.heads["jobs"].bias.data[n].mul_(0.7 * slope).add_(offset * 0.7)
        torch.save({k: v for k, v in model.state_dict().items() if k != "encoder.w.weight"}, f"{a.out}/{fold}.pt")
        print(fold, flush=True)


if __name__ == "__main__":
    main()
