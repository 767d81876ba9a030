"""What each hostile file takes, time and memory beyond a small project; ``make bench`` runs it."""

import json
import sys

from tests.projects import ROOT, run_program


def main():
    tried = json.loads(run_program("tests.hostile.tried", cwd=ROOT).stdout)
    sys.stdout.write("cxmap check of hostile files: seconds of CPU, and memory\n")
    for name, row in tried.items():
        if "ended_by" in row:
            sys.stdout.write(f"  ended by signal {-row['ended_by']}  {name}\n")
        else:
            megabytes = row["memory"] / 1024 / 1024
            sys.stdout.write(f"  {row['seconds']:6.2f} s {megabytes:5.0f} MB  {name}\n")
    sys.stdout.write("\n")


if __name__ == "__main__":
    main()
