"""Packs the pairs model: ONNX fp32 and int8 of the final and the fold models, int8 gate, readable fusion, calibration, figures, reference vectors.

usage: package_pairs.py --ckpt FOLDER --base MODEL.onnx --tokenizer TOKENIZER.json --gold FOLDER --nli FOLDER --collateral FOLDER --baselines FILE --deliver FOLDER --folds FOLDER [--plain nli.pt]
"""
import argparse

from baselines import embed
from packaging import *
from train_nli import LABEL, evaluation_sets
from train_pairs import *

OUTPUTS = ("relation", "contradiction", "nli")
STOP = set("a an the and or but if then than that this these those it its is are was were be been being am do does did has have had will would can could may might must shall should to of in on at by for with "
           "from as into about over under out up down off so not no nor we our us you your they their them he she his her i my me there here what which who when where how all any each more most other some such only own same too very just also".split())
NEGATIVE = re.compile(r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|lacks?|lacking|unable|isn't|aren't|wasn't|weren't|doesn't|don't|didn't|hasn't|haven't|hadn't|won't|wouldn't|can't|couldn't|shouldn't|mustn't|needn't)\b", re.I)
NUMBERS = re.compile(r"\d+(?:[.,]\d+)*")
UNITS = {w: n for n, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split())}
FEATURES = ("overlap", "contradiction", "entails_xy", "entails_yx", "nli_contradiction", "cosine", "containment", "jaccard", "numbers_agree", "numbers_differ", "negation_mismatch", "same_vendor")
SHIPPED = {"overlap": "fusion_dev", "contradiction": "model"}  # the logistic over all features helps overlap, not contradiction


def words(text):
    return re.findall(r"[a-z0-9]+(?:['’.-][a-z0-9]+)*", text.lower())


def numbers_of(text):
    text = text.replace("’", "'")
    out = {n.replace(",", "").rstrip(".") for n in NUMBERS.findall(text)}
    return out | {str(UNITS[w]) for w in words(text) if w in UNITS and UNITS[w] > 1}


def surface(x, y):
    """Word features of two masked sentences: containment, jaccard, numbers_agree, numbers_differ, negation_mismatch."""
    wx, wy = words(x), words(y)
    sx, sy = ({tuple(w[i:i + 5]) for i in range(max(1, len(w) - 4))} for w in (wx, wy))
    containment = len(sx & sy) / max(1, min(len(sx), len(sy)))
    cx, cy = set(wx) - STOP, set(wy) - STOP
    nx, ny = numbers_of(x), numbers_of(y)
    return [containment, len(cx & cy) / max(1, len(cx | cy)), len(nx & ny) / len(nx | ny) if nx | ny else 0.0, float(bool(nx) and bool(ny) and not nx & ny),
            float(bool(NEGATIVE.search(x.replace("’", "'"))) != bool(NEGATIVE.search(y.replace("’", "'"))))]


def odds(p):
    p = np.clip(p, 1e-4, 1 - 1e-4)
    return np.log(p / (1 - p))


def feature_table(rows_, z, cos, vendors):
    """z: {head: [forward, backward]} -> [n, 12] in the order of FEATURES"""
    p, _ = probabilities({k: z[k][0] for k in z}, {k: z[k][1] for k in z})
    nf, nb = softmax(z["nli"][0]), softmax(z["nli"][1])
    text = [pair_text(r, vendors) for r in rows_]
    s = np.array([surface(x, y.split(" : ", 1)[1]) for x, y in text])
    same = np.array([float(r["x_vendor"] == r["y_vendor"]) for r in rows_])
    return np.c_[odds(p[:, :3].sum(1)), odds(p[:, 3]), nf[:, 0], nb[:, 0], (nf[:, 2] + nb[:, 2]) / 2, cos, s, same]


def standard_logistic(x, y, l2):
    mu, sd = x.mean(0), x.std(0) + 1e-6
    w = logistic((x - mu) / sd, y, l2)
    return np.r_[w[:-1] / sd, w[-1] - (w[:-1] * mu / sd).sum()]


