"""What other programs say of a site: the Nu Html Checker of its HTML, lychee of its links."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.projects import ROOT

_VNU = ROOT / ".venv" / "vnu" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
_QUOTED = re.compile("“[^”]*”")


def mistakes_in_html(files):
    """Give the kind and the place of each mistake, or None where the checker is not there."""
    java = shutil.which("java")
    if java is None or not _VNU.exists():
        return None
    run = subprocess.run(
        [java, "-jar", _VNU, "--format", "json", "--errors-only", "--exit-zero-always", *files],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    said = json.loads(run.stderr or run.stdout)["messages"]
    return [
        (_QUOTED.sub("“…”", each["message"]), f"{each['url']}:{each.get('lastLine', 1)}")
        for each in said
    ]


def broken_links(site):
    """Give how many links a site has, and those that lead nowhere; None without lychee."""
    lychee = shutil.which("lychee", path=str(Path(sys.executable).parent)) or shutil.which("lychee")
    if lychee is None:
        return None
    options = ["--offline", "--include-fragments", "--no-progress", "--format", "json"]
    run = subprocess.run(
        [lychee, *options, str(site)], capture_output=True, encoding="utf-8", check=False
    )
    said = json.loads(run.stdout)
    broken = said.get("error_map") or {}
    return said["total"], [
        f"{page}: {each['url']}" for page, all_ in broken.items() for each in all_
    ]
