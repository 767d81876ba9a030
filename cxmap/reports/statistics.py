"""How often each code was found, and how many texts are there in each language."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Final

from cxmap.catalog.coverage import coverage_of_project
from cxmap.foundation.faults import UsageFault
from cxmap.language.digits import digits_of
from cxmap.language.words import word
from cxmap.publication.checking import languages_of
from cxmap.reports.findings import Report
from cxmap.rules.wording import message_of, sentence_of_any

FORMATS: Final = ("text", "json")


def counts(found: Report, output_format: str) -> str:
    """Count the findings of each kind, the most frequent first, for people or other programs.

    Raises UsageFault for a format that knows no counts.
    """
    if output_format not in FORMATS:
        raise UsageFault("statistics_in_format", format=output_format, known=FORMATS)
    if output_format == "json":
        return json.dumps(_as_json(found), ensure_ascii=False, indent=2)
    return "\n".join((*_lines(found), *_translations(found)))


def _by_kind(found: Report) -> list[tuple[str, str, int]]:
    """Give the code, the kind of problem and how often it was found."""
    found_of = Counter((problem.code, problem.id) for problem in found.problems)
    ordered = sorted(found_of.items(), key=lambda item: (-item[1], item[0]))
    return [(*named, count) for named, count in ordered]


def _lines(found: Report) -> Iterator[str]:
    for code, name, count in _by_kind(found):
        number = digits_of(found.language, f"{count:>6}")
        yield f"{number}  {code}  {_title(name, found.language)}"


def _title(name: str, language: str) -> str:
    return sentence_of_any(message_of(name, language))


def _translations(found: Report) -> Iterator[str]:
    """Say of each language how many texts there are in it; one language alone needs no count."""
    for language, said, every in _covered(found):
        yield word(
            found.language,
            "report.translated",
            language=word(found.language, f"languages.{language}"),
            said=digits_of(found.language, str(said)),
            all=digits_of(found.language, str(every)),
        )


def _covered(found: Report) -> Iterator[tuple[str, int, int]]:
    languages = languages_of(found.checked)
    for language in languages if len(languages) > 1 else ():
        count = coverage_of_project(found.checked.catalog, language)
        yield language, count.said, count.all


def _as_json(found: Report) -> dict[str, object]:
    codes = [
        {"code": code, "id": name, "message": _title(name, found.language), "count": count}
        for code, name, count in _by_kind(found)
    ]
    texts = [
        {"language": language, "translated": said, "texts": every}
        for language, said, every in _covered(found)
    ]
    return {"codes": codes, "languages": texts}
