from hypothesis import given, settings
from hypothesis import strategies as st

from cxmap.language.languages import LANGUAGES
from cxmap.language.messages import examples
from cxmap.rules.registry import all_rules
from cxmap.rules.wording import sentence
from tests.readings import BASE, judged, texts_of

PATHS = st.sampled_from(
    ["journeys/a.yml", "journeys/a.en.yml", "playbooks/b.yaml", "journeys/بازدید.yml"]
)
SOUND = [BASE, *(rule.good for rule in all_rules().values())]
BROKEN = [*(rule.bad for rule in all_rules().values()), *(e.bad for e in examples().values())]
YAML = st.sampled_from([text for written in SOUND + BROKEN for text in texts_of(written).values()])
INSERTED = st.sampled_from(
    [
        "\n",
        " ",
        "  ",
        "\t",
        ":",
        ": ",
        "- ",
        "#",
        '"',
        "'",
        "[",
        "]",
        "{",
        "}",
        "&a ",
        "*a",
        "!x ",
        "\u202e",
        "\x00",
        "\u2028",
        "‌",
        "😀",
        "?",
        "|",
        ">",
        "%",
        "@",
        "null",
        "fa: ",
        "id: x\n",
        "،",
        "\u00a0",
        "-x",
        "\n– ",
        "// ",
        "<<<<<<< HEAD\n",
        "{a, b}",
        "«",
    ]
)


@st.composite
def spoilt(draw):
    """A text of the manual with something cut out and something put in."""
    text = draw(YAML)
    start = draw(st.integers(0, len(text)))
    end = start + draw(st.integers(0, 12))
    return (text[:start] + draw(INSERTED) + text[end:]).encode()


def assert_problems_are_inside(files):
    for problem in judged(files).problems:
        span = problem.span
        if problem.id == "project_missing":
            continue
        text = files[span.path].decode("utf-8", errors="replace").removeprefix("\ufeff")
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert 1 <= span.line <= len(lines), problem
        assert 1 <= span.column <= len(lines[span.line - 1]) + 1, problem
        assert (span.line, span.column) <= (span.end_line, span.end_column), problem
        for language in LANGUAGES:
            assert "\n" not in sentence(problem, language)


@given(st.dictionaries(PATHS, st.binary(max_size=60), max_size=3))
def test_any_bytes_are_read_and_every_problem_has_a_place_in_its_file(files):
    assert_problems_are_inside(files)


@settings(max_examples=300)
@given(st.dictionaries(PATHS, spoilt(), min_size=1, max_size=3))
def test_any_spoilt_project_is_read_and_every_problem_has_a_place_in_its_file(files):
    assert_problems_are_inside(files)
