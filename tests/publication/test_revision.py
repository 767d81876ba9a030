"""A site says which revision of the files it was made of, where somebody knows."""

from datetime import date

import pytest

from cxmap.files.discovery import File
from cxmap.publication.assets import SCRIPT
from cxmap.publication.build import publication_of
from cxmap.publication.checking import checked_project


@pytest.mark.parametrize("revision", ["", "3f2a91c"])
def test_the_revision_is_known_to_the_script_of_the_site_or_empty(revision):
    today = date(2026, 11, 22)
    checked = checked_project(
        [File(path="journeys/project.yml", data=b"project: Sample\n")], today=today
    )

    site = publication_of(checked, language="fa", today=today, revision=revision)

    script = next(asset for asset in site.assets if asset.path == SCRIPT).data.decode()
    assert f'"revision": "{revision}"' in script
