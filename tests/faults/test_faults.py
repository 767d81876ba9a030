"""A few of the faults that ``make faults`` tries: one of each sort, and every deed of the swap."""

import os
import sys

import pytest

from tests.faults.all_faults import FAULTS
from tests.faults.ground import Ground
from tests.faults.impossible import Impossible

pytestmark = pytest.mark.skipif(os.name == "nt", reason="faults are made with what Unix has")


def test_a_few_faults_of_each_sort_are_survived(tmp_path):
    # One test for all: what is known of the project takes a build, and is found out once.
    ground = Ground(tmp_path)
    found = {each.name: _complaints(each, ground) for each in FAULTS if each.is_short}

    assert {} == {name: complaints for name, complaints in found.items() if complaints}


def _complaints(fault, ground):
    try:
        return fault.complaints(ground)
    except Impossible as reason:
        sys.stdout.write(f"not tried: {fault.name} ({reason})\n")
        return []


def test_no_two_faults_have_the_same_name():
    assert len(FAULTS) == len({each.name for each in FAULTS})
