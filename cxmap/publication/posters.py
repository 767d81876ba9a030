"""The diagrams of a site as files of their own, for walls, slides and other people's documents."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, Protocol
from urllib.parse import urljoin

from cxmap.catalog.catalog import Catalog
from cxmap.diagrams.engine.layouts import Layouts
from cxmap.diagrams.pictures import posters_of
from cxmap.model.journey import Journey
from cxmap.pages.alone.sheets import Scheme, ground
from cxmap.pages.alone.standing_alone import standing_alone
from cxmap.publication.publication import Asset
from cxmap.views.addresses import address_of, map_file
from cxmap.views.reader import Reader

Printed = Literal["png", "pdf"]
Ending = Literal["svg", "png", "pdf"]

DRAWN: Final = "svg"
"""What every installation can make; all else is printed."""

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
        self, home: Reader, journeys: Iterable[Journey], endings: Iterable[Ending]
    ) -> Iterator[Asset]:
        """Make the files of journeys, each where it stands on the site."""
        chosen, wanted = tuple(journeys), tuple(endings)
        if not wanted:
            return
        poster = posters_of(home, chosen, self.layouts)
        for journey in chosen:
            for ending in wanted:
                path = map_file(home.catalog, journey, ending).page
                data = self._made(home, journey, poster(journey), ending)
                yield Asset(path=path, data=data)

    def _made(self, home: Reader, journey: Journey, poster: str, ending: Ending) -> bytes:
        svg = standing_alone(
            poster,
            language=home.language,
            scheme=self.scheme,
            page=self._page(home.catalog, journey),
            with_letters=ending == DRAWN,
        )
        if ending == DRAWN or self.press is None:
            return svg.encode("utf-8")
        sheet = Sheet(
            svg=svg,
            ground=ground(self.scheme),
            paper=self.paper,
            title=str(home.title(journey)),
            language=home.language,
            day=home.today,
        )
        return self.press.printed(sheet, ending)

    def _page(self, catalog: Catalog, journey: Journey) -> str:
        """Give the address of a journey on the web, where it is known."""
        address = address_of(catalog, journey)
        return urljoin(self.site, address.page) if self.site and address else ""
