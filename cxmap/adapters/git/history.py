"""What git says of how revisions follow one another."""

import os
import subprocess
from pathlib import Path

from cxmap.adapters.git.objects import CALMLY
from cxmap.foundation.faults import UsageFault


def common_ancestor(project: Path, one: str, other: str) -> str:
    """Give the revision from which two others went apart.

    Raises UsageFault where there is none, or where a name means no revision.
    """
    said = _said(project, "merge-base", "--end-of-options", one, other)
    if not said:
        raise UsageFault("no_common_ancestor", one=one, other=other)
    return said.split()[0]


def _said(project: Path, *arguments: str) -> str:
    """Give what git answers; nothing where it refuses."""
    try:
        done = subprocess.run(  # noqa: S603 - arguments of ours, names behind --end-of-options
            ("git", *arguments),  # noqa: S607 - wherever git is on this system
            cwd=project,
            env=os.environ | CALMLY,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise UsageFault("git_missing") from error
    return done.stdout.decode(errors="replace").strip() if done.returncode == 0 else ""
