"""Fine-tunes all-MiniLM-L6-v2 into a three-way NLI cross-encoder on two CPU cores.

usage: train_nli.py --base MODEL.onnx --tokenizer TOKENIZER.json --data shared/data/nli --domain FOLDER --out nli.pt [--steps 6500]
`--domain`: a folder of Markdown pages of a market that is in no labelled set; its sentences are used by the rules of contrast.py only.
"""
import argparse
import gzip
import hashlib
import json
import os
import re
import time

from contrast import contrast
from encoder import *

LABEL = {"entailment": 0, "neutral": 1, "contradiction": 2}
# most pairs per label (entailment, neutral, contradiction) of each set, and how often each is repeated
MIX = {"mnli_dev": (None, 2), "mnli3000": (None, 2), "taxinli": (None, 2), "wanli15k": (None, 2), "snli_dev": (None, 1), "cad_snli": (None, 1),
       "snli_from_disco": ((4500, 3020, 4500), 1), "conjnli": ((1200, 1200, 1200), 1), "sem_anto_neg": ((1500, 0, 1500), 1), "scone": ((750, 750, 0), 1),
       "help": ((900, 900, 0), 1), "fool_me_twice": (None, 1), "curriculum_logic3": ((300, 300, 300), 1), "wikifactcheck_neg": ((0, 0, 1200), 1)}


def gz(path):
    return [json.loads(line) for line in gzip.open(path, "rt")]


def held_out(premise):
    """A fixed quarter of the MNLI dev pairs, by premise, is for evaluation only."""
    return int(hashlib.sha1(premise.encode()).hexdigest(), 16) % 4 == 0


def evaluation_sets(data):
    sets = {"mnli_heldout": [r for r in gz(f"{data}/train/mnli_dev.jsonl.gz") if held_out(r["premise"])]}
    for name in ("negation_nli", "breaking_nli", "corporate_contradiction_120", "med"):
        sets[name] = gz(f"{data}/eval/{name}.jsonl.gz")
    return sets


def domain_sentences(folder):
    out = set()
    for root, _, files in os.walk(folder):
        for f in sorted(files):
            if f.endswith((".md", ".mdx", ".txt")) and f != "SOURCE.txt":
                text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", open(os.path.join(root, f), encoding="utf-8", errors="ignore").read())
                for line in text.split("\n"):
                    for s in re.split(r"(?<=[.!]) +", re.sub(r"[*_`>#|]+", " ", line).strip(" -")):
                        if 40 < len(s) < 220 and s[0].isupper() and s.endswith("."):
                            out.add(re.sub(r"\s+", " ", s))
    return sorted(out)


def training_set(data, domain, rnd, rule_made=(9000, 2500)):
    kept = {r["premise"].lower().strip() for s in evaluation_sets(data).values() for r in s}
    out, plain = {}, []
    for name, (most, times) in MIX.items():
        usable = [r for r in gz(f"{data}/train/{name}.jsonl.gz")
                  if r["label"] in LABEL and (r.get("split") or "").split(":")[0] not in (("test", "dev") if name == "cad_snli" else ("test",))
                  and r["premise"].lower().strip() not in kept and len(r["premise"]) < 420]
        rnd.shuffle(usable)
        for label, n in zip(LABEL, most or (None,) * 3):
            for r in [r for r in usable if r["label"] == label][:n]:
                out[(r["premise"], r["hypothesis"])] = (LABEL[label], times)
        if name in ("snli_dev", "mnli_dev", "wanli15k", "snli_from_disco", "wikifactcheck_neg"):
            plain += [(r["premise"], r["hypothesis"], LABEL[r["label"]]) for r in usable]
    pairs = [(p, h, y) for (p, h), (y, times) in out.items() for _ in range(times)]
    rnd.shuffle(plain)
    sentences = sorted({p for p, *_ in plain if 25 < len(p) < 200})
    rnd.shuffle(sentences)
    made = contrast(sentences[:14000], [t for t in plain if t[2] is not None][:9000], rnd, rule_made[0])
    made += contrast(domain_sentences(domain), [], rnd, rule_made[1])
    print(f"{len(pairs)} labelled (repeats counted), {len(made)} made by rule, labels "
          f"{[sum(t[2] == y for t in pairs + made) for y in range(3)]}", flush=True)
    return pairs + made


