"""A form with marks: what it adds up to, and what was seen with it, case by case."""

import re
from collections.abc import Iterator
from typing import Final

from cxmap.catalog.rubrics import (
    Score,
    choice_named,
    field_named,
    highest_mark,
    highest_sum,
    score_of,
)
from cxmap.language.digits import latin_digits
from cxmap.model.means import Form, FormField, Observation
from cxmap.model.text import Text
from cxmap.views.about import Cell, Fact, Facts, Row, TableView, about, noted
from cxmap.views.choices import choice_line
from cxmap.views.phrases import Sentence, Showable, Shown
from cxmap.views.reader import Reader

_NOTHING: Final = "–"
_NUMBER: Final = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,9})?")


def score_facts(reader: Reader, form: Form) -> Iterator[Fact]:
    """Say how much a form can give, and from where on that is enough."""
    highest = highest_sum(form)
    if highest is not None:
        value = reader.number(highest)
        yield Fact(key="highest", label=reader.word("rubric.highest"), values=(value,))
    if form.passes_at is not None:
        value = _percent(reader, form.passes_at)
        yield Fact(key="passes_at", label=reader.label(form, "passes_at"), values=(value,))


def observations_table(reader: Reader, form: Form) -> TableView:
    """Put what was seen side by side: a row for each observation, a column for each field."""
    catalog = reader.catalog
    names = dict.fromkeys(name for each in form.observations for name in each.answers)
    unknown = tuple(name for name in names if field_named(catalog, form, name) is None)
    scores = tuple(score_of(catalog, form, each) for each in form.observations)
    has_scores = highest_sum(form) is not None
    said = tuple(about(reader, each) for each in form.observations)
    notes, sources = noted(tuple(Facts(about=each, facts=()) for each in said))
    sums = ("rubric.sum", "rubric.share") if has_scores else ()
    return TableView(
        name=reader.word("rubric.observations"),
        columns=(
            *(reader.own(reader.word(key)) for key in sums),
            *(reader.title(each) for each in form.form_fields),
            *(reader.plain(name) for name in unknown),
        ),
        rows=tuple(
            Row(
                about=title,
                details=_circumstances(reader, each),
                cells=tuple(
                    Cell(values=(value,))
                    for value in (
                        *(_sums(reader, form, score) if has_scores else ()),
                        *(_answer(reader, form, each, field) for field in form.form_fields),
                        *(_unknown(reader, each, name) for name in unknown),
                    )
                ),
            )
            for title, each, score in zip(said, form.observations, scores, strict=True)
        ),
        notes=notes,
        sources=sources,
        remark=_mean(reader, scores) or "",
    )


def _answer(reader: Reader, form: Form, observation: Observation, field: FormField) -> Showable:
    for name, written in observation.answers.items():
        if field_named(reader.catalog, form, name) is field:
            choice = choice_named(field, written)
            if choice is None:
                return _free(reader, written)
            return choice_line(reader, choice, counts=highest_mark(field) is not None)
    return _NOTHING


def _free(reader: Reader, written: Text) -> Showable:
    """Show an answer in the words of whoever gave it; a number in the reader's digits."""
    plain = latin_digits(written.own or "").replace("٫", ".").replace("−", "-")
    if _NUMBER.fullmatch(plain):
        return reader.number(float(plain))
    return reader.phrase(written) or ""


def _unknown(reader: Reader, observation: Observation, name: str) -> Showable:
    written = observation.answers.get(name)
    return _free(reader, written) if written is not None else _NOTHING


def _circumstances(reader: Reader, observation: Observation) -> tuple[Showable, ...]:
    values = (
        reader.date(observation.date),
        reader.phrase(observation.where),
        reader.one_pointer(observation, "by"),
    )
    return tuple(value for value in values if value is not None)


def _sums(reader: Reader, form: Form, score: Score | None) -> tuple[Showable, Showable]:
    if score is None:
        return _NOTHING, _NOTHING
    total, attainable = (reader.number(each) for each in (score.total, score.attainable))
    share: Showable = _percent(reader, score.share)
    if form.passes_at is not None:
        key = "rubric.passed" if score.share >= form.passes_at else "rubric.failed"
        share = reader.sentence(key, share=_percent(reader, score.share))
    return reader.sentence("rubric.of", total=total, attainable=attainable), share


def _mean(reader: Reader, scores: tuple[Score | None, ...]) -> Sentence | None:
    """Give the mean of the shares; never without how many they are."""
    shares = [score.share for score in scores if score is not None]
    if not shares:
        return None
    mean = _percent(reader, round(sum(shares) / len(shares), 1))
    return reader.sentence("rubric.mean", mean=mean, n=reader.number(len(shares)))


def _percent(reader: Reader, share: float) -> Shown:
    number = reader.number(share)
    return Shown(text=reader.word("rubric.percent", number=str(number)))
