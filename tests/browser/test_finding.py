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


def test_several_results_are_on_a_phone_at_once_and_no_label_is_alone(browser, demo_url):
    page = browser.new_page(viewport={"width": 390, "height": 844})
    open_box(page, f"{demo_url}/fa/index.html")
    for typed in ("پس گرفتن", "مرجوعی", "پیش پرداخت", "سفارشم نرسیده"):
        ask(page, typed)
        heights = page.eval_on_selector_all(
            ".md-search-result__article", "all => all.map(each => each.offsetHeight)"
        )
        lines = page.locator(".cx-found").all_text_contents()

        assert max(heights) < 844 / 4, typed
        assert not [line for line in lines if line.rstrip().endswith(":")], typed
    page.close()


def test_a_situation_says_what_customers_say_and_what_to_offer(page, demo_url):
    open_box(page, f"{demo_url}/fa/index.html")
    ask(page, "سایزش نمی خوره")

    first = page.locator(".md-search-result__item:first-child")
    assert "سایزش نمی‌خوره، برچسبش رو هم کندم" == first.locator(".cx-found--says").first.inner_text()
    assert "تعویض رایگان" in first.locator(".cx-found--answer").first.inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_kind_of_a_result_can_be_read(browser, demo_url, scheme):
    page = browser.new_page(color_scheme=scheme)
    open_box(page, f"{demo_url}/fa/index.html")
    ask(page, "مرجوعی")
    size, opacity, contrast = page.locator(".cx-kind").first.evaluate(
        """kind => {
            const channels = color => color.match(/[\\d.]+/g).map(Number);
            const light = color => {
                const [red, green, blue] = color.map(each => each / 255).map(
                    each => each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4);
                return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
            };
            const style = getComputedStyle(kind);
            let behind = kind;
            while (getComputedStyle(behind).backgroundColor.endsWith(", 0)")) {
                behind = behind.parentElement;
            }
            const [one, other] = [style.color, getComputedStyle(behind).backgroundColor].map(
                each => light(channels(each).slice(0, 3))).sort((a, b) => b - a);
            return [parseFloat(style.fontSize), style.opacity, (one + 0.05) / (other + 0.05)];
        }"""
    )

    assert size >= 12
    assert "1" == opacity
    assert contrast >= 4.5
    page.close()


def test_a_page_written_by_hand_says_that_it_is_one(page, demo_url):
    open_box(page, f"{demo_url}/en/index.html")
    ask(page, "Messages and the live page")

    page.wait_for_selector(".md-search-result__item h1", state="attached")
    titles = page.locator(".md-search-result__item h1").all_text_contents()
    assert any(title.endswith(" page") for title in titles), titles


def test_where_nothing_is_found_near_words_and_all_situations_are_offered(page, demo_url):
    open_box(page, f"{demo_url}/fa/index.html")

    assert [f"{demo_url}/fa/playbooks/index.html"] == ask(page, "بازپردادشت")
    offered = page.locator("[data-cx-ask]").first
    word = offered.inner_text()
    offered.click()
    page.wait_for_function("!document.querySelector('[data-cx-ask]')")
    assert word == page.input_value("[data-md-component=search-query]")
    assert word in marked(page)


def test_whole_words_in_every_spelling_are_marked_on_the_page(page, demo_url, demo_site):
    for url in (demo_url, demo_site.as_uri()):
        open_box(page, f"{url}/fa/index.html")
        ask(page, "سفارشم نرسيده")
        page.locator(".md-search-result__item:first-child > a").nth(1).click()
        page.wait_for_selector("article mark", state="attached")
        marks = set(page.locator("article mark").all_text_contents())

        assert {"سفارشم", "نرسیده", "سفارش"} <= marks
        assert not page.locator("article mark[data-md-highlight]").count()


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
