"""Findings as a JUnit report: every file is a test, and what fails the run is its failure.

The elements: the schema of the JUnit plugin of Jenkins.
"""

from xml.etree import ElementTree as ET

from cxmap.reports.findings import Finding, Report

_NOT_XML = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF], "\ufffd")


def report(found: Report) -> str:
    """Give one suite with one case a file; what fails nothing stands in the output."""
    by_path: dict[str, list[Finding]] = {path: [] for path in found.paths}
    for finding in found.findings:
        by_path.setdefault(finding.span.path, []).append(finding)
    failing = {
        path: [each for each in all_ if each.problem.severity in found.failing]
        for path, all_ in by_path.items()
    }
    suite = ET.Element(
        "testsuite",
        name="cxmap",
        tests=str(len(by_path) + len(found.skipped)),
        failures=str(sum(map(bool, failing.values()))),
        errors="0",
        skipped=str(len(found.skipped)),
    )
    for path, findings in by_path.items():
        _add_case(
            suite, path, failing[path], [each for each in findings if each not in failing[path]]
        )
    for skipped in found.skipped:
        case = ET.SubElement(suite, "testcase", classname="cxmap", name=_xml(skipped.code))
        ET.SubElement(case, "skipped", message=_xml(skipped.reason))
    suites = ET.Element("testsuites", name="cxmap")
    suites.append(suite)
    ET.indent(suites)
    return ET.tostring(suites, encoding="unicode", xml_declaration=True)


def _add_case(suite: ET.Element, path: str, failing: list[Finding], others: list[Finding]) -> None:
    case = ET.SubElement(suite, "testcase", classname="cxmap", name=_xml(path))
    if failing:
        first = failing[0]
        failure = ET.SubElement(
            case, "failure", type=first.problem.code, message=_xml(first.message)
        )
        failure.text = _xml("\n".join(map(_line, failing)))
    if others:
        ET.SubElement(case, "system-out").text = _xml("\n".join(map(_line, others)))


def _line(finding: Finding) -> str:
    return f"{finding.span}: {finding.problem.code}: {finding.message}"


def _xml(text: str) -> str:
    """Give a text without the characters that XML has no way to write."""
    return text.translate(_NOT_XML).encode(errors="replace").decode()
