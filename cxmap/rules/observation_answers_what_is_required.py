"""An observation answers everything that its form requires."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.rubrics import field_named, observations_with_forms
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for observation, form in observations_with_forms(catalog):
        answered = {id(field_named(catalog, form, name)) for name in observation.answers}
        for field in form.form_fields:
            if field.need == "required" and id(field) not in answered:
                yield finding(
                    observation,
                    title=catalog.title_of(observation),
                    field=catalog.title_of(field),
                    id=catalog.id_of(field),
                )


RULE = Rule(
    code="CX378",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="“{title}” has no answer to “{field}”, which its form requires.",
            why="The case counts as if it had been seen whole, and nobody sees what is missing.",
            help="Write the answer under `answers:` as `{id}`, or take `need: required` away.",
        ),
        "fa": Message(
            message="«{title}» به «{field}» جواب نداده، با این‌که این فرم آن را لازم می‌داند.",
            why="این مورد مثل یک مشاهده کامل حساب می‌شود و کسی جای خالی‌اش را نمی‌بیند.",
            help="جواب را زیر `answers:` با شناسه `{id}` بنویسید، یا `need: required` را بردارید.",
        ),
    },
    bad="""\
forms:
  - form: برگه تماشای پرو
    id: fitting-room
    form_fields:
      - form_field: نور
        id: light
        need: required
      - form_field: آینه
        id: mirror
    observations:
      - observation: پنجشنبه عصر
        id: thursday
        answers:
          mirror: تمیز
""",
    good="""\
forms:
  - form: برگه تماشای پرو
    id: fitting-room
    form_fields:
      - form_field: نور
        id: light
        need: required
      - form_field: آینه
        id: mirror
    observations:
      - observation: پنجشنبه عصر
        id: thursday
        answers:
          light: درست
          mirror: تمیز
""",
    find=_find,
)
