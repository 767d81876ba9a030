"""Whatever the swap of a site does to the disk may be the last that it does."""

import os

import pytest

from tests.faults.every_deed import DEEDS


@pytest.mark.skipif(os.name == "nt", reason="Windows starts no copy of a process")
@pytest.mark.parametrize("deeds", DEEDS, ids=lambda deeds: deeds.how)
def test_the_old_site_or_the_new_one_is_whole_whatever_strikes_the_swap(deeds, tmp_path):
    assert [] == deeds.complaints_in(tmp_path)
