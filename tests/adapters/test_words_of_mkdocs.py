"""Why MkDocs stopped is said in a line that somebody can read, and never with a traceback."""

import pytest

from cxmap.adapters.command_line.words_of_mkdocs import reason_in, warnings_in
from cxmap.foundation.obstacles import Obstacle

TRACE = """\
Traceback (most recent call last):
  File "mkdocs/plugins.py", line 560, in run_event
    result = method(item, **kwargs)
             ^^^^^^^^^^^^^^^^^^^^^^
"""


def test_what_the_system_refuses_is_told_in_our_words():
    output = f"INFO    -  Building\n{TRACE}OSError: [Errno 28] No space left on device: '/x/y'\n"

    assert Obstacle("ENOSPC", "No space left on device") == reason_in(output)


def test_of_an_exception_its_own_words_are_told_with_the_error_before_it():
    output = f"WARNING -  old\nERROR   -  Error building page 'a.md': x\n{TRACE}KeyError: 'x'\n"

    assert "ERROR   -  Error building page 'a.md': x\nKeyError: 'x'" == reason_in(output)


def test_of_several_exceptions_the_last_is_told():
    output = f"{TRACE}KeyError: 'x'\n\nThe above exception was the cause:\n\n{TRACE}ValueError: y\n"

    assert "ValueError: y" == reason_in(output)


@pytest.mark.parametrize(
    ("output", "reason"),
    [
        ("INFO    -  Building\n\nAborted with a broken link\n", "Aborted with a broken link"),
        ("something else\n", "something else"),
        ("", ""),
    ],
)
def test_without_an_exception_the_lines_that_tell_are_told(output, reason):
    assert reason == reason_in(output)


def test_warnings_are_told_without_who_says_them():
    output = "INFO    -  x\nWARNING -  cxmap: no map\nWARNING -  a link leads nowhere\n"

    assert ["no map", "a link leads nowhere"] == list(warnings_in(output))
