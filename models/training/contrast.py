"""Contrast pairs made by rule: one word, number, negation or clause apart, balanced over the three labels.

Labels: 0 entailment, 1 neutral, 2 contradiction. Nothing in here was taken from an evaluation set.
"""
import re

GROUPS = [g.split() for g in (
    "red blue green yellow black white orange purple pink brown gray", "one two three four five six seven eight nine ten eleven twelve twenty thirty fifty hundred",
    "first second third fourth fifth sixth tenth", "France Germany Italy Spain India China Japan Brazil Mexico Canada Russia Egypt Turkey Greece",
    "French German Italian Spanish Indian Chinese Japanese Brazilian Mexican Canadian Russian Turkish Greek American British",
    "coffee tea water beer wine juice milk soda vodka whiskey lemonade", "guitar piano violin drums flute trumpet saxophone cello harp accordion",
    "kitchen bedroom bathroom garage attic basement hallway office", "wood metal plastic glass stone leather cotton silk steel paper",
    "tomato carrot potato onion cucumber lettuce pepper broccoli", "Mars Venus Jupiter Saturn Mercury Neptune Earth",
    "dog cat horse cow bird fish elephant monkey sheep goat", "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "January February March April May June July August September October November December", "breakfast lunch dinner", "spring summer autumn winter",
    "mother father sister brother uncle aunt son daughter", "hourly daily weekly monthly quarterly yearly", "seconds minutes hours days weeks months years",
    "MySQL PostgreSQL SQLite MongoDB Oracle", "AWS Azure GCP", "Linux Windows macOS", "Java Python Ruby Rust PHP", "north south east west",
    "car truck bus train bicycle boat plane motorcycle", "shirt jacket dress hat sweater coat", "soccer football tennis basketball baseball golf hockey")]
ANTONYMS = [p.split("/") for p in (
    "open/closed hot/cold big/small large/small tall/short long/short old/young old/new happy/sad fast/slow rich/poor strong/weak hard/easy easy/difficult simple/complex light/dark "
    "wet/dry clean/dirty full/empty inside/outside indoors/outdoors up/down above/below near/far early/late before/after always/never everyone/nobody everybody/nobody everything/nothing "
    "all/no many/few more/less more/fewer most/least increase/decrease increases/decreases increased/decreased rise/fall rises/falls win/lose won/lost accept/reject accepted/rejected "
    "allow/forbid allows/prevents allowed/forbidden enable/disable enables/disables enabled/disabled include/exclude includes/excludes included/excluded required/optional mandatory/optional "
    "free/paid public/private internal/external cheap/expensive safe/dangerous safe/unsafe secure/insecure possible/impossible legal/illegal true/false right/wrong correct/incorrect "
    "accurate/inaccurate complete/incomplete visible/invisible online/offline local/remote manual/automatic manually/automatically static/dynamic synchronous/asynchronous "
    "centralized/decentralized self-hosted/cloud-hosted on-premise/cloud closed-source/open-source proprietary/open-source minimum/maximum single/multiple same/different similar/different "
    "with/without success/failure succeed/fail succeeds/fails love/hate loves/hates like/dislike likes/dislikes standing/sitting awake/asleep sleeping/running alone/together man/woman "
    "boy/girl men/women boys/girls male/female alive/dead buy/sell start/stop starts/stops started/stopped begin/end begins/ends push/pull arrive/leave remember/forget remembers/forgets "
    "agree/disagree agrees/disagrees better/worse best/worst good/bad positive/negative temporary/permanent temporarily/permanently frequently/rarely often/rarely usually/rarely "
    "useful/useless scalable/unscalable unlimited/limited transparent/opaque compatible/incompatible supported/unsupported reliable/unreliable necessary/unnecessary faster/slower "
    "cheaper/pricier higher/lower larger/smaller bigger/smaller stronger/weaker shorter/longer earlier/later simpler/harder easier/harder encrypted/unencrypted anonymous/identified").split()]
