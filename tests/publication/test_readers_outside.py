"""A site for readers outside holds what is for them, and not one byte of anything else."""

import gzip
import json
import re
from datetime import date
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest

from cxmap.files.discovery import read_project_files
from cxmap.outputs.folder import write_folder
from cxmap.publication.build import published
from tests.projects import SMALL_PROJECT, run_program, write_files
from tests.publication.marked import SECRET, Marked

OPEN_TERM = "terms:\n  - term: Open word\n    id: open\n    audience: customer\n"


def everything_in(folder):
    """All texts of all files of a site, as they stand there and as they are meant."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            plain = gzip.decompress(data) if path.suffix == ".gz" else data
            text = plain.decode("utf-8", errors="replace")
            if path.suffix == ".json":
                text += json.dumps(json.loads(text), ensure_ascii=False)
            name = path.relative_to(folder).as_posix()
            found[name] = "\n".join((name, text, unescape(text), unquote(text)))
    return found


def written_plainly(project, audience="customer"):
    """The site of a project for an audience, as plain files."""
    publication = published(
        read_project_files(project), language="fa", today=date(2026, 11, 22), audience=audience
    )
    assert publication.pages, publication.problems
    write_folder(publication, project / "plain")
    return project / "plain"


def built(project, *options):
    """The site of a project as its authors build it."""
    run = run_program("cxmap", "build", "--today", "2026-11-22", *options, cwd=project)
    assert run.returncode == 0, run.stdout + run.stderr
    return project / "site-customer"


SETTINGS = SMALL_PROJECT["mkdocs.yml"].replace(
    "site_name: Small\n",
    f"""\
site_name: {SECRET}
site_url: https://{SECRET}.example.org/
site_description: {SECRET}
site_author: {SECRET}
copyright: {SECRET}
repo_url: https://{SECRET}.example.org/repository
edit_uri: edit/main/docs/fa/
nav:
  - {SECRET}: guide.md
""",
)
BY_HAND = {"docs/fa/guide.md": f"# {SECRET}\n", "docs/en/guide.md": f"# {SECRET}\n"}


@pytest.mark.parametrize("write", [written_plainly, lambda it: built(it, "--audience", "customer")])
def test_nothing_internal_is_in_any_byte_of_a_site_for_customers(write, tmp_path):
    files = Marked("internal").files() | {"journeys/terms.yml": OPEN_TERM}
    write_files(tmp_path, {"mkdocs.yml": SETTINGS, **BY_HAND, **files})

    site = everything_in(write(tmp_path))

    assert [] == [name for name, text in site.items() if SECRET in text.lower()]
    assert any("Open word" in text for text in site.values())


@pytest.fixture(scope="module")
def marked_site(tmp_path_factory):
    project = tmp_path_factory.mktemp("marked")
    marked = Marked("customer")
    write_files(project, {"mkdocs.yml": SETTINGS, **BY_HAND, **marked.files()})
    return marked, project, everything_in(built(project, "--audience", "customer"))


def test_nothing_internal_of_what_is_for_customers_is_in_any_byte_of_their_site(marked_site):
    _, _, site = marked_site

    assert {} == {
        name: sorted(set(re.findall(rf".{{0,60}}{SECRET}.{{0,60}}", text, re.IGNORECASE)))[:3]
        for name, text in site.items()
        if SECRET in text.lower()
    }


def test_everything_that_customers_may_see_is_on_their_site(marked_site):
    marked, _, site = marked_site
    # It stands for a word of the pages, which is said of departments alone.
    marked.seen.discard("Seen OwnWord says")
    shown = "".join(text for name, text in site.items() if name.endswith(".html"))

    assert [] == sorted(text for text in marked.seen if text not in shown)


def refused(tmp_path, settings, *options):
    """What is said where a site is not built."""
    write_files(
        tmp_path, {**SMALL_PROJECT, "mkdocs.yml": settings, "journeys/terms.yml": OPEN_TERM}
    )
    run = run_program("cxmap", "build", "--lang", "en", *options, cwd=tmp_path)
    assert run.returncode == 1, run.stdout + run.stderr
    assert not any(tmp_path.glob("site*/index.html"))
    return run.stderr


def test_an_empty_site_is_refused_with_what_to_do(tmp_path):
    said = refused(tmp_path, SMALL_PROJECT["mkdocs.yml"], "--audience", "supplier")

    assert "Nothing in this project is for these readers" in said
    assert "Write `audience: supplier`" in said


def test_a_mkdocs_yml_for_customers_builds_no_site_for_others(tmp_path):
    settings = SMALL_PROJECT["mkdocs.yml"].replace(
        "  - cxmap\n", "  - cxmap:\n      audience: customer\n"
    )

    assert "says `audience: customer` for the plugin" in refused(tmp_path, settings)


def test_pages_by_hand_for_customers_are_on_their_site(tmp_path):
    by_hand = {"docs/customer/fa/hello.md": "# Welcome\n"}
    files = {"mkdocs.yml": SETTINGS, "journeys/project.yml": "project: نمونه\nlanguages: fa\n"}
    write_files(tmp_path, {**files, **BY_HAND, **by_hand, "journeys/terms.yml": OPEN_TERM})

    site = everything_in(built(tmp_path, "--audience", "customer"))

    assert "Welcome" in site["fa/hello.html"]
    assert [] == [name for name, text in site.items() if SECRET in text.lower()]


OPEN_WORK = {
    "journeys/project.yml": "project: نمونه\nlanguages: fa\n",
    "journeys/departments.yml": """\
departments:
  - department: پس از فروش
    id: after-sales
    audience: customer
roles:
  - role: کارشناس
    id: agent
    department: after-sales
""",
    "journeys/order.yml": """\
journey: سفارش
owner: after-sales
audience: customer
stages:
  - stage: رسیدن
    id: arriving
    touchpoints:
      - touchpoint: تحویل
        id: delivery
        channel: phone
        feels: خوشحال
""",
}


def pages_for(audience, project):
    write_files(project, OPEN_WORK)
    site = everything_in(written_plainly(project, audience))
    return {name: text for name, text in site.items() if name.endswith(".html")}


def test_readers_outside_are_asked_for_no_role_and_told_of_no_feelings(tmp_path):
    inside = pages_for("", tmp_path / "inside")
    outside = pages_for("customer", tmp_path / "outside")

    assert "نقش یا واحد شما" in inside["index.html"]
    assert "پس از فروش" in "".join(outside.values())
    assert [] == [name for name, text in outside.items() if "نقش یا واحد شما" in text]
    assert [] == [name for name, text in outside.items() if "نمی‌دانیم" in text]


def test_the_demo_opens_a_journey_and_two_situations_to_customers():
    root = Path(__file__).parents[2]
    publication = published(
        read_project_files(root), language="fa", today=date(2026, 11, 22), audience="customer"
    )
    pages = {page.path: page.body for page in publication.pages}

    assert "برگشت پول" in pages["journeys/online-order.html"]
    assert "راهنمای اندازه" not in pages["journeys/online-order.html"]
    playbook = pages["playbooks/returns.html"]
    ways = ["کالا ایراد دارد یا اشتباه فرستاده شده", "گیرنده هدیه می‌خواهد عوضش کند"]
    assert ways == [each for each in ways if each in playbook]
    assert [] == [each for each in ("سایز به مشتری", "تعمیر رایگان") if each in playbook]
