"""What the engine answers: one JSON object for each graph, read into routes."""

import json
from collections.abc import Iterator
from typing import Any

from cxmap.diagrams.engine.tasks import Route
from cxmap.diagrams.shapes import Spot


class NotAnAnswer(Exception):  # noqa: N818 - no error of the author's, and no fault yet
    """The engine wrote something that is no layout."""


def answers(output: str) -> Iterator[dict[str, Any]]:  # Any: JSON of a program
    """Read the objects that stand one after the other in an output."""
    decoder = json.JSONDecoder()
    rest = output.strip()
    while rest:
        try:
            answer, end = decoder.raw_decode(rest)
        except ValueError as error:
            raise NotAnAnswer(rest[:80]) from error
        if not isinstance(answer, dict):
            raise NotAnAnswer(rest[:80])
        yield answer
        rest = rest[end:].lstrip()


def routes_in(answer: dict[str, Any], count: int) -> tuple[Route | None, ...]:  # Any: the same
    """Give the route of each way; None where the engine found none, or one we cannot read."""
    found: dict[int, Route] = {}
    edges = answer.get("edges", [])
    for edge in edges if isinstance(edges, list) else []:
        route = _route(edge)
        if route is not None:
            found[int(edge["cxway"])] = route
    return tuple(found.get(place) for place in range(count))


def _route(edge: Any) -> Route | None:  # Any: the same
    """Read the points at which a way turns; between them lie control points of its curves."""
    try:
        int(edge["cxway"])
        points = [point.split(",") for point in edge["pos"].split()]
        spots = [Spot(float(x), -float(y)) for x, y in points]
    except (KeyError, TypeError, ValueError, AttributeError):
        return None
    return tuple(spots[::3]) if len(spots) % 3 == 1 else None
