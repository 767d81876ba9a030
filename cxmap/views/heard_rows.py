"""Rows of a journey's table that come from outside it: voices, figures, what is done about them."""

from collections.abc import Iterable
from datetime import timedelta

from cxmap.catalog.catalog import Catalog
from cxmap.catalog.series import Series, series_of
from cxmap.catalog.waiting import waits
from cxmap.model.journey import Touchpoint
from cxmap.model.metrics import Metric
from cxmap.model.voice import Action, Feedback, Improvement
from cxmap.views.addresses import OVERVIEWS, Address
from cxmap.views.answers import about_query
from cxmap.views.deadlines import day_of_work
from cxmap.views.figures import change_said, last_said, latest_of
from cxmap.views.grid_item import GridItem
from cxmap.views.improvements import is_to_do
from cxmap.views.open_work import in_turn
from cxmap.views.phrases import Phrase, Pointer, Sentence
from cxmap.views.reader import Reader
from cxmap.views.uses import users

_A_YEAR = timedelta(days=365)
"""Older voices say how it was, not how it is."""


def feedback_items(reader: Reader, touchpoint: Touchpoint) -> Iterable[GridItem]:
    """Give how many customers spoke of a touchpoint within a year, and how many complained."""
    since = reader.today - _A_YEAR
    voices = [
        each
        for each in users(reader, touchpoint).get(Feedback.KIND, ())
        if isinstance(each, Feedback) and each.received and since < each.received <= reader.today
    ]
    if not voices:
        return
    complaints = sum(each.kind == "complaint" for each in voices)
    yield GridItem(text=_voices(reader, touchpoint, len(voices)), note=_share(reader, complaints))


def _voices(reader: Reader, touchpoint: Touchpoint, n: int) -> Phrase | Pointer:
    name = reader.own(
        reader.word("heard_rows.voices" if n > 1 else "heard_rows.voice", n=str(reader.number(n)))
    )
    if reader.catalog.audience or reader.book:
        return name
    query = about_query(reader, touchpoint)
    return Pointer(name=name, href=reader.href(Address(page=OVERVIEWS["answers"], query=query)))


def _share(reader: Reader, complaints: int) -> Sentence | None:
    if not complaints:
        return None
    key = "heard_rows.complaints" if complaints > 1 else "heard_rows.complaint"
    return reader.sentence(key, n=reader.number(complaints))


def metric_items(reader: Reader, touchpoint: Touchpoint) -> Iterable[GridItem]:
    """Give what is measured at a touchpoint: its own figure there, else the one of everybody."""
    own = reader.catalog.once(_counted_at).get(id(touchpoint), ())
    for metric, series in own:
        change = change_said(reader, metric, series)
        yield GridItem(
            text=reader.pointer(metric),
            note=last_said(reader, metric, series.last),
            holds=(change,) if change is not None else (),
        )
    known = {id(metric) for metric, _ in own}
    for each in users(reader, touchpoint).get(Metric.KIND, ()):
        if isinstance(each, Metric) and id(each) not in known:
            yield GridItem(text=reader.pointer(each), note=latest_of(reader, each))


def _counted_at(catalog: Catalog) -> dict[int, list[tuple[Metric, Series]]]:
    """Give the figures that were counted for each touchpoint on its own."""
    found: dict[int, list[tuple[Metric, Series]]] = {}
    for metric in catalog.all(Metric):
        for series in series_of(catalog, metric):
            if series.dimension == "touchpoint" and isinstance(series.thing, Touchpoint):
                found.setdefault(id(series.thing), []).append((metric, series))
    return found


def improvement_items(reader: Reader, touchpoint: Touchpoint) -> Iterable[GridItem]:
    """Give what is still to be done about a touchpoint and the pains there, and until when."""
    named = users(reader, touchpoint).get(Improvement.KIND, ())
    of_pains = (
        each
        for pain in touchpoint.pains
        for each in users(reader, pain, only=frozenset({"pains"})).get(Improvement.KIND, ())
    )
    for each in {id(each): each for each in (*named, *of_pains)}.values():
        if isinstance(each, Improvement) and is_to_do(each):
            yield GridItem(text=reader.pointer(each), note=_next_day(reader, each))


def _next_day(reader: Reader, improvement: Improvement) -> Sentence | None:
    waiting = in_turn(reader, filter(waits, improvement.actions))
    due = (day_of_work(reader, each, "due") for each in waiting if isinstance(each, Action))
    day = next((each for each in due if each is not None), None)
    return reader.sentence("heard_rows.until", date=day) if day is not None else None
