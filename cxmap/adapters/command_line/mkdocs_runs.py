"""MkDocs as a process of its own for each language: it keeps state and prints as it likes.

On Linux that process begins as our double, so that it need not load and read again what we have
loaded and read; elsewhere, and where other threads of ours run, it begins anew. So it does for
plugins and hooks of others: they may count on an interpreter that begins and ends with them.
"""

import io
import locale
import multiprocessing
import os
import runpy
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.context import ForkProcess
from pathlib import Path
from typing import Protocol, TextIO

from cxmap.files.pages_by_hand import has_code_of_others


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """How a run ended: its exit code, below zero where a signal ended it, and what it said."""

    code: int
    said: str


class Run(Protocol):
    """MkDocs at work."""

    def ended(self) -> Ended:
        """Wait for its end."""


@contextmanager
def mkdocs_run(
    arguments: tuple[str, ...], project: Path, environment: Mapping[str, str]
) -> Iterator[Run]:
    """Run MkDocs in a project, with variables added to our environment.

    It does not outlive the block, so nobody writes into a folder that is given up. Where we are
    killed it does, and holds the lock of the site until its end.
    """
    begun = _double if can_double() and not has_code_of_others(project) else _begun_anew
    with begun(arguments, project, environment) as run:
        yield run


@dataclass(frozen=True, slots=True)
class _Anew:
    process: "subprocess.Popen[str]"

    def ended(self) -> Ended:
        """Wait for its end."""
        _, said = self.process.communicate()
        return Ended(code=self.process.returncode, said=said)


@contextmanager
def _begun_anew(
    arguments: tuple[str, ...], project: Path, environment: Mapping[str, str]
) -> Iterator[_Anew]:
    with subprocess.Popen(  # noqa: S603 - our own interpreter, our own arguments
        [sys.executable, "-m", "mkdocs", *arguments],
        cwd=project,
        env={**os.environ, **environment, "PYTHONUTF8": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        close_fds=False,  # only the lock is inheritable
    ) as process:
        try:
            yield _Anew(process)
        finally:
            process.kill()


@dataclass(frozen=True, slots=True)
class _Double:
    process: ForkProcess
    output: int

    def ended(self) -> Ended:
        """Wait for its end."""
        with open(self.output, "rb", closefd=False) as output:
            said = output.read().decode(errors="replace")
        self.process.join()
        return Ended(code=self.process.exitcode or 0, said=said)


def can_double() -> bool:
    """Tell whether a double of us is as whole as we are.

    Of threads it has but one, on macOS parts of the system do not bear it, and the encoding in
    which Python speaks to the system is settled when it begins.
    """
    spoken = {sys.getfilesystemencoding(), locale.getpreferredencoding(do_setlocale=False).lower()}
    return sys.platform == "linux" and threading.active_count() == 1 and spoken == {"utf-8"}


@contextmanager
def _double(
    arguments: tuple[str, ...], project: Path, environment: Mapping[str, str]
) -> Iterator[_Double]:
    output, input_ = os.pipe()
    try:
        process = multiprocessing.get_context("fork").Process(
            target=_be_mkdocs, args=(arguments, project, environment, input_)
        )
        try:
            process.start()
        finally:
            # What is open here would be so in the next double, too, and hide that this one ended.
            os.close(input_)
        try:
            yield _Double(process, output)
        finally:
            process.kill()
            process.join()
    finally:
        os.close(output)


def _be_mkdocs(
    arguments: tuple[str, ...], project: Path, environment: Mapping[str, str], output: int
) -> None:
    """Go on as ``python -m mkdocs``, which says to ``output`` what it has to say."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number, target in enumerate((nowhere, nowhere, output)):
        os.dup2(target, number)
    for handle in (nowhere, output):
        os.close(handle)
    # Ours may be others than those of the system, or hold something that we have not said yet.
    sys.stdout, sys.stderr = _written_to(1), _written_to(2)
    os.environ.update(environment, PYTHONUTF8="1")
    os.chdir(project)
    if not sys.flags.safe_path:
        sys.path.insert(0, str(project.resolve()))
    sys.argv = ["mkdocs", *arguments]
    runpy.run_module("mkdocs", run_name="__main__", alter_sys=True)


def _written_to(number: int) -> TextIO:
    written = io.BufferedWriter(io.FileIO(number, "w", closefd=False))
    return io.TextIOWrapper(written, encoding="utf-8", errors="replace", line_buffering=True)
