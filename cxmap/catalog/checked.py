"""A catalog with what the rules have found in it."""

from dataclasses import dataclass
from typing import Literal

from cxmap.catalog.catalog import Catalog
from cxmap.foundation.problems import Problem, Skipped
from cxmap.model.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """A problem that may wait: who says so, and the reason where there is one."""

    problem: Problem
    by: Literal["comment", "settings", "baseline"]
    because: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A catalog that the rules have judged; only ``rules.check`` makes one."""

    catalog: Catalog
    problems: tuple[Problem, ...]
    skipped: tuple[Skipped, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
