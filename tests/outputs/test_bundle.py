"""A site as one archive: the same bytes, names for every system, nothing that only servers need."""

import zipfile
from io import BytesIO

import pytest

from cxmap.foundation.faults import BuildFault
from cxmap.outputs.bundle import bundle_of
from tests.projects import write_files

SITE = {
    "index.html": "<h1>x</h1>",
    "fa/index.html": "سلام",
    "fa/guide/راهنما.html": "x",
    ".cxmap-site": "",
    ".nojekyll": "",
    "404.html": "",
    "fa/sitemap.xml.gz": "",
}


def test_it_holds_the_site_without_what_only_servers_need(tmp_path):
    write_files(tmp_path, SITE)
    with zipfile.ZipFile(BytesIO(bundle_of(tmp_path))) as archive:
        names = archive.namelist()
        assert "سلام" == archive.read("fa/index.html").decode()

    assert ["fa/guide/راهنما.html", "fa/index.html", "index.html"] == names


def test_the_same_site_gives_the_same_bytes_whenever_and_wherever_it_was_built(tmp_path):
    for place in ("one", "two"):
        write_files(tmp_path / place, SITE)
    (tmp_path / "two" / "index.html").chmod(0o600)
    (tmp_path / "two" / "index.html").touch()

    assert bundle_of(tmp_path / "one") == bundle_of(tmp_path / "two")


@pytest.mark.parametrize(
    "name",
    ["fa/what?.html", "fa/a:b.html", "fa/aux.html", "fa/NUL/x.html", "fa/x.", f"fa/{'x' * 200}"],
)
def test_a_name_that_windows_cannot_hold_is_refused(name, tmp_path):
    write_files(tmp_path, {**SITE, name: "x"})

    with pytest.raises(BuildFault) as fault:
        bundle_of(tmp_path)
    assert name == fault.value.arguments["path"]


def test_two_names_that_windows_takes_for_one_are_refused(tmp_path):
    write_files(tmp_path, {**SITE, "fa/Guide.html": "x", "fa/guide.html": "y"})

    with pytest.raises(BuildFault) as fault:
        bundle_of(tmp_path)
    assert "bundle_names_alike" == fault.value.id
