"""The live preview: always the site that a build would make, and never stuck."""

import json
import re
import shutil
import signal
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest

from cxmap.adapters.mkdocs_plugin.watch import Watch
from tests.previews import PATIENCE, own_port, previewed, running, start, within_patience
from tests.projects import SMALL_PROJECT, copy_demo, write_files
from tests.readings import DRAWING

_TODAY = ("--today", "2026-11-22")
_TAG = re.compile(
    r'<link rel="stylesheet" href="/_cxmap/preview\.css">'
    r'<script defer src="/_cxmap/preview\.js" data-cx-page="\w+"></script>'
)
_ALTERNATE = re.compile(r'\s*<link rel="alternate" href="[^"]*" hreflang="[^"]*">')
_FILES = re.compile(r'<p>[^<]*<a href="\.\./assets/diagrams/[^<]*</a></p>')
_TAKE = re.compile(
    r'<details class="cx-take".*?</details>\s*'
    r'|<p class="cx-quiet">[^<]*<a href="cxmap.json">.*?</p>',
    re.DOTALL,
)
_SWITCH = re.compile(
    r'<div class="md-header__option">\s*<div class="md-select">.*?</ul>\s*</div>\s*</div>\s*</div>',
    re.DOTALL,
)
_BROKEN = "journey: بازدید\nowner: [\n"
_VISIT = SMALL_PROJECT["journeys/visit.yml"]


def _without_switch(html):
    """Take away what a preview does not have: the page in other languages, files to take along."""
    html, _ = _SWITCH.subn("", _ALTERNATE.sub("", _TAKE.sub("", _FILES.sub("", html))))
    return "\n".join(line.rstrip() for line in html.splitlines() if line.strip())


def _write(project, name, text):
    write_files(project, {name: text})


@pytest.fixture(scope="module")
def still(tmp_path_factory):
    """A preview of the small project that nobody edits."""
    project = tmp_path_factory.mktemp("still")
    write_files(project, SMALL_PROJECT)
    with previewed(project, *_TODAY) as preview:
        yield preview


@pytest.mark.long
@pytest.mark.parametrize("language", ["fa", "en"])
def test_a_page_of_the_preview_of_the_demo_is_the_one_that_a_build_makes(
    demo_site, tmp_path, language
):
    copy_demo(tmp_path)
    with previewed(tmp_path, "--site-language", language, *_TODAY) as preview:
        assert [] == _differing(demo_site / language, preview)


def test_a_page_of_the_preview_is_the_one_that_a_build_makes(site_of, still):
    assert [] == _differing(site_of(SMALL_PROJECT) / "fa", still)


def _differing(site, preview):
    """Give the pages that a preview shows otherwise than a build has made them."""
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    assert len(pages) > 5
    differing = []
    for page in pages:
        built = (site / page).read_text(encoding="utf-8")
        shown, tags = _TAG.subn("", preview.text(page))
        if tags != 1 or _without_switch(built) != _without_switch(shown):
            differing.append(page)
    return differing


@pytest.mark.long
def test_files_of_the_site_are_those_of_a_build(demo_site, tmp_path):
    copy_demo(tmp_path)
    names = ("assets/cxmap/cxmap.css", "assets/cxmap/cxmap.js", "assets/images/favicon.png")
    with previewed(tmp_path, *_TODAY) as preview:
        for name in names:
            built = (demo_site / "fa" / name).read_bytes()
            # A preview has no tables as files, and its script knows of none.
            assert built.replace(b'"assets/tables"', b'""') == preview.get(name)[2]


def test_a_picture_is_served_and_its_change_is_noticed(small_project):
    journey = _VISIT + "pictures: door.svg\n"
    with previewed(small_project) as preview:
        number = preview.state()["number"]
        _write(small_project, "journeys/visit.yml", journey)
        state = preview.after(number, lambda state: not state["is_good"])
        assert ["CX222", "CX342"] == [note["code"] for note in state["notes"]]

        for drawing in (DRAWING, DRAWING.replace("40 30", "60 90")):
            _write(small_project, "journeys/door.svg", drawing)
            state = preview.after(state["number"], lambda state: state["is_good"])
            (address,) = re.findall(
                r'src="\.\./(assets/pictures/[^"]+)"', preview.text("journeys/visit.html")
            )
            assert drawing.encode() == preview.get(address)[2]


