"""What YAML in a page written by hand becomes: parts of the site that it alone would make."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from cxmap.diagrams.engine.layouts import Layouts
from cxmap.files.discovery import File
from cxmap.foundation.problems import Problem, has_errors
from cxmap.outputs.slots import filled
from cxmap.publication.build import outline_of
from cxmap.publication.checking import checked_project

_SYMBOLS: Final = "cx-sprite"

# Texts and values of attributes are escaped on our pages, so only a real tag looks like these.
_OPENS: Final = r'<([a-z]+)\b[^<>]*? class="(?:[^"]* )?{name}(?: [^"]*)?"[^<>]*>'
_LINK: Final = re.compile(r'(<a\b[^<>]*?) (?:xlink:)?href="[^"]*"')
_SOURCE: Final = re.compile(r' data-cx-source="[^"]*"')
_FOLDED: Final = re.compile(r"^<details")
_NAMES: Final = re.compile(r' (id|for|headers|aria-(?:labelledby|describedby|controls))="([^"]*)"')
_USE: Final = re.compile(r'(<use\b[^<>]*? (?:xlink:)?href=)"#([^"]*)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is to be seen of an example: all parts of a class, on the page at a path.

    ``on_phone`` is the class of what is seen in their place on a phone, where that is another.
    """

    page: str
    part: str
    on_phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """What a few files become: HTML, empty where they are wrong or have nothing of the kind.

    ``lacks`` are the classes that are nowhere on the page.
    """

    html: str
    problems: tuple[Problem, ...]
    lacks: tuple[str, ...] = ()


def example(
    files: Sequence[File],
    wanted: Wanted,
    *,
    name: str,
    language: str,
    today: date,
    layouts: Layouts | None = None,
) -> Example:
    """Make a part of the site of a few files; its links lead nowhere, as the site is not there.

    The ids in it begin with ``name``, so that several examples can stand on one page.
    """
    checked = checked_project(files, today=today)
    if has_errors(checked.problems):
        return Example(html="", problems=checked.problems)
    site = outline_of(checked, language=language, today=today, layouts=layouts)
    plan = next((plan for plan in site.pages if plan.path == wanted.page), None)
    page = plan.make() if plan is not None else None
    whole = filled(page.body, page) if page is not None else ""
    names = tuple(filter(None, (wanted.part, wanted.on_phone)))
    parts = {each: "".join(parts_of(whole, each)) for each in names}
    lacks = tuple(each for each in names if not parts[each])
    html = "" if lacks else _apart(_with_what_they_use([*parts.values()], whole), name)
    return Example(html=html, problems=checked.problems, lacks=lacks)


def _with_what_they_use(parts: Sequence[str], whole: str) -> str:
    """Put parts beside each other, and behind them the drawings of the page that they use."""
    unfolded = [_FOLDED.sub("<details open", each) for each in parts]
    if len(unfolded) > 1:
        looks = zip(("cx-example__wide", "cx-example__phone"), unfolded, strict=True)
        unfolded = [f'<div class="{look}">{each}</div>' for look, each in looks]
    here = "".join((*unfolded, *parts_of(whole, _SYMBOLS)))
    elsewhere = {each for _, each in _USE.findall(here) if f' id="{each}"' not in here}
    drawn = "".join(_element(whole, each) for each in sorted(elsewhere))
    return here + (f'<svg class="{_SYMBOLS}" aria-hidden="true">{drawn}</svg>' if drawn else "")


def parts_of(html: str, name: str) -> Iterator[str]:
    """Give the outermost elements of a class, in their order.

    >>> [*parts_of('<p class="a">1</p><div class="b a"><div class="a">2</div></div>', "a")]
    ['<p class="a">1</p>', '<div class="b a"><div class="a">2</div></div>']
    """
    end = 0
    for opening in re.finditer(_OPENS.format(name=re.escape(name)), html):
        if opening.start() >= end:
            end = _end_of(html, opening)
            yield html[opening.start() : end]


def _element(html: str, name: str) -> str:
    """Give the element with an id; nothing where there is none."""
    opening = re.search(rf'<([a-z]+)\b[^<>]*? id="{re.escape(name)}"[^<>]*>', html)
    return html[opening.start() : _end_of(html, opening)] if opening else ""


def _end_of(html: str, opening: re.Match[str]) -> int:
    """Give where the element ends that begins with a tag."""
    depth = 0
    for tag in re.finditer(rf"<(/?){opening[1]}\b[^<>]*?(/?)>", html[opening.start() :]):
        depth += -1 if tag[1] else 0 if tag[2] else 1
        if depth == 0:
            return opening.start() + tag.end()
    return opening.end()


def _apart(html: str, name: str) -> str:
    """Let no id of an example be that of another one, and no link lead to a page of it.

    What names something that was left behind names it no more, and no example is a landmark.

    >>> _apart('<p id="a b"><a class="c" href="d.html">e</a><svg><use href="#f"/></svg></p>', "x")
    '<p id="x-a x-b"><a class="c">e</a><svg><use href="#x-f"/></svg></p>'
    >>> _apart('<p id="a" aria-labelledby="a b" aria-describedby="c">d</p>', "x")
    '<p id="x-a" aria-labelledby="x-a">d</p>'
    >>> _apart('<nav aria-label="a"><b role="region">c</b></nav>', "x")
    '<div role="group" aria-label="a"><b role="group">c</b></div>'
    """
    plain = html.replace("<nav", '<div role="group"').replace("</nav>", "</div>")
    plain = plain.replace(' role="region"', ' role="group"')
    lone = _SOURCE.sub("", _LINK.sub(r"\1", plain))
    used = _USE.sub(rf'\1"#{name}-\2"', lone)
    here = {each for key, ids in _NAMES.findall(used) if key == "id" for each in ids.split()}

    def renamed(found: re.Match[str]) -> str:
        ids = " ".join(f"{name}-{each}" for each in found[2].split() if each in here)
        return f' {found[1]}="{ids}"' if ids else ""

    return _NAMES.sub(renamed, used)