def main():
    a = argparse.ArgumentParser()
    for name in ("ckpt", "base", "tokenizer", "gold", "nli", "collateral", "baselines", "deliver", "folds"):
        a.add_argument(f"--{name}", required=True)
    a.add_argument("--plain", default="")
    a.add_argument("--bits", type=int, default=7)
    a.add_argument("--nli_every", type=int, default=1, help="evaluate the general sets on every n-th pair only")
    a.add_argument("--recipe", default="")
    a = a.parse_args()
    torch.set_num_threads(1)
    tok, vendors, weights = Tokens(a.tokenizer), market_vendors(a.collateral), weights_from_onnx(a.base)
    new = lambda: MultiHead(weights, {"relation": 5, "contradiction": 7, "nli": 3, "match": 1})
    data = {s: rows(f"{a.gold}/pairs.{s}.jsonl") for s in ("train", "dev")}
    z = {(k, s): {h: np.zeros((2, len(data[s]), n)) for h, n in (("relation", 5), ("contradiction", 7), ("nli", 3))} for k in ("fp32", "int8") for s in data}
    for m in (*MARKETS, "final"):
        if not os.path.exists(f"{a.ckpt}/{m}.pt"):
            continue
        build(new(), f"{a.ckpt}/{m}.pt", OUTPUTS, f"{a.folds}/{m}", a.bits)
        for kind, file in (("fp32", "model.fp32.onnx"), ("int8", "model.onnx")):
            for s in data:
                if kind == "fp32" and s == "train":
                    continue
                at = [n for n, r in enumerate(data[s]) if r["market"] == m or m == "final" and r["market"] not in MARKETS]
                if not at:
                    continue
                sess = session(f"{a.folds}/{m}/{file}")
                for flip in (False, True):
                    out = run(sess, [tok.pair(*pair_text(data[s][n], vendors, flip), MOST, MOST) for n in at])
                    for h in OUTPUTS:
                        z[kind, s][h][int(flip)][at] = out[h]
    cos = {}
    for s in data:
        e = embed([r[side] for r in data[s] for side in "xy"], a.base, a.tokenizer)
        cos[s] = (e[::2] * e[1::2]).sum(1)
    x = {(k, s): feature_table(data[s], z[k, s], cos[s], vendors) for k, s in z if not (k == "fp32" and s == "train")}
    market = {s: np.array([r["market"] for r in data[s]]) for s in data}
    gold = {"overlap": {s: np.array([float(r["relation"] in RELATIONS[:3]) for r in data[s]]) for s in data}, "contradiction": {s: np.array([float(r["contradiction"] != "none") for r in data[s]]) for s in data}}
    strata = np.array([r["stratum"] for r in data["dev"]])
    hunted = np.array([t in ("planted", "hunt") or t.startswith("found") for t in strata])
    figures = {"how": "leave-one-market-out: trained on the train rows of three markets, int8 model on the dev rows of the fourth, both orders averaged, the four pooled; fusion, calibration and thresholds of a market from the other three; 95 % bootstrap over items"}
    fusion, calibration, thresholds, gate = {}, {}, {}, {}
    n = len(data["dev"])
    for t, col in (("overlap", 0), ("contradiction", 1)):
        g, scores = gold[t]["dev"], {}
        scores["model"] = x["int8", "dev"][:, col]
        gate[t + "_AP"] = {k: round(average_precision(g, x[k, "dev"][:, col]), 4) for k in ("fp32", "int8")}
        for source in ("train", "dev", "both"):
            scores["fusion_" + source] = np.zeros(n)
            for m in set(market["dev"]):
                parts = [s for s in ("train", "dev") if source in (s, "both")]
                xs, ys = (np.concatenate([v[s][market[s] != m] for s in parts]) for v in ({s: x["int8", s] for s in parts}, gold[t]))
                w = standard_logistic(xs, ys, 10.0)
                scores["fusion_" + source][market["dev"] == m] = x["int8", "dev"][market["dev"] == m] @ w[:-1] + w[-1]
        ap = {k: round(average_precision(g, v), 3) for k, v in scores.items()}
        print(t, ap, flush=True)
        s = scores[SHIPPED[t]]
        p = honest_platt(g, s, market["dev"])
        guess = honest_threshold_guess(g, p, market["dev"])
        pr, rc, f = prf(g, guess)
        order = np.argsort(-p)
        precision = np.cumsum(g[order]) / np.arange(1, n + 1)
        recall = np.cumsum(g[order]) / g.sum()
        figures[t] = {"n": n, "positives": int(g.sum()), "AP": ap[SHIPPED[t]], "AP_95": interval(lambda i: average_precision(g[i], s[i]), n), "F1": round(f, 3), "F1_95": interval(lambda i: prf(g[i], guess[i])[2], n),
                      "precision": round(pr, 3), "recall": round(rc, 3), "precision_at_recall_0.30": round(float(precision[recall >= 0.30][0]), 3), "ECE": round(ece(g, p), 3),
                      "AP_by_score": ap, "shipped": SHIPPED[t], "AP_not_planted": round(average_precision(g[strata != "planted"], s[strata != "planted"]), 3),
                      "AP_mined_strata": {"AP": round(average_precision(g[~hunted], s[~hunted]), 3), "positives": int(g[~hunted].sum())},
                      "AP_cosine": round(average_precision(g, cos["dev"]), 3), "share_of_positives": round(float(g.mean()), 3),
                      "per_stratum": {k: {"n": int((strata == k).sum()), "positives": int(g[strata == k].sum()), "AP": round(average_precision(g[strata == k], s[strata == k]), 3)} for k in sorted(set(strata)) if g[strata == k].sum()},
                      "AP_per_market": {m: round(average_precision(g[market["dev"] == m], s[market["dev"] == m]), 3) for m in MARKETS}}
        w = standard_logistic(x["int8", "dev"], g, 10.0) if SHIPPED[t] == "fusion_dev" else np.eye(len(FEATURES) + 1)[col]
        c = platt(g, s)
        fusion[t] = {**{k: round(float(v), 4) for k, v in zip(FEATURES, w)}, "intercept": round(float(w[-1]), 4)}
        calibration[t] = {"a": round(c[0], 4), "b": round(c[1], 4)}
        thresholds[t] = round(best_threshold(g, sigmoid(c[0] * s + c[1]))[0], 3)
        cm = platt(g, scores["model"])
        calibration[t + "_model_only"] = {"a": round(cm[0], 4), "b": round(cm[1], 4)}
        if t == "contradiction":
            _, types = probabilities({k: z["int8", "dev"][k][0] for k in OUTPUTS}, {k: z["int8", "dev"][k][1] for k in OUTPUTS})
            kind = np.array([CLASHES[1 + i] for i in types[:, 1:].argmax(1)])
            true = np.array([r["contradiction"] for r in data["dev"]])
            found = guess & (g > 0)
            figures[t]["type_right_of_found"] = round(float((kind[found] == true[found]).mean()), 3)
            figures[t]["recall_per_type"] = {k: round(float(guess[true == k].mean()), 3) for k in CLASHES[1:]}
    report_nli = {}
    if os.path.exists(f"{a.ckpt}/final.pt"):
        sets = {k: v[::a.nli_every] for k, v in evaluation_sets(a.nli).items()}
        models = {"pairs fp32": f"{a.folds}/final/model.fp32.onnx", "pairs int8": f"{a.folds}/final/model.onnx"}
        if a.plain:
            build(MultiHead(weights, {"nli": 3}), a.plain, ("nli",), f"{a.folds}/nli", a.bits)
            models |= {"plain nli fp32": f"{a.folds}/nli/model.fp32.onnx", "plain nli int8": f"{a.folds}/nli/model.onnx"}
        for name, file in models.items():
            sess, report_nli[name] = session(file), {}
            for k, pairs in sets.items():
                guess = run(sess, [tok.pair(r["premise"], r["hypothesis"], 80, 60) for r in pairs])["nli"].argmax(-1)
                y = np.array([LABEL.get(r["label"], -1) for r in pairs])
                right = np.where(y == 2, guess == 2, guess != 2) if k.startswith("corporate") else (guess == y) | ((y < 0) & (guess != 0))
                report_nli[name][k] = {"n": len(pairs), "accuracy": round(float(right.mean()), 4)}
            print(name, report_nli[name], flush=True)
    figures["nli"], figures["int8_gate"], figures["baselines"] = report_nli, gate, json.load(open(a.baselines))["pairs"]
    print(json.dumps(figures, indent=1), json.dumps(fusion, indent=1), calibration, thresholds, flush=True)
    if not os.path.exists(f"{a.ckpt}/final.pt"):
        return
    digest = finish(f"{a.folds}/final", a.deliver)
    card = {
        "name": "pairs", "version": 1, "file": "model.onnx", "sha256": digest, "base": "all-MiniLM-L6-v2", "inputs": ["input_ids", "attention_mask", "token_type_ids"],
        "heads": {"relation": {"output": "relation", "labels": list(RELATIONS), "activation": "softmax"}, "contradiction": {"output": "contradiction", "labels": list(CLASHES), "activation": "softmax"},
                  "nli": {"output": "nli", "labels": ["entailment", "neutral", "contradiction"], "activation": "softmax"}},
        "maxTokens": {"A": MOST, "B": MOST, "nliA": 80, "nliB": 60},
        "text": {"tokenizer": "tokenizer.json of all-MiniLM-L6-v2 (uncased WordPiece), its own truncation and padding switched off, special tokens added by hand; each segment cut to its own number of token ids",
                 "input": "[CLS] A [SEP] B [SEP], token types 0 for [CLS] A [SEP], 1 for B [SEP]",
                 "relation and contradiction": "A = masked x; B = 'same vendor : ' or 'other vendor : ' + masked y. Second run with x and y exchanged",
                 "nli": "A = premise, B = hypothesis, without the vendor prefix (with it, as in the runs for relation, for the fusion features)",
                 "masking": "vendor names as in models/reader/model.json, with these words: the speaker of the sentence -> 'we', the speaker of the other sentence (if another) -> 'they', any other vendor of the market -> 'others' (possessive: our, their, others'); order: speaker, other speaker, the rest alphabetically",
                 "both orders": "P(same) = mean of same of both runs; P(x more specific) = mean of x_specific of the first and y_specific of the second run; P(y more specific) the other way round; P(contradiction) = 1 - mean of none; type = arg max of the mean over the six types",
                 "batch": "any; the input scales are per token, so the result does not depend on the other pairs of a batch (but for float rounding); one pair per call is fastest on few cores"},
        "fusion": {"how": "s = sum of weight * feature + intercept; then p = 1 / (1 + exp(-(a * s + b))) with `calibration`",
                   "features": {"overlap": "ln(p/(1-p)) of P(same)+P(x more specific)+P(y more specific), p clipped to 0.0001..0.9999", "contradiction": "the same of P(contradiction)",
                                "entails_xy": "nli head, softmax, entailment, in the run x -> y", "entails_yx": "the same in the run y -> x", "nli_contradiction": "nli head, contradiction, mean of both runs",
                                "cosine": "of the all-MiniLM-L6-v2 sentence embeddings (mean pooling) of the unmasked sentences, first 126 token ids",
                                "containment": "word 5-grams shared / those of the sentence with fewer (shorter sentences: the whole is one gram); words: [a-z0-9]+(?:['’.-][a-z0-9]+)* of the lower-cased masked sentence",
                                "jaccard": "of the distinct words that are no stop words", "numbers_agree": "numbers shared / numbers in either (0 when none)", "numbers_differ": "1 when both have numbers and share none",
                                "negation_mismatch": "1 when just one of the two matches `negative`", "same_vendor": "1 or 0"},
                   "numbers": "matches of \\d+(?:[.,]\\d+)* without commas and without '.' at the end, and the words two..twenty as digits", "stopWords": sorted(STOP), "negative": NEGATIVE.pattern, "weights": fusion},
        "calibration": calibration, "thresholds": {"how": "on the calibrated probability, best F1 on the pooled out-of-fold dev rows", **thresholds},
        "figures": figures, "gold": {f: sha256(f"{a.gold}/{f}") for f in ("pairs.train.jsonl", "pairs.dev.jsonl", "claims.train.jsonl")}, "recipe": a.recipe}
    write(a.deliver, "model.json", card)
    for m in MARKETS:  # for an honest leave-one-market-out evaluation elsewhere: nothing from the market left out
        other, own = market["dev"] != m, {"fusion": {}, "calibration": {}, "thresholds": {}}
        for t, col in (("overlap", 0), ("contradiction", 1)):
            xs, ys = x["int8", "dev"][other], gold[t]["dev"][other]
            w = standard_logistic(xs, ys, 10.0) if SHIPPED[t] == "fusion_dev" else np.eye(len(FEATURES) + 1)[col]
            score = xs @ w[:-1] + w[-1]
            c, cm = platt(ys, score), platt(ys, xs[:, col])
            own["fusion"][t] = {**{k: round(float(v), 4) for k, v in zip(FEATURES, w)}, "intercept": round(float(w[-1]), 4)}
            own["calibration"] |= {t: {"a": round(c[0], 4), "b": round(c[1], 4)}, t + "_model_only": {"a": round(cm[0], 4), "b": round(cm[1], 4)}}
            own["thresholds"][t] = round(best_threshold(ys, sigmoid(c[0] * score + c[1]))[0], 3)
        write(f"{a.folds}/{m}", "model.json", {**card, "version": f"without-{m}", "sha256": sha256(f"{a.folds}/{m}/model.onnx"), "fusion": {**card["fusion"], "weights": own["fusion"]},
                                              "calibration": own["calibration"], "thresholds": {**card["thresholds"], **own["thresholds"]}, "figures": {}})
    invented = [("Ledgerly exports every invoice to XML.", "ledgerly", "With Ledgerly all invoices can be exported as XML.", "ledgerly"), ("PayCrest has no audit trail.", "ledgerly", "Our audit trail records each change.", "paycrest"),
                ("The free plan includes 5 users.", "ledgerly", "Up to 10 users are part of the free plan.", "ledgerly"), ("We retain backups for 30 days.", "ledgerly", "We retain backups for 90 days.", "paycrest"),
                ("Single sign-on is only in the Enterprise plan.", "ledgerly", "Every plan comes with single sign-on.", "ledgerly"), ("Our ledger is hosted in Frankfurt.", "ledgerly", "Reports can be sent by mail.", "ledgerly"),
                ("You must rotate keys monthly.", "paycrest", "Rotating keys is optional.", "paycrest"), ("We are the only ledger with live consolidation.", "ledgerly", "PayCrest is the only product that consolidates live.", "paycrest"),
                ("Ledgerly, unlike PayCrest and Numera, is open source.", "ledgerly", "PayCrest is open source too.", "paycrest"), ("Sync takes two minutes.", "ledgerly", "A sync is done within 2 minutes.", "paycrest")]
    names, items = ["ledgerly", "numera", "paycrest"], []
    s32, s8 = session(f"{a.folds}/final/model.fp32.onnx"), session(f"{a.deliver}/model.onnx")
    for px, vx, py, vy in invented:
        row = {"x": px, "x_vendor": vx, "y": py, "y_vendor": vy, "market": "test"}
        for flip in (False, True):
            seg = pair_text(row, {"test": names}, flip)
            feat = tok.pair(*seg, MOST, MOST)
            rounded = lambda sess: {h: [round(float(v), 4) for v in q[0]] for h, q in run(sess, [feat]).items()}
            items.append({**{k: row[k] for k in row if k != "market"}, "exchanged": flip, "a": seg[0], "b": seg[1], "ids": feat[0], "types": feat[1], "fp32": rounded(s32), "int8": rounded(s8),
                          "surface": dict(zip(FEATURES[6:11], (round(v, 4) for v in surface(*[q.split(" : ", 1)[-1] for q in pair_text(row, {"test": names})]))))})
            if not flip:
                print(px, "|", py, "|", {h: [round(float(v), 2) for v in softmax(np.array(items[-1]["fp32"][h]))] for h in OUTPUTS})
    write(a.deliver, "reference.json", {"note": "sentences and vendors invented for this test; logits before calibration; `surface` does not depend on the order", "vendors": names, "items": items})


if __name__ == "__main__":
    main()
