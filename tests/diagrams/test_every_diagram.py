"""Every drawing of a site, whichever diagrams there are: sound markup without a script in it."""

import re
from datetime import date
from functools import cache
from xml.etree import ElementTree as ET

import pytest

from cxmap.catalog.catalog import catalog_of
from cxmap.catalog.checked import Checked
from cxmap.diagrams.engine.engines import chosen_engine
from cxmap.diagrams.engine.layouts import Layouts
from cxmap.files.discovery import File
from cxmap.outputs.slots import filled
from cxmap.publication.build import publication_of
from cxmap.publication.posters import PosterMaker
from cxmap.reading.read import read
from cxmap.views.addresses import DRAWN
from cxmap.views.reader import Reader
from tests.pages.every_field import EveryField

TODAY = date(2026, 11, 22)
DRAWING = re.compile(
    r"<svg\b(?![^<>]* aria-hidden)[^<>]*>(?:(?!<svg\b).|<svg\b.*?</svg>)*?</svg>", re.DOTALL
)
HOSTILE = (
    "</text></svg><script>alert(1)</script> &lt;b&gt; <b> ]]> <!-- "
    "\"><image href=x onerror=alert(1)> ' onload='alert(1) javascript:alert(1) {{7*7}}"
)


@cache
def drawings(text, language):
    """Draw all there is of a project in which every field says the text: place -> SVG."""
    files = EveryField(text=text).files()
    reading = read(File(path=path, data=data.encode()) for path, data in files.items())
    checked = Checked(catalog=catalog_of(reading), problems=())
    layouts = Layouts(lambda: chosen_engine({}))
    site = publication_of(checked, language=language, today=TODAY, layouts=layouts)
    found = {
        f"{page.path} {number}": drawing
        for page in site.pages
        for number, drawing in enumerate(DRAWING.findall(filled(page.body, page)))
    }
    home = Reader(catalog=checked.catalog, language=language, today=TODAY)
    maker = PosterMaker(layouts=layouts)
    journeys = checked.catalog.journeys()
    return found | {
        asset.path: asset.data.decode()
        for diagram in DRAWN
        for asset in maker.posters(home, journeys, ("svg",), diagram=diagram)
    }


def parsed(drawing):
    declared = drawing.replace("<svg", '<svg xmlns:xlink="http://www.w3.org/1999/xlink"', 1)
    return ET.fromstring(drawing if "xmlns:xlink" in drawing else declared)


@pytest.mark.parametrize("language", ["fa", pytest.param("en", marks=pytest.mark.long)])
def test_hostile_text_in_every_field_stays_text_in_every_drawing(language):
    found = drawings(HOSTILE, language)
    harmless = drawings("harmless", language)

    assert found.keys() == harmless.keys()
    assert {"journeys/full.html 0", "journeys/full_blueprint.html 0"} <= found.keys()
    assert {f"assets/diagrams/full_{each}.svg" for each in DRAWN} <= found.keys()
    for place, drawing in found.items():
        elements = [*parsed(drawing).iter()]
        names = {each.tag.rpartition("}")[2] for each in elements}
        attributes = {name for each in elements for name in each.attrib}
        assert names <= {each.tag.rpartition("}")[2] for each in parsed(harmless[place]).iter()}, (
            place
        )
        assert not {name for name in attributes if name.startswith("on") or name == "style"}, place
        links = [
            value for each in elements for name, value in each.attrib.items() if "href" in name
        ]
        assert not [link for link in links if "javascript" in link], place
