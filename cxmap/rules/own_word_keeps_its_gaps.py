"""A word that a project says in its own way keeps what the page fills in."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity, Typed
from cxmap.language.messages import Message
from cxmap.language.words import placeholders, words_of_pages
from cxmap.model.project import OwnWord
from cxmap.rules.rule import Finding, Rule, finding


def _find(catalog: Catalog) -> Iterator[Finding]:
    for own in catalog.sound(OwnWord):
        expected = placeholders(words_of_pages("en").get(own.word, ""))
        for text in own.says.spellings() if own.word in words_of_pages("en") else ():
            if _written(text) != expected:
                gaps = Typed(tuple(sorted(expected))) if expected else "-"
                yield finding(own, "says", word=own.word, gaps=gaps)
                break


def _written(text: str) -> frozenset[str] | None:
    """Give the gaps of a text; None where a brace has no other one."""
    try:
        return placeholders(text)
    except ValueError:
        return None


RULE = Rule(
    code="CX382",
    severity=Severity.ERROR,
    words={
        "en": Message(
            message="The text for `{word}` does not have exactly these placeholders: {gaps}.",
            why="What is between braces is filled in by the page; without it a number or a"
            " name is missing, and with a different one the page cannot be made.",
            help="Write every placeholder that the message names between braces, such as"
            " `{{count}}`, and no other; their order is up to you. A dash means that there"
            " are none.",
        ),
        "fa": Message(
            message="آنچه برای `{word}` نوشته شده همین جاهای خالی را ندارد: {gaps}.",
            why="آنچه میان دو آکولاد است خود صفحه پر می‌کند؛ بی آن، عدد یا نامی گم می‌شود، و با نام"
            " دیگری صفحه ساخته نمی‌شود.",
            help="هر جای خالی را که پیام نام می‌برد میان دو آکولاد بنویسید، مثل `{{count}}`، و نه"
            " چیز دیگری؛ ترتیبشان با شماست. خط تیره یعنی جای خالی ندارد.",
        ),
    },
    bad="""\
# file: journeys/base-project.yml
project: تجربهٔ مشتری
words:
  - word: home.other_situations
    says: موقعیت‌های بیشتر
""",
    good="""\
# file: journeys/base-project.yml
project: تجربهٔ مشتری
words:
  - word: home.other_situations
    says: "موقعیت‌های بیشتر: {count}"
""",
    find=_find,
)
