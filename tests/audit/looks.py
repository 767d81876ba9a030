"""What is seen of one page in a browser: by axe, very narrow, in forced colours, and by its policy.

Every fold of a page is opened before it is looked at.
"""

from dataclasses import dataclass
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe

WIDTHS = (1280, 390)
SCHEMES = ("light", "dark")
NARROWEST = 320
"""A screen of 1280 px at 400 %: WCAG 2.2, 1.4.10."""

_SCRIPTS = Path(__file__).parent / "scripts"
_WATCH = (_SCRIPTS / "watch.js").read_text(encoding="utf-8")
_FORCED = (_SCRIPTS / "forced.js").read_text(encoding="utf-8")
_OPEN = "all => all.forEach(each => { each.open = true; })"
# The theme's own elements stand in articles, too: the row above code, the box around a table. And
# axe 4.12 does not know that in drawings the older xlink:href makes a link of an `a`.
_PLACES = """([rule, targets]) => targets.map((target) => {
  const found = document.querySelector(target);
  if (!found) return "gone";
  if (rule === "aria-prohibited-attr" && found.href instanceof SVGAnimatedString) return "gone";
  const isTheirs = [...found.classList].some((each) => each.startsWith("md-"));
  return found.closest("article") && !isTheirs ? "article" : "theme";
})"""
_WEIGHT = """() => ["navigation", "resource"]
  .flatMap((kind) => performance.getEntriesByType(kind))
  .reduce((sum, each) => sum + each.decodedBodySize, 0)"""


@dataclass(frozen=True, kw_only=True)
class Seen:
    """What was seen of a page.

    ``broken`` holds rules of axe, each with an element and whose that is;
    ``lost`` what forced colours make invisible, ``violations`` what the policy forbade, ``weight``
    the bytes of a first visit, and ``beyond`` by how many pixels the page is too wide.
    """

    address: str
    broken: tuple[tuple[str, str, str], ...]
    lost: tuple[str, ...]
    violations: tuple[str, ...]
    weight: int
    beyond: int


def look(browser, url, address):
    """Look at a page in every light; ``url`` is where the sites are served."""
    page = watched(browser)
    try:
        visit(page, f"{url}/{address}")
        weight = page.evaluate(_WEIGHT)
        broken = {each for width in WIDTHS for each in _broken(page, width)}
        beyond = width_beyond(page)
        lost = {each for scheme in SCHEMES for each in lost_in_forced_colours(page, scheme)}
        return Seen(
            address=address,
            broken=tuple(sorted(broken)),
            lost=tuple(sorted(lost)),
            violations=violations(page),
            weight=weight,
            beyond=beyond,
        )
    finally:
        page.close()


def watched(browser):
    """Give a page that knows what the policy of its host forbade."""
    page = browser.new_page()
    page.add_init_script(_WATCH)
    return page


def violations(page):
    """Give what the policy forbade since the page was opened."""
    return tuple(page.evaluate("window.forbiddenByPolicy"))


def visit(page, address):
    """Open a page and every fold in it."""
    page.goto(address, wait_until="networkidle")
    page.eval_on_selector_all("details", _OPEN)


def _broken(page, width):
    page.set_viewport_size({"width": width, "height": 900})
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        page.wait_for_timeout(300)  # colours of the theme change slowly
        yield from broken_rules(page)


def broken_rules(page):
    """Give the rules that axe finds broken, each with an element and whose that is."""
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    for rule in found:
        targets = [each["target"][0] for each in rule["nodes"]]
        places = page.evaluate(_PLACES, [rule["id"], targets])
        yield from ((rule["id"], *each) for each in zip(targets, places, strict=True))


def width_beyond(page):
    """Give by how many pixels a page is too wide at 400 %."""
    page.set_viewport_size({"width": NARROWEST, "height": 640})
    return max(0, page.evaluate("document.documentElement.scrollWidth") - NARROWEST)


def lost_in_forced_colours(page, scheme):
    """Give what is seen by its ground alone, and no more where colours are the reader's own."""
    page.set_viewport_size({"width": WIDTHS[0], "height": 900})
    page.emulate_media(color_scheme=scheme, forced_colors="none")
    page.wait_for_timeout(300)
    page.evaluate(_FORCED)
    page.emulate_media(color_scheme=scheme, forced_colors="active")
    page.wait_for_timeout(300)
    lost = page.evaluate("window.lostInForcedColours()")
    page.emulate_media(color_scheme=scheme, forced_colors="none")
    return lost
