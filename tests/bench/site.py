"""What ``cxmap build`` takes beside bare Material, which builds the same pages written by hand.

``make bench`` runs it, with 20 and 200 journeys; with ``--large`` there are 1,000, too. One
language; cold is the first build, warm the second one, after which nothing has changed. The pages
by hand hold the words, links and maps of ours as Markdown, and nobody has checked what they say.
"""

import math
import re
import shutil
import sys
import tempfile
from pathlib import Path

from tests.bench.by_hand import by_hand
from tests.bench.measuring import Line, Used, medians, table, used_by
from tests.bench.project import write_large_project

_JOURNEYS = (20, 200)
_LARGE = 1_000
_RUNS = {20: 3, 200: 1, _LARGE: 1}
_COLD, _WARM = 0.6, 0.4
_NAV = re.compile(r"^nav:\n(?:[ \t]+.*\n)*", re.MULTILINE)
_OURS = ("build", "--today", "2026-11-22", "--project")


def counts_in(asked):
    """Give how many journeys there are, by what was asked for when this was called."""
    return (*_JOURNEYS, _LARGE) if "--large" in asked else _JOURNEYS


def lines(counts=_JOURNEYS):
    """Give the lines of the table: ours and theirs for each size, then how both grow."""
    used: dict[str, dict[int, Used]] = {}
    pages = {}
    found = []
    for number in counts:
        with tempfile.TemporaryDirectory() as folder:
            figures, pages[number] = _figures(Path(folder), number)
        for name, each in figures.items():
            used.setdefault(name, {})[number] = each
        found += _lines(figures, f"{number} journeys, {pages[number]} pages")
    for name, sizes in used.items():
        small, large = sizes[counts[0]], sizes[counts[-1]]
        power = math.log(large.cpu / small.cpu) / math.log(pages[counts[-1]] / pages[counts[0]])
        more = Used(cpu=large.cpu - small.cpu, wall=0, memory=0)
        found.append(Line(what=f"{name}, more for more pages: power {power:.2f}", used=more))
    return found


def _lines(figures, size):
    bare = figures["bare Material"].cpu
    budgets = {"cxmap build, cold": _COLD, "cxmap build, warm": _WARM}
    return [
        Line(what=f"{name}, {size}", used=used, times=used.cpu / bare, at_most=budgets.get(name))
        for name, used in figures.items()
    ]


def _figures(folder, journeys):
    """Give what everybody takes, and how many pages that is."""
    ours, theirs = folder / "ours", folder / "theirs"
    _write_ours(ours, journeys)
    used_by(_cxmap(ours))
    pages = _write_theirs(theirs, ours)
    figures = medians(
        _RUNS[journeys],
        {
            "bare Material": lambda: _bare(theirs, "whole.yml"),
            "bare Material, its menu pruned": lambda: _bare(theirs, "pruned.yml"),
            "cxmap build, cold": lambda: _built(ours, is_cold=True),
            "cxmap build, warm": lambda: _built(ours, is_cold=False),
        },
    )
    return figures, pages


def _write_ours(folder, journeys):
    folder.mkdir()
    write_large_project(folder, journeys)
    shutil.rmtree(folder / "docs")
    (folder / "docs" / "fa").mkdir(parents=True)
    settings = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(_NAV.sub("", settings), encoding="utf-8")
    project = "project: پروژه بزرگ\nlanguages:\n  - fa\n"
    (folder / "journeys" / "project.yml").write_text(project, encoding="utf-8")


def _write_theirs(folder, ours):
    """Write the pages of our site by hand, and the same settings without our plugin."""
    site = ours / "site" / "fa"
    built = [page for page in sorted(site.rglob("*.html")) if page.name != "404.html"]
    for page in built:
        written = folder / "docs" / page.relative_to(site).with_suffix(".md")
        written.parent.mkdir(parents=True, exist_ok=True)
        written.write_text(by_hand(page.read_text(encoding="utf-8")), encoding="utf-8")
    settings = (ours / "mkdocs.yml").read_text(encoding="utf-8")
    settings = settings.replace("docs_dir: docs/fa", "docs_dir: docs\nuse_directory_urls: false")
    settings = settings.replace("  - cxmap\n", "")
    (folder / "whole.yml").write_text(settings, encoding="utf-8")
    pruned = settings.replace("  features:\n", "  features:\n    - navigation.prune\n")
    (folder / "pruned.yml").write_text(pruned, encoding="utf-8")
    return len(built)


def _cxmap(folder):
    return (sys.executable, "-m", "cxmap", *_OURS, folder)


def _bare(folder, settings):
    shutil.rmtree(folder / "site", ignore_errors=True)
    command = ("-m", "mkdocs", "build", "--quiet", "--config-file", settings)
    return used_by((sys.executable, *command), cwd=folder)


def _built(folder, *, is_cold):
    kept = folder.with_name(f"{folder.name}-kept")  # of the user, beside the project
    for each in (folder / ".cache", folder / "site", kept) if is_cold else ():
        shutil.rmtree(each, ignore_errors=True)
    return used_by(_cxmap(folder), cwd=folder, CXMAP_CACHE=str(kept))


def main():
    sys.stdout.write(f"{table(lines(counts_in(sys.argv)))}\n")


if __name__ == "__main__":
    main()
