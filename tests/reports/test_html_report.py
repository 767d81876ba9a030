"""The report of a check as a page: whole, alone, and with nothing of an author's as markup."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from cxmap.foundation.problems import Skipped
from cxmap.language.languages import LANGUAGES
from cxmap.language.words import word
from cxmap.publication.fixes import fixes_of
from cxmap.reports.findings import report_of
from cxmap.reports.formats.registry import format_named
from tests.pages.elements import Elements
from tests.readings import BASE, files_of, judged, texts_of

PAGES = Path(__file__).parents[2] / "cxmap" / "pages"
STYLE = (PAGES / "report" / "report.css").read_text(encoding="utf-8")

WRONG = """\
departments:
  - department: "<script>alert(1)</script>: فروش شعبه"
    id: branch
  - department: انبار
    id: branch
    notse: "'><img src=x onerror=alert(1)>"
personas:
  - persona: خریدار شعبه
    id: of-branch # cxmap: ignore[CX308] تا بهار نقشه‌اش را می‌کشیم
"""

LATE = """\
feedback:
  - feedback: نمونه دیر رسید
    id: late-sample
    kind: complaint
    received: 1405-08-01
    due: 1405-08-04
    owner: sales
"""

SPOKEN_ONLY_ENGLISH = """\
# file: journeys/project.yml
project: A project
languages: en
# file: journeys/visit.yml
journey: Visit
owner: sales
"""


def written(language="fa", texts=None, skipped=()):
    texts = texts or texts_of(BASE) | {"journeys/example.yml": WRONG}
    files = {file.path: file for file in files_of(texts)}
    checked = judged(texts)
    fixes = fixes_of(checked.problems, checked, files)
    if skipped:
        checked = replace(checked, skipped=skipped)
    return format_named("html")(report_of(checked, language, texts=texts, fixes=fixes))


def without_style_and_script(page):
    return re.sub(r"<(style|script)>.*?</\1>", "", page, flags=re.DOTALL)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_has_its_line_its_related_place_its_help_and_its_fix(language):
    page = without_style_and_script(written(language))

    assert f'<html lang="{language}" dir="{"rtl" if language == "fa" else "ltr"}">' in page
    assert "journeys/example.yml:5:9" in page
    assert '<span class="cx-line__number">5</span><code>    id: <bdi><mark>branch</mark>' in page
    assert "journeys/example.yml:3:9" in page
    assert re.search(r"<del> *notse: .*<ins> *notes: ", page)
    assert word(language, "report.error") in page


def test_of_a_large_fix_only_the_beginning_is_shown():
    lines = "".join(f"  - department: انبار پردیس {n}\n    notes: كالا\n" for n in range(30))
    page = written(texts=texts_of(BASE) | {"journeys/example.yml": f"departments:\n{lines}"})

    assert 20 == page.count("<del>") == page.count("<ins>")


def test_of_a_fix_that_goes_over_many_lines_none_is_shown():
    between = "".join(f"  - department: انبار پردیس {n}\n    id: d{n}\n" for n in range(40))
    lines = f"  - department: كالا\n    id: a\n{between}  - department: كاغذ\n    id: b\n"
    page = written(texts=texts_of(BASE) | {"journeys/example.yml": f"departments:\n{lines}"})

    assert "<del>" not in page
    assert word("fa", "health.mends", command="cxmap fix").rpartition("`")[2] in page


def test_what_fills_a_sentence_turns_nothing_round():
    texts = texts_of(BASE) | {"journeys/example.yml": LATE}

    assert "تا \u2068۴ آبان ۱۴۰۵\u2069 جواب" in written("fa", texts=texts)
    english = written("en", texts=texts)
    assert "by \u206826 October 2026\u2069 and" in english
    assert '“<span lang="fa" dir="rtl">نمونه دیر رسید</span>”' in english


def test_a_backtick_of_an_author_makes_nothing_yaml():
    example = "personas:\n  - persona: خریدار\n    a`b: x\n"
    texts = texts_of(BASE) | {"journeys/example.yml": example}
    html = Elements(without_style_and_script(written("en", texts=texts)))

    typed = [each["text"].strip("\u2068\u2069") for each in html.elements if each["tag"] == "code"]
    assert "a`b" in typed


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_matters_most_stands_first_and_then_file_by_file(language):
    early = {
        "journeys/a.yml": "departments:\n  - department: کارگاه\n    id: yard\n    tags: [x, x]\n"
    }
    texts = texts_of(BASE) | {"journeys/example.yml": WRONG} | early
    page = without_style_and_script(written(language, texts=texts))
    html = Elements(page)
    heads = [each["text"] for each in html.elements if each["tag"] == "h2"]

    assert page.index('data-file="journeys/example.yml"') < page.index('data-file="journeys/a.yml"')
    for each, severity in zip(heads, ("error", "warning"), strict=False):
        assert each.startswith(word(language, f"report.severities.{severity}"))


def test_what_was_set_aside_stands_there_with_its_reason_and_what_was_skipped_with_what_for():
    skipped = (Skipped(code="CX302", files=("journeys/a.yml",)),)
    page = written(skipped=skipped)

    assert "تا بهار نقشه‌اش را می‌کشیم" in page
    assert '<a href="#cx_policy_has_procedure"><code dir="ltr">CX302</code></a>' in page
    assert '<div id="cx_policy_has_procedure">' in page
    assert word("fa", "health.until", reason="journeys/a.yml") in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_leads_to_its_explanation_with_wrong_and_right_yaml(language):
    html = Elements(without_style_and_script(written(language)))
    ids = {element["attrs"].get("id"): element for element in html.elements}
    links = {element["attrs"]["href"] for element in html.elements if element["tag"] == "a"}

    assert {"#cx_ids_are_unique", "#cx_unknown_key"} <= links
    for link in links:
        said = ids[link.removeprefix("#")]
        assert "details" in said["in"]
        for key in ("why", "help", "bad", "good"):
            assert word(language, f"explain.{key}") in said["text"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_of_an_author_becomes_markup(language):
    page = written(language)
    html = Elements(without_style_and_script(page))

    assert 1 == page.count("<script>")
    assert not html.mismatches
    assert not {"img", "script"} & {element["tag"] for element in html.elements}
    names = {name for element in html.elements for name in element["attrs"]}
    assert not {name for name in names if name.startswith("on") or name == "style"}


def test_the_page_fetches_nothing():
    page = written()

    assert "default-src &#39;none&#39;" in page
    assert not re.findall(r'(?:src|href)="(?!#)|@import|https?://', without_style_and_script(page))
    assert all(each.startswith("data:") for each in re.findall(r'url\("([^"]+)', page))


def test_persian_letters_come_with_a_page_that_has_some():
    english = written("en", texts=texts_of(SPOKEN_ONLY_ENGLISH))

    assert "font/woff2" in written("en")
    assert "font/woff2" not in english
    assert len(english) < 20_000


def test_a_report_without_findings_says_so():
    page = without_style_and_script(written("en", texts=texts_of(BASE)))

    assert word("en", "report.clean", files="4 files") in page
    assert "<form" not in page


def test_each_severity_has_a_colour_of_its_own_and_is_said_in_a_word():
    colours = dict(
        re.findall(r'\[data-severity="(\w+)"\] \.cx-finding__severity \{\s*color: (.+);', STYLE)
    )

    assert {"error": "var(--cx-missed)", "warning": "var(--cx-moment)"} == colours
    assert f'<span class="cx-finding__severity">{word("fa", "report.error")}</span>' in written()


def test_the_page_says_its_day():
    page = written(texts=texts_of(BASE))

    assert "۱ آذر ۱۴۰۵" in page


def test_the_style_serves_both_directions_and_sets_no_colour_of_its_own():
    assert not re.findall(r"\b(left|right|margin-top|margin-bottom)\b", STYLE)
    used = set(re.findall(r"var\((--cx-[\w-]+)", STYLE))
    assert used <= set(
        re.findall(r"(--cx-[\w-]+):", (PAGES / "styles" / "15_colours.css").read_text("utf-8"))
    )


def test_every_class_of_the_style_is_used():
    said = "".join(path.read_text("utf-8") for path in (PAGES / "templates").glob("*.jinja"))
    assert [] == [name for name in re.findall(r"\.(cx-[\w-]+)", STYLE) if name not in said]
