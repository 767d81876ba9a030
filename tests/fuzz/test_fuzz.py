"""A few hundred of the mutations that ``make fuzz`` tries ten thousand of."""

import pytest

from tests.fuzz.mutations import mutation
from tests.fuzz.verdicts import complaint, demo

GROUPS = [range(start, start + 50) for start in range(0, 200, 50)]


@pytest.mark.parametrize("numbers", GROUPS, ids=lambda numbers: f"from {numbers[0]}")
def test_no_mutation_is_taken_wrongly(numbers):
    files, _ = demo()
    # Judging the whole project takes ten times as long as reading the one file that changed.
    tried = [complaint(mutation(each, files), is_judged=each % 50 == 0) for each in numbers]

    assert [] == [each for each in tried if each]
