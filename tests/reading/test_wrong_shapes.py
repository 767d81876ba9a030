"""Each wrong shape of each field gives one message at its place, in words that people use."""

import re
from collections import defaultdict
from dataclasses import replace

import pytest

from cxmap.foundation.problems import Word
from cxmap.language.languages import LANGUAGES
from cxmap.model.kinds import REGISTERS
from cxmap.rules.wording import sentence
from tests.reading import sound_project
from tests.reading.wrong_shapes import mistakes_of, mistakes_of_register, ways
from tests.readings import judged, lines_of

SOUND = sound_project.files()
PROJECT = "journeys/project.yml"
LOST = ("CX011", "CX101")

NO_WORDS = {
    "NoneType",
    "bool",
    "dict",
    "float",
    "int",
    "mapping",
    "pydantic",
    "scalar",
    "sequence",
    "str",
    "tuple",
    *(part.__name__ for part in ways()),
}
"""What a program calls things, and nobody else."""


def test_the_project_around_the_mistakes_is_sound():
    assert [] == lines_of(judged(SOUND).problems)


@pytest.mark.parametrize("part", ways(), ids=lambda part: part.__name__)
def test_each_wrong_shape_of_a_class_gives_one_message_at_its_place(part):
    assert [] == misjudged(list(mistakes_of(part)))


@pytest.mark.parametrize("register", REGISTERS)
def test_each_wrong_shape_of_a_register_gives_one_message_at_its_place(register):
    assert [] == misjudged(list(mistakes_of_register(register)))


def misjudged(mistakes):
    """Tell of each mistake that is not reported as it should be what is said in its place."""
    # A file that nobody knows what it is may hide what the others name wrongly.
    alone = [each for each in mistakes if each.path == PROJECT or each.code in LOST]
    others = [each for each in mistakes if each not in alone]
    found = [(each, judged(SOUND | {each.path: each.text}).problems) for each in alone]
    texts = SOUND | users(others) | {each.path: each.text for each in others}
    by_path = defaultdict(list)
    for problem in judged(texts).problems:
        by_path[problem.span.path].append(problem)
    found += [(each, by_path.pop(each.path, [])) for each in others]
    assert {} == by_path, "no mistake is reported anywhere else"
    return [told for mistake, problems in found if (told := misunderstanding(mistake, problems))]


def users(mistakes):
    """Name in a playbook what the rules would miss if nobody named it."""
    names = defaultdict(list)
    for mistake in mistakes:
        names[mistake.unnamed].append(mistake.id)
    item = {"item": "Look", "id": "look"} | keys_with(names, {"only_in": "context"})
    checklist = {"checklist": "Users", "id": "users", "items": [item]}
    named = keys_with(names, {"persona": "persona", "policies": "policy"})
    playbook = {"playbook": "Users", **named, "checklists": [checklist]}
    return {"playbooks/users.yml": sound_project.yaml_of(playbook)}


def keys_with(names, kinds):
    return {key: names[kind] for key, kind in kinds.items() if names[kind]}


def misunderstanding(mistake, problems):
    """Say what is wrong with the messages for one mistake; nothing where all is well."""
    expected = f"{mistake.place} {mistake.code}"
    told = [line.removesuffix(" warning") for line in lines_of(problems)]
    said = [words_of_ours(problem, language) for problem in problems for language in LANGUAGES]
    if [expected] != told or any(map(is_odd, said)):
        return mistake.name, expected, told, said
    return ()


def words_of_ours(problem, language):
    """Give the sentence of a problem without what it quotes, and without the keys of YAML."""
    arguments = ((name, said if isinstance(said, Word) else "") for name, said in problem.arguments)
    ours = sentence(replace(problem, arguments=tuple(arguments)), language)
    return f"{language}: " + re.sub("`[^`]*`", "", ours)


def is_odd(said):
    language, _, ours = said.partition(": ")
    words = set(re.findall(r"\w+", ours))
    is_foreign = language == "fa" and re.search("[A-Za-z]", ours)
    return is_foreign or "{" in ours or not words.isdisjoint(NO_WORDS)
