"""A group of words for the same holds at least two."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.messages import Message
from cxmap.language.searching import words_of_group
from cxmap.model.project import Project
from cxmap.rules.rule import Finding, Rule, finding

_FEWEST = 2


def _find(catalog: Catalog) -> Iterator[Finding]:
    for project in catalog.sound(Project):
        for index, group in enumerate(project.synonyms):
            for written in group.spellings():
                if len(words_of_group(written)) < _FEWEST:
                    yield finding(project, "synonyms", index, words=written)


RULE = Rule(
    code="CX383",
    severity=Severity.WARNING,
    words={
        "en": Message(
            message="“{words}” is the only word in its group, so this line changes nothing.",
            why="A group of one changes nothing, though its author believes it does.",
            help="Write all words of a group on one line, with commas between them.",
        ),
        "fa": Message(
            message="«{words}» تنهاست؛ جست‌وجو چیز دیگری را با آن یکی نمی‌گیرد.",
            why="گروهِ یک‌نفره چیزی را عوض نمی‌کند، ولی نویسنده‌اش خیال می‌کند کرده است.",
            help="همه واژه‌های یک گروه را در یک خط بنویسید، با ویرگول میانشان.",
        ),
    },
    bad="""\
# file: journeys/base-project.yml
project: نمونه
synonyms:
  - ایمیل
""",
    good="""\
# file: journeys/base-project.yml
project: نمونه
synonyms:
  - ایمیل، رایانامه
""",
    find=_find,
)