SYNONYMS = [p.split("/") for p in (
    "big/large small/little fast/quick quickly/rapidly begin/start begins/starts buy/purchase difficult/hard easy/simple simple/straightforward happy/glad many/numerous help/assist "
    "helps/assists show/display shows/displays use/employ choose/select chooses/selects allow/permit allows/permits allows/lets need/require needs/requires create/build creates/builds "
    "error/mistake errors/mistakes companies/firms company/firm company/business car/automobile child/kid children/kids people/persons man/guy woman/lady also/too often/frequently "
    "usually/typically about/roughly nearly/almost free/gratis cheap/inexpensive expensive/costly fix/repair fixes/repairs important/significant entire/whole complete/full "
    "customers/clients customer/client documentation/docs configure/set-up improve/enhance improves/enhances reduce/lower reduces/lowers increase/raise get/obtain gets/obtains "
    "provide/supply provides/supplies offers/provides includes/contains contains/includes monitor/watch discover/find sofa/couch picture/photo photo/photograph street/road jump/leap "
    "jumps/leaps talk/speak talking/speaking running/jogging shut/close tale/story ill/sick").split()]
AUX = "is are was were can will should could would must may might does did has been".split()
VERBS = {v + e: v for v, e in [t.split("+") for t in (
    "support+s include+s offer+s provide+s require+s store+s send+s share+s collect+s need+s work+s cost+s run+s contain+s let+s give+s show+s help+s allow+s "
    "integrate+s make+s take+s keep+s come+s think+s know+s want+s say+s believe+s play+s sit+s wear+s").split()]} | {"uses": "use", "has": "have"}
QUANT = [("all", "some", 0), ("some", "all", 1), ("every", "no", 2), ("all", "no", 2), ("some", "no", 2), ("always", "sometimes", 0), ("sometimes", "always", 1), ("each", "no", 2),
         ("must", "can", 1), ("may", "must", 1), ("can", "cannot", 2), ("cannot", "can", 2), ("must", "need not", 2), ("never", "always", 2), ("always", "never", 2), ("none", "all", 2),
         ("only", "not only", 2), ("both", "neither", 2)]
SWAP = {}
for group in GROUPS:
    for w in group:
        SWAP.setdefault(w, []).extend(o for o in group if o != w)
OPPOSITE, SAME = {}, {}
for table, pairs in ((OPPOSITE, ANTONYMS), (SAME, SYNONYMS)):
    for a, b in pairs:
        table.setdefault(a, []).append(b), table.setdefault(b, []).append(a)
NUMBER_WORDS = dict(zip("one two three four five six seven eight nine ten twelve twenty".split(), (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20)))
WORD = re.compile(r"[\w-]+|[^\w\s]")


def _replace(text, table, rnd):
    """One word that is in the table (keys as they stand, or lower-cased) by one of its values; None when there is none."""
    at = [m for m in WORD.finditer(text) if m.group() in table or m.group().lower() in table]
    if not at:
        return None
    m = rnd.choice(at)
    new = rnd.choice(table.get(m.group()) or table[m.group().lower()])
    new = new[0].upper() + new[1:] if m.group()[0].isupper() else new
    return text[:m.start()] + new + text[m.end():]


def negate(text):
    """The sentence with its first auxiliary or a plain verb negated; None when it has none or is negated already."""
    if re.search(r"\b(not|never|no|none|nobody|nothing|cannot|without|neither|nor)\b|n['’]t\b", text, re.I):
        return None
    m = re.search(r"\b(" + "|".join(AUX) + r")\b", text)
    if m and m.end() < len(text) and not text[m.end():].startswith("?"):
        return text[:m.end()] + " not" + text[m.end():]
    m = re.search(r"\b(" + "|".join(VERBS) + r")\b", text)
    return text[:m.start()] + "does not " + VERBS[m.group()] + text[m.end():] if m else None


