"""Every code that a check can report, with its severity and what it says, as a list."""

import json
from typing import Final

from cxmap.language.words import word
from cxmap.reports.manual.rules_page import Reported, all_reported
from cxmap.rules.wording import help_of_any, message_of, sentence_of_any

FORMATS: Final = ("text", "json")


def rule_list(output_format: str, language: str) -> str:
    """Write the list for people, one line each, or for other programs."""
    if output_format == "json":
        found = [_as_json(each, language) for each in all_reported()]
        return json.dumps({"rules": found}, ensure_ascii=False, indent=2)
    return "\n".join(_line(each, language) for each in all_reported())


def _line(each: Reported, language: str) -> str:
    severity = word(language, f"report.{each.severity}")
    return f"{each.code} {severity}: {sentence_of_any(message_of(each.id, language))} ({each.id})"


def _as_json(each: Reported, language: str) -> dict[str, object]:
    message = message_of(each.id, language)
    return {
        "code": each.code,
        "id": each.id,
        "severity": str(each.severity),
        "softens_in_draft": each.softens,
        "message": sentence_of_any(message),
        "why": message.why,
        "help": help_of_any(message),
    }
