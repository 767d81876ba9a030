"""Every format is read back by somebody else's reader, or held against its published fields."""

import json
import re
import tomllib
from dataclasses import astuple, replace

import junitparser
import pytest
from sarif_pydantic import Sarif

from cxmap.foundation.problems import Severity, Skipped
from cxmap.language.languages import LANGUAGES
from cxmap.language.messages import examples
from cxmap.publication.fixes import fixes_of
from cxmap.reports.findings import report_of
from cxmap.reports.formats.registry import format_named, format_names, shows_fixes
from cxmap.rules import explanation
from cxmap.rules.registry import all_rules
from cxmap.rules.wording import help_of, message_of
from tests.projects import ROOT
from tests.readings import BASE, PICTURES, files_of, judged, texts_of

_BROKEN = """\
# file: journeys/project.yml
project: فروشگاه, 50%
# file: journeys/visit.yml
journey: بازدید
owner: slaes
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: "ورود: ۱۰۰٪, همه"
        id: enter
        fels: شاد
      - touchpoint: خروج
# file: journeys/departments.yml
departments:
  - department: فروش
    id: sales
"""


def _report(language="fa", texts=_BROKEN, skipped=()):
    checked = replace(judged(texts_of(texts)), skipped=skipped)
    return report_of(checked, language, texts=texts_of(texts))


def _written(name, **given):
    return format_named(name)(_report(**given))


@pytest.mark.parametrize("language", ["fa", "en"])
@pytest.mark.parametrize("name", format_names())
def test_every_format_names_every_finding(name, language):
    report = _report(language)
    said = format_named(name)(report)

    assert {"CX102", "CX117", "CX201"} == {each.problem.code for each in report.findings}
    for finding in report.findings:
        assert finding.problem.code in said
        assert "journeys/visit.yml" in said


@pytest.mark.parametrize("name", [*all_rules(), *examples()])
def test_no_format_shows_a_gap_that_should_be_filled(name):
    bad = (all_rules().get(name) or examples()[name]).bad
    checked = judged(texts_of(BASE) | PICTURES | texts_of(bad))
    for language in LANGUAGES:
        report = report_of(checked, language)
        gaps = {
            gap
            for each in report.problems
            for text in astuple(message_of(each.id, language))
            for gap in re.findall(r"(?<!{){[a-z_]+}(?!})", text)
        }
        for format_name in format_names():
            said = format_named(format_name)(report)
            assert [] == [gap for gap in gaps if gap in said]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_helps_is_filled_as_the_sentence_is(language):
    checked = judged(texts_of(_BROKEN.replace("slaes", "فروش")))
    problem = next(each for each in checked.problems if each.id == "reference_is_an_id")

    assert "sales" in help_of(problem, language)
    assert "\u2068sales\u2069" in help_of(problem, language, isolated=True)


def test_sarif_is_what_its_model_expects():
    skipped = (Skipped(code="CX301", files=("journeys/a.yml",)),)
    sarif = Sarif.model_validate_json(_written("sarif", skipped=skipped))
    (run,) = sarif.runs

    assert ("2.1.0", "cxmap") == (sarif.version, run.tool.driver.name)
    rules = [rule.id for rule in run.tool.driver.rules]
    assert sorted(rules) == rules
    assert ["CX201", "CX102", "CX117"] == [result.rule_id for result in run.results]
    assert all(rules[result.rule_index] == result.rule_id for result in run.results)
    first = run.results[0].locations[0].physical_location
    assert ("journeys/visit.yml", 2, 8, 13) == (
        first.artifact_location.uri,
        first.region.start_line,
        first.region.start_column,
        first.region.end_column,
    )
    said = run.invocations[0].model_extra["toolExecutionNotifications"]
    assert [True] == ["CX301" in each["message"]["text"] for each in said]


def test_a_path_in_sarif_is_an_address():
    texts = _BROKEN.replace("journeys/visit.yml", "journeys/بازدید اول.yml")
    sarif = json.loads(_written("sarif", texts=texts))
    uris = {
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for result in sarif["runs"][0]["results"]
    }

    assert all(uri.isascii() and " " not in uri for uri in uris)


def test_every_code_leads_to_the_manual_where_it_stands_on_the_web(monkeypatch):
    monkeypatch.setattr(explanation, "MANUAL", "https://example.org/manual")
    at = "https://example.org/manual/fa/rules-2.md#references_resolve"
    finding = json.loads(_written("json"))["findings"][0]
    rule = next(r for r in json.loads(_written("sarif"))["runs"][0]["tool"]["driver"]["rules"]
                if r["id"] == "CX201")  # fmt: skip

    assert at == finding["docs_url"]
    assert at == rule["helpUri"]
    assert _written("text").splitlines()[-1].endswith(at)
    assert f'<a href="{at}">' in _written("html")


