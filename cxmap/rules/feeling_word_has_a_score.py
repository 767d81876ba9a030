"""A word for a feeling is one that cxmap knows, or that the project gives a score."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.feelings import score_of
from cxmap.foundation.problems import Severity
from cxmap.language.feelings import known_feelings
from cxmap.language.languages import LANGUAGES
from cxmap.language.messages import Message
from cxmap.language.suggestions import KnownWords
from cxmap.model.journey import Touchpoint
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    shipped = [word for language in LANGUAGES for _, word in known_feelings(language)]
    own = [word for each in catalog.project.feelings for word in each.feeling.spellings()]
    known = KnownWords.of([*shipped, *own])
    for touchpoint in catalog.sound(Touchpoint):
        feeling = touchpoint.feels
        if feeling is None or not feeling.word or score_of(catalog, feeling) is not None:
            continue
        if catalog.has_project and not catalog.may_be_lost(feeling.word):
            yield finding(
                touchpoint, "feels", word=feeling.word, suggestion=known.nearest(feeling.word)
            )


RULE = Rule(
    code="CX336",
    severity=Severity.HINT,
    words={
        "en": Message(
            message="It is not known how good or bad “{word}” feels, so the curve has a gap here.",
            why="A feeling without a score can be read, but neither drawn nor compared.",
            help="Write a word that cxmap knows, or give this one a score once, in the file"
            " that begins with `project:`, under `feelings:` with `feeling:` and `score:`"
            " from −2 to +2. The manual lists all known words.",
        ),
        "fa": Message(
            message="معلوم نیست «{word}» چقدر خوب یا بد است؛ برای همین خط حس اینجا بریده می‌ماند.",
            why="احساسی که نمره ندارد خواندنی است، اما نه کشیده می‌شود و نه با بقیه سنجیده.",
            help="کلمه‌ای بنویسید که شناخته است، یا یک بار در فایلی که با `project:` شروع می‌شود،"
            " زیر `feelings:`، با `feeling:` و `score:` از \u2066−۲\u2069 تا \u2066+۲\u2069 به آن"
            " نمره بدهید. فهرست همه کلمه‌های شناخته در راهنما هست.",
        ),
    },
    bad="""\
journey: بازدید
owner: sales
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
        feels: سرگردان
""",
    good="""\
# file: journeys/base-project.yml
project: نمونه
feelings:
  - feeling: سرگردان
    id: lost
    score: -1
# file: journeys/visit.yml
journey: بازدید
owner: sales
stages:
  - stage: لابی
    id: lobby
    touchpoints:
      - touchpoint: ورود
        id: enter
        feels: سرگردان
""",
    find=_find,
)
