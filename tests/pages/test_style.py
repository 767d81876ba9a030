"""The style sheet serves both reading directions, light and dark."""

import re
from pathlib import Path

SHEET = Path(__file__).parents[2] / "cxmap" / "pages" / "assets" / "cxmap.css"
TEMPLATES = Path(__file__).parents[2] / "cxmap" / "pages" / "templates"
CSS = re.sub(r"/\*.*?\*/", "", SHEET.read_text(encoding="utf-8"), flags=re.DOTALL)


def test_no_rule_knows_left_from_right():
    physical = r"\b(left|right|margin-top|margin-bottom|padding-top|padding-bottom)\b"

    assert [] == re.findall(physical, CSS)


def test_light_dark_and_paper_set_the_same_colours():
    blocks = [
        set(re.findall(r"(--cx-[\w-]+):", block))
        for block in re.findall(r"\{([^{}]*--cx-text:[^{}]*)\}", CSS)
    ]
    assert len(blocks) == 3
    assert blocks[0] == blocks[1] == blocks[2]


def test_every_colour_that_is_used_is_set():
    assert set(re.findall(r"var\((--cx-[\w-]+)", CSS)) == set(re.findall(r"(--cx-[\w-]+):", CSS))


def test_only_what_is_shipped_is_fetched():
    fetched = set(re.findall(r"url\(\"([^\"]+)\"\)", CSS))
    shipped = {f"fonts/{path.name}" for path in (SHEET.parent / "fonts").glob("*.woff2")}
    assert fetched == shipped
    assert CSS.count("url(") == len(fetched)
    assert "@import" not in CSS


def test_every_class_of_the_style_sheet_stands_in_a_template():
    templates = "".join(path.read_text(encoding="utf-8") for path in TEMPLATES.iterdir())
    python = (TEMPLATES.parent / "templating.py").read_text(encoding="utf-8")
    used = {
        name
        for name in re.findall(r"\.(cx-[\w-]+)", CSS)
        if name not in templates + python and name.partition("--")[0] + "--{{" not in templates
    }
    assert set() == used
