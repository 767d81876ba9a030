"""What search engines and previews are told of a page: the first sentence of its text, bare."""

import pytest

from cxmap.language.markdown import first_paragraph
from cxmap.pages.entry_page import first_sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See **[here](https://a.org)**. Then go.", "See here."),
        ("1. Ask first. Then go.\n2. Stay.", "Ask first."),
        ("Room No. 12 is on the left. Turn there.", "Room No. 12 is on the left."),
        ("1\\. floor of `them`. Second.", "1. floor of them."),
        ("اتاق ۱۲. طبقهٔ دوم است. بعد بروید.", "اتاق ۱۲. طبقهٔ دوم است."),
        ("چرا؟ چون دیر شد.", "چرا؟"),
        ("> Quoted\n> in lines\n\nand on", "Quoted in lines"),
        ("", ""),
    ],
)
def test_a_description_is_one_sentence_without_signs(text, expected):
    assert expected == first_sentence(first_paragraph(text))
