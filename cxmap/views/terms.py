"""The words of the glossary that stand in what somebody reads."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from cxmap.language.folding import fold
from cxmap.language.languages import LANGUAGES
from cxmap.language.sorting import sorting_key
from cxmap.model.entries import Part
from cxmap.model.knowledge import Term
from cxmap.model.text import Text
from cxmap.model.texts import texts_of
from cxmap.views.reader import Reader


def terms_in(reader: Reader, parts: Iterable[Part]) -> tuple[Term, ...]:
    """Give the terms that are used in parts, in the order of the reader's alphabet.

    They are the same for every reader: a term counts that is used in one of the languages.
    """
    texts = [text for part in parts for text in texts_of(part)]
    readers = tuple(replace(reader, language=language) for language in LANGUAGES)
    pages = tuple((each, _everything(each, texts)) for each in readers)
    used = (
        term
        for term in reader.catalog.all(Term)
        if any(_stands_in(each, term, page) for each, page in pages)
    )
    return tuple(sorted(used, key=lambda each: _by_alphabet(reader, each)))


def _everything(reader: Reader, texts: Iterable[Text]) -> str:
    """Give all texts as they are read in a language, folded."""
    said = (text.said_in(reader.language, first=reader.first_language)[0] for text in texts)
    return fold("\n".join(said))


def _by_alphabet(reader: Reader, term: Term) -> tuple[list[tuple[int, int]], str]:
    return sorting_key(str(reader.title(term)), reader.language)


def _stands_in(reader: Reader, term: Term, page: str) -> bool:
    return any(
        re.search(rf"(?<!\w){re.escape(fold(name))}(?!\w)", page) for name in _names(reader, term)
    )


def _names(reader: Reader, term: Term) -> Iterator[str]:
    abbreviation = reader.phrase(term.abbreviation)
    names = (reader.title(term), *reader.phrases(term.aliases), abbreviation)
    yield from (each.text for each in names if each)
