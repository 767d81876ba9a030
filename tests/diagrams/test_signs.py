"""What a card says of its touchpoint in signs: ours, reached, painful, worth solving."""

from cxmap.diagrams.legend import legend
from cxmap.diagrams.measures import SMALL
from tests.diagrams.journeys import drawn, laid_out, written

JOURNEY = """\
journey: J
stages:
  - stage: A
    touchpoints:
      - touchpoint: T
        id: t
        signature_moment: A cup of tea from the owner
        milestone: The contract is signed
        pains: [{pain: dark, id: dark}, {pain: cold, id: cold}]
      - touchpoint: Nothing special
"""
REGISTERS = """\
improvements:
  - {opportunity: Warmth, id: warmth, pains: [cold]}
  - {opportunity: Light, id: light, touchpoints: [it/t], pains: [dark]}
"""


def layout():
    return laid_out(*written(JOURNEY, "en", **{"journeys/registers.yml": REGISTERS}))


def test_pains_and_opportunities_are_counted_each_once():
    card, _ = layout().cards

    assert [("pain", "2", "Pain points"), ("opportunity", "2", "Opportunities")] == [
        (mark.name, mark.word, mark.meaning) for mark in card.layout.counts
    ]


def test_what_is_ours_and_what_is_reached_is_said_in_words():
    card, _ = layout().cards

    assert [("signature", "Signature moment"), ("milestone", "The contract is signed")] == [
        (mark.name, mark.word) for mark in card.layout.signs
    ]


def test_a_touchpoint_without_any_has_no_signs():
    _, card = layout().cards

    assert () == card.layout.signs == card.layout.counts


def test_signs_beside_mere_numbers_are_explained_below_the_map():
    reader, journey = written(JOURNEY, "en", **{"journeys/registers.yml": REGISTERS})
    explained = legend(reader, laid_out(reader, journey).map)

    assert "Pain points" in explained
    assert "Opportunities" in explained


VERDICTS = """\
journey: J
stages:
  - stage: A
    touchpoints:
      - touchpoint: T
        expectations:
          - {expects: Tea, delivered: Tea, verdict: met}
          - {expects: Cake, delivered: None, verdict: missed}
          - {expects: A chair, verdict: met, only_in: [snow]}
  - stage: B
    touchpoints:
      - touchpoint: A title of so many words that they go on in a second line of it
        expectations: [{expects: Light, verdict: unknown}]
"""
SNOW = {"journeys/contexts.yml": "contexts: [{context: Snow, id: snow}]\n"}


def test_verdicts_that_are_only_counted_and_what_differs_at_times_are_explained_once_each():
    reader, journey = written(VERDICTS, "en", **SNOW)
    explained = legend(reader, laid_out(reader, journey).map)

    assert 1 == explained.count("Met")
    assert 1 == explained.count("Different in some circumstances")
    # What cards say in words needs no legend.
    assert "Missed" not in explained
    assert "Not known" not in explained


def test_the_signs_of_one_row_begin_at_one_height():
    first, second = laid_out(*written(VERDICTS, "en", **SNOW)).cards

    assert len(first.layout.title.lines) < len(second.layout.title.lines)
    assert 1 == len({mark.y for each in (first, second) for mark in each.layout.verdicts[0].marks})


FULL = VERDICTS.replace(
    "      - touchpoint: T\n",
    """\
      - touchpoint: T
        moment_of_truth: Here they decide
        signature_moment: A cup of tea
        milestone: The contract is signed
        pains: [dark, cold]
""",
)


def test_the_signs_of_a_full_card_begin_where_those_of_its_row_do_too():
    first, second = laid_out(*written(FULL, "en", **SNOW)).cards

    assert len(first.layout.title.lines) < len(second.layout.title.lines)
    assert first.layout.signs[0].y == second.layout.verdicts[0].marks[0].y
    assert first.box.height == second.box.height


def test_pains_stand_behind_the_verdicts_and_below_them_only_where_there_is_no_room():
    stages = "".join(
        f"  - {{stage: {each}, touchpoints: [touchpoint: {each}]}}\n" for each in "CDEFG"
    )
    [(broad, *_), (narrow, *_)] = [
        laid_out(*written(text, "en", **SNOW)).cards for text in (FULL, FULL + stages)
    ]

    assert broad.layout.counts[0].y == broad.layout.verdicts[0].marks[-1].y
    assert broad.layout.counts[0].x > broad.layout.verdicts[0].marks[-1].x
    assert narrow.layout.counts[0].y == narrow.layout.verdicts[0].marks[-1].y + SMALL.line
    assert 0 == narrow.layout.counts[0].x


def test_a_card_without_signs_moves_those_of_its_row_nowhere():
    silent = VERDICTS.replace("        expectations: [{expects: Light, verdict: unknown}]\n", "")
    alone = VERDICTS.partition("  - stage: B")[0]
    heights = [
        laid_out(*written(text, "en", **SNOW)).cards[0].layout.verdicts[0].marks[0].y
        for text in (silent, alone)
    ]

    assert heights[0] == heights[1]


def test_an_end_is_said_on_its_card_and_what_may_be_left_out_is_dashed():
    ended = JOURNEY.replace(
        "Nothing special", "Bye\n        id: bye\n        need: optional\n        ends: Refused"
    )
    reader, journey = written(ended, "en")
    _, card = laid_out(reader, journey).cards
    picture = drawn(reader, journey)

    assert {"end"} == {mark.name for mark in card.layout.signs}
    said = " ".join(mark.word for mark in card.layout.signs)
    assert "Ends here: Refused" == said
    assert 1 == picture.count('class="no"')
    assert "A dashed card may be left out." in picture
