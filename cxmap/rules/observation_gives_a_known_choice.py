"""An observation answers with what its form offers."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.rubrics import choice_named, field_named, names_of_choices
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.language.suggestions import nearest
from cxmap.model.means import Form, Observation
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for observation in catalog.sound(Observation):
        form = catalog.nearest_above(observation, Form)
        if form is None:
            continue
        for index, (name, written) in enumerate(observation.answers.items()):
            field = field_named(catalog, form, name)
            if field is None or not field.choices or not catalog.is_sound(field):
                continue
            if all(map(catalog.is_sound, field.choices)) and choice_named(field, written) is None:
                answer, known = written.spellings()[0], names_of_choices(field)
                yield finding(
                    observation,
                    "answers",
                    index,
                    answer=answer,
                    field=catalog.title_of(field),
                    suggestion=nearest(answer, known),
                    known=tuple(known),
                )


RULE = Rule(
    code="CX225",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="“{field}” does not offer the answer “{answer}”.",
            why="An answer that the form does not know has no mark, so the sum would be"
            " silently wrong.",
            help="Write one of the `choices:` of this field, by its `id` or in the same words,"
            " or add this answer to them.",
        ),
        "fa": Message(
            message="«{field}» جواب «{answer}» ندارد.",
            why="جوابی که فرم نمی‌شناسد نمره ندارد و جمع بی‌صدا غلط می‌شود.",
            help="یکی از `choices:` همین مورد را با شناسه یا با همان واژه‌ها بنویسید، یا این جواب"
            " را به آن‌ها اضافه کنید.",
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
          light: rihgt
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
          light: ندیدم
""",
    find=_find,
)