def numbers(text, rnd):
    """(text with one number changed, label)"""
    at = [m for m in re.finditer(r"(?<![\w.,-])\d+(?:[.,]\d+)*(?![\w.,-]*\d)", text)]
    if not at:
        return None
    m = rnd.choice(at)
    try:
        value = float(m.group().replace(",", ""))
    except ValueError:
        return None
    whole = value == int(value)
    other = value
    while other == value:
        other = value * rnd.choice((0.1, 0.25, 0.5, 0.8, 1.2, 1.5, 2, 3, 10, 100)) if value > 9 and whole or not whole else value + rnd.choice((-3, -2, -1, 1, 2, 3, 5))
        other = abs(round(other, 0 if whole else 2))
    show = lambda v: f"{int(v):,}" if "," in m.group() else (str(int(v)) if whole else f"{v:g}")
    if 1900 < value < 2100 and whole:
        show = lambda v: str(int(v)) if 1900 < v < 2100 else str(int(value) + rnd.choice((-7, -3, -2, -1, 1, 2, 4, 9)))
        return text[:m.start()] + show(other) + text[m.end():], 2
    kind = rnd.random()
    bound, smaller = (" more than ", False) if rnd.random() < .5 else (" fewer than ", True)
    if kind < 0.62:
        return text[:m.start()] + show(other) + text[m.end():], 2
    if kind < 0.8 and not re.search(r"(than|least|most|to|over|under|about|[$€#v-])\s*$", text[:m.start()]):
        label = 0 if (other > value) == smaller else 2
        return text[:m.start()].rstrip() + bound + show(other) + text[m.end():], label
    small = {v: k for k, v in NUMBER_WORDS.items()}.get(value)
    return (text[:m.start()] + small + text[m.end():], 0) if small and not re.search(r"[$€#v.-]\s*$", text[:m.start()]) else None


def shorten(text, rnd):
    """The sentence without a trailing or leading clause, or without an adverb; entailed by the whole."""
    m = re.search(r",? (because|so that|while|which|where|including|such as|thanks to|as well as|using|for example)\b[^,;]*[.]?$", text) or re.search(r" (in|on|at|during|by|for) [\w ]+[.]?$", text)
    if m and m.start() > 25:
        return text[:m.start()].rstrip(" ,") + "."
    m = re.match(r"(With|In|On|At|For|During|After|Today|Currently|Additionally|Furthermore|However|Finally)\b[^,]{0,40}, (\w)", text)
    if m:
        return m.group(2).upper() + text[m.end():]
    m = re.search(r"\b(very|really|quickly|easily|also|simply|fully|completely|just|currently) ", text)
    return text[:m.start()] + text[m.end():] if m else None


def contrast(sentences, labelled, rnd, per_label):
    """Pairs from plain sentences and, for negation, from labelled pairs (premise, hypothesis, label); balanced to per_label each."""
    out = {0: [], 1: [], 2: []}

    def add(p, h, y):
        if p and h and p != h:
            out[y].append((p, h, y))
    for s in sentences:
        add(s, _replace(s, SWAP, rnd), 2), add(s, _replace(s, OPPOSITE, rnd), 2), add(s, _replace(s, SAME, rnd), 0)
        n = negate(s)
        add(s, n, 2), add(n, s, 2)
        changed = numbers(s, rnd)
        if changed:
            add(s, changed[0], changed[1])
        short = shorten(s, rnd)
        add(s, short, 0), add(short, s, 1)
        if n and short:
            add(short, n, 2)
        syn = _replace(s, SAME, rnd)
        if syn and n:
            add(n, negate(syn), 0), add(syn, n, 2)
        for a, b, y in QUANT:
            if re.search(rf"\b{a}\b", s) and not re.search(r"\bnot\b|n't", s):
                add(s, re.sub(rf"\b{a}\b", b, s, count=1), y)
    for p, h, y in labelled:
        np, nh = negate(p), negate(h)
        if nh:
            add(p, nh, (2, 1, 0)[y] if y != 2 or rnd.random() < 0.5 else 2) if y != 2 else add(p, nh, 0)
        if np and y == 1:
            add(np, h, 1)
        if np and nh and y == 0:
            add(nh, np, 0)
        if np and nh and y == 1:
            add(np, nh, 1)
    for y in out:
        rnd.shuffle(out[y])
    return [t for y in out for t in out[y][:per_label]]
