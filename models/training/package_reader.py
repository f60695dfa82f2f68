"""Packs the reader: ONNX fp32 and int8 of the final and the fold models, int8 gate, calibration, figures, reference vectors.

usage: package_reader.py --ckpt FOLDER --base MODEL.onnx --tokenizer TOKENIZER.json --gold FOLDER --collateral FOLDER --baselines FILE --deliver FOLDER --folds FOLDER [--bits 7]
"""
import argparse

from packaging import *
from cues import CUES, cue_scores
from train_reader import *

OUTPUTS = ("claim", "jobs")
CUE_WEIGHT = 0.7  # chosen on dev from 0.3, 0.5, 0.7, 0.9; fitting it on train fails, since the train passages were picked so that rare jobs occur
SENTENCES = ("Our platform encrypts every invoice at rest and in transit.", "Click Save to continue.", "How long does a migration take?", "Teams that switched to us cut reporting time by 38 %.",
             "Most finance departments still reconcile payments by hand, which costs them two days a month.", "Copyright 2026 Northwind Ledger GmbH, all rights reserved.", "The onboarding wizard is opened from the left-hand menu.",
             "No other ledger closes the books in under an hour.", "Unlike spreadsheets, it never loses an audit trail.", "See the next chapter for details.")
PASSAGES = (("pricing", "Plans and prices", "The Team plan costs 40 euros a seat each month; the Enterprise plan adds single sign-on and a dedicated contact."),
            ("compare we vs they", "we vs they", "they charges for every event, while we charge a flat fee. Choose us if you need predictable bills."),
            ("customers harbor logistics", "Harbor Logistics saves 300 hours a year", "After a six-week trial the company measured 41 % fewer late deliveries, and its auditors confirmed the result."),
            ("blog hidden cost", "The hidden cost of late invoices", "Every week without a dunning process ties up cash. The symptoms: growing receivables, angry suppliers, surprises at month end."),
            ("docs install", "Install the agent", "Run the installer, open the settings page and paste your key. Restart the service afterwards."),
            ("guides what is ledger automation", "What is ledger automation?", "There are three approaches: rules, templates and machine learning. Each fits a different volume and skill level."),
            ("docs requirements", "System requirements and integrations", "Supports PostgreSQL 14 and later, SAML 2.0, SCIM and webhooks. Data can be kept in the European Union."),
            ("business case", "Make the case to your CFO", "Share this one-page summary with finance and legal: payback in seven months, no change to the approval process, rollout in three steps."),
            ("security", "Security", "Independent auditors renewed our SOC 2 Type II report in March; penetration test summaries are available on request."),
            ("changelog", "Release notes", "Fixed a crash when exporting empty tables. Bumped dependencies."))


