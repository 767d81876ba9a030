"""What a file of rows names is described in the project, or the file says what it means."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.data_files import Unnamed, unnamed_values
from cxmap.foundation.problems import Severity, Word
from cxmap.language.messages import Message
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for each in unnamed_values(catalog):
        yield finding(
            each.dataset,
            span=each.span,
            kind=Word(f"kinds.{each.kind}"),
            name=each.value,
            where=_where(each),
            suggestion=each.suggestion,
        )


def _where(unnamed: Unnamed) -> Word:
    fills = (("n", f"{unnamed.n}"), ("more", f"{unnamed.more}"))
    if unnamed.more:
        return Word("named_in_rows.with_more", fills)
    return Word("named_in_rows.one" if unnamed.n == 1 else "named_in_rows.other", fills)


RULE = Rule(
    code="CX228",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="There is no {kind} called “{name}”; {where}.",
            why="These rows count in the whole, and nowhere else: on no page is it seen whom or"
            " what they are about.",
            help="Under `meanings:` of the dataset, write what the word means, with the id under"
            " `means:`.",
        ),
        "fa": Message(
            message="{kind} «{name}» را نداریم؛ {where}.",
            why="این سطرها فقط در مجموع به حساب می‌آیند و در هیچ صفحه‌ای دیده نمی‌شود درباره چه کسی"
            " یا چه چیزی هستند.",
            help="زیر `meanings:` مجموعه داده بنویسید این واژه یعنی چه و شناسه را جلوی `means:`"
            " بگذارید.",
        ),
    },
    bad="""\
datasets:
  - dataset: نظرسنجی پس از تحویل
    id: delivery-survey
    file: data/answers.csv
    rows: answers
# file: journeys/data/answers.csv
date,score,channel
1405-08-01,9,تلفنی
1405-08-02,7,تلفنی
""",
    good="""\
datasets:
  - dataset: نظرسنجی پس از تحویل
    id: delivery-survey
    file: data/answers.csv
    rows: answers
    meanings:
      - word: تلفنی
        id: by-phone
        means: phone
# file: journeys/data/answers.csv
date,score,channel
1405-08-01,9,تلفنی
1405-08-02,7,تلفنی
""",
    find=_find,
)
