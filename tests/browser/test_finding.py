"""What staff type into the search box leads to what they want, however they spell it."""

from pathlib import Path

import pytest

from tests.search.box import ask, marked, missing, open_box
from tests.search.figures import asked, misses, queries_of, share

pytestmark = pytest.mark.browser

_QUERIES = Path(__file__).parents[1] / "search"


def _is_found(page, url, site, name):
    answers = asked(page, url, site, queries_of(_QUERIES / name))

    assert share(answers, 1) >= 0.9, misses(answers)
    assert share(answers, 5) >= 0.95, misses(answers)


@pytest.fixture
def page(browser):
    page = browser.new_page()
    yield page
    page.close()


def test_what_persian_staff_type_is_found(page, demo_url, demo_site):
    _is_found(page, f"{demo_url}/fa", demo_site / "fa", "queries.toml")


@pytest.mark.long
def test_what_persian_staff_type_is_found_in_a_page_opened_from_a_folder(page, demo_site):
    _is_found(page, (demo_site / "fa").as_uri(), demo_site / "fa", "queries.toml")


def test_what_english_staff_type_is_found(page, demo_url, demo_site):
    _is_found(page, f"{demo_url}/en", demo_site / "en", "queries.en.toml")


def test_a_word_in_another_spelling_is_marked_as_it_stands_and_not_missing(page, demo_url):
    open_box(page, f"{demo_url}/fa/index.html")
    ask(page, "سفارشم نرسيده")

    assert "نرسیده" in marked(page)
    assert [] == missing(page)


def test_what_is_not_there_is_called_missing_as_it_was_typed(page, demo_url):
    open_box(page, f"{demo_url}/fa/index.html")
    ask(page, "بسته‌بندی زرافه‌ها")

    assert {"زرافه‌ها"} == set(missing(page))


def test_a_result_says_what_it_is_and_in_what_it_stands(page, demo_url):
    open_box(page, f"{demo_url}/fa/index.html")
    ask(page, "ورود به لابی")

    titles = page.locator(".md-search-result__item:first-child h2").all_text_contents()
    assert "ورود به لابی نقطه تماس · لابی" in titles


def test_no_sign_in_a_question_excludes_what_follows_it(page, demo_url):
    open_box(page, f"{demo_url}/fa/index.html")

    whole = ask(page, "چک لیست پذیرش")
    for typed in ("چک-لیست -پذیرش", "+چک‌لیست ~پذیرش^2", '"چک لیست" پذیرش:', "چک* لیست* پذیرش*"):
        assert whole[0] == ask(page, typed)[0], typed


def test_a_synonym_of_the_project_is_found(page, demo_url):
    open_box(page, f"{demo_url}/fa/index.html")

    assert ask(page, "ایمیل") == ask(page, "رایانامه")


def test_texts_made_to_break_out_of_the_list_do_not(page, demo_url):
    open_box(page, f"{demo_url}/fa/index.html")
    for typed in ("<img src=x onerror=alert(1)>شکایت", "__proto__ شکایت", "شکایت " + "\\" * 500):
        ask(page, typed)

    assert 0 == page.locator(".md-search-result img").count()
