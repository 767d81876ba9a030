"""Tasks in Graphviz' language, DOT: pinned boxes without any text, and edges between points."""

from typing import Final

import graphviz

from cxmap.diagrams.engine.tasks import Task
from cxmap.diagrams.shapes import Spot

_INCH: Final = 72
_GRAPH: Final = {"splines": "ortho", "inputscale": str(_INCH), "notranslate": "true"}
_NODE: Final = {"shape": "box", "fixedsize": "true", "label": "", "margin": "0"}
_POINT: Final = "0.01"


def dot_text(task: Task) -> str:
    """Write a task as a graph; its nodes are ``n0`` and so on, first the boxes, then the ends.

    Graphviz counts y upwards and sizes in inches.
    """
    graph = graphviz.Digraph("g", graph_attr=_GRAPH, node_attr=_NODE, edge_attr={"dir": "none"})
    for place, box in enumerate(task.obstacles):
        graph.node(
            f"n{place}",
            pos=_position(box.middle),
            width=f"{box.width / _INCH:.4f}",
            height=f"{box.height / _INCH:.4f}",
        )
    # Where nodes lie on each other Graphviz gives up: ways that meet have one in common.
    names: dict[Spot, str] = {}
    for place, ends in enumerate(task.ends):
        for spot in ends:
            if spot not in names:
                names[spot] = f"n{len(task.obstacles) + len(names)}"
                graph.node(names[spot], pos=_position(spot), width=_POINT, height=_POINT)
        graph.edge(*(names[spot] for spot in ends), cxway=str(place))
    return str(graph.source)


def _position(spot: Spot) -> str:
    return f"{spot.x:.1f},{-spot.y:.1f}"
