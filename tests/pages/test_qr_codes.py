"""A sticker's code holds the address that stands beside it, read as a phone reads it."""

import re
from datetime import date

import pytest
import zxingcpp

from cxmap.files.discovery import File
from cxmap.pages.qr_code import qr_code
from cxmap.publication.build import publication_of
from cxmap.publication.checking import checked_project, shown_to_readers

TODAY = date(2026, 11, 22)
FILES = {
    "journeys/project.yml": "project: نمونه\nlanguages: [fa, en]\n",
    "journeys/registers.yml": """\
departments:
  - {department: فروش, id: sales, audience: customer}
short_addresses:
  - {short_address: میز <فروش>, id: desk, formerly: table, department: sales, audience: customer}
""",
}


def seen_by_a_camera(path, size, scale=4):
    """The text of a code whose path of dark modules is painted on white."""
    side = size * scale
    image = bytearray(b"\xff" * side * side)
    for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\3z", path):
        for row in range(int(y) * scale, (int(y) + 1) * scale):
            start = row * side + int(x) * scale
            image[start : start + int(width) * scale] = bytes(int(width) * scale)
    grey = memoryview(image).cast("B", (side, side))
    return [each.text for each in zxingcpp.read_barcodes(grey)]


def page(site, audience=""):
    files = [File(path=path, data=text.encode()) for path, text in FILES.items()]
    checked = shown_to_readers(checked_project(files, today=TODAY), audience)
    published = publication_of(checked, language="fa", today=TODAY, site=site)
    found = next(each for each in published.pages if each.path == "short-addresses.html")
    return found.body + "".join(html for _, html in found.silent)


@pytest.mark.parametrize(
    "text",
    [
        "https://cx.example.org/go/desk.html",
        f"https://cx.example.org/{'a-long-folder/' * 9}go/returns-of-large-customers.html",
    ],
)
def test_a_code_is_read_as_the_text_that_was_drawn(text):
    code = qr_code(text)

    assert [text] == seen_by_a_camera(code.path, code.size)


def test_a_sticker_says_what_its_code_holds():
    html = page("https://cx.example.org/guide/fa/")
    size, path = re.findall(r'viewBox="0 0 (\d+) \1".*? d="(M[^"]+)"', html)[0]

    assert ["https://cx.example.org/guide/go/desk.html"] == seen_by_a_camera(path, int(size))
    sticker = html.partition('<li class="cx-sticker">')[2].partition("</li>")[0]
    assert "<span>cx.example.org/guide</span><span>/go/desk.html</span>" in sticker
    assert "میز &lt;فروش&gt;" in sticker
    assert "<p>فروش</p>" in sticker


def test_where_nobody_knows_the_address_of_the_site_the_page_says_so():
    assert "cx-sticker" not in page("")
    assert "هنوز ساخته نشده‌اند" in page("")
    assert "هنوز ساخته نشده‌اند" not in page("https://cx.example.org/fa/")


def test_readers_outside_are_told_nothing_of_settings():
    assert "هنوز ساخته نشده‌اند" not in page("", audience="customer")