@pytest.mark.long
def test_a_file_that_is_emptied_keeps_its_page_until_something_stands_in_it_again(small_project):
    with previewed(small_project) as preview:
        number = preview.state()["number"]
        _write(small_project, "journeys/visit.yml", "")
        state = preview.after(number, lambda state: not state["is_good"])
        assert [("CX009", "error")] == [(n["code"], n["severity"]) for n in state["notes"]]
        assert "ورود مهمان" in preview.text("journeys/visit.html")

        _write(small_project, "journeys/visit.yml", _VISIT.replace("ورود مهمان", "آمدن مهمان"))
        preview.after(state["number"], lambda state: state["is_good"])
        assert "آمدن مهمان" in preview.text("journeys/visit.html")


@pytest.mark.long
def test_fifty_edits_in_a_row_are_all_answered(small_project):
    visit, extra = "journeys/visit.yml", "journeys/extra.yml"
    settings = SMALL_PROJECT["mkdocs.yml"]
    steps = [
        (visit, _VISIT.replace("ورود مهمان", "آمدن مهمان")),
        (visit, _BROKEN),
        (visit, _VISIT[: len(_VISIT) // 2]),
        (visit, _VISIT),
        (extra, _VISIT.replace("بازدید", "سفر دیگر")),
        (extra, None),
        ("journeys/project.yml", "project: نام دیگر\n"),
        ("mkdocs.yml", f"{settings}nav: [\n"),
        ("mkdocs.yml", settings),
        ("docs/fa/guide.md", "# راهنمای دیگر\n"),
    ]
    with previewed(small_project) as preview:
        number = preview.state()["number"]
        for turn in range(5):
            for name, text in steps:
                if text is None:
                    (small_project / name).unlink()
                else:
                    # Every turn writes other bytes, so that each save is an edit.
                    _write(small_project, name, text + "# \n" * turn if turn else text)
                state = preview.after(number)
                number = state["number"]
                status, _, body = preview.get("journeys/visit.html")
                assert (200, True) == (status, b"preview.js" in body)

        assert preview.after(number - 1)["is_good"]
        assert "ورود مهمان" in preview.text("journeys/visit.html")


def test_an_edit_is_on_the_page(small_project):
    with previewed(small_project) as preview:
        number = preview.state()["number"]
        _write(small_project, "journeys/visit.yml", _VISIT.replace("ورود مهمان", "آمدن مهمان"))
        preview.after(number)

        assert "آمدن مهمان" in preview.text("journeys/visit.html")


def test_a_page_that_comes_or_goes_or_moves_is_in_the_menu(small_project):
    with previewed(small_project) as preview:
        number = preview.state()["number"]
        _write(small_project, "journeys/second.yml", _VISIT.replace("بازدید", "سفر دوم"))
        number = preview.after(number)["number"]
        assert 200 == preview.get("journeys/second.html")[0]
        assert "سفر دوم" in preview.text("index.html")

        (small_project / "journeys/second.yml").rename(small_project / "journeys/third.yml")
        number = preview.after(number)["number"]
        assert 404 == preview.get("journeys/second.html")[0]
        assert "third.html" in preview.text("index.html")

        (small_project / "journeys/third.yml").unlink()
        preview.after(number)
        assert "سفر دوم" not in preview.text("index.html")


def test_a_broken_file_is_said_in_the_language_of_its_author_and_the_page_stays(small_project):
    with previewed(small_project, "--lang", "fa", "--site-language", "en") as preview:
        before = preview.text("journeys/visit.html")
        _write(small_project, "journeys/visit.yml", _BROKEN)
        state = preview.after(preview.state()["number"] - 1, lambda state: not state["is_good"])

        note = state["notes"][0]
        assert ("journeys/visit.yml", 2, "error") == (note["path"], note["line"], note["severity"])
        assert not re.search("[A-Za-z]{3}", note["text"])
        assert before == preview.text("journeys/visit.html")
        assert 'lang="en"' in before

        _write(small_project, "journeys/visit.yml", _VISIT)
        assert [] == preview.after(state["number"])["notes"]


def test_a_project_that_is_broken_at_first_turns_into_the_site(small_project):
    _write(small_project, "journeys/visit.yml", _BROKEN)
    with previewed(small_project, "--lang", "fa") as preview:
        status, _, body = preview.get("index.html")
        state = preview.state()
        assert (503, False, False) == (status, state["has_site"], state["is_good"])
        assert 'lang="fa" dir="rtl"' in body.decode("utf-8")
        assert 200 == preview.get("assets/cxmap/cxmap.css")[0]

        _write(small_project, "journeys/visit.yml", _VISIT)
        assert preview.after(state["number"])["has_site"]
        assert 200 == preview.get("index.html")[0]


def test_broken_settings_are_said_until_they_are_mended(small_project):
    settings = SMALL_PROJECT["mkdocs.yml"]
    with previewed(small_project, "--lang", "fa") as preview:
        number = preview.state()["number"]
        _write(small_project, "mkdocs.yml", settings.replace("name: material", "name: nothing"))
        state = preview.after(number)
        assert ("mkdocs.yml", False) == (state["notes"][0]["path"], state["is_good"])

        _write(small_project, "journeys/visit.yml", _VISIT.replace("ورود مهمان", "آمدن مهمان"))
        state = preview.after(state["number"])
        assert "mkdocs.yml" == state["notes"][0]["path"]
        assert "آمدن مهمان" in preview.text("journeys/visit.html")

        _write(small_project, "mkdocs.yml", settings)
        assert preview.after(state["number"])["is_good"]


@pytest.mark.long
def test_a_place_in_broken_settings_is_told(small_project):
    with previewed(small_project) as preview:
        number = preview.state()["number"]
        _write(small_project, "mkdocs.yml", "site_name: x\nnav: [\n")
        note = preview.after(number)["notes"][0]

        assert ("mkdocs.yml", 3) == (note["path"], note["line"])


@pytest.mark.long
def test_a_hand_written_page_that_would_hide_one_of_ours_is_refused(small_project):
    name = "docs/fa/journeys/visit.md"
    with previewed(small_project) as preview:
        number = preview.state()["number"]
        _write(small_project, name, "# x\n")
        state = preview.after(number)
        assert name in state["notes"][0]["text"]
        assert "ورود مهمان" in preview.text("journeys/visit.html")

        (small_project / name).unlink()
        assert preview.after(state["number"])["is_good"]


@pytest.mark.long
def test_a_folder_may_go_and_come_back(small_project):
    with previewed(small_project) as preview:
        number = preview.state()["number"]
        (small_project / "journeys").rename(small_project / "away")
        state = preview.after(number)
        assert not state["is_good"]
        assert 200 == preview.get("journeys/visit.html")[0]

        (small_project / "away").rename(small_project / "journeys")
        assert preview.after(state["number"])["is_good"]


@pytest.mark.long
def test_all_of_docs_may_go(small_project):
    with previewed(small_project) as preview:
        number = preview.state()["number"]
        shutil.rmtree(small_project / "docs")
        number = preview.after(number)["number"]
        assert 200 == preview.get("journeys/visit.html")[0]
        write_files(small_project, {"docs/fa/guide.md": "# راهنما\n"})
        assert preview.after(number)["is_good"]
        assert 200 == preview.get("guide.html")[0]


def test_what_is_not_there_is_said_in_the_frame_of_the_site(still):
    status, _, body = still.get("nothing/here.html")

    assert 404 == status
    assert "این صفحه پیدا نشد" in body.decode("utf-8")
    assert "md-header" in body.decode("utf-8")


@pytest.mark.parametrize(
    "path",
    ["../mkdocs.yml", "%2e%2e/mkdocs.yml", "search/../../x", "search/%00", "_cxmap/x", "x" * 300],
)
def test_nothing_but_the_site_is_served(still, path):
    with socket.create_connection(("127.0.0.1", int(still.url.split(":")[-1][:-1]))) as raw:
        raw.sendall(f"GET /{path} HTTP/1.0\r\nHost: localhost\r\n\r\n".encode())
        answer = raw.makefile("rb").read()

    assert b" 404 " in answer.split(b"\r\n")[0]
    assert b"site_name" not in answer


def test_only_reading_is_allowed_and_only_under_names_of_this_machine(still):
    assert 501 == still.get("index.html", method="POST")[0]
    assert 403 == still.get("index.html", Host="evil.example:8000")[0]
    assert 403 == still.get("index.html", Host="[")[0]
    assert 200 == still.get("index.html", Host="localhost:8000")[0]
    status, headers, body = still.get("index.html", method="HEAD")
    assert (200, b"") == (status, body)
    assert headers["X-Cxmap-Page"]


@pytest.mark.long
def test_many_ask_at_once_while_files_change(small_project):
    pages = ["index.html", "journeys/visit.html", "departments/sales.html", "guide.html"] * 15
    with previewed(small_project) as preview:
        stop = threading.Event()

        def write():
            turn = 0
            while not stop.wait(0.05):
                turn += 1
                _write(small_project, "journeys/visit.yml", f"{_VISIT}# {turn}\n")

        writer = threading.Thread(target=write)
        writer.start()
        try:
            with ThreadPoolExecutor(12) as many:
                answers = list(many.map(preview.get, pages, timeout=PATIENCE))
        finally:
            stop.set()
            writer.join()

        assert {200} == {status for status, _, _ in answers}


def test_the_search_learns_every_page(still):
    found = within_patience(
        lambda: json.loads(still.text("search/search_index.json"))["docs"],
        lambda docs: {"guide.html", "journeys/visit.html"} <= {each["location"] for each in docs},
    )

    assert 1 == [each["location"] for each in found].count("journeys/visit.html#enter")


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_cleanly_and_frees_its_port(small_project, sign):
    port = own_port()
    with previewed(small_project, "--port", str(port)) as preview:
        with socket.create_connection(("127.0.0.1", port)) as open_page:
            open_page.sendall(b"GET /_cxmap/news HTTP/1.0\r\nHost: localhost\r\n\r\n")
            assert open_page.recv(10)
            assert 0 == preview.end(sign)
        with socket.create_server(("127.0.0.1", port)):
            pass
        assert "" == preview.process.stderr.read()


@pytest.mark.long
def test_it_ends_when_whoever_started_it_is_killed(small_project):
    port = own_port()
    with previewed(small_project, "--port", str(port)) as preview:
        preview.end(signal.SIGKILL)

        def is_open():
            with socket.socket() as tried:
                return tried.connect_ex(("127.0.0.1", port)) == 0

        within_patience(is_open, lambda is_open: not is_open)


def test_a_port_that_is_taken_is_said(small_project):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        process = start(small_project, "--lang", "fa", "--port", str(port))
        _, said = process.communicate(timeout=PATIENCE)

    assert 2 == process.returncode
    assert str(port) in said
    assert "پیش‌نمایش" in said


@contextmanager
def port_8000_taken():
    """Take the usual port, or wait long for whoever has it: then it is theirs for good."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            other = socket.create_server(("127.0.0.1", 8000))
        except OSError:
            time.sleep(0.05)
        else:
            with other:
                yield
            return
    yield


@pytest.mark.long
def test_without_a_wish_the_next_free_port_is_taken(small_project):
    with port_8000_taken(), running(start(small_project)) as preview:
        assert ":8000/" not in preview.url
        assert "8000" in preview.said


def test_a_file_is_told_of_when_it_has_been_quiet_for_one_look(tmp_path):
    write_files(tmp_path, {"a": "1"})
    watch = Watch((tmp_path,))

    def changed(text):
        write_files(tmp_path, {"a": text})
        return [Path(path).name for path in sorted(watch.changed())]

    assert [[], []] == [changed("12"), changed("123")]
    assert ["a"] == [Path(path).name for path in watch.changed()]
    assert set() == watch.changed()


def test_a_file_that_is_never_quiet_holds_up_no_other(tmp_path):
    write_files(tmp_path, {"a": "1", "b": "1"})
    watch = Watch((tmp_path,))

    def changed(**texts):
        write_files(tmp_path, texts)
        return [Path(path).name for path in sorted(watch.changed())]

    assert [] == changed(a="12", b="12")
    assert ["b"] == changed(a="123")
    (tmp_path / "b").unlink()
    assert [] == changed(a="1234")
    assert ["a", "b"] == changed()


def test_what_was_there_only_while_a_change_was_taken_in_is_told_of(tmp_path):
    write_files(tmp_path, {"watched/a": "1"})
    watch = Watch((tmp_path / "watched",))
    write_files(tmp_path, {"watched/a": "12"})
    assert [set(), {"a"}] == [{Path(path).name for path in watch.changed()} for _ in range(2)]

    write_files(tmp_path, {"watched/b": "1"})
    watch.follow(watch.roots)  # it may have been read by now
    (tmp_path / "watched" / "b").unlink()

    assert [set(), {"b"}, set()] == [
        {Path(path).name for path in watch.changed()} for _ in range(3)
    ]


def test_what_comes_while_a_change_is_taken_in_is_told_of_later(tmp_path):
    write_files(tmp_path, {"watched/a": "1", "new/b": "1"})
    watch = Watch((tmp_path / "watched",))

    write_files(tmp_path, {"watched/c": "1"})
    watch.follow((tmp_path / "watched", tmp_path / "new"))
    assert {str(tmp_path / "watched/c")} == watch.changed() | watch.changed()

    write_files(tmp_path, {"new/b": "12"})
    watch.changed()
    assert {str(tmp_path / "new/b")} == watch.changed()
