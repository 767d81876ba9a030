"""10,000 mutations of the demo, on all cores; ``make fuzz`` runs it.

``python -m tests.fuzz.run 2987 5256`` tries only these two again.
"""

import sys
from concurrent.futures import ProcessPoolExecutor

from tests.fuzz.mutations import mutation
from tests.fuzz.verdicts import complaint, demo

MUTATIONS = 10_000


def main():
    numbers = [int(each) for each in sys.argv[1:]] or range(MUTATIONS)
    complaints = [each for each in complaints_about(numbers) if each]
    for each in complaints:
        sys.stdout.write(f"{each}\n\n")
    sys.stdout.write(f"{len(numbers)} mutations tried, {len(complaints)} taken wrongly\n")
    sys.exit(1 if complaints else 0)


def complaints_about(numbers):
    with ProcessPoolExecutor() as processes:
        yield from processes.map(_complaint, numbers, chunksize=10)


def _complaint(number):
    return complaint(mutation(number, demo()[0]), is_judged=True)


if __name__ == "__main__":
    main()
