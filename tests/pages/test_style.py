"""The style sheet serves both reading directions, light and dark."""

import re
from pathlib import Path

PAGES = Path(__file__).parents[2] / "cxmap" / "pages"
SHEETS = sorted((PAGES / "styles").glob("*.css"))
CSS = re.sub(
    r"/\*.*?\*/",
    "",
    "\n".join(sheet.read_text(encoding="utf-8") for sheet in SHEETS),
    flags=re.DOTALL,
)


def test_no_rule_knows_left_from_right():
    physical = r"\b(left|right|margin-top|margin-bottom|padding-top|padding-bottom)\b"

    assert [] == re.findall(physical, CSS)
    preview = (PAGES / "preview" / "preview.css").read_text(encoding="utf-8")
    assert [] == re.findall(physical, re.sub(r"/\*.*?\*/", "", preview, flags=re.DOTALL))


def test_light_dark_paper_and_the_reader_set_the_same_colours():
    blocks = [
        set(re.findall(r"(--cx-[\w-]+):", block))
        for block in re.findall(r"\{([^{}]*--cx-text:[^{}]*)\}", CSS)
    ]
    assert len(blocks) == 4
    assert all(each == blocks[0] for each in blocks)


def test_where_colours_are_the_readers_own_no_colour_is_ours():
    _, forced = CSS.split("@media (forced-colors: active) {")

    assert {"CanvasText", "Canvas", "LinkText"} == set(re.findall(r"--cx-[\w-]+: (\w+);", forced))
    assert [] == re.findall(r"#[0-9a-f]{3,8}\b|rgba?\(", forced)


def test_every_colour_that_is_used_is_set():
    assert set(re.findall(r"var\((--cx-[\w-]+)", CSS)) == set(re.findall(r"(--cx-[\w-]+):", CSS))


def test_only_what_is_shipped_is_fetched():
    named = re.findall(r"url\(\"([^\"]+)\"\)", CSS)
    fetched = set(named)
    shipped = {f"fonts/{path.name}" for path in (PAGES / "assets" / "fonts").glob("*.woff2")}
    assert fetched == shipped
    assert CSS.count("url(") == len(named)
    assert "@import" not in CSS


def test_every_class_of_the_style_sheet_is_used():
    sources = [
        *(PAGES / "templates").glob("*.jinja"),
        *(PAGES / "scripts").glob("*.js"),
        *(PAGES / "search").glob("*.js"),
        *(PAGES.parent / "diagrams").rglob("*.py"),
        PAGES / "templating.py",
        PAGES / "icons.py",
        PAGES.parent / "adapters" / "mkdocs_plugin" / "examples.py",
        PAGES.parent / "outputs" / "examples.py",
    ]
    said = "".join(path.read_text(encoding="utf-8") for path in sources)
    used = {
        name
        for name in re.findall(r"\.(cx-[\w-]+)", CSS)
        if name not in said and name.partition("--")[0] + "--{" not in said
    }
    assert set() == used
