"""Pictures of journeys: all of a site in one go, or each when it is wanted."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from cxmap.catalog.catalog import Catalog
from cxmap.diagrams.drawing import figures
from cxmap.diagrams.engine.layouts import Layouts
from cxmap.diagrams.engine.tasks import Task
from cxmap.diagrams.journey_map import JourneyMap, journey_map
from cxmap.diagrams.layout import MapLayout, map_layout
from cxmap.diagrams.map_parts import parts_of
from cxmap.diagrams.plan import Plan, plan_of
from cxmap.diagrams.poster import poster
from cxmap.model.journey import Journey
from cxmap.views.addresses import address_of
from cxmap.views.reader import Reader

Picture = Callable[[Journey], str]
"""Gives the picture of a journey as markup; nothing where it could not be laid out."""

_Parts = Callable[[Reader, JourneyMap], tuple[JourneyMap, ...]]
_Draw = Callable[[Reader, JourneyMap, Sequence[MapLayout]], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Planned:
    """A map for its reader, and the plans of its parts; a poster has only one."""

    reader: Reader
    map: JourneyMap
    plans: tuple[Plan, ...]

    @property
    def tasks(self) -> tuple[Task, ...]:
        """What has to be laid out for it."""
        return tuple(plan.task for plan in self.plans)


_Plans = Mapping[int, _Planned]


def pictures_of(home: Reader, journeys: Iterable[Journey], layouts: Layouts) -> Picture:
    """Draw journeys; the ways of all of them are laid out together, in one batch.

    Where that fails, ``layouts`` knows why, and all are drawn but those on which it failed.
    """
    plans = _plans(home, journeys, parts_of)
    layouts.can_prepare(_tasks(plans))
    able = {journey: each for journey, each in plans.items() if _has_routes(each, layouts)}
    return _all_drawn(able, layouts, figures)


def hanging(home: Reader, journeys: Iterable[Journey], layouts: Layouts) -> tuple[Journey, ...]:
    """Give the journeys whose maps can hang on a wall; of the others ``layouts`` knows why."""
    wanted = tuple(journeys)
    plans = _plans(home, wanted, _whole)
    layouts.can_prepare(_tasks(plans))
    return tuple(each for each in wanted if _has_routes(plans[id(each)], layouts))


def posters_of(home: Reader, journeys: Iterable[Journey], layouts: Layouts) -> Picture:
    """Draw journeys as they hang on a wall, each as SVG with its name and its legend in it.

    Raises EngineFault where they cannot be laid out.
    """
    plans = _plans(home, journeys, _whole)
    layouts.prepare(_tasks(plans))
    return _all_drawn(plans, layouts, _poster)


def tasks_of_pictures(home: Reader, journeys: Iterable[Journey]) -> Iterator[Task]:
    """Give what has to be laid out so that the pages of journeys have their maps."""
    return _tasks(_plans(home, journeys, parts_of))


def tasks_of_posters(home: Reader, journeys: Iterable[Journey]) -> Iterator[Task]:
    """Give what has to be laid out so that the maps of journeys hang on a wall."""
    return _tasks(_plans(home, journeys, _whole))


def picture_of(home: Reader, journey: Journey, *, layouts: Layouts) -> str:
    """Draw one journey, where it can be laid out."""
    return pictures_of(home, (journey,), layouts)(journey)


def _plans(home: Reader, journeys: Iterable[Journey], parts: _Parts) -> _Plans:
    return {id(journey): _planned(home, journey, parts) for journey in journeys}


def _tasks(plans: _Plans) -> Iterator[Task]:
    return (task for each in plans.values() for task in each.tasks)


def _has_routes(planned: _Planned, layouts: Layouts) -> bool:
    return all(map(layouts.has_routes, planned.tasks))


def _planned(home: Reader, journey: Journey, parts: _Parts) -> _Planned:
    address = address_of(home.catalog, journey)
    reader = replace(home, page=address.page) if address is not None else home
    moment = reader.word("diagram.moment_of_truth")
    map_ = _map_of(reader, journey)
    plans = tuple(plan_of(part, moment_of_truth=moment) for part in parts(reader, map_))
    return _Planned(reader=reader, map=map_, plans=plans)


def _map_of(reader: Reader, journey: Journey) -> JourneyMap:
    """Give the map of a journey: a page, a wall and whoever asks what can hang want the same."""
    known = reader.catalog.once(_maps)
    seen_by = (journey, reader.persona, reader.book, reader.past, reader.today)
    key = (reader.language, reader.page, reader.site, *map(id, seen_by))
    if key not in known:
        # What is known by its identity is kept, or another thing might get the same one.
        known[key] = seen_by, journey_map(reader, journey)
    return known[key][1]


def _maps(_catalog: Catalog) -> dict[tuple[object, ...], tuple[tuple[object, ...], JourneyMap]]:
    return {}


def _all_drawn(plans: _Plans, layouts: Layouts, draw: _Draw) -> Picture:
    pictures = {
        journey: draw(
            planned.reader,
            planned.map,
            [map_layout(plan, layouts.routes(plan.task)) for plan in planned.plans],
        )
        for journey, planned in plans.items()
    }
    return lambda journey: pictures.get(id(journey), "")


def _whole(_reader: Reader, map_: JourneyMap) -> tuple[JourneyMap, ...]:
    # On a wall nobody can choose a persona.
    return (replace(map_, cards_for=()),)


def _poster(reader: Reader, _map: JourneyMap, layouts: Sequence[MapLayout]) -> str:
    return poster(reader, layouts[0])
