"""A word that a project says in its own way is one that stands on the pages."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity
from cxmap.language.folding import folded_key
from cxmap.language.languages import LANGUAGES
from cxmap.language.messages import Message
from cxmap.language.suggestions import nearest
from cxmap.language.words import words_of_pages
from cxmap.model.project import OwnWord
from cxmap.rules.rule import Finding, Rule, finding

_MOST = 6


def _find(catalog: Catalog) -> Iterator[Finding]:
    for own in catalog.sound(OwnWord):
        if own.word not in words_of_pages("en"):
            names = _names_of(own.word)
            yield finding(
                own,
                "word",
                word=own.word,
                suggestion=names[0] if names else nearest(own.word, words_of_pages("en")),
                known=tuple(names[1:_MOST]),
            )


def _names_of(written: str) -> list[str]:
    """Give the names of the words that say exactly what was written in place of a name."""
    return [
        name
        for language in LANGUAGES
        for name, said in words_of_pages(language).items()
        if folded_key(said) == folded_key(written)
    ]


RULE = Rule(
    code="CX381",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="No word on the pages is named “{word}”.",
            why="Nothing changes, and nobody can see why.",
            help="Write the name of the word, such as `navigation.department`. If you write"
            " the word itself, this message tells you its name.",
        ),
        "fa": Message(
            message="«{word}» نام هیچ واژه‌ای از صفحه‌ها نیست.",
            why="چیزی عوض نمی‌شود و کسی هم نمی‌فهمد چرا.",
            help="نام واژه را بنویسید، مثل `navigation.department`. اگر خود واژه را بنویسید، همین"
            " پیام نامش را می‌گوید.",
        ),
    },
    bad="""\
# file: journeys/base-project.yml
project: تجربهٔ مشتری
words:
  - word: واحدها
    says: شعبه‌ها
""",
    good="""\
# file: journeys/base-project.yml
project: تجربهٔ مشتری
words:
  - word: navigation.department
    says: شعبه‌ها
""",
    find=_find,
)
