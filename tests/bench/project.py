"""A large project to measure with: journeys of sixty lines, and what ties them together."""

import shutil

from tests.projects import ROOT, write_files

_WORDS = (
    "مشتری", "سفارش", "پیگیری", "تحویل", "انبار", "فاکتور", "نمونه", "قرارداد", "تماس",
    "بازدید", "مرجوعی", "پرداخت", "گفت‌وگو", "راهنما", "پشتیبانی", "انتظار", "پاسخ", "زمان",
)  # fmt: skip
_FEELINGS = ("خوشحال", "نگران", "مطمئن", "کلافه", "+1", "-2")
_VERDICTS = ("met", "missed", "exceeded", "unknown")
_DEPARTMENTS = 12
_PERSONAS = 8
_PLAYBOOKS = 20


def write_large_project(folder, journeys=500):
    """Write a project of many journeys, with the demo's mkdocs.yml and hand-written pages."""
    shutil.copytree(ROOT / "docs", folder / "docs", dirs_exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    files = {"journeys/project.yml": "project: پروژه بزرگ\nlanguages:\n  - fa\n  - en\n"}
    files["journeys/registers.yml"] = _registers()
    files |= {f"playbooks/playbook-{n}.yml": _playbook(n) for n in range(_PLAYBOOKS)}
    files |= {f"journeys/journey-{n}.yml": _journey(n) for n in range(journeys)}
    write_files(folder, files)


def said(seed, words=5):
    """Give a few Persian words, the same ones for the same seed."""
    return " ".join(
        _WORDS[(seed * 7 + step * (seed % 5 + 1)) % len(_WORDS)] for step in range(words)
    )


def _registers():
    lines = ["departments:"]
    for n in range(_DEPARTMENTS):
        lines += [f"  - department: واحد {said(n, 2)} {n}", f"    id: unit-{n}"]
    lines += ["roles:"]
    for n in range(_DEPARTMENTS):
        lines += [f"  - role: کارشناس {said(n, 2)} {n}", f"    id: role-{n}"]
        lines += [f"    department: unit-{n}"]
    lines += ["personas:"]
    for n in range(_PERSONAS):
        lines += [f"  - persona: خریدار {said(n, 2)} {n}", f"    id: persona-{n}"]
        lines += ["    basis: assumed"]
    return "\n".join([*lines, ""])


def _playbook(n):
    lines = [f"playbook: دستور {said(n, 3)} {n}", f"owner: unit-{n % _DEPARTMENTS}", "situations:"]
    for s in range(3):
        lines += [f"  - situation: موقعیت {said(n + s, 3)} {s}", f"    id: situation-{s}"]
        lines += ["    says:", f"      - {said(n + s + 3)}", f"      - {said(n + s + 4)}"]
        lines += [f"    say_first: {said(n + s + 5, 8)}", "    options:"]
        lines += [f"      - do: {said(n + s + 6)}", "        id: first", "        pays: company"]
        lines += [f"        decides: role-{n % _DEPARTMENTS}"]
        lines += [f"      - otherwise: {said(n + s + 7)}", "        id: second"]
        lines += [f"        decides: role-{n % _DEPARTMENTS}"]
    return "\n".join([*lines, ""])


def _journey(n):
    lines = [f"journey: سفر {said(n, 3)} {n}", f"owner: unit-{n % _DEPARTMENTS}"]
    lines += [f"persona: persona-{n % _PERSONAS}", "channel: in-person", "basis: observed"]
    lines += [f"goal: {said(n, 7)}", "stages:"]
    for s in range(2):
        lines += [f"  - stage: مرحله {said(n + s, 2)}", f"    id: stage-{s}", "    touchpoints:"]
        for t in range(2):
            lines += _touchpoint(n, s, t)
    return "\n".join([*lines, ""])


def _touchpoint(n, s, t):
    seed = n * 5 + s * 2 + t
    return [
        f"      - touchpoint: {said(seed, 4)} {s}-{t}",
        f"        id: touchpoint-{s}-{t}",
        f"        owner: unit-{seed % _DEPARTMENTS}",
        f"        feels: {_FEELINGS[seed % len(_FEELINGS)]}",
        "        expectations:",
        f"          - expects: {said(seed + 1)}",
        "            id: expectation",
        f"            delivered: {said(seed + 2)}",
        f"            verdict: {_VERDICTS[seed % len(_VERDICTS)]}",
        "        must_know:",
        f"          - {said(seed + 3, 3)}",
        f"        playbook: playbook-{seed % _PLAYBOOKS}",
    ]
