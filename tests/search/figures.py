"""How well a search finds: queries of a file, and how far down the list an answer stands."""

import json
import re
import shutil
import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from tests.search.box import ask, open_box

_ID = re.compile(r'<(h[1-6])?[^>]*?\sid="([^"]+)"')

_PLAIN = {
    "fa": {"lang": ["en"], "separator": r"[\s\-]+", "pipeline": [" "]},
    "en": {"lang": ["en"], "separator": r"[\s\-]+", "pipeline": ["stopWordFilter"]},
}
"""What the theme sets by itself for a site in each language."""
_FIELDS = {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}}


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A query, and the place of the first answer among what was found; 0 where there is none."""

    query: str
    name: str
    place: int
    first: str = ""


def queries_of(file):
    """Give the queries of a file."""
    return tomllib.loads(file.read_text(encoding="utf-8"))["queries"]


def asked(page, url, site, queries):
    """Ask all queries on one site and give how far down their answers stand."""
    open_box(page, f"{url}/index.html")
    answers = []
    for each in queries:
        found = [
            heading_of(site, address.removeprefix(f"{url}/"))
            for address in ask(page, each["query"])
        ]
        places = [place for place, at in enumerate(found, 1) if at in each["answers"]]
        place = places[0] if places else 0
        first = found[0] if found else ""
        answers.append(Asked(query=each["query"], name=each["class"], place=place, first=first))
    return answers


def heading_of(site, address):
    """Give the section in which an address stands: what has no heading counts as what it is in."""
    page, _, anchor = address.partition("#")
    return _headings(site / page).get(anchor, address) if anchor else address


@cache
def _headings(file):
    last, found = "", {}
    for heading, anchor in _ID.findall(file.read_text(encoding="utf-8")):
        last = anchor if heading else last
        page = "/".join(file.parts[-2:]) if file.parent.name not in ("fa", "en") else file.name
        found[anchor] = f"{page}#{last or anchor}"
    return found


def share(answers, most):
    """Give which part of the queries has an answer among the first results."""
    return sum(0 < each.place <= most for each in answers) / len(answers)


def table(columns):
    """Print hits at 1 and at 5 by class, one column for each site."""
    names = sorted({each.name for answers in columns.values() for each in answers})
    lines = [f"{'':16}" + "".join(f"{title:>24}" for title in columns)]
    lines.append(f"{'':16}" + f"{'hits@1   hits@5':>24}" * len(columns))
    for name in (*names, ""):
        line = f"{name or 'all':16}"
        for answers in columns.values():
            own = [each for each in answers if name in ("", each.name)]
            line += "".join(f"{_of(own, most):>{width}}" for most, width in ((1, 15), (5, 9)))
        lines.append(line)
    return "\n".join(lines)


def _of(answers, most):
    return f"{round(share(answers, most) * len(answers))}/{len(answers)}"


def misses(answers):
    """Print the queries whose first result is no answer, by class and with what came instead."""
    counted = defaultdict(list)
    for each in answers:
        if each.place != 1:
            counted[each.name].append(f"  {each.query}: {each.place or 'not found'} ({each.first})")
    return "\n".join(f"{name}\n" + "\n".join(lines) for name, lines in counted.items())


def untouched(site, folder):
    """Copy a site and give it the search that the theme brings by itself."""
    shutil.copytree(site, folder)
    file = folder / "search" / "search_index.json"
    index = json.loads(file.read_text(encoding="utf-8"))
    kept = ("location", "title", "text")
    docs = [{name: each[name] for name in kept} for each in index["docs"]]
    plain = {"config": {**_PLAIN[site.name], "fields": _FIELDS}, "docs": docs}
    file.write_text(json.dumps(plain), encoding="utf-8")
    file.with_suffix(".js").write_text(f"var __index = {json.dumps(plain)}", encoding="utf-8")
    return folder
