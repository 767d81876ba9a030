"""A text in another language than that of its readers is found; names and few words are not."""

import pytest

from tests.readings import BASE, judged, texts_of

_JOURNEY = """\
# file: journeys/visit.yml
journey: بازدید
owner: sales
description: {own}
stages:
  - stage: لابی
    id: lobby
    status: not_described
# file: journeys/visit.en.yml
journey: A visit
description: {english}
stages:
  - id: lobby
    stage: Lobby
"""
_OWN, _ENGLISH = "از در تا قرارداد", "From the door to the contract"


def _found(own=_OWN, english=_ENGLISH):
    written = texts_of(_JOURNEY.format(own=own, english=english))
    found = judged(texts_of(BASE) | written).problems
    return [str(each.span) for each in found if each.code == "CX345"]


@pytest.mark.parametrize(
    "own",
    [
        "Ask for the case number before you go on.",
        "The [guests](https://a.example) are greeted at the door, and we take their coats.",
    ],
)
def test_an_english_sentence_in_a_persian_file_is_found(own):
    assert ["journeys/visit.yml:3:14"] == _found(own=own)


def test_persian_that_was_left_in_an_overlay_is_found_where_it_stands():
    assert ["journeys/visit.en.yml:2:14"] == _found(english="از در تا قرارداد")


@pytest.mark.parametrize(
    "own",
    [
        "Microsoft Dynamics 365 Customer Service Enterprise",
        "The Ritz-Carlton Hotel Company",
        "NPS, CSAT, CES",
        "کتاب The Value of Keeping the Customers You Have را بخوانید و به همکارها هم بدهید",
        "`cxmap check --lang fa` and `cxmap fix`",
    ],
)
def test_names_and_short_texts_are_let_be(own):
    assert [] == _found(own=own)


def test_a_quotation_and_a_name_in_the_other_letters_are_let_be():
    assert [] == _found(english="The sign says «لطفاً همین‌جا منتظر بمانید تا صدایتان کنند» in red")
    assert [] == _found(english="بانک سپه مرکزی")


def test_the_title_of_a_source_stays_in_its_language():
    source = "# file: journeys/more.yml\nsources:\n  - source: How it is to be a customer of ours\n"
    found = judged(texts_of(BASE) | texts_of(source)).problems

    assert not [each for each in found if each.code == "CX345"]


def test_a_file_that_is_all_in_another_language_is_left_to_the_settings_of_the_project():
    journey = "# file: journeys/a.yml\njourney: A visit to the shop\ngoal: To be at home there\n"
    found = judged(texts_of(BASE) | texts_of(journey)).problems

    assert not [each for each in found if each.code == "CX345"]
