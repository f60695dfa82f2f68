"""Words that hint at a buying job, written by hand from the guide's definitions; they carry over to markets that no text was labelled for.

cue(job) = ln(1 + distinct cues of the job in the passage / sqrt(words / 60) + distinct cues in segment A), words = blank-separated, at least 20.
A cue is a regular expression that must stand between non-word characters; case is ignored. Fused with the encoder's logit in a logistic.
"""
import math
import re

CUES = {
    "problem": [
        "problem", "pain", r"struggl\w*", r"challeng\w*", r"risk\w*", "costs? you", r"hidden cost\w*", r"waste\w*", "los(?:e|es|ing|t)",
        r"breach\w*", "fine[sd]?", r"penalt\w+", r"fail(?:s|ed|ure\w*)?", r"mistake\w*", r"slow\w*", r"outage\w*", "downtime", "blind spots?",
        "without", r"symptom\w*", "why (?:you|it|this) (?:need|matters?)", r"inaccura\w+", "missing", r"liabilit\w+", "expos(?:e|es|ed|ure)",
        r"frustrat\w+", r"difficult\w*", r"overwhelm\w*", "stuck", r"violat\w+", r"lawsuit\w*", "illegal"],
    "solution": [
        "what is", "what are", "how (?:it|they|does it) works?", r"approach\w*", "type[s]? of", r"benefit\w*", "advantages?", r"concept\w*",
        r"categor\w+", r"method\w*", r"strateg\w+", r"technique\w*", "use cases?", "when to use", r"build (?:vs\.?|or|versus) buy", "in-house",
        r"practice\w*", "is a (?:way|technique|method|practice|process|type)", "allows? you to", r"pattern\w*", "alternatives?", "trade-?offs?",
        "pros and cons", r"introduc\w+", "guide"],
    "requirements": [
        "support(?:s|ed)?", r"requir\w+", r"integrat\w+", r"compatib\w+", "limits?", "checklist", "criteria", "must", "need(?:s|ed)? to",
        "features?", r"capabilit\w+", r"complian\w+", "sso", "saml", "scim", "rbac", "role-based", r"permission\w*", r"encrypt\w+", "gdpr", "hipaa",
        "sdks?", "apis?", r"self-host\w*", r"deploy\w*", "retention", r"quota\w*", "scal(?:e|es|able|ability)", "availability", r"prerequisite\w*",
        "plan", "enterprise"],
    "supplier": [
        r"vs\.?", "versus", r"compar\w+", r"alternative\w*", r"competitor\w*", "pric(?:e|es|ing)", "cost(?:s)?", r"\$\d[\d.,]*", "per month",
        "/mo(?:nth)?", "plan[s]?", "free tier", "unlike", "better than", "why (?:choose|us|we)", "choose", "best", "cheaper", r"switch\w*",
        r"migrat\w+ from", "others?", "they", "we vs", r"differen(?:t|ce|ces|tiat\w+)", "open.source", "winner", "verdict", "pros", "cons"],
    "validation": [
        "case stud(?:y|ies)", "customers?", r"benchmark\w*", "soc ?2", "iso ?27001", r"certif\w+", r"audit\w*", "penetration", r"testimonial\w*",
        "review[s]?", "trusted by", "used by", "results?", "measured", r"experiment\w*", "latency", "throughput", "qps", "trial", "proof", "poc",
        "pilot", r"evaluat\w+", "security", r"vulnerabilit\w+", "attestation", "g2", "capterra", "demo", "compan(?:y|ies) like", "production",
        "reported", "success", "accuracy", "report"],
    "consensus": [
        r"stakeholder\w*", "buy-?in", "roi", "return on investment", "business case", "executives?", "leadership", "cfo", "ceo", "cto", "legal",
        "finance", "procurement", r"champion\w*", "rollout", "roll(?:ing)? out", "adoption", "change management", "train(?:ing)? (?:your|the)?",
        "teams?", "across (?:the|your) (?:organi[sz]ation|company|teams?)", r"align\w*", r"budget\w*", "total cost of ownership", "tco",
        r"justif\w+", "decision.makers?", "departments?", "dpa", "data processing agreement", "agreement", "sign-?off", "culture", r"educat\w+",
        "onboarding", "marketing", "non-technical", "security team", "dpo", r"licen[cs]\w+"],
}
PATTERNS = {job: [re.compile(r"(?<!\w)(?:" + c + r")(?!\w)", re.I) for c in cues] for job, cues in CUES.items()}


def cue_scores(segment_a, passage):
    """-> one score per job, in the order of CUES"""
    length = math.sqrt(max(20, len(passage.split())) / 60)
    return [math.log1p(sum(bool(p.search(passage)) for p in ps) / length + sum(bool(p.search(segment_a)) for p in ps)) for ps in PATTERNS.values()]
