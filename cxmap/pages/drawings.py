"""What draws the diagrams of a site's pages."""

from collections.abc import Callable
from dataclasses import dataclass

from cxmap.model.journey import Journey
from cxmap.views.both_journeys import BesideView
from cxmap.views.flow import JourneyFlow
from cxmap.views.improvements import Matrix
from cxmap.views.reader import Reader
from cxmap.views.service_blueprint import ServiceBlueprint
from cxmap.views.trend import Trend


def _no_map(_journey: Journey) -> str:
    return ""


def _no_blueprint(_reader: Reader, _blueprint: ServiceBlueprint) -> tuple[str, ...]:
    return ()


def _not_beside(_reader: Reader, _view: BesideView) -> str:
    return ""


def _no_flow(_reader: Reader, _flow: JourneyFlow) -> tuple[str, ...]:
    return ()


def _no_trend(_reader: Reader, _trend: Trend) -> tuple[str, ...]:
    return ()


def _no_matrix(_reader: Reader, _matrix: Matrix) -> str:
    return ""


def _no_spark(_reader: Reader, _trend: Trend) -> str:
    return ""


def _in_no_file(_journey: Journey) -> bool:
    return False


@dataclass(frozen=True, kw_only=True)
class Drawings:
    """Gives the diagrams of pages as HTML; what is not named is not drawn.

    ``journey_map`` gives the map of a journey, or nothing; ``blueprint`` gives one drawing for each
    part of a blueprint, or none; ``beside`` gives two journeys as one picture; ``flow`` gives the
    ways of a journey twice, for wide screens and for narrow ones, or not at all; ``trend`` gives
    the figures of a metric in the same two ways, and ``spark`` gives them as small as a word;
    ``matrix`` gives opportunities by importance and satisfaction; ``endings`` say as which files
    the site has its diagrams, too, ``has_map_file`` which journeys have theirs in such files, and
    ``table_endings`` as which files it has its tables; ``data`` is the path of the file with the
    whole project.
    """

    journey_map: Callable[[Journey], str] = _no_map
    blueprint: Callable[[Reader, ServiceBlueprint], tuple[str, ...]] = _no_blueprint
    beside: Callable[[Reader, BesideView], str] = _not_beside
    flow: Callable[[Reader, JourneyFlow], tuple[str, ...]] = _no_flow
    trend: Callable[[Reader, Trend], tuple[str, ...]] = _no_trend
    spark: Callable[[Reader, Trend], str] = _no_spark
    matrix: Callable[[Reader, Matrix], str] = _no_matrix
    endings: tuple[str, ...] = ()
    has_map_file: Callable[[Journey], bool] = _in_no_file
    table_endings: tuple[str, ...] = ()
    data: str = ""

    def map_endings(self, journey: Journey) -> tuple[str, ...]:
        """Give the kinds of files that hold the map of a journey."""
        return self.endings if self.has_map_file(journey) else ()


UNDRAWN = Drawings()
"""Pages without a diagram."""
