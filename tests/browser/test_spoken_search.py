"""What a customer says, typed as it was heard, leads to what can be done, on a phone."""

import re
from urllib.parse import quote

import pytest

from cxmap.files.discovery import read_project_files
from cxmap.language.folding import folded_key
from cxmap.model.playbook import Situation
from cxmap.publication.checking import checked_project
from cxmap.views.addresses import address_of
from tests.projects import ROOT

pytestmark = pytest.mark.browser

_SPOKEN = (
    "سایزش نمی‌خوره، برچسبش رو هم کندم",
    "سه روزه سفارشم نرسیده",
    "کالا رو پس دادم، پولم کو؟",
    "رنگش با عکس فرق داره",
    "خونه نیستم، فردا شب بیارید",
    "همین رو جای دیگه ارزون‌تر دیدم",
    "از صبح منتظر جواب فروشم",
    "واحد مالی‌تون باهام بد حرف زد",
    "بار سومه شکایت می‌کنم، کسی جواب نداده",
    "فروشگاه ما بزرگه؛ تخفیف ندید تمدید نمی‌کنیم",
)
# As they are typed in a hurry: in part, without half-spaces or with spaces, on an Arabic keyboard.
_IN_A_HURRY = {
    "سایز نمی خوره برچسب کندم": _SPOKEN[0],
    "سفارشم نرسيده": _SPOKEN[1],
    "پولم کو": _SPOKEN[2],
    "رنگش فرق داره": _SPOKEN[3],
    "خونه نیستم": _SPOKEN[4],
    "ارزون تر ديدم": _SPOKEN[5],
    "منتظر جواب فروشم": _SPOKEN[6],
    "مالی بد حرف زد": _SPOKEN[7],
    "بار سومه شکایت میکنم": _SPOKEN[8],
    "تخفیف ندید تمدید نمیکنیم": _SPOKEN[9],
}
_BOX = "[data-md-component=search-query]"
_SAID = ".md-search-result__meta"
# A page is the caption over what was found on it.
_FIRST = ".md-search-result__item:first-child > a + a"


@pytest.fixture(scope="module")
def anchor_of():
    """Tell where a sentence is answered: in the situation that its customers say it in."""
    catalog = checked_project(read_project_files(ROOT)).catalog

    def anchor(sentence):
        for situation in catalog.all(Situation):
            said = (spelling for says in situation.says for spelling in says.spellings())
            if folded_key(sentence) in map(folded_key, said):
                address = address_of(catalog, situation)
                return address.anchor if address else None
        return None

    return anchor


@pytest.fixture
def phone(browser):
    """A phone with a fresh memory."""
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True, locale="fa-IR"
    )
    yield context.new_page()
    context.close()


def _search(page, url, sentence):
    """Type a sentence into the search of the first page, letter by letter."""
    page.goto(url)
    page.tap(".cx-search > a")
    page.wait_for_timeout(400)  # Chromium's emulated finger is lifted late, and nobody types sooner
    page.keyboard.type(sentence)
    page.wait_for_selector(_FIRST)
    page.wait_for_function(  # the theme shows what was found for the letters so far
        "([first, letters]) => document.querySelector(first).href.includes(letters)",
        arg=[_FIRST, quote(re.findall(r"\w+", sentence)[-1])],
    )
    return page.locator(_FIRST)


def _taps_to_an_option(page, result, anchor):
    """Tap as a reader would, and count; what is not on the screen cannot be tapped."""
    assert result.bounding_box()["y"] < 844 / 2
    result.tap()
    page.wait_for_url(f"**#{anchor}")
    option = page.locator(f"[id='{anchor}']").locator("xpath=ancestor::details[1]")
    option = option.locator(".cx-option").first
    page.wait_for_timeout(200)  # the page opens what was looked for
    if option.is_visible():
        return 1
    page.locator(f"summary:has([id='{anchor}'])").tap()
    option.wait_for(state="visible")
    return 2


# That all are found first is held below; what a tap does is the same for each.
@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(each, marks=[pytest.mark.long] if at % 5 else [])
        for at, each in enumerate(_SPOKEN)
    ],
)
def test_a_sentence_leads_to_an_option_within_two_taps(phone, demo_url, anchor_of, sentence):
    anchor = anchor_of(sentence)
    result = _search(phone, f"{demo_url}/fa/index.html", sentence)

    assert re.search(f"#{anchor}$", result.get_attribute("href"))
    assert _taps_to_an_option(phone, result, anchor) <= 2


def test_a_sentence_leads_to_an_option_in_a_page_opened_from_a_folder(phone, demo_site, anchor_of):
    anchor = anchor_of(_SPOKEN[7])
    result = _search(phone, (demo_site / "fa" / "index.html").as_uri(), _SPOKEN[7])

    assert re.search(f"#{anchor}$", result.get_attribute("href"))
    assert _taps_to_an_option(phone, result, anchor) <= 2


def test_a_sentence_leads_to_its_situation_also_when_it_is_typed_in_a_hurry(
    phone, demo_url, anchor_of
):
    phone.goto(f"{demo_url}/fa/index.html")
    phone.tap(".cx-search > a")
    missed = {}
    for typed, sentence in (_IN_A_HURRY | dict(zip(_SPOKEN, _SPOKEN, strict=True))).items():
        phone.fill(_BOX, "")
        phone.wait_for_function("() => !document.querySelector('.md-search-result__item')")
        phone.fill(_BOX, typed)  # as when it is pasted: no key is let go
        phone.wait_for_selector(_FIRST)
        href = phone.get_attribute(_FIRST, "href")
        if not href.endswith(f"#{anchor_of(sentence)}"):
            missed[typed] = href

    assert missed == {}


def test_a_title_of_a_page_leads_to_the_page(phone, demo_url):
    phone.goto(f"{demo_url}/fa/index.html?q=")
    phone.fill(_BOX, "مرجوعی و تعویض بدون چون‌وچرا")
    phone.wait_for_selector(".md-search-result__item")

    first = phone.get_attribute(".md-search-result__item:first-child > a", "href")
    assert "policies/free-returns.html" in first


def test_the_search_speaks_persian_without_latin_digits(phone, demo_url):
    phone.goto(f"{demo_url}/fa/index.html")

    assert phone.get_attribute(_BOX, "placeholder") == "مشتری چه می‌گوید؟"
    phone.tap(".cx-search > a")
    phone.fill(_BOX, "شکایت")
    phone.wait_for_selector(".md-search-result__item")
    said = phone.text_content(_SAID) + " ".join(
        phone.locator(".md-search-result__more > summary").all_text_contents()
    )
    assert "جست" in phone.get_attribute(".md-search__options", "aria-label")
    assert not re.search("[0-9A-Za-z]|جستجو", said)
