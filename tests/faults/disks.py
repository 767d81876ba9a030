"""The disk is full, may not be written, or is another one."""

import os
import shutil
import subprocess
import sys
from functools import partial

from tests.faults.fault import DONE, REFUSED, Fault
from tests.faults.ground import tree
from tests.faults.impossible import Impossible

_NOT_LINUX = "only Linux can be brought into this state here"
_LIMIT = 100_000


def _full(trial, *, room):
    """Build on a small disk that lives in memory and in the namespace of this build alone."""
    disk = trial.folder / "disk"
    disk.mkdir()
    used = sum(each.stat().st_size for each in trial.project.rglob("*") if each.is_file())
    blocks = sum(1 + each.stat().st_size // 4096 for each in trial.project.rglob("*"))
    size = max(used, blocks * 4096) + room
    return _in_namespace(
        trial,
        f'mount -t tmpfs -o size={size} none "$DISK" && cp -a "$PROJECT/." "$DISK" && cd "$DISK"',
        'rm -rf "$PROJECT" && cp -a "$DISK" "$PROJECT"',
        disk,
    )


def _in_namespace(trial, before, after, disk=""):
    """Run a build where disks can be mounted that nobody else sees."""
    if sys.platform != "linux" or shutil.which("unshare") is None:
        raise Impossible(_NOT_LINUX)
    if subprocess.run(("unshare", "-m", "true"), capture_output=True, check=False).returncode:
        raise Impossible("only root may mount a disk for one process")
    script = f'{before} || exit 99; "$@"; code=$?; {after}; exit $code'
    run = trial.build(
        under=("unshare", "-m", "sh", "-c", script, "sh"),
        DISK=str(disk),
        PROJECT=str(trial.project),
    )
    if run.returncode == 99:
        raise Impossible("root may not mount a disk here")
    return run


def _no_large_files(trial):
    """Let no file grow beyond a size: the system refuses the write, as it does on a full disk."""
    limit = f"resource.setrlimit(resource.RLIMIT_FSIZE, ({_LIMIT}, {_LIMIT}))"
    program = f"import os, resource, sys; {limit}; os.execv(sys.argv[1], sys.argv[1:])"
    return trial.build(under=(sys.executable, "-c", program))


def _without_rights(trial, *more, folders):
    """Build where folders may not be written; root is told so, too."""
    paths = [trial.folder / folder for folder in folders]
    for path in paths:
        path.mkdir(exist_ok=True)
        path.chmod(0o555)
    try:
        return trial.build(*more, under=_as_anybody())
    finally:
        for path in paths:
            path.chmod(0o755)


def _read_only_and_out(trial):
    """Build a project that may only be read into a folder elsewhere, as in a container."""
    run = _without_rights(
        trial, "--out", str(trial.folder / "out" / "site"), folders=["project", "project/journeys"]
    )
    assert tree(trial.folder / "out" / "site") == trial.ground.new
    return run


def _as_anybody():
    """Give what takes from root the right to write everywhere; others do not have it."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return ()
    if shutil.which("setpriv") is None:
        raise Impossible("root may write everywhere, and there is no setpriv to change that")
    return ("setpriv", "--bounding-set=-dac_override,-dac_read_search")


def _unreadable_file(trial):
    file = trial.project / "journeys" / "visit.yml"
    file.chmod(0)
    try:
        return trial.build(under=_as_anybody())
    finally:
        file.chmod(0o644)


def _no_cache(trial):
    (trial.project / ".cache").write_text("a file of somebody's", encoding="utf-8")
    try:
        return trial.build()
    finally:
        (trial.project / ".cache").unlink()


DISKS = (
    Fault(
        name="the disk is full from the beginning",
        strikes=partial(_full, room=40_000),
        says="the disk is full",
    ),
    Fault(
        name="the disk is full when half of the site is written",
        strikes=partial(_full, room=4_000_000),
        says="the disk is full",
    ),
    Fault(
        name="no file may grow beyond 100 kB",
        strikes=_no_large_files,
        says="the file would be too large",
        is_short=True,
    ),
    Fault(
        name="the folder of the project may not be written",
        strikes=partial(_without_rights, folders=["project"]),
        code=REFUSED,
        says="you do not have permission",
        is_short=True,
    ),
    Fault(
        name="the project may only be read, and the output lies elsewhere",
        strikes=_read_only_and_out,
        code=DONE,
    ),
    Fault(
        name="the file system is mounted without writing",
        strikes=partial(
            _in_namespace,
            before='mount --bind "$PROJECT" "$PROJECT" && mount -o remount,bind,ro "$PROJECT"'
            ' && cd "$PROJECT"',
            after="true",
        ),
        code=REFUSED,
        says="nothing can be written on this disk",
    ),
    Fault(
        name="the site is a disk of its own",
        strikes=partial(
            _in_namespace,
            before='mount --bind "$PROJECT/site" "$PROJECT/site"',
            after="true",
        ),
        code=REFUSED,
        says="another program is using it",
    ),
    Fault(
        name="a file of the project may not be read",
        strikes=_unreadable_file,
        says="Nothing was published",
    ),
    Fault(
        name="the cache cannot be kept",
        strikes=_no_cache,
        code=DONE,
        leaves=("new",),
    ),
)
