"""What a project calls otherwise is called so everywhere on its pages, and nowhere else."""

from datetime import date

import pytest

from cxmap.language.words import words_of_pages
from cxmap.publication.build import publication_of
from cxmap.rules.wording import sentence
from tests.pages.elements import Elements
from tests.readings import BASE, judged, lines_of, texts_of

_PROJECT = """\
project: تجربه مشتری
calling_code: 98
words:
  - word: navigation.department
    id: branches
    says: شعبه‌ها
  - word: kinds.department
    id: branch
    says: {fa: شعبه, en: Branch}
  - word: scripts.deadline.since_other
    id: since
    says: از {count} روز پیش
"""


_OTHER_GAPS = (
    "The text for `home.other_situations` does not have exactly these placeholders: `count`."
)
_NO_WORD = "No word on the pages is named “{}”."


def _published(language, **others):
    texts = texts_of(BASE) | {"journeys/base-project.yml": _PROJECT} | others
    site = publication_of(judged(texts), language=language, today=date(2026, 11, 22))
    assert site.pages, lines_of(site.problems)
    return site


def _body(site, path):
    return next(page.body for page in site.pages if page.path == path)


def test_a_project_says_words_of_the_pages_in_its_own_way():
    persian, english = _published("fa"), _published("en")

    assert "<h1" in _body(persian, "departments/index.html")
    assert "شعبه‌ها" in Elements(_body(persian, "departments/index.html")).text
    assert "شعبه‌ها" in _menu(persian)
    assert "از {count} روز پیش" in next(
        asset.data.decode() for asset in persian.assets if asset.path.endswith("cxmap.js")
    )
    assert "واحدها" not in _menu(persian)
    assert "Departments" in _menu(english)
    assert "navigation.department: شعبه‌ها" in Elements(_body(persian, "health.html")).text


def _menu(site):
    groups = [item for group in site.navigation for item in (group, *group.children)]
    return [item.title for item in groups]


def _said(own):
    problems = judged(
        texts_of(BASE) | {"journeys/base-project.yml": f"project: نمونه\nwords:\n  - {own}\n"}
    ).problems
    return [sentence(each, "en") for each in problems if each.code in ("CX381", "CX382")]


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        (
            "{word: navigation.departmnt, says: شعبه‌ها}",
            [_NO_WORD.format("navigation.departmnt") + " Did you mean “navigation.department”?"],
        ),
        (
            "{word: واحدها, says: شعبه‌ها}",
            [_NO_WORD.format("واحدها") + " Did you mean “navigation.department”?"],
        ),
        (
            '{word: home.other_situations, says: "بقیه ({number})"}',
            [_OTHER_GAPS],
        ),
        (
            '{word: home.other_situations, says: "بقیه {"}',
            [_OTHER_GAPS],
        ),
        (
            '{word: home.other_situations, says: "بقیه ({count:d})"}',
            [_OTHER_GAPS],
        ),
        (
            '{word: home.other_situations, says: "بقیه ({count!r})"}',
            [_OTHER_GAPS],
        ),
        ('{word: home.other_situations, says: "بقیه: {count}"}', []),
        (
            "{word: report.clean, says: خوب}",
            [_NO_WORD.format("report.clean")],
        ),
    ],
)  # fmt: skip
def test_a_wrong_name_or_gap_is_said_with_what_was_meant(own, expected):
    assert expected == _said(own)


def test_words_of_pages_have_one_name_in_every_language():
    assert set(words_of_pages("fa")) == set(words_of_pages("en"))


def test_a_number_is_dialled_with_the_code_of_its_country():
    registers = BASE.partition("# file: journeys/base-registers.yml\n")[2].partition("# file")[0]
    reach = registers.replace("    id: sales\n", "    id: sales\n    reach: تلفن ۰۲۱-۸۸۸۸ ۱۲۳۴\n")
    pages = _published("fa", **{"journeys/base-registers.yml": reach})

    assert 'href="tel:+982188881234"' in _body(pages, "departments/sales.html")
    assert '<bdi dir="ltr">۰۲۱-۸۸۸۸ ۱۲۳۴</bdi>' in _body(pages, "departments/sales.html")
