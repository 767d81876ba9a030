"""All that budgets are about, in one table beside its peers; ``make bench`` prints it.

With ``--write`` it goes into the page about speed as well, with ``--large`` the sites of 20 and 200
journeys are followed by one of 1,000. Named parts, such as ``check diff``, are measured alone.
"""

import sys
from typing import Final

from tests.bench import check, diff, layout, serve, site
from tests.bench.measuring import table
from tests.projects import ROOT

PAGE: Final = ROOT / "docs" / "contributing" / "speed.md"
_BEGIN: Final = "<!-- make bench BENCH=--write -->\n"


def main():
    parts = {
        "check": check.lines,
        "diff": diff.lines,
        "site": lambda: site.lines(site.counts_in(sys.argv)),
        "serve": serve.lines,
        "layout": layout.lines,
    }
    wanted = parts.keys() & set(sys.argv) or parts.keys()
    found = []
    for name, lines in parts.items():
        if name in wanted:
            sys.stderr.write(f"measuring {name} ...\n")
            found += lines()
    text = table(found)
    sys.stdout.write(f"{text}\n")
    if "--write" in sys.argv:
        about, _, _ = PAGE.read_text(encoding="utf-8").partition(_BEGIN)
        PAGE.write_text(f"{about}{_BEGIN}\n{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
