"""What looks like a slip of the pen and is none, and what a slip lets the rest of a file say."""

import pytest

from cxmap.files.nodes import Sequence
from cxmap.files.yaml_nodes import document

FINE = [
    "goal: -5 درجه و برف",
    "goal:\n  – سلام، خوش آمدید",
    "goal:\n  پیش از جلسه - یا پس از آن -\n  با او تماس بگیرید",
    "goal: >-\n  -نام مهمان\n  -نام میزبان",
    "goal: |\n  1. نام مهمان\n  2. نام میزبان",
    "goal:\n  در سال ۱۴۰۵\n  5 بازدید داشتیم",
    "goal: داخلی\u00a0۱۲۰",
    'must_know: ["نام مهمان، و لقب او"]',
    "must_know: [نام مهمان، و لقب او, نام میزبان]",
    "goal: {fa: روشن بود, en: Everything was clear}",
    "goal: «همین‌جا» ماند",
    "goal: https://example.com/<<<<<<<",
]


@pytest.mark.parametrize("written", FINE)
def test_a_text_that_is_meant_as_it_stands_is_no_slip(written):
    assert document("journeys/a.yml", f"journey: بازدید\n{written}\n".encode()).problems == ()


def test_a_list_with_persian_commas_is_read_as_it_was_meant():
    read = document("journeys/a.yml", "persona: [chain-buyer، gift-buyer]\n".encode())
    assert read.root is not None
    persona = read.root["persona"]
    assert isinstance(persona, Sequence)
    assert ["chain-buyer", "gift-buyer"] == persona
    assert [(0, 10, 0, 21), (0, 23, 0, 33)] == persona.items_at


def test_a_text_between_braces_goes_on_after_its_comma():
    read = document("journeys/a.yml", b"goal: {en: Clear, even the parking}\n")
    assert {"goal": {"en": "Clear, even the parking"}} == read.root
