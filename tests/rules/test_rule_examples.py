import re
import shutil
import sys
from pathlib import Path

import pytest

from cxmap import rules as package
from cxmap.foundation.codes import diagnoses
from cxmap.foundation.problems import Severity
from cxmap.language.examples import example_in
from cxmap.language.languages import LANGUAGES
from cxmap.language.messages import examples
from cxmap.publication.checking import checked_project
from cxmap.rules.registry import all_rules
from cxmap.rules.wording import sentence
from tests.readings import (
    BASE,
    PICTURES,
    example_problems,
    files_of,
    judged,
    texts_of,
    without_hints,
)

OF_BOTH_LANGUAGES = {
    "arabic_letter", "comma_in_braces", "half_space_joins", "key_in_persian", "persian_comma",
    "text_is_in_its_language", "unknown_language",
}  # fmt: skip


def test_the_base_of_all_examples_has_no_problem():
    assert () == judged(texts_of(BASE)).problems


@pytest.mark.parametrize("name", all_rules())
def test_the_bad_example_of_a_rule_breaks_this_rule_and_no_other(name):
    rule = all_rules()[name]
    is_hint = rule.severity is Severity.HINT
    problems = example_problems(rule.bad)
    found = problems if is_hint else without_hints(problems)
    assert [(rule.code, name, rule.severity)] == [(p.code, p.id, p.severity) for p in found]


@pytest.mark.parametrize("name", all_rules())
def test_a_rule_that_needs_a_day_says_so(name):
    rule = all_rules()[name]
    files = files_of(texts_of(BASE) | PICTURES | texts_of(rule.bad))
    found = {each.id for each in checked_project(files).problems}

    assert rule.needs_day == (name not in found)


@pytest.mark.parametrize("name", all_rules())
def test_the_good_example_of_a_rule_breaks_none(name):
    problems = example_problems(all_rules()[name].good)
    assert [] == [(p.id, str(p.span)) for p in without_hints(problems)]
    assert name not in {problem.id for problem in problems}


@pytest.mark.parametrize("name", examples())
def test_the_bad_example_of_a_problem_has_this_problem_and_no_other(name):
    problems = example_problems(examples()[name].bad)
    found = [each.id for each in problems if each.id == name or each in without_hints(problems)]
    assert [name] == found


@pytest.mark.parametrize("name", examples())
def test_the_good_example_of_a_problem_has_none(name):
    found = without_hints(example_problems(examples()[name].good))
    assert [] == [(problem.id, str(problem.span)) for problem in found]


@pytest.mark.parametrize("key", ["bad", "good"])
@pytest.mark.parametrize("name", [*all_rules(), *examples()])
def test_an_english_example_says_the_same_as_the_persian_one(name, key):
    persian = getattr(all_rules().get(name) or examples()[name], key)
    english = example_in("en", persian)
    if english == persian:
        assert "translat" in name or name in OF_BOTH_LANGUAGES
    else:
        assert [] == re.findall("[\u0600-\u06ff]+", english)
        expected, found = (
            [(p.id, p.span.line) for p in example_problems(text)] for text in (persian, english)
        )
        assert expected == found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", all_rules())
def test_every_rule_is_said_in_full_in_every_language(name, language):
    message = all_rules()[name].words[language]
    assert all((message.message, message.why, message.help))
    for problem in example_problems(all_rules()[name].bad):
        assert "{" not in sentence(problem, language)


def test_rules_and_problems_of_reading_share_no_code():
    read = {diagnosis.code for diagnosis in diagnoses()}
    assert set() == read & {rule.code for rule in all_rules().values()}


@pytest.fixture
def another_folder_of_rules(tmp_path, monkeypatch):
    """A folder that counts as part of the package for one test."""
    monkeypatch.setattr(package, "__path__", [*package.__path__, str(tmp_path)])
    all_rules.cache_clear()
    yield tmp_path
    for path in tmp_path.glob("*.py"):
        sys.modules.pop(f"{package.__name__}.{path.stem}", None)
        vars(package).pop(path.stem, None)
    all_rules.cache_clear()


def test_a_rule_is_found_by_being_there(another_folder_of_rules):
    original = Path(package.__file__).with_name("owner_is_known.py").read_text(encoding="utf-8")
    path = another_folder_of_rules / "brand_new.py"
    path.write_text(original.replace("CX301", "CX399"), encoding="utf-8")
    assert "CX399" == all_rules()["brand_new"].code


def test_two_rules_may_not_share_a_code(another_folder_of_rules):
    original = Path(package.__file__).with_name("owner_is_known.py")
    shutil.copy(original, another_folder_of_rules / "brand_new.py")
    with pytest.raises(ValueError, match="share a code"):
        all_rules()