def scores(model, tok, data, sets=None, bf16=False):
    out = {}
    for name, pairs in (sets or evaluation_sets(data)).items():
        p = predict(model, [tok.pair(r["premise"], r["hypothesis"], 80, 60) for r in pairs], ["nli"], 64, bf16)["nli"]
        guess, gold = p.argmax(-1), np.array([LABEL.get(r["label"], -1) for r in pairs])  # -1: any label but entailment
        right = (guess == gold) | ((gold < 0) & (guess != 0))
        if name.startswith("corporate"):  # 105 pairs that do not contradict
            right = np.where(gold == 2, guess == 2, guess != 2)
        tp = ((guess == 2) & (gold == 2)).sum()
        out[name] = {"n": len(pairs), "accuracy": round(float(right.mean()), 4), "contradiction_precision": round(float(tp / max(1, (guess == 2).sum())), 3),
                     "contradiction_recall": round(float(tp / max(1, (gold == 2).sum())), 3)}
        print(name, out[name], flush=True)
    return out


def main():
    a = argparse.ArgumentParser()
    for name in ("base", "tokenizer", "data", "domain", "out"):
        a.add_argument(f"--{name}", required=True)
    a.add_argument("--steps", type=int, default=6500)
    a.add_argument("--minutes", type=float, default=1e9, help="hurries the schedule so that it ends by then")
    a.add_argument("--lr", type=float, default=1e-4)
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--init", default="", help="go on from this checkpoint; --steps, --minutes and the learning rate count from here")
    a = a.parse_args()
    rnd, size, done, start = seed(a.seed), 32, 0, time.time()
    torch.set_num_threads(1)
    pairs, tok = training_set(a.data, a.domain, rnd), Tokens(a.tokenizer)
    feats, gold = [tok.pair(p, h, 80, 60) for p, h, _ in pairs], torch.tensor([y for *_, y in pairs])
    print("mean tokens", np.mean([len(f[0]) for f in feats]), flush=True)
    model = MultiHead(weights_from_onnx(a.base), {"nli": 3})
    if a.init:
        model.load_state_dict(torch.load(a.init))
    opt = optimizer(model, a.lr, layer_decay=0.95, head_lr=3e-4)
    base_lr, params = [g["lr"] for g in opt.param_groups], [p for p in model.parameters() if p.requires_grad]
    small = {"mnli_heldout": evaluation_sets(a.data)["mnli_heldout"][:800], "negation_nli": evaluation_sets(a.data)["negation_nli"][::6],
             "breaking_nli": evaluation_sets(a.data)["breaking_nli"][::12]}
    progress = 0.0
    while progress < 1:
        for b in batches([len(f[0]) for f in feats], size, rnd):
            progress = max(done / a.steps, (time.time() - start) / 60 / a.minutes)
            if progress >= 1:
                break
            for g, lr in zip(opt.param_groups, base_lr):
                g["lr"] = lr * min(1, (done + 1) / 300) * (1 - progress)
            with autocast():
                logits = model(*tensors([feats[i] for i in b]))["nli"]
            F.cross_entropy(logits, gold[b], label_smoothing=0.05).backward()
            torch.nn.utils.clip_grad_norm_(params, 1.0)
            opt.step(), opt.zero_grad()
            done += 1
            if done % 100 == 0:
                print(f"{done}/{a.steps} progress={progress:.3f} {done * size / (time.time() - start):.0f} pairs/s", flush=True)
            if done % 1500 == 0:
                torch.save(model.state_dict(), a.out)
                scores(model, tok, a.data, small, bf16=True)
    torch.save(model.state_dict(), a.out)
    print("steps", done, "minutes", (time.time() - start) / 60, flush=True)
    json.dump(scores(model, tok, a.data), open(a.out + ".json", "w"), indent=1)


if __name__ == "__main__":
    main()
