"""Pairs of sentences as an audit meets them by the thousand: same words or numbers, and nothing to do with each other.

    python background_pairs.py AUDIT.json=MARKET ... > background.jsonl

Labelled pairs were found by nearness or hunted for, so a fit on them alone never learns that two sentences with numbers, of the same vendor,
mostly speak of two things. These count as not contradicting without having been read: among random pairs a contradiction is rarer than one
in a thousand. Input of PairScoresForFitting and ContradictionFit (-Ddaylight.read), stratum "background"; the sentences are the vendors' and
stay out of the project.
"""
import json
import random
import re
import sys

STOP = set("the a an and or of to in for on with is are be it its this that you your we our as at by from can will not no if when all any more "
           "than into per each has have do does".split())
NUMBER = re.compile(r"\d|\b(two|three|four|five|six|seven|eight|nine|ten)\b")
DENIAL = re.compile(r"\b(not|no|never|without|cannot|can't)\b|n't\b")
QUOTAS = (("num", 700), ("neg", 400), ("any", 250))
LONGEST = 350


def words(text):
    return {word for word in re.findall(r"[a-z][a-z-]{2,}", text.lower()) if word not in STOP}


def suits(kind, x, y):
    a, b = x.lower(), y.lower()
    if kind == "num":
        return bool(NUMBER.search(a) and NUMBER.search(b))
    return kind == "any" or bool(DENIAL.search(a)) != bool(DENIAL.search(b))


def pairs(file, market, rnd):
    audit = json.load(open(file))
    assets = {asset["id"]: asset for asset in audit["assets"]}
    claims = {}
    for claim in audit["claims"]:
        if len(claim["text"]) < LONGEST:
            claims.setdefault(assets[claim["asset"]]["vendor"], []).append(claim)
    for kind, quota in QUOTAS:
        made = 0
        while made < quota:
            across = rnd.random() < 0.25
            vendor = rnd.choice(list(claims))
            other = rnd.choice([v for v in claims if v != vendor]) if across else vendor
            x, y = rnd.choice(claims[vendor]), rnd.choice(claims[other])
            if x is y or x["text"] == y["text"] or not suits(kind, x["text"], y["text"]):
                continue
            if kind != "any" and len(words(x["text"]) & words(y["text"])) < rnd.choice((1, 1, 2, 2, 3)):
                continue
            made += 1
            yield dict(id=f"bg-{market[:3]}-{kind}{made}", stratum="background", market=market,
                       x_vendor=vendor, x_file=market + "/" + assets[x["asset"]]["path"], x=x["text"],
                       y_vendor=other, y_file=market + "/" + assets[y["asset"]]["path"], y=y["text"],
                       relation="unrelated", contradiction="none", sure=0)


rnd = random.Random(11)
for argument in sys.argv[1:]:
    file, market = argument.split("=")
    for pair in pairs(file, market, rnd):
        print(json.dumps(pair))
