"""Fine-tunes the NLI checkpoint on pairs of vendor sentences: heads relation (5), contradiction (7) and nli (3, kept alive).

usage: train_pairs.py --init nli.pt --base MODEL.onnx --tokenizer TOKENIZER.json --gold FOLDER --nli FOLDER --similarity FOLDER --collateral FOLDER --domain FOLDER --out FOLDER
Writes OUT/<market>.pt, OUT/final.pt, OUT/oof.json (out-of-fold logits, both orders, of train and dev rows of the left-out market).
"""
import argparse
import json
import os
import time

import contrast as rules
from encoder import *
from metrics import *
from train_nli import gz, training_set

RELATIONS = ("same", "x_specific", "y_specific", "related", "unrelated")
CLASHES = ("none", "negation", "antonym", "numeric", "modality", "stance", "fact")
FLIP = {"x_specific": "y_specific", "y_specific": "x_specific"}
MOST = 80
SAME_VENDOR, OTHER_VENDOR = "same vendor :", "other vendor :"


def roles(speaker, other, vendors):
    """Who is who in a sentence: its speaker "we", the speaker of the other sentence "they", any other vendor of the market "others"."""
    return [(speaker, "we")] + ([(other, "they")] if other != speaker else []) + [(v, "others") for v in vendors if v not in (speaker, other)]


def pair_text(row, vendors, flip=False):
    """(segment A, segment B); segment B starts with whether both sentences have one speaker."""
    known = vendors.get(row["market"], [])
    x = mask_names(row["x"], roles(row["x_vendor"], row["y_vendor"], known))
    y = mask_names(row["y"], roles(row["y_vendor"], row["x_vendor"], known))
    mark = SAME_VENDOR if row["x_vendor"] == row["y_vendor"] else OTHER_VENDOR
    return (y, f"{mark} {x}") if flip else (x, f"{mark} {y}")


def made_pairs(sentences, rnd, per_kind):
    """Pairs by rule from masked vendor sentences: (a, b, relation, clash, same speaker). They teach who speaks about whom."""
    kinds = {}

    def add(kind, a, b, relation, clash, same):
        if a and b:
            kinds.setdefault(kind, []).append((a, b, relation, clash, same))
    for s in sentences:
        n, opposite, swap = rules.negate(s), rules._replace(s, rules.OPPOSITE, rnd), rules._replace(s, rules.SWAP, rnd)
        changed, short, syn = rules.numbers(s, rnd), rules.shorten(s, rnd), rules._replace(s, rules.SAME, rnd)
        about_self = re.search(r"\b(we|our|us)\b", s, re.I)
        other = re.sub(r"\bOur\b", "Their", re.sub(r"\bour\b", "their", re.sub(r"\bus\b", "them", re.sub(r"\bWe\b", "They", re.sub(r"\bwe\b", "they", s))))) if about_self and not re.search(r"\b(they|their)\b", s, re.I) else None
        add("negation", s, n, "related", "negation", True), add("antonym", s, opposite, "related", "antonym", True)
        if changed:
            add("numeric" if changed[1] == 2 else "bound", s, changed[0], "related" if changed[1] == 2 else "x_specific", "numeric" if changed[1] == 2 else "none", True)
        m = re.search(r"\b(can|may|must|should)\b(?! not)", s)
        if m:
            add("modality", s, s[:m.start()] + {"can": "cannot", "may": "must not", "must": "need not", "should": "should not"}[m.group()] + s[m.end():], "related", "modality", True)
        add("short", s, short, "x_specific", "none", rnd.random() < 0.5), add("synonym", s, syn, "same", "none", rnd.random() < 0.5)
        if about_self:  # two vendors, each about itself: they may differ
            add("self-neg", s, n, "related", "none", False), add("self-ant", s, opposite, "related", "none", False), add("self-swap", s, swap, "related", "none", False)
            if changed and changed[1] == 2:
                add("self-num", s, changed[0], "related", "none", False)
        if other:  # one vendor about the other, who speaks for itself
            add("about", other, s, "same", "none", False)
            add("about-neg", rules.negate(other), s, "related", "negation", False)
            if changed and changed[1] == 2:
                add("about-num", re.sub(r"\bwe\b", "they", re.sub(r"\bour\b", "their", changed[0])), s, "related", "numeric", False)
    out = []
    for pairs in kinds.values():
        rnd.shuffle(pairs)
        out += pairs[:per_kind]
    return [(b, a, FLIP.get(r, r), c, same) if rnd.random() < 0.5 else (a, b, r, c, same) for a, b, r, c, same in out]


