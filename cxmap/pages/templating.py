"""The one way from views to HTML: every value is escaped by its type on its way out."""

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from cxmap.pages.compiled import CompiledTemplates
from cxmap.pages.prose import isolated, prose_html
from cxmap.pages.quoting import quoted
from cxmap.views.phrases import Phrase, Pointer, Sentence, Shown, Sign
from cxmap.views.reader import Reader

TEMPLATES: Final = Path(__file__).parent / "templates"

# What is written most often is filled in with ``%``, which takes a tenth of the time of ``format``.
_OF_A_LANGUAGE: Final = Markup('<span lang="%s" dir="%s">%s</span>')
_LINK: Final = Markup('<a href="%s">%s</a>')
_APART: Final = Markup("<bdi>%s</bdi>")
_TIME: Final = Markup('<time datetime="%s"%s>%s</time>')


def rendered(template: str, reader: Reader, **values: object) -> Markup:
    """Fill a template for a reader; what is work in progress is for those inside the firm."""
    is_inside = not reader.catalog.audience
    said = {
        "t": reader.word,
        "sentence": reader.sentence,
        "quoted": partial(quoted, language=reader.language, note=reader.word("said_in.fa")),
        "is_inside": is_inside,
    }
    text = _environment().get_template(template).render(**said, **values)
    return Markup(text.strip())  # noqa: S704 - the environment escaped every value


def shown(value: object) -> object:
    """Give a value as the template shows it; markup passes, everything else is escaped."""
    if value is None:
        raise TypeError("a template shows a value that is not there")
    show = _SHOWN_BY.get(type(value))
    return show(value) if show is not None else value


def _phrase(phrase: Phrase) -> Markup:
    said = Markup(isolated(phrase.text, phrase.direction))  # noqa: S704 - escaped there
    if not phrase.is_foreign:
        return said
    return _OF_A_LANGUAGE % (phrase.language, phrase.direction, said)


def _typed(value: Shown) -> Markup:
    if value.moment:
        counts = Markup(' data-cx-counts="%s"') % value.counts if value.counts else ""
        return _TIME % (value.moment, counts, value.text)
    return _APART % value.text


def _pointer(pointer: Pointer) -> Markup:
    if pointer.is_missing:
        return Markup('<span class="cx-missing">{} <small>({})</small></span>').format(
            _phrase(pointer.name), pointer.remark
        )
    if not pointer.href:
        return _phrase(pointer.name)
    link = _LINK % (pointer.href, _phrase(pointer.name))
    where = Markup(" · ").join(map(_phrase, pointer.where)) if pointer.where else ""
    return Markup("{} <small>({})</small>").format(link, where) if where else link


def _sentence(sentence: Sentence) -> Markup:
    return Markup("").join(escape(shown(part)) for part in sentence.parts)


def _foreign(value: object) -> str:
    """Give the language of a name where that is not the language of the page."""
    name = value.name if isinstance(value, Pointer) else value
    return name.language if isinstance(name, Phrase) and name.is_foreign else ""


def _prose(phrase: Phrase) -> Markup:
    html = Markup(prose_html(phrase.text, phrase.direction))  # noqa: S704 - prose_html lets no raw HTML through
    language = Markup(' lang="{}" dir="{}"').format(phrase.language, phrase.direction)
    return Markup('<div class="cx-prose"{}>{}</div>').format(
        language if phrase.is_foreign else "", html
    )


_SHOWN_BY: Final[dict[type, Callable[[Any], Markup | str]]] = {
    Phrase: _phrase,
    Shown: _typed,
    Pointer: _pointer,
    Sentence: _sentence,
    Sign: str,
}


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        bytecode_cache=CompiledTemplates(TEMPLATES),
    )
    environment.filters["prose"] = _prose
    environment.filters["foreign"] = _foreign
    return environment
