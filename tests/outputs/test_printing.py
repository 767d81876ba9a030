"""What is printed: on the paper that was asked for, as vectors, the same every time."""

from datetime import date
from io import BytesIO

import pytest

from cxmap.outputs import printing
from cxmap.outputs.printing import press
from cxmap.pages.alone.sheets import ground
from cxmap.publication.posters import PAPERS, PosterMaker, Sheet
from tests.diagrams.journeys import LAYOUTS, demo, written

pypdf = pytest.importorskip("pypdf")
pytest.importorskip("typst")

MILLIMETRES = {"A4": 297, "A3": 420, "A2": 594, "A1": 841, "A0": 1189}


@pytest.fixture(scope="module")
def machine():
    with press() as machine:
        yield machine


def printed(machine, reader, journey, ending, **options):
    maker = PosterMaker(layouts=LAYOUTS, press=machine, **options)
    (made,) = maker.posters(reader, [journey], [ending])
    return made.data


def page_of(data):
    (page,) = pypdf.PdfReader(BytesIO(data)).pages
    return page


@pytest.mark.parametrize("paper", PAPERS)
def test_a_pdf_is_one_sheet_of_its_paper(machine, paper):
    reader, journey = demo("fa")[0]
    page = page_of(printed(machine, reader, journey, "pdf", paper=paper))
    short, long = sorted(float(side) / 72 * 25.4 for side in page.mediabox[2:])

    assert MILLIMETRES[paper] == pytest.approx(long, abs=1)
    assert long / short == pytest.approx(2**0.5, abs=0.01)


@pytest.mark.parametrize(("sides", "lies"), [((300, 200), True), ((200, 300), False)])
def test_a_sheet_lies_or_stands_as_its_picture_does(machine, sides, lies):
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {1}" width="{0}" height="{1}"/>'
    sheet = Sheet(
        svg=svg.format(*sides),
        ground="#ffffff",
        paper="A4",
        title="T",
        language="en",
        day=date(2026, 11, 22),
    )
    width, height = page_of(machine.printed(sheet, "pdf")).mediabox[2:]

    assert lies == (width > height)


@pytest.mark.parametrize("language", ["fa", "en"])
def test_a_pdf_holds_letters_and_lines_and_no_image(machine, language):
    reader, journey = demo(language)[0]
    page = page_of(printed(machine, reader, journey, "pdf"))
    text = page.extract_text()

    assert [] == list(page.images)
    assert any(str(title).split()[0] in text for title in map(reader.title, journey.stages))


def test_a_pdf_says_of_what_day_it_is_and_what_it_shows(machine):
    reader, journey = demo("en")[0]
    told = pypdf.PdfReader(BytesIO(printed(machine, reader, journey, "pdf"))).metadata

    assert str(reader.title(journey)) == told.title
    assert date(2026, 11, 22) == told.creation_date.date()


@pytest.mark.parametrize("ending", ["pdf", "png"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_same_map_gives_the_same_bytes(machine, ending, scheme):
    reader, journey = demo("fa")[0]
    first = printed(machine, reader, journey, ending, scheme=scheme)
    with press() as another:
        assert first == printed(another, reader, journey, ending, scheme=scheme)


def test_a_png_has_the_colour_of_its_scheme_behind_it(machine):
    reader, journey = demo("fa")[0]
    light, dark = (
        printed(machine, reader, journey, "png", scheme=scheme) for scheme in ("light", "dark")
    )

    assert light.startswith(b"\x89PNG")
    assert light != dark
    assert ground("light") != ground("dark")


def test_hostile_titles_are_printed_as_they_are(machine):
    said = '#sys.inputs ]] "; #import "x" $ <svg> & 😀 日本'
    reader, journey = written(
        f"journey: '{said}'\nstages:\n  - stage: S\n    touchpoints:\n      - touchpoint: T\n"
    )
    told = pypdf.PdfReader(BytesIO(printed(machine, reader, journey, "pdf"))).metadata

    assert said == told.title


def test_without_what_prints_only_svg_is_made(monkeypatch):
    monkeypatch.setattr(printing, "typst", None)

    assert not printing.has_press()
    assert PosterMaker(layouts=LAYOUTS).can_make("svg")
    assert not PosterMaker(layouts=LAYOUTS).can_make("pdf")
