"""Contact sheets of every diagram of the demo in each language; ``make gallery`` runs it.

``python -m tests.gallery.sheet [--site FOLDER]`` builds the demo unless a built site is named, and
writes a picture of each diagram in each look, a page that shows them all, and that page as several
PNG, which can be looked at one after the other.
"""

import argparse
import tempfile
from html import escape
from math import ceil
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.conftest import _chromium
from tests.gallery.looks import DIAGRAMS, LANGUAGES, LOOKS
from tests.projects import ROOT, copy_demo, run_program

_FOLDER = ROOT / ".cache" / "gallery"
_TALLEST = 1500
_SHEETS = 3
"""A picture of all of them would be too high to be looked at."""
_AROUND = 16
"""What is seen around a diagram, in pixels: one that is cut off looks so."""
_LET_GO = """() => {
  for (const each of document.querySelectorAll("body *")) {
    const { position } = getComputedStyle(each);
    if (position === "fixed") each.style.setProperty("display", "none", "important");
    if (position === "sticky") each.style.setProperty("position", "static", "important");
  }
}"""
"""What stays while one scrolls would cover what is below."""
_STYLE = """\
body { margin: 24px; font: 16px sans-serif; background: #e9ebef; }
table { border-spacing: 16px; }
th { text-align: start; vertical-align: top; }
td { vertical-align: top; }
img { display: block; max-block-size: 560px; max-inline-size: 640px; box-shadow: 0 1px 4px #0004; }
"""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--site", type=Path)
    parser.add_argument("--out", type=Path, default=_FOLDER)
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = given.site or _built(Path(folder) / "demo")
        browser = playwright.chromium.launch(
            executable_path=_chromium(),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        for language in LANGUAGES:
            _look_at_all(browser, site.resolve(), language, given.out)
            _write_sheet(browser, language, given.out)
        browser.close()
    links = "".join(f'<li><a href="{each}.html">{each}</a></li>' for each in LANGUAGES)
    (given.out / "index.html").write_text(f"<ul>{links}</ul>\n", encoding="utf-8")
    print(f"Look at {given.out / 'index.html'}")


def _built(project):
    copy_demo(project)
    built = run_program("cxmap", "build", "--strict", "--today", "2026-11-22", cwd=project)
    assert built.returncode == 0, built.stdout + built.stderr
    return project / "site"


def _look_at_all(browser, site, language, out):
    """Take a picture of every diagram in every look that it has."""
    for look in LOOKS:
        page = browser.new_page(
            viewport={"width": look.width, "height": 900}, color_scheme=look.scheme
        )
        for diagram in (each for each in DIAGRAMS if look.screen in each.screens):
            page.emulate_media(media="screen")
            page.goto((site / language / diagram.page).as_uri())
            page.evaluate("document.fonts.ready")
            if diagram.opened_by:
                page.locator(diagram.opened_by).first.click()
            page.emulate_media(media=look.media)
            page.evaluate(_LET_GO)
            part = page.locator(diagram.part).first
            part.scroll_into_view_if_needed()
            box = part.bounding_box()
            down = page.evaluate("scrollY")
            page.screenshot(
                path=out / _file(language, diagram, look),
                full_page=True,
                clip=_clip(box, down, look.width),
            )
        page.close()


def _clip(box, down, width):
    """Give what is seen of a page: a part of it, and a little around it."""
    start, top = max(box["x"] - _AROUND, 0), max(box["y"] + down - _AROUND, 0)
    end = min(box["x"] + box["width"] + _AROUND, width)
    height = min(box["height"], _TALLEST) + 2 * _AROUND
    return {"x": start, "y": top, "width": end - start, "height": height}


def _write_sheet(browser, language, out):
    """Show all pictures of a language on one page, and that page as a few pictures."""
    each = ceil(len(DIAGRAMS) / _SHEETS)
    parts = [DIAGRAMS[start : start + each] for start in range(0, len(DIAGRAMS), each)]
    rows = "".join(
        f"<tbody>{''.join(_row(language, diagram) for diagram in part)}</tbody>" for part in parts
    )
    heads = "".join(f"<th>{look.name}</th>" for look in LOOKS)
    html = f"<!doctype html><meta charset=utf-8><style>{_STYLE}</style>"
    html += f"<table><thead><tr><th>{language}</th>{heads}</tr></thead>{rows}</table>\n"
    file = out / f"{language}.html"
    file.write_text(html, encoding="utf-8")
    page = browser.new_page(viewport={"width": 3000, "height": 1000})
    page.goto(file.resolve().as_uri())
    for number, part in enumerate(page.locator("tbody:has(img)").all(), start=1):
        part.screenshot(path=out / f"{language}-{number}.png")
    page.close()


def _row(language, diagram):
    cells = "".join(_cell(language, diagram, look) for look in LOOKS)
    return f"<tr><th>{escape(diagram.name)}</th>{cells}</tr>"


def _cell(language, diagram, look):
    file = _file(language, diagram, look)
    is_there = look.screen in diagram.screens
    return f'<td><a href="{file}"><img src="{file}" alt=""></a></td>' if is_there else "<td></td>"


def _file(language, diagram, look):
    return f"{language}-{diagram.name}-{look.name}.png"


if __name__ == "__main__":
    main()
