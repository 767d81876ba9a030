"""Each file below ``tests/cases/problems`` is a project and the problems it has."""

from pathlib import Path

import pytest
import yaml

from cxmap.catalog.catalog import catalog_of
from cxmap.files.discovery import File
from cxmap.foundation import codes
from cxmap.foundation.spans import Span
from cxmap.language.languages import LANGUAGES
from cxmap.reading.read import read
from cxmap.rules.check import check
from cxmap.rules.wording import sentence
from tests.readings import files_of, lines_of

CASES = sorted((Path(__file__).parents[1] / "cases" / "problems").glob("*.yml"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_project_has_the_problems_that_its_case_names(path):
    case = yaml.safe_load(path.read_text(encoding="utf-8"))
    unreadable = [
        File(path=name, problem=codes.UNREADABLE.at(Span(path=name), reason="no"))
        for name in case.get("unreadable", ())
    ]
    problems = check(catalog_of(read([*files_of(case["files"]), *unreadable]))).problems
    said = [sentence(problem, "en") for problem in problems]
    assert case["problems"] == lines_of(problems), said
    assert all(sentence(problem, language) for problem in problems for language in LANGUAGES)
