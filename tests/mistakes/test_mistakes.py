"""What goes wrong when busy people write journeys, and the one message that each of them gets.

Each file beside this one is a mistake: the file as it was written, the place where the message must
stand, its sentence in both languages, and the lines as they should have been. There are 134 of
them: 9 with colons and remarks, 18 with lists, commas and dashes, 17 with quotation marks and
signs, 21 with indentation and lines, 13 with keys, 9 with ids, 6 with references, 1 with letters,
28 with words of a fixed list, dates, limits and numbers, 8 with playbooks and translations, 4 with
texts that are still to come; 106 stand among Persian texts. 105 say what the lines would be; 81 of
these anybody would write so (``safe``).
"""

import operator
import re
from pathlib import Path

import pytest
import yaml

from cxmap.language.languages import LANGUAGES
from cxmap.publication import mending
from cxmap.rules.wording import help_of, sentence
from tests.mistakes.project import SOUND
from tests.readings import files_of, judged

MISTAKES = sorted(Path(__file__).parent.glob("*.yml"))
UNSEEN = {"tab": "\t", "nbsp": "\u00a0", "zwnj": "\u200c"}
"""Signs that nobody sees stand in the files by their names, such as ⟨tab⟩."""


def mistake(path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def as_saved(text, how=""):
    """Give a text of a case as its author's editor has saved it."""
    text = re.sub("⟨([a-z]+)⟩", lambda sign: UNSEEN[sign[1]], text)
    if "crlf" in how:
        text = text.replace("\n", "\r\n")
    return text.encode("utf-8-sig" if "bom" in how else "utf-8")


def problems_of(case, written):
    texts = {path: as_saved(text) for path, text in case.get("beside", {}).items()}
    return judged(SOUND | texts | {case["file"]: as_saved(written, case.get("saved", ""))}).problems


def mended(case):
    """Give the file with the lines as they should have been."""
    lines = case["written"].splitlines(keepends=True)
    at = case["at"].partition(":")[0]
    first, last = (int(each) for each in case.get("of_lines", f"{at}-{at}").split("-"))
    lines[first - 1 : last] = [case["after"]]
    return "".join(lines)


def test_the_project_around_the_mistakes_has_none():
    assert judged(SOUND).problems == ()


def seen(text):
    """What is seen of a sentence: not the marks that keep its dates from turning round."""
    return text.replace("\u2066", "").replace("\u2069", "")


@pytest.mark.parametrize("path", MISTAKES, ids=lambda path: path.stem)
def test_a_mistake_gets_one_message_where_it_stands(path):
    case = mistake(path)
    problems = problems_of(case, case["written"])
    said = [
        (str(each.span), {language: seen(sentence(each, language)) for language in LANGUAGES})
        for each in problems
    ]
    expected = {language: seen(text) for language, text in case["says"].items()}
    assert [(f"{case['file']}:{case['at']}", expected)] == said


@pytest.mark.parametrize("path", MISTAKES, ids=lambda path: path.stem)
def test_a_message_says_what_to_write(path):
    case = mistake(path)
    (problem,) = problems_of(case, case["written"])
    assert case["suggests"] in f"{sentence(problem, 'en')} {help_of(problem, 'en')}"


@pytest.mark.parametrize(
    "path", [path for path in MISTAKES if "after" in mistake(path)], ids=lambda path: path.stem
)
def test_a_mended_mistake_is_none(path):
    case = mistake(path)
    problems = problems_of(case, mended(case))
    assert problems == (), [str(each.span) + sentence(each, "en") for each in problems]


def test_most_mistakes_can_be_mended_and_the_others_ask_something():
    cases = [mistake(path) for path in MISTAKES]
    assert len(cases) >= 80
    assert sum("after" in case for case in cases) >= 60
    assert all(("after" in case) != ("no_fix" in case) for case in cases)
    assert all(case["safe"] in (True, False) for case in cases if "after" in case)


def fixed(case, *, with_unsafe=False):
    """Give the file as ``cxmap fix`` leaves it, how its author saved it, and as it should be."""
    how = case.get("saved", "")
    texts = {path: as_saved(text) for path, text in case.get("beside", {}).items()}
    written = as_saved(case["written"], how)
    files = files_of(SOUND | texts | {case["file"]: written})
    data = mending.mended(files, with_unsafe=with_unsafe).files[case["file"]].data
    return data, written, as_saved(mended(case), how) if "after" in case else None


@pytest.mark.parametrize("path", MISTAKES, ids=lambda path: path.stem)
def test_what_anybody_would_write_so_is_fixed_and_nothing_else(path):
    case = mistake(path)
    data, written, after = fixed(case)

    assert (after if case.get("safe") else written) == data


@pytest.mark.parametrize("path", MISTAKES, ids=lambda path: path.stem)
def test_a_guess_is_made_as_it_should_be_or_not_at_all(path):
    data, written, after = fixed(mistake(path), with_unsafe=True)

    assert data in (written, after)


def test_half_of_the_guesses_are_made():
    cases = [case for case in map(mistake, MISTAKES) if case.get("safe") is False]
    done = [case for case in cases if operator.ne(*fixed(case, with_unsafe=True)[:2])]

    assert len(done) >= len(cases) / 2
