"""No text that an author can write runs as a script, asks another host or changes a page."""

import itertools
import json
import re
from pathlib import Path

import pytest

from cxmap.catalog.catalog import catalog_of
from cxmap.catalog.checked import Checked
from cxmap.files.discovery import File
from cxmap.outputs.folder import write_folder
from cxmap.publication.build import publication_of
from cxmap.reading.read import read
from tests.pages.conftest import TODAY
from tests.pages.every_field import EveryField
from tests.projects import SMALL_PROJECT, run_program, served, write_files

pytestmark = pytest.mark.browser

PAYLOADS = (Path(__file__).parent / "payloads.txt").read_text(encoding="utf-8").splitlines()
_GROUPS = [
    pytest.param(PAYLOADS[start::42], marks=[pytest.mark.long] if start else [], id=PAYLOADS[start])
    for start in range(42)
]

# What a page consists of, in no order, since names are sorted. Paragraphs of authors and wrapped
# lines of drawings are left out: these may hold what Markdown allows. So are the pieces of a
# drawing, of which those with the same words are one.
_SEEN = """forbidden => ({
    structure: [...document.querySelectorAll("main *")]
        .filter(element => !element.closest(".cx-prose > *, .cx-diagram :is(text, defs, use)"))
        .map(element => element.tagName + "#" + element.id + "." + element.className)
        .sort(),
    ran: Boolean(window.somethingRan),
    forbidden: document.querySelectorAll(forbidden).length,
})"""
# Everything an author writes stands on these; the other pages are targets of references.
_PAGES = re.compile(r"(\w+/full|\w+)\.html")
_WATCH = "window.alert = () => { window.somethingRan = true; };"
_FORBIDDEN = (
    "main script, main iframe, main img:not([src*='assets/pictures/']),"
    "main object, main embed, main style, main link,"
    "main form:not(.cx-checklist),"
    "main input"
    ":not(.cx-tick__box, .cx-bar__reference, .cx-choice > *, .cx-rows *, .cx-curves label > *,"
    " .cx-caption > label > *),"
    "main video, main audio, main [style],"
    "main a[href^='javascript' i], main a[href^='data:' i], main a[href^='vbscript' i],"
    "main a[href^='//']"
)


def _write(folder, text):
    """Write the site of a project in which every text is the payload."""
    project = EveryField(text=text)
    files = project.files()
    reading = read(File(path=path, data=data.encode()) for path, data in files.items())
    checked = Checked(catalog=catalog_of(reading), problems=())
    publication = publication_of(checked, language="fa", today=TODAY)
    write_folder(publication, folder)
    return [page.path for page in publication.pages if _PAGES.fullmatch(page.path)]


@pytest.fixture(scope="module")
def page(browser):
    """A page that knows what ran in it and what it asked for, and spends no time on beauty."""
    page = browser.new_page()
    page.add_init_script(_WATCH)
    page.on("dialog", lambda dialog: dialog.dismiss())
    page.asked = []
    page.on("request", lambda request: page.asked.append(request.url))
    page.route("file:///**/*.css", lambda route: route.abort())
    yield page
    page.close()


@pytest.fixture(scope="module")
def harmless(page, tmp_path_factory):
    """What is seen of every page when all texts are harmless."""
    folder = tmp_path_factory.mktemp("harmless")
    return {path: _seen(page, folder / path) for path in _write(folder, "متن")}


def _seen(page, file):
    page.goto(file.as_uri())
    return page.evaluate(_SEEN, _FORBIDDEN)


@pytest.mark.parametrize("payloads", _GROUPS)
def test_a_payload_in_every_text_runs_nothing_and_changes_no_page(
    page, harmless, tmp_path, payloads
):
    for number, payload in enumerate(payloads):
        folder = tmp_path / str(number)
        for path in _write(folder, payload):
            assert harmless[path] == _seen(page, folder / path), f"{payload} on {path}"
    assert [url for url in page.asked if not url.startswith("file:///")] == []


def test_harmless_texts_run_nothing_and_hold_nothing_forbidden(harmless):
    assert {(False, 0)} == {(seen["ran"], seen["forbidden"]) for seen in harmless.values()}
    assert all(seen["structure"] for seen in harmless.values())


@pytest.mark.long
def test_payloads_are_harmless_in_the_theme_and_its_search(browser, tmp_path):
    project = tmp_path / "project"
    turns = itertools.cycle(PAYLOADS)
    filled = EveryField(text="{owner}-{key}").files()
    files = {path: text for path, text in SMALL_PROJECT.items() if not path.startswith("journeys/")}
    for path, text in filled.items():
        files[path] = _replaced(text, turns) if path.endswith(".yml") else text
    write_files(project, files)
    built = run_program("mkdocs", "build", cwd=project)
    assert built.returncode == 0, built.stderr

    page = browser.new_page()
    page.add_init_script(_WATCH)
    page.route(re.compile(r"\.(css|woff2)$"), lambda route: route.abort())
    asked, errors = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    with served(project / "site" / "fa") as url:
        for path in sorted((project / "site" / "fa").rglob("*.html")):
            page.goto(f"{url}/{path.relative_to(project / 'site' / 'fa').as_posix()}")
            assert not page.evaluate("window.somethingRan"), path
            assert page.locator("h1").count() == 1, path
        page.goto(f"{url}/index.html")
        for query in ("alert", "script", "evil"):
            page.fill("[data-md-component=search-query]", query)
            page.press("[data-md-component=search-query]", "End")
            page.wait_for_timeout(500)
        assert not page.evaluate("window.somethingRan")
        assert [each for each in asked if not each.startswith((url, "data:", "blob:"))] == []
    assert errors == []
    page.close()


def _replaced(text, turns):
    """Put one payload after the other into the texts of a JSON file."""

    def put(value):
        if isinstance(value, dict):
            return {key: put(item) for key, item in value.items()}
        if isinstance(value, list):
            return [put(item) for item in value]
        is_text = "-" in value and value.partition("-")[0].isalpha() and value[0].isupper()
        return next(turns) if is_text else value

    return json.dumps(put(json.loads(text)), ensure_ascii=False)
