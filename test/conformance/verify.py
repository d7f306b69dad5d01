#!/usr/bin/env python3
"""Verifies a bundle of evidence (docs/evidence.md) with Python's standard library alone: written from the format's
description, sharing no code with `yinuo verify`. Usage: python3 verify.py FILE.zip [VERIFIER-KEY]"""
import base64, hashlib, json, re, sys, zipfile
from fractions import Fraction
from math import ceil

sha256 = lambda data: hashlib.sha256(data).digest()
leaf, node = (lambda data: sha256(b"\0" + data)), (lambda a, b: sha256(b"\1" + a + b))

def need(holds, says):
    if not holds: sys.exit(f"FAILED: {says}")

# Ed25519 (RFC 8032 section 5.1), slow and plain.
P = 2**255 - 19
D = -121665 * pow(121666, P - 2, P) % P
def add(p, q):
    x1, y1, x2, y2 = *p, *q
    t = D * x1 * x2 * y1 * y2
    return (x1 * y2 + x2 * y1) * pow(1 + t, P - 2, P) % P, (y1 * y2 + x1 * x2) * pow(1 - t, P - 2, P) % P
def times(n, p):
    q = (0, 1)
    while n:
        if n & 1: q = add(q, p)
        p, n = add(p, p), n >> 1
    return q
