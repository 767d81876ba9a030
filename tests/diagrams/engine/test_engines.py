import stat
import sys

import pytest

from cxmap.diagrams.engine.engines import (
    ENGINE_VARIABLE,
    PINNED,
    PINNED_VERSION,
    chosen_engine,
    remark_on,
)
from cxmap.foundation.faults import BuildFault, EngineFault
from cxmap.language.messages import messages

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")


@pytest.fixture
def path_with_dot(tmp_path):
    """A PATH on which there is a program called dot, and nothing else."""
    program = tmp_path / "dot"
    program.write_text("#!/bin/sh\necho 'dot - graphviz version 9.9.9 (0)' >&2\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return str(tmp_path)


def test_the_pinned_engine_is_the_default():
    engine = chosen_engine({})

    assert (PINNED, PINNED_VERSION) == (engine.name, engine.version)
    assert engine.is_pinned
    assert remark_on(engine) is None


@posix_only
def test_dot_is_taken_where_it_is_asked_for(path_with_dot):
    engine = chosen_engine({ENGINE_VARIABLE: "dot", "PATH": path_with_dot})

    assert ("dot", "9.9.9") == (engine.name, engine.version)
    assert engine.was_asked_for
    remark = remark_on(engine)
    assert remark is not None
    assert "engine_not_pinned" == remark.id


@posix_only
def test_dot_stands_in_where_the_pinned_engine_is_missing(path_with_dot, monkeypatch):
    monkeypatch.setattr("cxmap.diagrams.engine.engines.PINNED", "no-such-engine")
    engine = chosen_engine({"PATH": path_with_dot})

    assert "dot" == engine.name
    assert not engine.was_asked_for
    assert remark_on(engine) is not None


@pytest.mark.parametrize("wanted", ["", "dot"])
def test_a_missing_engine_is_a_fault(wanted, tmp_path, monkeypatch):
    monkeypatch.setattr("cxmap.diagrams.engine.engines.PINNED", "no-such-engine")

    with pytest.raises(EngineFault) as fault:
        chosen_engine({ENGINE_VARIABLE: wanted, "PATH": str(tmp_path)})

    assert "engine_missing" == fault.value.id


def test_an_unknown_engine_is_a_fault():
    with pytest.raises(BuildFault) as fault:
        chosen_engine({ENGINE_VARIABLE: "elk"})

    assert "elk" in messages("en")[fault.value.id].message.format(**fault.value.arguments)


def test_all_engines_get_the_same_options(path_with_dot):
    pinned, dot = (
        chosen_engine({ENGINE_VARIABLE: name, "PATH": path_with_dot}) for name in ("", "dot")
    )
    assert ("-Kneato", "-Tjson0", "-n2") == pinned.command[1:] == dot.command[1:]
