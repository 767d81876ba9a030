"""Nothing an author wrote gets lost: every field of every class is seen on a page."""

import json
from functools import cache

import pytest

from cxmap.model.entries import Entry, Part, Sourced
from cxmap.model.kinds import REGISTERS, WHOLE_FILES
from cxmap.model.shape import fields_of
from cxmap.views.addresses import FOLDERS, HEALTH, LISTS

ROOTS = (*WHOLE_FILES.values(), *REGISTERS.values())


def classes() -> dict[str, type[Part]]:
    """All classes of the model that stand in a file, each once."""
    return {part.__name__: part for root in ROOTS for part in inside(root)}


def inside(root: type[Part]) -> list[type[Part]]:
    """A class and all that may stand in it."""
    found: list[type[Part]] = []
    pending = [root]
    while pending:
        part = pending.pop()
        found.append(part)
        nested = {shape.part for shape in fields_of(part).values() if shape.part}
        pending += [each for each in nested if each not in (*found, *pending)]
    return found


def kind_of(name: str) -> str:
    """The kind of the first thing that a class may stand in."""
    kinds = [root.KIND for root in ROOTS if name in {part.__name__ for part in inside(root)}]
    # Some are explained at the foot of pages that name them.
    return "journey" if kinds[0] in ("context", "source") else kinds[0]


_MAKES_FILES = {("Project", "diagrams")}
"""What is seen as files beside the pages: tests/outputs/test_diagram_files.py looks for them."""

_OF_GIT = {("Project", "changes_without")}
"""What is seen only where git tells what changed: tests/publication/test_past.py looks for it."""

_ON_HEALTH = {("Project", "checks"), ("Project", "opportunity_scores"), ("Project", "words")}


def page_of(kind: str, name: str = "", key: str = "") -> str:
    """The page that shows what a kind holds, or one field of a class."""
    if name in ("CheckSetting", "OpportunityScores", "OwnWord") or (name, key) in _ON_HEALTH:
        return HEALTH
    if kind in LISTS:
        return f"{LISTS[kind]}.html"
    return f"{FOLDERS[kind]}/full.html" if kind in FOLDERS else "index.html"


def is_about_what_is_filled(path):
    """Tell whether a page is the first one, that of what is filled, or a list that shows it."""
    is_list = path.removesuffix(".html") in LISTS.values()
    return path in ("index.html", HEALTH) or path.endswith("/full.html") or is_list


def seen_on(pages, whole, parsed):
    """The text, the links and the tints of every page."""
    found = {}
    for path, page in pages.items():
        html = parsed(whole(page))
        hrefs = {e["attrs"]["href"] for e in html.elements if "href" in e["attrs"]}
        looks = {e["attrs"].get("class", "") for e in html.elements}
        tints = {each for each in looks if each.startswith("cx-tint--")}
        found[path] = (html.text, frozenset(hrefs | tints))
    return found


@pytest.fixture(scope="module")
def seen(site, whole, parsed):
    """Tell what is seen of a project."""
    return lambda project, wanted=is_about_what_is_filled: seen_on(
        site(project.files(), wanted=wanted), whole, parsed
    )


@pytest.fixture(scope="module")
def full(seen, every_field):
    """What is seen of a project in which every field is filled."""
    return seen(every_field())


@pytest.fixture(scope="module")
def full_of(seen, every_field):
    """What is seen of one kind on its page."""

    @cache
    def of(kind, page):
        return seen(every_field(kinds={kind}), lambda path: path == page)[page]

    return of


def test_every_text_an_author_writes_is_read_on_a_page(full, every_field):
    project = every_field()
    project.files()
    text = " ".join(text for text, _ in full.values())

    assert set() == {written for written in project.texts if written not in text}


def test_the_project_of_this_test_fills_every_field_of_the_model(every_field):
    project = every_field()
    project.files()
    filled = {(owner, key) for owner, key, _ in project.fields}

    assert set() == {
        (name, key) for name, part in classes().items() for key in fields_of(part)
    } - filled - {(name, "formerly") for name in classes()}


def typed_fields():
    """Fields that hold a value, a reference or parts; each can be left out by itself."""
    for name, part in sorted(classes().items()):
        for key, shape in fields_of(part).items():
            title = issubclass(part, Entry) and key in (part.SHORT, "do", "otherwise")
            is_seen = key not in ("id", "formerly") and (name, key) not in _MAKES_FILES | _OF_GIT
            if is_seen and not shape.is_required and not title:
                # What every entry has is shown by one piece of every template.
                marks = [pytest.mark.long] if key in Sourced.model_fields else []
                yield pytest.param(name, key, marks=marks)


@pytest.mark.parametrize(("name", "key"), list(typed_fields()))
def test_a_reader_sees_whether_a_field_is_filled(name, key, full_of, seen, every_field):
    kind = kind_of(name)
    page = page_of(kind, name, key)
    project = every_field(without=(name, key), kinds={kind})
    without = seen(project, lambda path: path == page)

    assert full_of(kind, page) != without[page], f"{name}.{key} is not shown on {page}"


def test_what_names_something_unknown_is_shown_as_it_was_written(site, parsed):
    journey = {"journey": "Visit", "owner": "nobody-we-know"}
    page = site({"journeys/visit.yml": json.dumps(journey)}, "en")["journeys/visit.html"]

    assert "nobody-we-know (not defined yet)" in parsed(page.body).text
