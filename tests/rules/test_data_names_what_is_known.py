"""Words of rows that name nothing are said, as many as somebody reads."""

from tests.readings import judged

VOICE = "datasets:\n  - dataset: Rows\n    id: rows\n    file: rows.csv\n    rows: answers\n"


def said(channels):
    texts = {
        "journeys/project.yml": "project: Shop\nlanguages: en\n",
        "journeys/voice.yml": VOICE,
        "journeys/rows.csv": "date,score,channel\n"
        + "".join(f"2026-03-05,9,{each}\n" for each in channels),
    }
    problems = [each for each in judged(texts).problems if each.code == "CX228"]
    return [
        (dict(each.arguments)["name"], dict(each.arguments)["where"].key.rpartition(".")[2])
        for each in problems
    ]


def test_one_row_is_one_row():
    assert [("by owl", "one"), ("by bat", "other")] == said(["by owl", "by bat", "by bat", "web"])


def test_of_many_words_the_first_ten_are_said_and_how_many_there_are_besides():
    found = said([f"way {number:02}" for number in range(25)])
    assert [f"way {number:02}" for number in range(10)] == [name for name, _ in found]
    assert ["one"] * 9 + ["with_more"] == [where for _, where in found]


def test_what_is_counted_only_in_the_whole_is_not_said_row_by_row():
    assert len(said([f"way {number:04}" for number in range(1000)])) == 10
