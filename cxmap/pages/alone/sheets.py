"""The style sheets of the site as they hold for one picture: in one scheme, with no variables."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, Literal
from xml.etree import ElementTree as ET

import cssselect2
import tinycss2

from cxmap.pages.alone.kinds import Kinds

Scheme = Literal["light", "dark"]
SCHEMES: Final[tuple[Scheme, ...]] = ("light", "dark")

Declarations = Mapping[str, str]

_STYLES: Final = Path(__file__).parents[1] / "styles"
_COLOURS: Final = _STYLES / "15_colours.css"
_SHEETS: Final = (
    _STYLES / "55_diagram.css",
    _STYLES / "58_beside.css",
    _STYLES / "58_blueprint.css",
    _STYLES / "58_flow.css",
    Path(__file__).parent / "poster.css",
)
_OF_SCHEME: Final = {
    "light": '[data-md-color-scheme="default"]',
    "dark": '[data-md-color-scheme="slate"]',
}
_ON_PAGES_ONLY: Final = re.compile(
    r":(?:has|hover|focus|checked)\b|\.cx-(?:page|map|atlas)\b|\bbody\b"
)
"""What a selector asks for that no picture has: a reader who does something, and what is around."""

_NOT: Final = re.compile(r":not\([^)]*\)")
_CLASS: Final = re.compile(r"\.([\w-]+)")

FIGURES: Final = frozenset({"cx-blueprint", "cx-flow", "cx-both"})
"""The classes of diagrams that have rules of their own; a picture stands in one of them at most."""

_VARIABLE: Final = re.compile(r"var\((--[\w-]+)\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class StyleSheet:
    """What holds for the elements of a picture."""

    tokens: Declarations
    matcher: Any  # of cssselect2, which has no annotations
    kinds: Kinds
    _known: dict[int, Declarations] = field(default_factory=dict)

    def declared(self, root: ET.Element) -> Iterator[tuple[Any, Declarations]]:
        """Give all elements of a tree with what is declared for each, not what it inherits."""
        for element, kind in self.kinds.of_all(root):
            if kind not in self._known:
                self._known[kind] = self._matched(element)
            yield element, self._known[kind]

    def _matched(self, element: Any) -> Declarations:
        found: dict[str, str] = {}
        for _, _, _, declared in self.matcher.match(element):
            found |= declared
        return found


@cache
def style_sheet(scheme: Scheme, figure: str = "") -> StyleSheet:
    """Read the sheets of diagrams; what holds on screens, on paper or at a touch only is left.

    ``figure`` is the class of the diagram, where it has one: what speaks of others is left, too.
    """
    tokens = _tokens(scheme)
    matcher = cssselect2.Matcher()
    told: list[str] = []
    for sheet in _SHEETS:
        for rule in _rules(sheet):
            declared = {
                name: _VARIABLE.sub(lambda found: tokens[found[1]], value)
                for name, value in _declared(rule).items()
                if not name.startswith("--")
            }
            for prelude in _selectors(rule, figure):
                told.append(tinycss2.serialize(prelude))
                for selector in cssselect2.compile_selector_list(prelude):
                    matcher.add_selector(selector, declared)
    return StyleSheet(tokens=tokens, matcher=matcher, kinds=Kinds(told))


def ground(scheme: Scheme) -> str:
    """Give the colour of the page on which a picture stands."""
    return style_sheet(scheme).tokens["--md-default-bg-color"]


def _tokens(scheme: Scheme) -> Declarations:
    tokens: dict[str, str] = {}
    for rule in _rules(_COLOURS):
        if tinycss2.serialize(rule.prelude).strip() in (":root", _OF_SCHEME[scheme]):
            tokens |= _declared(rule)
    return tokens


def _rules(sheet: Path) -> Iterator[Any]:
    """Give the rules of a sheet that stand in no condition."""
    text = sheet.read_text(encoding="utf-8")
    parsed = tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)
    return (rule for rule in parsed if rule.type == "qualified-rule")


def _selectors(rule: Any, figure: str) -> Iterator[list[Any]]:
    """Give what can hold for a picture of the selectors of a rule, one by one."""
    is_comma = [token.type == "literal" and token.value == "," for token in rule.prelude]
    ends = [at for at, it_is in enumerate(is_comma) if it_is]
    for begin, end in pairwise([-1, *ends, len(rule.prelude)]):
        selector = rule.prelude[begin + 1 : end]
        said = _NOT.sub("", tinycss2.serialize(selector))
        figures = FIGURES.intersection(_CLASS.findall(said))
        if not _ON_PAGES_ONLY.search(said) and (not figures or figure in figures):
            yield selector


def _declared(rule: Any) -> dict[str, str]:
    parsed = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
    return {
        each.name: tinycss2.serialize(each.value).strip()
        for each in parsed
        if each.type == "declaration"
    }
