import os
import signal
import threading
from pathlib import Path

import pytest

from cxmap.adapters.command_line import mkdocs_runs
from cxmap.adapters.command_line.mkdocs_runs import mkdocs_run
from tests.previews import within_patience
from tests.projects import write_files

_WAYS = ("_double", "_begun_anew")


@pytest.fixture(params=_WAYS)
def way(request, monkeypatch):
    monkeypatch.setattr(mkdocs_runs, "can_double", lambda: request.param == "_double")
    monkeypatch.setattr(mkdocs_runs, "has_code_of_others", lambda _project: False)
    if request.param == "_double" and not hasattr(os, "fork"):
        pytest.skip("no process of this system can begin as the double of another")


@pytest.fixture
def project(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Hello\n\n[gone](gone.md)\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: !ENV [WHOSE]\n", encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("way")
def test_a_site_is_built_in_its_project_with_the_variables_that_are_given(project):
    here = Path.cwd()
    with mkdocs_run(("build",), project, {"WHOSE": "ما"}) as run:
        ended = run.ended()

    assert ended.code == 0, ended.said
    assert "<title>ما</title>" in (project / "site" / "index.html").read_text(encoding="utf-8")
    assert "WARNING" in ended.said
    assert "gone.md" in ended.said
    assert Path.cwd() == here
    assert "WHOSE" not in os.environ


@pytest.mark.usefixtures("way")
def test_a_site_that_cannot_be_built_ends_with_a_code_and_a_reason(project, capfd):
    with mkdocs_run(("build", "--strict"), project, {"WHOSE": "we"}) as run:
        ended = run.ended()

    assert ended.code == 1
    assert "gone.md" in ended.said
    assert capfd.readouterr() == ("", "")


@pytest.mark.usefixtures("way")
def test_two_of_them_say_each_their_own(project):
    with (
        mkdocs_run(("build", "--config-file", "first.yml"), project, {}) as first,
        mkdocs_run(("build", "--config-file", "second.yml"), project, {}) as second,
    ):
        said = (first.ended().said, second.ended().said)

    assert ["first.yml" in each for each in said] == [True, False]
    assert ["second.yml" in each for each in said] == [False, True]


@pytest.mark.usefixtures("way")
def test_whoever_leaves_before_its_end_ends_it(project):
    _hook(project, "open('pid', 'w').write(f'{os.getpid()}.')", "time.sleep(1000)")
    with mkdocs_run(("build",), project, {"WHOSE": "we"}):
        said = within_patience(lambda: _text(project / "pid"), lambda text: text.endswith("."))

    with pytest.raises(ProcessLookupError):
        os.kill(int(said.removesuffix(".")), 0)


@pytest.mark.usefixtures("way")
def test_who_is_killed_says_so(project):
    _hook(project, "os.kill(os.getpid(), signal.SIGKILL)")
    with mkdocs_run(("build",), project, {"WHOSE": "we"}) as run:
        assert run.ended().code == -signal.SIGKILL


@pytest.mark.usefixtures("way")
def test_modules_that_stand_in_the_project_are_found(project):
    write_files(
        project,
        {
            "house_words/__init__.py": "",
            "house_words/loud.py": """\
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor


class Loud(Extension):
    def extendMarkdown(self, md):
        md.postprocessors.register(_Louder(md), "loud", 0)


class _Louder(Postprocessor):
    def run(self, text):
        return text.replace("Hello", "HELLO!")


def makeExtension(**settings):
    return Loud(**settings)
""",
            "mkdocs.yml": "site_name: we\nmarkdown_extensions: [house_words.loud]\n",
        },
    )
    with mkdocs_run(("build",), project, {}) as run:
        ended = run.ended()

    assert ended.code == 0, ended.said
    assert "HELLO!" in (project / "site" / "index.html").read_text(encoding="utf-8")


@pytest.mark.usefixtures("way")
def test_what_mkdocs_starts_speaks_utf_8(project):
    _hook(project, "open('says', 'w').write(os.environ['PYTHONUTF8'])")
    with mkdocs_run(("build",), project, {"WHOSE": "we"}) as run:
        run.ended()

    assert _text(project / "says") == "1"


def test_hooks_of_others_begin_and_end_with_an_interpreter_of_their_own(project):
    _hook(
        project,
        "import atexit, tempfile",
        "folder = tempfile.TemporaryDirectory(dir='.', prefix='scratch')",
        "atexit.register(lambda: open('said', 'w').write('bye'))",
    )
    with mkdocs_run(("build",), project, {"WHOSE": "we"}) as run:
        ended = run.ended()

    assert ended.code == 0, ended.said
    assert _text(project / "said") == "bye"
    assert not [*project.glob("scratch*")]


def test_where_other_threads_run_nobody_is_doubled():
    waiting = threading.Event()
    thread = threading.Thread(target=waiting.wait)
    thread.start()
    try:
        assert not mkdocs_runs.can_double()
    finally:
        waiting.set()
        thread.join()


def _hook(project, *lines):
    """Let MkDocs do something as soon as it has read its settings."""
    (project / "hook.py").write_text("\n".join(("import os, signal, time", *lines)))
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("hooks: [hook.py]\n")


def _text(file):
    return file.read_text() if file.is_file() else ""
