"""Baselines beside which the models are reported, all leave-one-market-out: majority, words only (TF-IDF + logistic regression), cosine.

usage: baselines.py --gold FOLDER --base MODEL.onnx --tokenizer TOKENIZER.json --out baselines.json
"""
import argparse
import json

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from encoder import *
from metrics import *

JOBS = ("problem", "solution", "requirements", "supplier", "validation", "consensus")


def words_only(train, dev, gold):
    score = np.zeros(len(dev))
    for m in MARKETS:
        kept = [n for n, r in enumerate(train) if r["market"] != m]
        left = [n for n, r in enumerate(dev) if r["market"] == m]
        tf = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, min_df=2)
        x = tf.fit_transform([train[n]["words"] for n in kept])
        y = gold([train[n] for n in kept])
        score[left] = LogisticRegression(C=4, class_weight="balanced", max_iter=500).fit(x, y).decision_function(tf.transform([dev[n]["words"] for n in left]))
    return score


@torch.inference_mode()
def embed(texts, base, tokenizer):
    model, tok = Encoder(weights_from_onnx(base)).eval(), Tokens(tokenizer)
    feats, out = [tok.single(t, 126) for t in texts], [None] * len(texts)
    for b in batches([len(f[0]) for f in feats], 32):
        ids, mask, types = tensors([feats[i] for i in b])
        v = F.normalize(mean(model(ids, mask, types), mask), dim=-1).numpy()
        for i, e in zip(b, v):
            out[i] = e
    return np.array(out)


def main():
    a = argparse.ArgumentParser()
    for name in ("gold", "base", "tokenizer", "out"):
        a.add_argument(f"--{name}", required=True)
    a = a.parse_args()
    torch.set_num_threads(1)
    out = {}
    train, dev = (rows(f"{a.gold}/claims.{s}.jsonl") for s in ("train", "dev"))
    for r in train + dev:
        r["words"] = r["text"]
    g = np.array([r["claim"] for r in dev])
    z = words_only(train, dev, lambda rs: [r["claim"] for r in rs])
    f1 = lambda i: prf(g[i], z[i] > 0)[2]
    out["claim"] = {"majority_F1": round(prf(g, np.ones(len(g)))[2], 3), "words_F1": round(f1(np.arange(len(g))), 3), "words_F1_95": interval(f1, len(g)), "words_AP": round(average_precision(g, z), 3)}
    train, dev = (rows(f"{a.gold}/jobs.{s}.jsonl") for s in ("train", "dev"))
    for r in train + dev:
        r["words"] = re.sub(r"[/_.-]", " ", "/".join(r["file"].split("/")[2:])) + " " + r["title"] + " " + r["text"]
    z = np.array([words_only(train, dev, lambda rs, j=j: [j in r["jobs"] for r in rs]) for j in JOBS]).T
    g = np.array([[j in r["jobs"] for j in JOBS] for r in dev])
    ap = lambda i: float(np.nanmean([average_precision(g[i, n], z[i, n]) for n in range(6)]))
    every = np.arange(len(dev))
    out["jobs"] = {"random_AP": round(float(g.mean(0).mean()), 3), "words_AP": round(ap(every), 3), "words_AP_95": interval(ap, len(dev)),
                   "words_AP_per_job": {j: round(average_precision(g[:, n], z[:, n]), 3) for n, j in enumerate(JOBS)}}
    dev = rows(f"{a.gold}/pairs.dev.jsonl")
    e = embed([r[s] for r in dev for s in "xy"], a.base, a.tokenizer)
    cos = (e[::2] * e[1::2]).sum(1)
    over, clash = np.array([r["relation"] in ("same", "x_specific", "y_specific") for r in dev]), np.array([r["contradiction"] != "none" for r in dev])
    out["pairs"] = {"overlap_cosine_AP": round(average_precision(over, cos), 3), "overlap_cosine_F1": round(best_threshold(over, cos)[1], 3), "contradiction_cosine_AP": round(average_precision(clash, cos), 3),
                    "overlap_random_AP": round(float(over.mean()), 3), "contradiction_random_AP": round(float(clash.mean()), 3)}
    json.dump(out, open(a.out, "w"), indent=1)
    print(json.dumps(out, indent=1))


if __name__ == "__main__":
    main()
