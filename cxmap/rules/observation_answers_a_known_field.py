"""An observation answers what its form asks."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.rubrics import field_named, observations_with_forms
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.language.suggestions import nearest
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for observation, form in observations_with_forms(catalog):
        for index, name in enumerate(observation.answers):
            if field_named(catalog, form, name) is None:
                known = [catalog.id_of(each) for each in form.form_fields]
                yield finding(
                    observation,
                    "answers",
                    index,
                    name=name,
                    suggestion=nearest(name, known),
                    known=tuple(known),
                )


RULE = Rule(
    code="CX224",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="This form does not ask “{name}”.",
            why="The answer would not be counted anywhere, and nobody would notice.",
            help="Write the `id` of one of the `form_fields:` of this form, or add the field to"
            " them.",
        ),
        "fa": Message(
            message="این فرم «{name}» را نمی‌پرسد.",
            why="این جواب هیچ‌جا حساب نمی‌شود و کسی هم نبودنش را نمی‌فهمد.",
            help="شناسه (`id`) یکی از `form_fields:` همین فرم را بنویسید، یا این مورد را به آن‌ها"
            " اضافه کنید.",
        ),
    },
    bad="""\
forms:
  - form: برگه تماشای پرو
    id: fitting-room
    form_fields:
      - form_field: نور
        id: light
        choices:
          - choice: درست
            id: right
            mark: 2
          - choice: کمی زرد
            id: yellow
            mark: 1
          - ندیدم
    observations:
      - observation: پنجشنبه عصر
        id: thursday
        answers:
          ligth: right
""",
    good="""\
forms:
  - form: برگه تماشای پرو
    id: fitting-room
    form_fields:
      - form_field: نور
        id: light
        choices:
          - choice: درست
            id: right
            mark: 2
          - choice: کمی زرد
            id: yellow
            mark: 1
          - ندیدم
    observations:
      - observation: پنجشنبه عصر
        id: thursday
        answers:
          light: right
""",
    find=_find,
)
