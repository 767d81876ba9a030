"""Somebody new with a phone: taps what is seen, and looks whether the answer came into sight."""

from dataclasses import dataclass
from typing import Final

ANSWER: Final = "answer"
HEADING: Final = "heading"
SEARCH: Final = "search: "
CHOOSE: Final = "choose: "
PHONE: Final = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}

_PLACES = ":is(.md-content, .md-search__output)"
_TAPPED = f"{_PLACES} :is(a, button, summary, label)"
_LEADING_TO_SEARCH = ".cx-search > a"
_SAID = ".md-search-result__meta"
_LEAVES = "each => each.href && new URL(each.href).pathname !== location.pathname"
_RESTS = """() => new Promise(done => {
    const at = () => [location.href, scrollY, document.body.scrollHeight].join();
    let before = "", same = 0;
    const look = () => {
        same = at() === before ? same + 1 : 0;
        before = at();
        same > 12 ? done() : requestAnimationFrame(look);
    };
    look();
})"""
_SIGHT = """answer => {
    const plain = text => text.replace(/[\\u200b\\u2066-\\u2069]/g, "").replace(/\\s+/g, " ");
    const article = document.querySelector(".md-content__inner");
    const bar = document.querySelector(".cx-bar:not([hidden])");
    const floor = innerHeight - (bar ? bar.offsetHeight : 0);
    const roof = document.querySelector(".md-header").offsetHeight;
    const isSeen = each => {
        const box = each.getBoundingClientRect();
        return box.height && each.checkVisibility() && box.top >= roof - 4 && box.top < floor - 12;
    };
    const all = [...article.querySelectorAll("*")];
    const saying = all.filter(each => plain(each.textContent).includes(answer)
        && ![...each.children].some(child => plain(child.textContent).includes(answer)));
    if (saying.some(isSeen)) return "answer";
    const heads = ":is(h1, h2, h3, h4, summary, [class$=__title], .cx-label)";
    const above = each => [...article.querySelectorAll(heads)].filter(head =>
        head.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING
        && head.checkVisibility()).at(-1);
    const shown = saying.filter(each => each.checkVisibility() && each.getClientRects().length);
    if (shown.map(above).some(head => head && isSeen(head))) return "heading";
    return saying.length ? "elsewhere on the page" : "not on the page";
}"""


@dataclass(frozen=True)
class Played:
    """A question, the way that was tried, the answer, and what of it came into sight."""

    asks: str
    path: tuple[str, ...]
    answer: str
    sight: str

    @property
    def taps(self):
        """Count the taps: a search is one, opening a list and choosing from it are two."""
        return sum(2 if step.startswith(CHOOSE) else 1 for step in self.path)


def table(played):
    """Write what was played as a table in Markdown, with the numbers below it."""
    lines = ["| | Question | Tapped | Taps | In sight |", "| --: | --- | --- | --: | --- |"]
    for number, each in enumerate(played, 1):
        way = " → ".join(_step(step) for step in each.path)
        lines.append(f"| {number} | {each.asks} | {way} | {each.taps} | {each.sight} |")
    right = sum(each.sight in {ANSWER, HEADING} for each in played)
    taps = sorted(each.taps for each in played)
    said = f"{right} of {len(played)} right; {taps[len(taps) // 2]} taps in the median."
    return "\n".join([*lines, "", said, ""])


def _step(step):
    return f"search “{step.removeprefix(SEARCH)}”" if step.startswith(SEARCH) else f"**{step}**"


def follow(page, path):
    """Tap along a path of visible labels."""
    for step in path:
        if step.startswith(SEARCH):
            _search(page, step.removeprefix(SEARCH))
        elif step.startswith(CHOOSE):
            who = page.locator(".cx-mine__choice")
            who.evaluate("each => each.scrollIntoView({ block: 'center' })")
            who.select_option(label=step.removeprefix(CHOOSE))
        else:
            _tap(page, page.locator(_TAPPED).filter(has_text=step).locator("visible=true").first)
        page.evaluate(_RESTS)


def sight_of(page, answer):
    """Say whether an answer is in sight, or the heading of what says it, or neither."""
    return page.evaluate(_SIGHT, answer)


def _tap(page, tapped):
    if tapped.evaluate(_LEAVES):
        with page.expect_event("load"):
            tapped.tap()
    else:
        tapped.tap()


def _search(page, words):
    page.locator(_LEADING_TO_SEARCH).tap()
    page.wait_for_function(f"document.querySelector('{_SAID}').textContent.trim()")
    before = page.text_content(_SAID)
    page.keyboard.type(words)
    page.wait_for_function(f"document.querySelector('{_SAID}').textContent !== {before!r}")
