"""Which document comes first, what a result shows of it, and what is offered where none is."""

import pytest

from tests.search.test_folding import evaluated, needs_node

pytestmark = needs_node

_FOUND = """(({asked, ...pages}) => {
    const index = new find.Index();
    for (const [name, {title, text = []}] of Object.entries(pages)) {
        const fields = {title: [title], text};
        index.add(name, 1, Object.entries(fields).map(([of, all]) => [of, find.wordsOfLines(all)]));
    }
    return find.ranked(index, find.asked(asked)).map(({name}) => name);
})(value)"""
_SHOWN = """(({asked, text, title = "", says = [], answer = ""}) => {
    const index = new find.Index();
    const lines = find.linesOf(text);
    const fields = {title: [title], text: lines, says};
    index.add("here", 1, Object.entries(fields).map(([name, of]) => [name, find.wordsOfLines(of)]));
    const words = find.asked(asked);
    return find.excerpt({title, lines, says, answer}, find.ranked(index, words)[0].places, words);
})(value)"""
_NEAREST = """(({asked, text}) => {
    const index = new find.Index();
    index.add("here", 1, [["text", find.wordsOfLines([text])]]);
    return find.nearest(index, find.asked(asked));
})(value)"""


def found(**pages):
    [names] = evaluated(_FOUND, pages)
    return names


def shown(**document):
    [html] = evaluated(_SHOWN, document)
    return html


def test_a_number_with_its_unit_is_no_day_of_a_month():
    found_names = found(
        asked="24 ساعت",
        day={"title": "موعد", "text": ["۲۴ آبان، ساعت کار"]},
        hours={"title": "مهلت", "text": ["جواب تا ۲۴ ساعت"]},
        only_day={"title": "موعد", "text": ["۲۴ آبان"]},
    )

    assert ["hours", "day"] == found_names


def test_two_words_that_a_site_writes_as_one_are_not_found_apart_before_it():
    found_names = found(
        asked="پیش پرداخت",
        payment={"title": "پرداخت", "text": ["پیش بانک است"]},
        prepayment={"title": "مدارک", "text": ["مبلغ پیش‌پرداخت"]},
    )

    assert "prepayment" == found_names[0]


def test_one_word_leads_to_the_page_that_says_most_of_it():
    pages = {f"page#{number}": {"title": "x", "text": ["a refund of money"]} for number in range(6)}
    found_names = found(
        asked="refund",
        role={"title": "Refund clerk"},
        page={"title": "Return, exchange, refund"},
        **pages,
    )

    assert "page" == found_names[0]


def test_a_result_shows_the_line_that_answers_with_its_label():
    html = shown(
        asked="مبلغ", text="<p>اول این.</p><p>بدانید: </p><ul><li>مبلغ چک</li></ul> · روز ·"
    )

    assert '<p class="cx-found">بدانید: <mark>مبلغ</mark> چک</p>' == html["text"]


def test_a_situation_shows_what_the_customer_says_and_the_first_way_out():
    html = shown(
        asked="سایز",
        text="<p>قدم‌ها: </p>",
        title="سایز",
        says=["کوچیکه", "سایزش بزرگه"],
        answer="تعویض",
    )

    assert "<mark>سایز</mark>" == html["title"]
    assert [
        '<p class="cx-found cx-found--says"><mark>سایزش</mark> بزرگه</p>',
        '<p class="cx-found cx-found--answer">تعویض</p>',
    ] == [f"{each}</p>" for each in html["text"].split("</p>")[:-1]]


def test_what_is_far_before_the_word_is_left_out():
    html = shown(asked="money", text=f"<p>{'word ' * 60}money &amp; more</p>")

    assert html["text"].startswith('<p class="cx-found">… word ')
    assert html["text"].endswith("<mark>money</mark> &amp; more</p>")
    assert len(html["text"]) < 120


@pytest.mark.parametrize(
    ("asked", "nearest"), [("مرجویع", ["مرجوعی"]), ("پرداشتن", ["پرداختن"]), ("زرافه", [])]
)
def test_a_mistyped_word_is_near_to_one_that_is_there(asked, nearest):
    [offered] = evaluated(_NEAREST, {"asked": asked, "text": "مرجوعی، پرداختن؛ اضافه راه"})

    assert nearest == offered


def test_a_verb_is_said_with_what_was_typed_before_it():
    [typed] = evaluated("find.asked(value).map(({typed}) => typed)", "سایز نمی خوره")

    assert ["سایز", "نمی", "نمی خوره"] == typed


def test_half_of_a_word_is_found_only_where_the_other_half_is_known_too():
    between = {"title": "راه", "text": ["بین دو شهر"]}

    assert [] == found(asked="زرافه\u200cبین", between=between)
    assert ["between"] == found(asked="شهر\u200cبین", between=between)


def test_what_was_typed_on_the_other_keyboard_is_understood():
    assert ["مرجوعی", "refund"] == evaluated("find.onOtherKeyboard(value)", "lv[,ud", "قثبعدی")
