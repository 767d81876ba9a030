"""The diagrams of a site as files of their own, for walls, slides and other people's documents."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal, Protocol
from urllib.parse import urljoin

from cxmap.diagrams.engine.layouts import Layouts
from cxmap.diagrams.more_posters import beside_poster, blueprint_poster, flow_poster
from cxmap.diagrams.pictures import posters_of
from cxmap.model.journey import Journey
from cxmap.pages.alone.sheets import Scheme, ground
from cxmap.pages.alone.standing_alone import standing_alone
from cxmap.publication.publication import Asset
from cxmap.views.addresses import DRAWN as DIAGRAMS
from cxmap.views.addresses import diagram_address, diagram_file
from cxmap.views.reader import Reader

Printed = Literal["png", "pdf"]
Ending = Literal["svg", "png", "pdf"]

DRAWN: Final = "svg"
"""What every installation can make; all else is printed."""

MAP, *OTHERS = DIAGRAMS
"""What is drawn of a journey: its map, and what needs no layout engine."""

ENDINGS: Final[tuple[Ending, ...]] = ("svg", "png", "pdf")
PAPERS: Final = ("A4", "A3", "A2", "A1", "A0")
PAPER: Final = "A3"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What is printed: a picture that stands alone, its background, its paper, its name."""

    svg: str
    ground: str
    paper: str
    title: str
    language: str
    day: date


class Press(Protocol):
    """Makes PDF and PNG of pictures."""

    def printed(self, sheet: Sheet, ending: Printed) -> bytes:
        """Print a sheet as the kind of file that has the ending."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Drawn:
    """A diagram before it is a file, and the address of its page on the web, where it is known."""

    svg: str
    diagram: str
    page: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PosterMaker:
    """How posters are made: in which colours, on which paper, by which press.

    ``site`` is the address of the site on the web in the language of the posters, where it is
    known. Without a press there is only SVG.
    """

    layouts: Layouts
    scheme: Scheme = "light"
    paper: str = PAPER
    press: Press | None = None
    site: str = ""

    def can_make(self, ending: Ending) -> bool:
        """Tell whether files of a kind can be made here."""
        return ending == DRAWN or self.press is not None

    def posters(
        self,
        home: Reader,
        journeys: Iterable[Journey],
        endings: Iterable[Ending],
        *,
        diagram: str = "map",
    ) -> Iterator[Asset]:
        """Make the files of a diagram of journeys that have it, each where it is on the site."""
        catalog, wanted = home.catalog, tuple(endings)
        addresses = [(each, diagram_address(catalog, each, diagram)) for each in journeys]
        if not wanted:
            return
        draw = self._drawing(home, tuple(each for each, _ in addresses), diagram)
        for journey, address in addresses:
            if address is not None:
                drawn = _Drawn(
                    svg=draw(replace(home, page=address.page), journey),
                    diagram=diagram,
                    page=urljoin(self.site, address.page) if self.site else "",
                    title=str(home.title(journey)),
                )
                for ending in wanted:
                    path = diagram_file(catalog, journey, diagram, ending).page
                    yield Asset(path=path, data=self._made(home, drawn, ending))

    def _drawing(
        self, home: Reader, journeys: tuple[Journey, ...], diagram: str
    ) -> Callable[[Reader, Journey], str]:
        if diagram != MAP:
            return _DRAWN_BY[diagram]
        poster = posters_of(home, journeys, self.layouts)
        return lambda _, journey: poster(journey)

    def _made(self, home: Reader, drawn: _Drawn, ending: Ending) -> bytes:
        svg = standing_alone(
            drawn.svg,
            language=home.language,
            diagram=drawn.diagram,
            scheme=self.scheme,
            page=drawn.page,
            with_letters=ending == DRAWN,
        )
        if ending == DRAWN or self.press is None:
            return svg.encode("utf-8")
        sheet = Sheet(
            svg=svg,
            ground=ground(self.scheme),
            paper=self.paper,
            title=drawn.title,
            language=home.language,
            day=home.today,
        )
        return self.press.printed(sheet, ending)


_DRAWN_BY: Final[dict[str, Callable[[Reader, Journey], str]]] = {
    "blueprint": blueprint_poster,
    "flow": flow_poster,
    "beside": beside_poster,
}
"""Diagrams that need no engine."""
