"""Numbers, names and marks in Persian text are drawn in the order in which a person writes them."""

import pytest

from tests.projects import write_files, write_plain_site

pytestmark = pytest.mark.browser

_ZWNJ = "\u200c"

# What stands in the text, and what is seen of it from left to right.
_AS_TYPED = (
    "021-8888 1234",
    "۰۲۱-۸۸۸۸ ۱۲۳۴",
    "+98 912 345 6789",
    "(021) 8888 1234",
    "10-20",
    "۱۰-۲۰",
    "۸:۳۰-۱۷:۰۰",
    "+40",
    "-5",
    "−۲",
    "≥ +50",
    "-3.5%",
    "85%",
    "1405-08-30",
    "1405/08/30",
    "۱۴۰۵/۰۸/۳۰",
    "10:30",
    "1,250,000",
    "۱٬۲۵۰٬۰۰۰",
    "۱۲-۳۰۴",
    "C++",
    "CRM 2",
    "NPS +40",
    "info@example.org",
    "https://example.org/a/",
)
_FROM_THE_RIGHT = (
    "۶۰ هزار تومان",
    "۱٬۲۵۰ ریال",
    f"می{_ZWNJ}خواهد",
    "(فقط فردا)",
    "«بله»",
    "۸۵٪",
    "۱۰ تا ۲۰",
)
_SAMPLES = (*_AS_TYPED, *_FROM_THE_RIGHT)

_JOURNEY = """\
journey: بازدید
owner: sales
stages:
  - stage: لابی
    id: lobby
    touchpoints:
"""
_TOUCHPOINT = """\
      - touchpoint: "او {sample} گفت"
        id: t{number}
        description: "در متن **همین** {sample} گفت"
        expectations:
          - expects: "همان {sample} را گفت"
"""
_REGISTERS = """\
departments:
  - department: فروش
    id: sales
tables:
  - table: نمونه
    id: samples
    columns: [نمونه]
    rows:
"""

# The characters of a sample where it stands in a text, as they follow each other on the screen.
_SEEN = """([selector, sample]) => {
    const shown = (element) => element.closest("text") || element.checkVisibility();
    for (const element of document.querySelectorAll(selector)) {
        const nodes = [];
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) nodes.push(walker.currentNode);
        const letters = nodes
            .flatMap((node) => [...node.data].map((letter, at) => ({ node, letter, at })))
            .filter(({ letter }) => !/[\\u2066-\\u2069\\n]/.test(letter));
        const start = letters.map(({ letter }) => letter).join("").indexOf(sample);
        if (start < 0 || !shown(element)) continue;
        const seen = letters.slice(start, start + sample.length).map(({ node, letter, at }) => {
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const { left, right, top } = range.getBoundingClientRect();
            return { letter, at: (left + right) / 2, top, width: right - left };
        });
        const lines = new Set(seen.map(({ top }) => Math.round(top / 8)));
        const order = seen.map((each, index) => ({ ...each, index }))
            .sort((one, other) => one.at - other.at || one.index - other.index);
        return { seen: order.map(({ letter }) => letter).join(""), lines: lines.size };
    }
    return null;
}"""


# Whatever a reader can unfold or choose is there.
_OPEN = """() => {
    for (const each of document.querySelectorAll("details")) each.open = true;
    for (const each of document.querySelectorAll("[data-cx-view]")) each.hidden = false;
}"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("bidi")
    touchpoints = (
        _TOUCHPOINT.format(sample=sample, number=number) for number, sample in enumerate(_SAMPLES)
    )
    rows = (
        f'      - row: ردیف\n        id: r{number}\n        cells: ["پیش {sample} پس"]\n'
        for number, sample in enumerate(_SAMPLES)
    )
    write_files(
        folder,
        {
            "journeys/project.yml": "project: نمونه\n",
            "journeys/registers.yml": _REGISTERS + "".join(rows),
            "journeys/visit.yml": _JOURNEY + "".join(touchpoints),
        },
    )
    return write_plain_site(folder)


@pytest.fixture(scope="module")
def opened(browser, site):
    pages = {}

    def page_of(path):
        if path not in pages:
            pages[path] = browser.new_page(viewport={"width": 1400, "height": 1000})
            pages[path].goto((site / "fa" / path).as_uri())
            pages[path].evaluate(_OPEN)
        return pages[path]

    yield page_of
    for page in pages.values():
        page.close()


@pytest.mark.parametrize(
    ("path", "selector"),
    [
        ("journeys/visit.html", ".cx-prose p"),
        ("tables.html", "td"),
        ("journeys/visit.html", ".cx-grid td, .cx-grid th"),
        ("journeys/visit.html", "svg text"),
    ],
    ids=["prose", "table", "grid", "diagram"],
)
def test_a_person_reads_what_a_person_wrote(opened, path, selector):
    page = opened(path)
    found = {sample: page.evaluate(_SEEN, [selector, sample]) for sample in _SAMPLES}

    assert [] == [sample for sample, drawn in found.items() if drawn is None]
    assert {} == {
        sample: (_drawn(sample), seen)
        for sample, drawn in found.items()
        if drawn["lines"] == 1 and _drawn(sample) != (seen := _without_joiner(drawn["seen"]))
    }
    assert sum(drawn["lines"] == 1 for drawn in found.values()) >= len(found) - 3


def _drawn(sample):
    """Give the characters of a sample from left to right; a Persian one begins at the right.

    What is between Persian letters keeps its own order, and brackets keep their meaning.
    """
    if sample in _AS_TYPED:
        return sample
    runs: list[str] = []
    digits = "۰۱۲۳۴۵۶۷۸۹٬"
    for letter in _without_joiner(sample):
        if letter in digits and runs and runs[-1][-1] in digits:
            runs[-1] += letter
        else:
            runs.append(letter)
    return "".join(reversed(runs))


def _without_joiner(text):
    return text.replace(_ZWNJ, "")
