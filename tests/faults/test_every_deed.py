"""Whatever the swap of a site does to the disk may be the last that it does."""

import os

import pytest

from cxmap.outputs.exchange import exchanged
from tests.faults.every_deed import DEEDS, complaints_in
from tests.faults.impossible import Impossible

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows starts no copy of a process")


def test_the_old_site_or_the_new_one_is_whole_whatever_strikes_the_swap(tmp_path):
    try:
        found = complaints_in(tmp_path, DEEDS)
    except Impossible:
        found = complaints_in(tmp_path, [each for each in DEEDS if not each.can_exchange])

    assert [] == found


def test_folders_that_cannot_change_places_stay(tmp_path):
    (tmp_path / "one").mkdir()

    assert not exchanged(tmp_path / "one", tmp_path / "nowhere")
    assert (tmp_path / "one").is_dir()