def main():
    a = argparse.ArgumentParser()
    for name in ("ckpt", "base", "tokenizer", "gold", "collateral", "baselines", "deliver", "folds"):
        a.add_argument(f"--{name}", required=True)
    a.add_argument("--bits", type=int, default=7)
    a.add_argument("--recipe", default="")
    a.add_argument("--early", type=int, default=3)
    a.add_argument("--depth", type=int, default=5)
    a = a.parse_args()
    torch.set_num_threads(1)
    tok, vendors, weights = Tokens(a.tokenizer), market_vendors(a.collateral), weights_from_onnx(a.base)
    dev, train_jobs = {"claim": rows(f"{a.gold}/claims.dev.jsonl"), "jobs": rows(f"{a.gold}/jobs.dev.jsonl")}, rows(f"{a.gold}/jobs.train.jsonl")
    z = {k: {h: [None] * len(dev[h]) for h in OUTPUTS} for k in ("fp32", "int8")}
    z_train = [None] * len(train_jobs)  # the fold models' logits for the train rows of the market left out: they give the scale for the fusion
    for m in MARKETS:
        build(Reader(weights, a.depth, a.early), f"{a.ckpt}/{m}.pt", OUTPUTS, f"{a.folds}/{m}", a.bits)
        for kind, file in (("fp32", "model.fp32.onnx"), ("int8", "model.onnx")):
            sess = session(f"{a.folds}/{m}/{file}")
            for h in OUTPUTS:
                at = [n for n, r in enumerate(dev[h]) if r["market"] == m]
                for n, v in zip(at, run(sess, features([dev[h][n] for n in at], h, vendors, tok))[h]):
                    z[kind][h][n] = v
        at = [n for n, r in enumerate(train_jobs) if r["market"] == m]
        for n, v in zip(at, run(sess, features([train_jobs[n] for n in at], "jobs", vendors, tok))["jobs"]):
            z_train[n] = v
    z, z_train = {k: {h: np.array(v) for h, v in d.items()} for k, d in z.items()}, np.array(z_train)
    g_c, g_j = np.array([r["claim"] for r in dev["claim"]]), np.array([[j in r["jobs"] for j in JOBS] for r in dev["jobs"]])
    m_c, m_j = np.array([r["market"] for r in dev["claim"]]), np.array([r["market"] for r in dev["jobs"]])
    m_t = np.array([r["market"] for r in train_jobs])
    cue_dev, cue_train = (np.array([cue_scores(*job_text(r, vendors)) for r in rs]) for rs in (dev["jobs"], train_jobs))
    zj = {}
    for kind in z:  # logit and cue, each over its standard deviation on the train rows of the other three markets, cue weighted by CUE_WEIGHT
        zj[kind] = np.zeros(g_j.shape)
        for m in MARKETS:
            zj[kind][m_j == m] = z[kind]["jobs"][m_j == m] / z_train[m_t != m].std(0) + CUE_WEIGHT * cue_dev[m_j == m] / cue_train[m_t != m].std(0)
    fusion = [(1 / z_train[:, n].std(), CUE_WEIGHT / cue_train[:, n].std(), 0.0) for n in range(6)]
    macro = lambda zz: (lambda i: float(np.nanmean([average_precision(g_j[i, n], zz[i, n]) for n in range(6)])))
    every = np.arange(len(g_j))
    gate = {"claim_F1": {k: round(prf(g_c, z[k]["claim"][:, 0] > 0)[2], 4) for k in z}, "claim_AP": {k: round(average_precision(g_c, z[k]["claim"][:, 0]), 4) for k in z},
            "claim_decisions_changed": int(((z["fp32"]["claim"] > 0) != (z["int8"]["claim"] > 0)).sum()),
            "jobs_macro_AP_fused": {k: round(macro(zj[k])(every), 4) for k in z}, "jobs_macro_AP_encoder_only": {k: round(macro(z[k]["jobs"])(every), 4) for k in z}}
    encoder_only = z["int8"]["jobs"]
    zc, zj = z["int8"]["claim"][:, 0], zj["int8"]
    pc = honest_platt(g_c, zc, m_c)
    guess = honest_threshold_guess(g_c, pc, m_c)
    p, r, f = prf(g_c, guess)
    pj = np.array([honest_platt(g_j[:, n], zj[:, n], m_j) for n in range(6)]).T
    guess_j = np.array([honest_threshold_guess(g_j[:, n], pj[:, n], m_j) for n in range(6)]).T
    f1_j = lambda i: float(np.mean([prf(g_j[i, n], guess_j[i, n])[2] for n in range(6)]))
    ap_of = lambda zz: {j: round(average_precision(g_j[:, n], zz[:, n]), 3) for n, j in enumerate(JOBS)}
    figures = {"how": "leave-one-market-out: trained on the train rows of three markets, int8 model on the dev rows of the fourth, the four pooled; thresholds, fusion and calibration of a market from the other three; 95 % bootstrap over items",
               "claim": {"n": len(g_c), "F1": round(f, 3), "F1_95": interval(lambda i: prf(g_c[i], guess[i])[2], len(g_c)), "precision": round(p, 3), "recall": round(r, 3),
                         "F1_at_fixed_0.5": round(prf(g_c, pc >= 0.5)[2], 3), "accuracy": round(float((guess == g_c).mean()), 3),
                         "AP": round(average_precision(g_c, zc), 3), "AP_95": interval(lambda i: average_precision(g_c[i], zc[i]), len(g_c)), "ECE": round(ece(g_c, pc), 3),
                         "F1_per_market": {m: round(prf(g_c[m_c == m], guess[m_c == m])[2], 3) for m in MARKETS}},
               "jobs": {"n": len(g_j), "macro_AP": round(macro(zj)(every), 3), "macro_AP_95": interval(macro(zj), len(g_j)), "macro_F1": round(f1_j(every), 3), "macro_F1_95": interval(f1_j, len(g_j)),
                        "AP": ap_of(zj), "F1": {j: round(prf(g_j[:, n], guess_j[:, n])[2], 3) for n, j in enumerate(JOBS)},
                        "ECE": {j: round(ece(g_j[:, n], pj[:, n]), 3) for n, j in enumerate(JOBS)},
                        "encoder_only": {"macro_AP": round(macro(encoder_only)(every), 3), "AP": ap_of(encoder_only)}, "cues_only": {"macro_AP": round(macro(cue_dev)(every), 3), "AP": ap_of(cue_dev)}},
               "int8_gate": gate, "baselines": {k: json.load(open(a.baselines))[k] for k in ("claim", "jobs")}}
    print(json.dumps(figures, indent=1), flush=True)
    if not os.path.exists(f"{a.ckpt}/final.pt"):
        return
    cal_c, cal_j = platt(g_c, zc), [platt(g_j[:, n], zj[:, n]) for n in range(6)]
    build(Reader(weights, a.depth, a.early), f"{a.ckpt}/final.pt", OUTPUTS, f"{a.folds}/final", a.bits)
    digest = finish(f"{a.folds}/final", a.deliver)
    fused = {j: {"logit": round(float(w[0] * c[0]), 4), "cue": round(float(w[1] * c[0]), 4), "intercept": round(float(w[2] * c[0] + c[1]), 4)} for j, w, c in zip(JOBS, fusion, cal_j)}
    rules = {"tokenizer": "tokenizer.json of all-MiniLM-L6-v2 (uncased WordPiece), its own truncation and padding switched off, special tokens added by hand",
             "claim": "[CLS] A [SEP]; A = masked sentence, first 64 token ids; token types 0",
             "jobs": "[CLS] A [SEP] B [SEP]; A = path words + ' : ' + masked title (both as below, then trimmed), first 32 token ids; B = masked passage text, first 128 token ids; token types 0 for [CLS] A [SEP], 1 for B [SEP]",
             "path words": "path below the vendor's folder; parts website, rep, event, third-party, own, competitors dropped whole; from each part the extension (last '.' + word characters at its end) is removed, then it is split at non-letters (A-Z a-z), words of 1 letter dropped; a word equal (case ignored) to a vendor name without its separators becomes that vendor's mask word; joined by one blank",
             "title": "trimmed, quotes stripped at both ends; a title that is only a file name ([\\w-]+ with .html .md .mdx .rst .txt .pdf .docx .pptx) becomes empty; then masked",
             "masking": "for each vendor of the market (the speaking vendor first -> 'we', the others in alphabetic order -> 'they'): name as a whole word in any case, its separators [-_. ] optional, optional ending .io .com .dev .app .ai .net .org .co, optional possessive; replaced only if the matched name has an upper-case letter or the ending is there; possessive -> 'our' / 'their'",
             "batch": "any; the input scales are per token, so the result does not depend on the other texts of a batch (but for float rounding); one text per call is fastest on few cores"}
    card = {"name": "reader", "version": 1, "file": "model.onnx", "sha256": digest, "base": "all-MiniLM-L6-v2", "inputs": ["input_ids", "attention_mask", "token_type_ids"],
            "heads": {"claim": {"output": "claim", "labels": ["claim"], "activation": "sigmoid"}, "jobs": {"output": "jobs", "labels": list(JOBS), "activation": "sigmoid, each label by itself"}},
            "maxTokens": {"claim": MOST["claim"], "jobsA": MOST["jobs_a"], "jobsB": MOST["jobs_b"]}, "text": rules,
            "calibration": {"claim": {"how": "p = 1 / (1 + exp(-(a * logit + b)))", "a": round(cal_c[0], 4), "b": round(cal_c[1], 4)},
                            "jobs": {"how": "p = 1 / (1 + exp(-(logit * encoder_logit + cue * cue_score + intercept))); cue_score = ln(1 + distinct cues in B / sqrt(max(20, words of B) / 60) + distinct cues in A), A and B before tokenizing and cutting", **fused}},
            "cues": {"how": "regular expressions, case ignored, each wrapped in (?<!\\w)(?:cue)(?!\\w); \\w as in Unicode; words = split at white space", **CUES},
            "thresholds": {"how": "on the calibrated probability, best F1 on the pooled out-of-fold dev rows", "claim": round(best_threshold(g_c, sigmoid(cal_c[0] * zc + cal_c[1]))[0], 3),
                           "jobs": {j: round(best_threshold(g_j[:, n], sigmoid(cal_j[n][0] * zj[:, n] + cal_j[n][1]))[0], 3) for n, j in enumerate(JOBS)}},
            "figures": figures, "gold": {f: sha256(f"{a.gold}/{f}") for f in ("claims.train.jsonl", "claims.dev.jsonl", "jobs.train.jsonl", "jobs.dev.jsonl")}, "recipe": a.recipe}
    write(a.deliver, "model.json", card)
    for m in MARKETS:  # for an honest leave-one-market-out evaluation elsewhere: nothing from the market left out
        oc, oj = m_c != m, m_j != m
        cc, scale = platt(g_c[oc], zc[oc]), [(1 / z_train[m_t != m, n].std(), CUE_WEIGHT / cue_train[m_t != m, n].std()) for n in range(6)]
        score = np.array([s * encoder_only[:, n] + q * cue_dev[:, n] for n, (s, q) in enumerate(scale)]).T[oj]
        cj = [platt(g_j[oj, n], score[:, n]) for n in range(6)]
        write(f"{a.folds}/{m}", "model.json", {**card, "version": f"without-{m}", "sha256": sha256(f"{a.folds}/{m}/model.onnx"), "figures": {}, "calibration": {
            "claim": {**card["calibration"]["claim"], "a": round(cc[0], 4), "b": round(cc[1], 4)},
            "jobs": {**card["calibration"]["jobs"], **{j: {"logit": round(float(s * c[0]), 4), "cue": round(float(q * c[0]), 4), "intercept": round(float(c[1]), 4)} for j, (s, q), c in zip(JOBS, scale, cj)}}},
            "thresholds": {**card["thresholds"], "claim": round(best_threshold(g_c[oc], sigmoid(cc[0] * zc[oc] + cc[1]))[0], 3),
                           "jobs": {j: round(best_threshold(g_j[oj, n], sigmoid(cj[n][0] * score[:, n] + cj[n][1]))[0], 3) for n, j in enumerate(JOBS)}}})
    vectors = []
    sess32, sess8 = session(f"{a.folds}/final/model.fp32.onnx"), session(f"{a.deliver}/model.onnx")
    for s in SENTENCES:
        feat = tok.single(s, MOST["claim"])
        vectors.append({"task": "claim", "a": s, "ids": feat[0], "types": feat[1], "fp32": [round(float(v), 4) for v in run(sess32, [feat])["claim"][0]], "int8": [round(float(v), 4) for v in run(sess8, [feat])["claim"][0]]})
    for words, title, text in PASSAGES:
        seg = f"{words} : {title}"
        feat = tok.pair(seg, text, MOST["jobs_a"], MOST["jobs_b"])
        vectors.append({"task": "jobs", "a": seg, "b": text, "cues": [round(c, 4) for c in cue_scores(seg, text)], "ids": feat[0], "types": feat[1], "fp32": [round(float(v), 4) for v in run(sess32, [feat])["jobs"][0]], "int8": [round(float(v), 4) for v in run(sess8, [feat])["jobs"][0]]})
    masks = [("Ledgerly is audited yearly, and Ledgerly's API is open.", "ledgerly", ["ledgerly", "paycrest"]), ("PayCrest.io has no API, while ledgerly.com does.", "ledgerly", ["ledgerly", "paycrest"]), ("Run paycrest --help.", "ledgerly", ["ledgerly", "paycrest"])]
    write(a.deliver, "reference.json", {"note": "sentences invented for this test; already masked; logits before calibration", "items": vectors,
                                        "masking": [{"text": t, "speaker": own, "vendors": vs, "masked": mask_names(t, names_for(vs, own))} for t, own, vs in masks],
                                        "segmentA": [{"path": p, "title": t, "speaker": "ledgerly", "vendors": ["ledgerly", "paycrest"], "a": segment_a(p, t, names_for(["ledgerly", "paycrest"], "ledgerly"))}
                                                     for p, t in (("website/compare/ledgerly-vs-paycrest.html", "ledgerly-vs-paycrest.html"), ("rep/Q3_deck-2025.pptx", "'Why Ledgerly'"))]})
    print(json.dumps({"calibration": card["calibration"], "thresholds": card["thresholds"]}, indent=1))
    for item in vectors:
        print(item["task"], item["a"][:50], [round(float(v), 2) for v in sigmoid(np.array(item["fp32"]))], "max int8 diff", round(float(np.abs(np.array(item["fp32"]) - np.array(item["int8"])).max()), 3))


if __name__ == "__main__":
    main()
