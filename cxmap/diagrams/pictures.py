"""Pictures of journeys: all of a site in one go, or each when it is wanted."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from cxmap.diagrams.drawing import figure
from cxmap.diagrams.engine.layouts import Layouts
from cxmap.diagrams.journey_map import journey_map
from cxmap.diagrams.layout import MapLayout, Plan, map_layout, plan_of
from cxmap.diagrams.poster import poster
from cxmap.model.journey import Journey
from cxmap.views.addresses import address_of
from cxmap.views.reader import Reader

Picture = Callable[[Journey], str]
"""Gives the picture of a journey as markup."""

_Draw = Callable[[Reader, MapLayout], str]


def pictures_of(home: Reader, journeys: Iterable[Journey], layouts: Layouts) -> Picture:
    """Draw journeys; the ways of all of them are laid out together, in one batch."""
    return _all_drawn(home, journeys, layouts, figure)


def posters_of(home: Reader, journeys: Iterable[Journey], layouts: Layouts) -> Picture:
    """Draw journeys as they hang on a wall, each as SVG with its name and its legend in it."""
    return _all_drawn(home, journeys, layouts, poster)


def picture_of(home: Reader, journey: Journey, *, layouts: Layouts) -> str:
    """Draw one journey."""
    return _drawn(*_plan(home, journey), layouts, figure)


def _all_drawn(home: Reader, journeys: Iterable[Journey], layouts: Layouts, draw: _Draw) -> Picture:
    plans = {id(journey): _plan(home, journey) for journey in journeys}
    layouts.prepare(plan.task for _, plan in plans.values())
    pictures = {
        journey: _drawn(reader, plan, layouts, draw) for journey, (reader, plan) in plans.items()
    }
    return lambda journey: pictures[id(journey)]


def _plan(home: Reader, journey: Journey) -> tuple[Reader, Plan]:
    address = address_of(home.catalog, journey)
    reader = replace(home, page=address.page) if address is not None else home
    moment = reader.word("diagram.moment_of_truth")
    return reader, plan_of(journey_map(reader, journey), moment_of_truth=moment)


def _drawn(reader: Reader, plan: Plan, layouts: Layouts, draw: _Draw) -> str:
    return draw(reader, map_layout(plan, layouts.routes(plan.task)))
