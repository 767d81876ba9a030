"""The page that says how values are written: texts, names, dates, limits, feelings."""

from collections.abc import Iterator
from typing import Final

from cxmap.language.feelings import known_feelings
from cxmap.language.limits import unit_spellings
from cxmap.language.manual import page_words
from cxmap.language.slugs import reserved_slugs
from cxmap.model.plain_values import LINK_PLACES, REPORT_PLACES
from cxmap.model.tree import parts
from cxmap.reports.manual.pen import MarkdownPen, Pen, joined, said, way_back
from cxmap.reports.manual.sample import sample
from cxmap.reports.manual.sheet import Block, Code, bullets, heading, sheet

FORMS: Final = {
    "text": ("stage", "goal"),
    "prose": ("playbook", "description"),
    "languages": ("", ""),
    "id": ("persona", "id"),
    "name": ("promise", "kept_by"),
    "date": ("feedback", "received"),
    "moment": ("change", "date"),
    "hours": ("calendar", "hours"),
    "limit": ("option", "within"),
    "feeling": ("touchpoint", "feels"),
    "whole_number": ("option", "tier"),
    "number": ("metric", "target"),
    "score": ("feeling", "score"),
    "scale": ("journey", "scale"),
    "link": ("source", "link"),
    "handle": ("department", "reviewers"),
    "picture": ("picture", "picture"),
    "table_path": ("dataset", "file"),
    "link_template": ("register_link", "link"),
    "report_template": ("project", "wrong_page"),
    "choice": ("expectation", "verdict"),
    "condition": ("option", "if"),
    "own_names": ("parameter", "values"),
    "plain": ("feedback", "reference"),
    "part": ("policy", "red_lines"),
}
"""Form of a value -> the field whose example shows it; a form without one brings its own."""


def values_page(language: str) -> str:
    """Write the page."""
    return sheet(language, _blocks(MarkdownPen(language=language)))


def _blocks(pen: Pen) -> Iterator[Block]:
    yield way_back(pen)
    yield heading(1, said(pen, "values.title"))
    yield said(pen, "values.lead")
    yield " · ".join(f"[{said(pen, f'forms.{form}.title')}](#{form})" for form in FORMS)
    for form in FORMS:
        yield f'<a id="{form}"></a>'  # an anchor that is the same in every language
        yield heading(2, said(pen, f"forms.{form}.title"))
        yield said(pen, f"forms.{form}.is")
        yield Code(text=form_example(pen.language, form))
        yield from _more(pen, form)


def form_example(language: str, form: str) -> str:
    """Give an example of a form: its own, or that of the field which shows it."""
    kind, key = FORMS[form]
    own = page_words(language).get(f"forms.{form}.example", "")
    return own or sample(language).of_field(parts()[kind], key)


def _more(pen: Pen, form: str) -> Iterator[Block]:
    """Give what cxmap knows of such values: ids that are kept, units, feelings, gaps of a link."""
    if form == "id":
        kept = joined(pen, (f"`{each}`" for each in reserved_slugs()))
        yield said(pen, "values.reserved", ids=kept)
    if form == "limit":
        yield said(pen, "values.units")
        yield bullets(joined(pen, spellings) for spellings in unit_spellings(pen.language))
    if form == "feeling":
        yield said(pen, "values.feelings")
        yield bullets(f"`{score}`: {names}" for score, names in feelings_by_score(pen))
    if form == "link_template":
        yield bullets(
            f"`{{{place}}}`: {said(pen, f'values.link_places.{place}')}" for place in LINK_PLACES
        )
    if form == "report_template":
        yield bullets(
            f"`{{{place}}}`: {said(pen, f'values.report_places.{place}')}"
            for place in REPORT_PLACES
        )


def feelings_by_score(pen: Pen) -> Iterator[tuple[int, str]]:
    """Give each score with the words for feelings that have it."""
    by_score: dict[int, list[str]] = {}
    for score, name in known_feelings(pen.language):
        by_score.setdefault(score, []).append(name)
    for score, names in by_score.items():
        yield score, joined(pen, names)
