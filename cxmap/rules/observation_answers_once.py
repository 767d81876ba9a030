"""An observation answers each field once, whatever the field is called there."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.rubrics import field_named, observations_with_forms
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for observation, form in observations_with_forms(catalog):
        answered: dict[int, str] = {}
        for index, name in enumerate(observation.answers):
            field = field_named(catalog, form, name)
            first = answered.setdefault(id(field), name) if field is not None else name
            if first != name:
                yield finding(observation, "answers", index, name=name, first=first)


RULE = Rule(
    code="CX377",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="“{name}” is the field that “{first}” has answered already.",
            why="One case would have two answers to one question, and only one of them counts.",
            help="Keep the answer that is right, and take the other one out.",
        ),
        "fa": Message(
            message="«{name}» همان موردی است که بالاتر با «{first}» جواب گرفته.",
            why="یک مورد برای یک پرسش دو جواب پیدا می‌کند و فقط یکی از آن‌ها حساب می‌شود.",
            help="جواب درست را نگه دارید و آن دیگری را بردارید.",
        ),
    },
    bad="""\
forms:
  - form: برگه تماشای پرو
    id: fitting-room
    form_fields:
      - form_field: نور
        id: light
    observations:
      - observation: پنجشنبه عصر
        id: thursday
        answers:
          light: درست
          نور: کمی زرد
""",
    good="""\
forms:
  - form: برگه تماشای پرو
    id: fitting-room
    form_fields:
      - form_field: نور
        id: light
    observations:
      - observation: پنجشنبه عصر
        id: thursday
        answers:
          light: درست
""",
    find=_find,
)