def point(data):
    y = int.from_bytes(data, "little"); sign, y = y >> 255, y & (2**255 - 1)
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P: x = x * pow(2, (P - 1) // 4, P) % P
    need(y < P and (x * x - x2) % P == 0, "the key or the signature is no point of the curve")
    return (P - x if x & 1 != sign else x), y
BASE = point(bytes([0x58] + [0x66] * 31))
def signed(key, message, signature):
    r, s = signature[:32], int.from_bytes(signature[32:], "little")
    h = int.from_bytes(hashlib.sha512(r + key + message).digest(), "little")
    return s < 2**252 + 27742317777372353535851937790883648493 and times(s, BASE) == add(point(r), times(h, point(key)))

def check_signature(note, vkey):
    name, key_id, key = vkey.split("+", 2)
    text, _, signatures = note.rpartition("\n\n")
    text += "\n"
    for line in signatures.splitlines():
        _, who, data = line.split(" ")
        data = base64.b64decode(data)
        if who == name and data[:4].hex() == key_id:
            need(text.split("\n")[0] == name, "the key is not that of this log")
            need(signed(base64.b64decode(key)[1:], text.encode(), data[4:]), "the signature of the checkpoint is wrong")
            return text
    sys.exit("FAILED: the checkpoint is not signed by the key")

def root_of(size, leaves, proof):
    """RFC 6962 section 2.1; where none of the leaves stands, the next hash of the proof does."""
    proof, indices = iter(proof), sorted(leaves)
    def walk(start, end, mine):
        if not mine: return next(proof, b"")
        if end - start == 1: return leaves[start]
        middle = start + (1 << (end - start - 1).bit_length() - 1)
        return node(walk(start, middle, [i for i in mine if i < middle]), walk(middle, end, [i for i in mine if i >= middle]))
    return walk(0, size, indices), next(proof, None)

def field(act, name):
    return act.get("person" if name == ".person" else name[1:]) if name.startswith(".") else act["body"].get(name)

def holds(act, test):
    value = field(act, test["field"])
    same = lambda a, b: a == b and isinstance(a, bool) == isinstance(b, bool)
    number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return (value is not None and ("is" not in test or same(value, test["is"]))
            and ("in" not in test or any(same(value, each) for each in test["in"]))
            and all(number and sign * value >= sign * test[key] for key, sign in (("atLeast", 1), ("atMost", -1)) if key in test))

def days(period):
    """First and last day, as text; 99 where the last day of a month does."""
    year, *rest = period.split("-")
    if not rest: return f"{year}-01-01", f"{year}-12-31"
    if len(rest[0]) == 4: return f"{year}-01-01", f"{rest[0]}-12-31"
    first, last = {"H1": (1, 6), "H2": (7, 12), "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12)}.get(rest[0]) or (int(rest[0]),) * 2
    return (period, period) if len(rest) == 2 else (f"{year}-{first:02}-01", f"{year}-{last:02}-99")

def earlier(period, years):
    return "-".join(str(int(part) - years) if len(part) == 4 else part for part in period.split("-"))

def counted(method, acts, period, district):
    first, last = days(period)
    take, where = method["compute"], method.get("where", [])
    names = [take[key] for key in ("field", "over") if key in take]
    mine = [a for a in acts if a["kind"] == method["kind"] and district in (None, a.get("district"))
            and (method.get("over") == "until" or a["at"][:10] >= first) and a["at"][:10] <= last
            and all(holds(a, test) for test in where) and all(field(a, name) is not None for name in names)]
    how, values = take["take"], [[field(a, name) for name in names] for a in mine]
    total = lambda at: sum(row[at] for row in values)
    part, whole = {
        "count": lambda: (len(mine), 1), "distinct": lambda: (len({json.dumps(row) for row in values}), 1),
        "sum": lambda: (total(0), 1), "mean": lambda: (total(0), len(mine)),
        "share": lambda: (100 * sum(all(holds(a, test) for test in take["of"]) for a in mine), len(mine)),
        "ratio": lambda: (100 * total(0), total(1)),
        "percentile": lambda: (sorted(row[0] for row in values)[ceil(Fraction(str(take["percent"])) * len(mine) / 100) - 1], 1),
    }[how]()
    return float(Fraction(part, whole) * Fraction(str(method.get("scale", 1))))

def figure(definitions, acts, id, period, district):
    method = definitions[id]["method"]
    if method["by"] == "acts": return counted(method, acts, period, district)
    if method["by"] == "report":
        wanted = lambda b: (b["indicator"], b["period"], b.get("district")) == (id, period, district)
        return [a["body"]["value"] for a in acts if a["kind"] == "indicator.reported" and wanted(a["body"])][-1]
    need(re.fullmatch(r"(\[[a-z0-9-]+(@-\d+)?\]|[\d.+*/() -])*", method["formula"]), "the formula can't be read")
    refer = lambda m: repr(float(figure(definitions, acts, m[1], earlier(period, int(m[2] or 0)), district)))
    return float(eval(re.sub(r"\[([a-z0-9-]+)(?:@-(\d+))?\]", refer, method["formula"])))

UNITS = {"亿元": 1e8, "万元": 1e4, "元": 1, "分": 0.01, "公里": 1e3, "米": 1, "小时": 60, "分钟": 1, "%": 1, "分数": 100}
def in_terms(binding, unit, at, base):
    claim, how = binding["claim"], binding["transform"]
    sign = -1 if claim["change"] == "decrease" else 1
    if how == "percent": at, unit = 100 * (at - base) * sign / abs(base), "%"
    if how == "points": at, unit = (at - base) * sign, claim["unit"]
    if how == "multiple":
        added = claim["change"] == "increase" and "番" not in binding["measure"]["quote"]
        return at / base - 1 if added else at / base
    if unit == claim["unit"]: return at
    a, b = UNITS.get(unit), UNITS.get(claim["unit"])
    if a and b: return at * round(a / b) if a >= b else at / round(b / a)
    return at  # Counting words: 家 or 个.

def check_series(acts, binding, definitions):
    kinds = {d["method"]["kind"] for d in definitions.values() if d["method"]["by"] == "acts"}
    series = {}
    for act in acts:
        if act["kind"] in kinds: series.setdefault(act["series"], []).append(act)
    for name, mine in series.items():
        need([a["number"] for a in mine] == list(range(1, len(mine) + 1)), f"the numbers of {name} have a gap")
    closed = [a["body"] for a in acts if a["kind"] == "record.period-closed"]
    for body in closed:
        if body["series"].split("/")[0] not in kinds: continue
        mine = series.get(body["series"], [])
        need(body["count"] == len(mine), f"{body['series']} was closed with {body['count']} acts; {len(mine)} are here")
        for name, total in body["sums"].items():
            need(total == sum(a["body"].get(name) or 0 for a in mine), f"the sum of {name} in {body['series']} is another")
    return [name for name in series if name not in {body["series"] for body in closed}]

def main(path, key=None):
    bundle = zipfile.ZipFile(path)
    read = lambda name: bundle.read(name)
    manifest = json.loads(read("manifest.json"))
    checkpoint = check_signature(read("checkpoint").decode(), key or read("vkey").decode().strip()).split("\n")
    size, root = int(checkpoint[1]), base64.b64decode(checkpoint[2])
    lines, indices = read("acts.ndjson").split(b"\n")[:-1], json.loads(read("indices.json"))
    proof = read("proof.bin")
    acts = [json.loads(line) for line in lines]
    need(len(indices) == len(acts) and indices == sorted(set(indices)) and indices[-1] < size, "the indices are out of order")
    need(len({act["act"] for act in acts}) == len(acts), "an act is there twice")
    leaves = read("leaves.bin")
    for at, line in enumerate(lines): need(leaf(line) == leaves[32 * at:32 * at + 32], f"act {acts[at]['act']} was altered")
    found = root_of(size, dict(zip(indices, map(leaf, lines))), [proof[i:i + 32] for i in range(0, len(proof), 32)])
    need(found == (root, None), "the acts do not lead to the checkpoint's root")
    by_id = {act["act"]: act for act in acts}
    binding = by_id[manifest["binding"]]["body"]
    measure, claim = binding["measure"], binding["claim"]
    need(manifest["quote"] == measure["quote"], "the manifest quotes another sentence than the binding")
    report = read("report.txt")
    need(sha256(report).hex() == measure["textSha256"], "the report's text was altered")
    need(any(a["kind"] == "ledger.report-published" and a["body"]["textSha256"] == measure["textSha256"] for a in acts), "the report was not published")
    units = report.decode().encode("utf-16-le")[2 * measure["start"]:2 * measure["end"]].decode("utf-16-le")
    need(units == measure["quote"], f"the report reads {units}")
    definitions = {a["body"]["definition"]["id"]: a["body"]["definition"] for a in acts if a["kind"] == "indicator.defined"}
    definitions[binding["indicator"]] = by_id[binding["definition"]]["body"]["definition"]
    files = {sha256(read(name)).hex() for name in bundle.namelist() if name.startswith("documents/")}
    wanted = {a["body"]["document"]["sha256"] for a in acts if a["kind"] == "indicator.reported"}
    need(files == wanted, "a source document was altered, is missing, or is none")
    if manifest["mode"] == "sample": return print("HOLDS, as a sample: the number itself needs the whole log")
    open_series = check_series(acts, binding, definitions)
    of = lambda period: figure(definitions, acts, binding["indicator"], period, binding.get("district"))
    at = of(binding["period"])
    base = None if binding["transform"] in ("level", "fraction") else of(binding.get("base") or earlier(binding["period"], 1))
    growth = binding["transform"] == "level" and claim["change"] == "decrease" and definitions[binding["indicator"]]["aggregation"].startswith("growth")
    value = in_terms(binding, definitions[binding["indicator"]]["unit"], -at if growth else at, base)
    need(value == manifest["computed"], f"the acts come to {value}, the manifest says {manifest['computed']}")
    print(f"HOLDS: {measure['quote']}, stated {claim['value']}, computed {value!r} {claim['unit']}"
          + (f"; not closed yet: {', '.join(open_series)}" if open_series else ""))

main(*sys.argv[1:])
