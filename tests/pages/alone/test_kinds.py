"""Elements of one kind are told apart by no selector; so it does not matter which one is asked."""

from collections import defaultdict
from xml.etree import ElementTree as ET

import cssselect2
import pytest

from cxmap.diagrams.pictures import pictures_of, posters_of
from cxmap.pages.alone.kinds import Kinds, UntoldError
from cxmap.pages.alone.sheets import FIGURES, style_sheet
from tests.diagrams.journeys import LAYOUTS, demo

SELECTORS = (
    "g > a.x",
    "circle + text",
    "circle ~ text",
    "text + text + text",
    "rect:first-child",
    ":is(.a, .b) > rect",
    ".a:not(.b)",
    '[id^="k_"]',
    '[id*="-m_"] text',
    '[role="img"]',
    "g[transform] text",
)
TREE = ET.fromstring("""
<svg>
  <g class="a"><rect/><a class="x"/><text/><text/><text/><circle/><text/><text/></g>
  <g class="a b"><rect/><rect/><circle/><a class="x"/><text/></g>
  <g class="a" id="k_one"><text/><text/><text/><text/><text/></g>
  <g class="a" id="k_two"><text/></g>
  <g class="a" id="p-m_two" transform="none" role="img"><text/></g>
  <g class="a" id="p-m_two" transform="" role="none"><a><text/></a></g>
  <a id="-k_" role="image"><text/></a>
</svg>
""")


def test_no_selector_tells_elements_of_one_kind_apart():
    of_kind = defaultdict(set)
    tests = [cssselect2.compile_selector_list(each)[0].test for each in SELECTORS]
    for element, kind in Kinds(SELECTORS).of_all(TREE):
        of_kind[kind].add((element.local_name, tuple(bool(test(element)) for test in tests)))

    assert {kind: found for kind, found in of_kind.items() if len(found) > 1} == {}


def test_what_no_selector_tells_apart_is_of_one_kind():
    """Ids and places are others in each picture; what is asked of them is not."""
    kinds = Kinds(SELECTORS)
    first, second = (
        ET.fromstring(f'<svg><g id="k_{name}" transform="{place}"><text x="{place}"/></g></svg>')
        for name, place in (("one", "1"), ("two", "2"))
    )

    assert [kind for _, kind in kinds.of_all(first)] == [kind for _, kind in kinds.of_all(second)]


@pytest.mark.parametrize("figure", ["", *sorted(FIGURES)])
def test_every_element_of_the_demo_looks_as_if_it_were_asked_alone(figure):
    sheet = style_sheet("light", figure)
    for reader, journey in demo("fa"):
        for drawn in (pictures_of, posters_of):
            picture = drawn(reader, [journey], LAYOUTS)(journey)
            root = ET.fromstring(f'<figure class="cx-diagram {figure}">{picture}</figure>')
            for element, declared in sheet.declared(root):
                alone: dict[str, str] = {}
                for _, _, _, each in sheet.matcher.match(element):
                    alone |= each
                assert declared == alone


@pytest.mark.parametrize("selector", ["g:last-child", "rect#one", "a:nth-child(2)", "g:has(a)"])
def test_what_a_kind_does_not_tell_is_refused(selector):
    with pytest.raises(UntoldError):
        Kinds([selector])
