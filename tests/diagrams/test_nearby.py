"""What lies near a place is found, and nothing else."""

import random

import pytest

from cxmap.diagrams.nearby import Nearby
from cxmap.diagrams.shapes import Box


def boxes(chance, many, widest):
    return tuple(
        Box(
            chance.uniform(-900, 900),
            chance.uniform(-900, 900),
            chance.choice([0, chance.uniform(1, widest)]),
            chance.choice([0, chance.uniform(1, widest)]),
        )
        for _ in range(many)
    )


@pytest.mark.parametrize("widest", [20, 64, 500, 1500])
def test_near_is_what_touches(widest):
    chance = random.Random(widest)
    every = boxes(chance, 300, 900)
    nearby = Nearby(every)

    for asked in boxes(chance, 100, widest):
        assert tuple(each for each in every if asked.touches(each)) == nearby.touching(asked)
