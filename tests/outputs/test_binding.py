"""Handbooks as PDF: whole, in order, with bookmarks, letters and digits of their language."""

import re
import sys
from dataclasses import replace
from io import BytesIO

import pytest

from cxmap.foundation.faults import PressMissing
from cxmap.model.registers import Department
from cxmap.outputs.binding import bindery
from cxmap.pages.handbook_document import handbook_document
from cxmap.views.addresses import Address, handbook_address
from cxmap.views.handbook import handbook_view
from tests.diagrams.journeys import TODAY, demo

pypdf = pytest.importorskip("pypdf")


@pytest.fixture(scope="module")
def binder():
    try:
        with bindery({}, TODAY) as binder:
            yield binder
    except PressMissing as fault:
        pytest.skip(str(fault))


@pytest.fixture(scope="module", params=["fa", pytest.param("en", marks=pytest.mark.long)])
def handbook(request, binder):
    """The handbook of a department of the demo: its view, its document, and the PDF."""
    home, _ = demo(request.param)[0]
    whose = home.catalog.find(Department.KIND, "administration")
    address = handbook_address(home.catalog, whose) or Address(page="")
    reader = replace(home, page=address.page)
    document = handbook_document(reader, whose, "A4")
    data = binder.bound(document, reader.page)
    return handbook_view(reader, whose), pypdf.PdfReader(BytesIO(data)), (document, data)


def plain(text):
    return re.sub(r"[\W\d_]+", "", text)


def test_it_says_what_it_is_and_in_which_language(handbook):
    view, pdf, _ = handbook

    assert str(view.title) == pdf.metadata.title
    assert {"فارسی": "fa", "English": "en"}.get(view.language) == pdf.trailer["/Root"]["/Lang"]


def test_every_chapter_and_section_has_its_bookmark(handbook):
    view, pdf, _ = handbook
    marks = [each for each in pdf.outline if not isinstance(each, list)]
    inside = [each for group in pdf.outline if isinstance(group, list) for each in group]

    assert [plain(each.title) for each in view.chapters] == [
        plain(mark["/Title"]) for mark in marks[: len(view.chapters)]
    ]
    assert sum(len(each.sections) for each in view.chapters) == len(inside)


def test_the_letters_are_ours_and_travel_with_it(handbook):
    _, pdf, _ = handbook
    fonts = {
        font.get_object()["/BaseFont"]
        for page in pdf.pages
        for font in page["/Resources"]["/Font"].values()
    }

    assert all("+Vazirmatn" in font for font in fonts)


def test_words_can_be_selected_in_the_order_in_which_they_are_read(handbook):
    view, pdf, _ = handbook
    text = plain("".join(page.extract_text() for page in pdf.pages))
    titles = [plain(str(each.about.title)) for part in view.chapters for each in part.sections]

    assert [] == [each for each in titles if each not in text]


def test_no_sheet_is_empty_and_all_are_of_the_paper(handbook):
    _, pdf, _ = handbook

    assert {(595, 842)} == {tuple(map(round, page.mediabox[2:])) for page in pdf.pages}
    assert min(len(plain(page.extract_text())) for page in pdf.pages) > 40


def test_the_same_document_gives_the_same_bytes(handbook, binder):
    _, _, (document, data) = handbook

    assert data == binder.bound(document, "departments/administration_handbook.html")


@pytest.mark.parametrize(("breaks", "said"), [(ImportError, "binder"), (OSError, "pango")])
def test_what_is_missing_is_told_apart(monkeypatch, breaks, said):
    class Broken:
        @staticmethod
        def find_spec(name, *_):
            if name == "weasyprint":
                raise breaks(name)

    monkeypatch.delitem(sys.modules, "weasyprint", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Broken, *sys.meta_path])

    with pytest.raises(PressMissing) as found, bindery({}, TODAY):
        pass
    assert f"{said}_missing" == found.value.id