def test_as_long_as_the_manual_stands_nowhere_no_format_links_to_it():
    assert {""} == {each["docs_url"] for each in json.loads(_written("json"))["findings"]}
    assert "helpUri" not in _written("sarif")
    assert _written("text").splitlines()[-1].endswith("cxmap explain CX201")


def test_the_address_of_the_manual_is_the_one_of_the_project():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert explanation.MANUAL == project.get("urls", {}).get("Documentation", "")


def test_junit_has_a_case_for_each_file_and_fails_where_something_is_wrong():
    skipped = (Skipped(code="CX301", files=("journeys/a.yml",)),)
    (suite,) = junitparser.JUnitXml.fromstring(_written("junit", skipped=skipped).encode())
    cases = {case.name: [type(each).__name__ for each in case.result] for case in suite}

    assert {
        "journeys/departments.yml": [],
        "journeys/project.yml": [],
        "journeys/visit.yml": ["Failure"],
        "CX301": ["Skipped"],
    } == cases
    assert (4, 1, 1) == (suite.tests, suite.failures, suite.skipped)


@pytest.mark.parametrize(("failing", "count"), [((), 0), ((Severity.ERROR,), 1)])
def test_a_file_fails_in_junit_by_what_fails_the_run(failing, count):
    found = replace(_report(), failing=failing)
    (suite,) = junitparser.JUnitXml.fromstring(format_named("junit")(found).encode())

    assert count == suite.failures


def test_what_xml_cannot_hold_is_written_in_junit_all_the_same():
    texts = _BROKEN.replace("slaes", '"sl\\e\\u0001es"')

    assert junitparser.JUnitXml.fromstring(_written("junit", texts=texts).encode())


def test_gitlab_has_its_fields_and_marks_that_differ():
    issues = json.loads(_written("gitlab"))
    marks = [issue["fingerprint"] for issue in issues]

    assert len(issues) == len(set(marks)) == 3
    for issue in issues:
        assert {"description", "check_name", "fingerprint", "severity", "location"} == set(issue)
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert issue["location"]["lines"]["begin"] > 0
        assert issue["location"]["path"] == "journeys/visit.yml"


def test_github_has_one_command_a_finding_with_everything_escaped():
    lines = _written("github").splitlines()

    assert 3 == len(lines)
    for line in lines:
        found = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.+)", line)
        assert found, line
        properties = dict(each.split("=") for each in found[2].split(","))
        assert {"file", "line", "title"} <= set(properties)
        assert "%" not in re.sub(r"%(25|0A|0D|3A|2C)", "", found[3])


def test_a_mark_is_the_same_when_lines_move_and_others_when_the_mistake_does():
    twice = _BROKEN + "  - department: فروش دو\n    id: sales\n"
    moved = twice.replace("departments:\n", "# اول واحدها\n\ndepartments:\n")
    before = {each.fingerprint for each in _report(texts=twice).findings}
    after = {each.fingerprint for each in _report(texts=moved).findings}
    elsewhere = {
        each.fingerprint for each in _report(texts=twice.replace("fels", "feles")).findings
    }

    assert before == after
    assert 1 == len(before - elsewhere)


@pytest.mark.parametrize("name", ["text", "concise", "json", "sarif", "html"])
def test_a_file_that_was_given_up_is_not_passed_over_in_silence(name):
    texts = _BROKEN + '# file: journeys/cut.yml\njourney: "بازدید\nowner: sales\n'
    report = _report("en", texts=texts)
    said = "The rest of journeys/cut.yml was not read; there may be more mistakes in it."

    assert ("journeys/cut.yml",) == report.unread
    assert (said in format_named(name)(report)) is (name != "json")
    if name == "json":
        assert ["journeys/cut.yml"] == json.loads(format_named(name)(report))["unread"]


@pytest.mark.parametrize("name", format_names())
def test_fixes_are_only_made_for_formats_that_show_them(name):
    texts = texts_of(_BROKEN)
    checked = judged(texts)
    files = {file.path: file for file in files_of(texts)}
    with_fixes = report_of(
        checked, "en", texts=texts, fixes=fixes_of(checked.problems, checked, files)
    )
    without = report_of(checked, "en", texts=texts)

    assert (format_named(name)(with_fixes) != format_named(name)(without)) == shows_fixes(name)
