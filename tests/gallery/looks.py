"""Which diagrams the contact sheet shows, where the demo has them, and in which looks."""

from dataclasses import dataclass

from cxmap.views.addresses import OVERVIEWS

LANGUAGES = ("fa", "en")


@dataclass(frozen=True, kw_only=True)
class Diagram:
    """A diagram of the demo: its page, the part that is shown, and what opens it."""

    name: str
    page: str
    part: str
    opened_by: str = ""
    screens: tuple[str, ...] = ("wide", "phone", "paper")


@dataclass(frozen=True, kw_only=True)
class Look:
    """How a page is looked at."""

    screen: str
    width: int
    scheme: str = "light"
    media: str = "screen"

    @property
    def name(self):
        return f"{self.screen}-{self.scheme}"


# A new diagram of one journey is one line here; a new page that looks at all of them is none.
DIAGRAMS = (
    Diagram(
        name="map",
        page="journeys/complaint.html",
        part=".cx-map",
        screens=("wide", "paper"),
    ),
    Diagram(
        name="table",
        page="journeys/complaint.html",
        part=".cx-scroll",
        opened_by='[data-cx-show="table"]',
        screens=("wide",),
    ),
    Diagram(name="curve", page="journeys/complaint.html", part=".cx-page", screens=("phone",)),
    Diagram(
        name="curves", page="journeys/online-order.html", part=".cx-map", screens=("wide", "paper")
    ),
    Diagram(name="variants", page="journeys/contract-visit_variants.html", part=".cx-page"),
    Diagram(name="beside", page="journeys/online-order-to-be_beside.html", part=".cx-page"),
    Diagram(name="flow", page="journeys/complaint_flow.html", part=".cx-page"),
    Diagram(name="blueprint", page="journeys/complaint_blueprint.html", part=".cx-page"),
    *(
        Diagram(name=name, page=page, part=".cx-page")
        for name, page in OVERVIEWS.items()
        if name not in ("late", "cases", "answers")  # plain lists
    ),
    Diagram(name="persona", page="personas/outlet-shopper.html", part=".cx-page"),
    Diagram(
        name="decision",
        page="playbooks/returns.html",
        part=".cx-situation",
        opened_by=".cx-situation summary",
    ),
)

LOOKS = (
    Look(screen="wide", width=1280),
    Look(screen="wide", width=1280, scheme="dark"),
    Look(screen="phone", width=390),
    Look(screen="phone", width=390, scheme="dark"),
    Look(screen="paper", width=1050, media="print"),
)
