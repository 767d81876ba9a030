"""What cxmap says of a mutation, beside what an independent parser and the exported schema say."""

import copy
import signal
import traceback
from contextlib import contextmanager
from functools import cache

from cxmap.catalog.catalog import catalog_of
from cxmap.files.discovery import read_project_files
from cxmap.language.languages import LANGUAGES
from cxmap.reading.known_files import KnownFiles
from cxmap.reading.read import read
from cxmap.rules.check import check
from cxmap.rules.wording import sentence
from tests.projects import ROOT
from tests.reports.schema.judging import as_json, schemas_of, validators

PATIENCE = 5
"""Seconds of CPU after which a mutation counts as one that hangs."""


@cache
def demo():
    """Give the files of the demo, and what they hold; nothing is wrong with them."""
    files, known = read_project_files(ROOT), KnownFiles()
    assert not read(files, known=known).problems
    return files, known


def complaint(mutation, *, is_judged):
    """Say what is wrong with how cxmap takes a mutation; nothing where all is well.

    With ``is_judged`` the whole project is judged with it, which takes a hundred times as long;
    otherwise only where reading finds nothing and somebody else refuses it.
    """
    try:
        with _patience():
            refusal = _refusal(mutation.file)
            problems = _problems(mutation, is_judged=is_judged, is_refused=bool(refusal))
            said = [sentence(each, language) for each in problems for language in LANGUAGES]
    except Exception:  # noqa: BLE001 - whatever it is, it is what we look for
        return f"{mutation.name}\n{traceback.format_exc()}"
    if refusal and not problems:
        return f"{mutation.name}: nothing is said, though {refusal}"
    return "" if all(said) else f"{mutation.name}: a problem without words"


def _problems(mutation, *, is_judged, is_refused):
    files, known = demo()
    reading = read(mutation.within(files), known=copy.copy(known))
    if is_judged or (is_refused and not reading.problems):
        return check(catalog_of(reading)).problems
    return reading.problems


def _refusal(file):
    """Say who refuses a file and why; nothing where everybody takes it."""
    try:
        value = as_json(file.data.decode())
        refused = [error for name in _schemas_of(file, value) for error in _errors(name, value)]
    except ValueError as error:  # also for a tag, which the validator does not know
        return f"it is no YAML: {error}"
    return refused[0] if refused else ""


def _schemas_of(file, value):
    return schemas_of(file.path, value if isinstance(value, dict) else ())


def _errors(name, value):
    for error in validators()[name].iter_errors(value):
        place = "/".join(map(str, error.instance_path))
        yield f"the schema {name} refuses /{place}: {error.message[:200]}"
        return


@contextmanager
def _patience():
    def give_up(_number, _frame):
        raise TimeoutError

    before = signal.signal(signal.SIGPROF, give_up)
    signal.setitimer(signal.ITIMER_PROF, PATIENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
