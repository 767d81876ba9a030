"""A task for the layout engine: find ways between points, around boxes."""

from dataclasses import dataclass
from typing import TypeAlias

from cxmap.diagrams.shapes import Box, Spot

Route: TypeAlias = tuple[Spot, ...]
"""The points at which a way begins, turns and ends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Boxes that stay where they are, and pairs of points between them to be joined."""

    obstacles: tuple[Box, ...]
    ends: tuple[tuple[Spot, Spot], ...]