def train(a, train_rows, sentences, nli_pairs, similar, vendors, tok, weights, log):
    rnd = seed(a.seed)
    model = MultiHead(weights, {"relation": 5, "contradiction": 7, "nli": 3, "match": 1}, drop=a.drop)
    model.load_state_dict(torch.load(a.init), strict=False)
    for module in (model.encoder.p, model.encoder.t, model.encoder.ln, *model.encoder.layers[:a.frozen]):
        for p in module.parameters():
            p.requires_grad_(False)
    opt = optimizer(model, a.lr, layer_decay=a.layer_decay, head_lr=5e-4)
    params = [p for p in model.parameters() if p.requires_grad]
    gold = []
    for r in train_rows:
        w = (1.0 if r["sure"] else 0.6) * (a.written_weight if r["stratum"] == "written" else 1.0)
        for flip in (False, True):
            relation = FLIP.get(r["relation"], r["relation"]) if flip else r["relation"]
            gold.append((tok.pair(*pair_text(r, vendors, flip), MOST, MOST), RELATIONS.index(relation), CLASHES.index(r["contradiction"]), w))
    made = [(tok.pair(x, f"{SAME_VENDOR if same else OTHER_VENDOR} {y}", MOST, MOST), RELATIONS.index(r), CLASHES.index(c), 0.7)
            for x, y, r, c, same in made_pairs(sentences, rnd, a.made)]
    log(f"  {len(gold)} gold (both orders), {len(made)} made by rule")
    general = [(tok.pair(p, h, MOST, 60), y) for p, h, y in nli_pairs]
    likes = [(tok.pair(r["a"], r["b"], MOST, MOST), float(r["score"])) for r in similar]
    w_rel, w_con = torch.tensor([2.0, 1.5, 1.5, 1.0, 1.0]), torch.tensor([1.0] + [1.5] * 6)
    per_epoch, done, average, n_average = None, 0, None, 0
    for epoch in range(a.epochs):
        positive = [g for g in gold if g[1] < 3 or g[2] > 0]
        rest = gold if a.both else [gold[i + rnd.randint(0, 1)] for i in range(0, len(gold), 2)]
        rest = [g for g in rest if not (g[1] < 3 or g[2] > 0)]
        task_pairs = positive + rest + rnd.sample(made, min(len(made), a.made_share))
        parts = [("pairs", task_pairs), ("nli", rnd.sample(general, a.nli_share)), ("match", rnd.sample(likes, a.match_share))]
        work = [(kind, [items[i] for i in b]) for kind, items in parts if items for b in batches([len(x[0][0]) for x in items], 24, rnd)]
        rnd.shuffle(work)
        if per_epoch is None:
            per_epoch = len(work)
            plan = schedule(opt, per_epoch * a.epochs)
        for kind, items in work[:per_epoch]:
            with autocast():
                out = model(*tensors([x[0] for x in items]), only={"pairs": ("relation", "contradiction")}.get(kind, (kind,)))
            if kind == "nli":
                loss = F.cross_entropy(out["nli"], torch.tensor([x[1] for x in items]), label_smoothing=0.05)
            elif kind == "match":
                loss = 0.5 * F.binary_cross_entropy_with_logits(out["match"][:, 0], torch.tensor([x[1] for x in items]))
            else:
                w = torch.tensor([x[3] for x in items])
                relation, clash = torch.tensor([x[1] for x in items]), torch.tensor([x[2] for x in items])
                l_rel = F.cross_entropy(out["relation"], relation, weight=w_rel, reduction="none", label_smoothing=0.05)
                l_con = F.cross_entropy(out["contradiction"], clash, weight=w_con, reduction="none", label_smoothing=0.03)
                loss = (w * (l_rel + l_con)).mean()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(params, 1.0)
            opt.step(), plan.step(), opt.zero_grad()
            done += 1
            if done > per_epoch * a.epochs * 0.6 and done % 10 == 0:  # weights averaged over the last 40 % of the steps
                state = {k: v.detach().clone() for k, v in model.state_dict().items() if k != "encoder.w.weight"}
                n_average += 1
                average = state if average is None else {k: average[k] + (v - average[k]) / n_average for k, v in state.items()}
        log(f"  epoch {epoch + 1} of {per_epoch} steps")
    model.load_state_dict({**model.state_dict(), **average})
    return model


