"""All faults that are tried."""

from tests.faults.disks import DISKS
from tests.faults.engines import ENGINES
from tests.faults.every_deed import DEEDS
from tests.faults.histories import HISTORIES
from tests.faults.kills import ENDED, KILLS
from tests.faults.places import PLACES
from tests.faults.surroundings import SURROUNDINGS

FAULTS = (*KILLS, *DEEDS, *ENDED, *DISKS, *ENGINES, *HISTORIES, *PLACES, *SURROUNDINGS)
