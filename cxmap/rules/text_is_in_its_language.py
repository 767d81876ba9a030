"""A text is written in the language in which it is going to be read."""

from collections.abc import Iterator
from functools import lru_cache

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Severity, Word
from cxmap.language.messages import Message
from cxmap.language.other_languages import (
    is_at_home,
    is_in_another_language,
    may_hold_another_language,
)
from cxmap.language.translated_paths import translated_path
from cxmap.model.registers import Source
from cxmap.rules.rule import Finding, Rule, finding
from cxmap.rules.written_texts import written_texts

# Asked again with every edit of a live preview.
_is_suspect = lru_cache(maxsize=1 << 10)(may_hold_another_language)


def _find(catalog: Catalog) -> Iterator[Finding]:
    first = catalog.project.first_language
    suspect = {
        text
        for path, text in catalog.reading.texts.items()
        if _is_suspect(translated_path(path)[1] or first, text)
    }
    for each in written_texts(catalog, suspect.__contains__):
        language = each.language or first
        is_prose = each.shape is not None and each.shape.is_text
        # A book is called as it is, wherever it is read.
        is_name = isinstance(each.part, Source)
        if not is_prose or is_name or not is_in_another_language(language, each.text):
            continue
        # A file that is all in another language was not forgotten there.
        if each.language or is_at_home(first, catalog.reading.texts[each.span.path]):
            said_in = Word(f"languages.{language}")
            yield finding(each.part, each.key, span=each.span, text=each.text, language=said_in)


RULE = Rule(
    code="CX345",
    severity=Severity.HINT,
    words={
        "en": Message(
            message="Readers of {language} get this text, which is not in {language}: “{text}”.",
            why="It counts as translated, so nobody is told that it still has to be, and whoever"
            " cannot read it is left alone on the page.",
            help="Write it in {language}. Leave a translation out until there is one: the page"
            " then shows the original and says in which language it is, and it is counted.",
        ),
        "fa": Message(
            message="این متن را خواننده {language} می‌خواند ولی به زبان دیگری است: «{text}».",
            why="این متن ترجمه‌شده به حساب می‌آید؛ پس کسی خبردار نمی‌شود که هنوز ترجمه نشده، و کسی"
            " که آن زبان را نمی‌داند در صفحه سردرگم می‌ماند.",
            help="آن را به {language} بنویسید. تا ترجمه نشده، جایش را خالی بگذارید: صفحه متن اصلی"
            " را نشان می‌دهد و می‌گوید به چه زبانی است، و جزو ترجمه‌نشده‌ها شمرده می‌شود.",
        ),
    },
    bad="""\
open_questions:
  - question:
      fa: چرا درخواست مشتری گم شد؟
      en: چرا درخواست مشتری گم شد؟
    id: refund
""",
    good="""\
open_questions:
  - question:
      fa: چرا درخواست مشتری گم شد؟
      en: Why did the customer's request get lost?
    id: refund
""",
    find=_find,
)