def softmax(z):
    e = np.exp(z - z.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def probabilities(forward, backward):
    """Logits of both orders -> (P same, P x more specific, P y more specific, P contradiction, type probabilities)."""
    f, b = softmax(forward["relation"]), softmax(backward["relation"])
    c = (softmax(forward["contradiction"]) + softmax(backward["contradiction"])) / 2
    return np.c_[(f[:, 0] + b[:, 0]) / 2, (f[:, 1] + b[:, 2]) / 2, (f[:, 2] + b[:, 1]) / 2, 1 - c[:, 0]], c


def report(rows_, p):
    overlap, clash = np.array([r["relation"] in RELATIONS[:3] for r in rows_]), np.array([r["contradiction"] != "none" for r in rows_])
    unplanted = np.array([r["stratum"] != "planted" for r in rows_])
    mined = np.array([r["stratum"] not in ("planted", "hunt") and not r["stratum"].startswith("found") for r in rows_])
    o, c = p[:, :3].sum(1), p[:, 3]
    return {"overlap_AP": average_precision(overlap, o), "overlap_F1": best_threshold(overlap, o)[1], "contradiction_AP": average_precision(clash, c), "contradiction_F1": best_threshold(clash, c)[1],
            "contradiction_AP_not_planted": average_precision(clash[unplanted], c[unplanted]), "contradiction_AP_mined": average_precision(clash[mined], c[mined])}


def main():
    a = argparse.ArgumentParser()
    for name in ("init", "base", "tokenizer", "gold", "nli", "similarity", "collateral", "domain", "out"):
        a.add_argument(f"--{name}", required=True)
    a.add_argument("--folds", nargs="*", default=[*MARKETS, "final"])
    for name, kind, default in (("epochs", int, 3), ("lr", float, 1e-4), ("layer_decay", float, 0.92), ("frozen", int, 2), ("drop", float, 0.1), ("made", int, 80), ("made_share", int, 360), ("nli_share", int, 360),
                                ("match_share", int, 120), ("both", int, 0), ("seed", int, 1)):
        a.add_argument(f"--{name}", type=kind, default=default)
    a.add_argument("--extra", nargs="*", default=[], help="folders of further labelled pairs")
    a.add_argument("--written_weight", type=float, default=0.8)
    a = a.parse_args()
    torch.set_num_threads(1)
    os.makedirs(a.out, exist_ok=True)
    tok, vendors, weights, rnd = Tokens(a.tokenizer), market_vendors(a.collateral), weights_from_onnx(a.base), seed(a.seed)
    data = {s: rows(f"{a.gold}/pairs.{s}.jsonl") for s in ("train", "dev")}
    more = extra_rows(a.extra)
    with_vendors(vendors, more)
    claims = rows(f"{a.gold}/claims.train.jsonl")
    general = rnd.sample(training_set(a.nli, a.domain, rnd), 4000)
    similar = []
    for name in ("sim_argkp_2021", "sim_perspectrum_paraphrase"):
        found = [r for r in gz(f"{a.similarity}/{name}.jsonl.gz") if r["split"] == "train"]
        similar += [r for score in (0, 1) for r in rnd.sample([r for r in found if r["score"] == score], 1000)]
    oof, start = {}, time.time()
    for fold in a.folds:
        print(f"{fold} {time.time() - start:.0f} s", flush=True)
        kept = [r for r in data["train"] + more if r["market"] != fold]
        sentences = sorted({mask_names(r[side], [(r[f"{side}_vendor"], "we")] + [(v, "they") for v in vendors[r["market"]] if v != r[f"{side}_vendor"]]) for r in kept for side in "xy"
                            if r["stratum"] not in ("planted", "written")} | {mask_names(r["text"], [(r["vendor"], "we")]) for r in claims if r["market"] != fold and r["claim"]})
        model = train(a, kept, sentences, general, similar, vendors, tok, weights, lambda s: print(s, f"{time.time() - start:.0f} s", flush=True))
        torch.save({k: v for k, v in model.state_dict().items() if k != "encoder.w.weight"}, f"{a.out}/{fold}.pt")
        for split in ("train", "dev"):
            left = [r for r in data[split] if r["market"] == fold or fold == "final" and r["market"] not in MARKETS]
            if left:
                z = [predict(model, [tok.pair(*pair_text(r, vendors, flip), MOST, MOST) for r in left], ["relation", "contradiction", "nli"]) for flip in (False, True)]
                for n, r in enumerate(left):
                    oof[r["id"]] = [{k: [round(float(v), 5) for v in z[flip][k][n]] for k in z[flip]} for flip in (0, 1)]
        json.dump(oof, open(f"{a.out}/oof.json", "w"))
        seen = [r for r in data["dev"] if r["id"] in oof]
        p, _ = probabilities(*({k: np.array([oof[r["id"]][flip][k] for r in seen]) for k in ("relation", "contradiction")} for flip in (0, 1)))
        print(json.dumps(report(seen, p)), flush=True)


if __name__ == "__main__":
    main()
