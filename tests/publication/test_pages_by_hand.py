"""Links of pages that were written by hand to pages that are made of YAML."""

import pytest

from cxmap.files.discovery import read_project_files
from cxmap.publication.checking import checked_project
from cxmap.publication.pages_by_hand import with_pages_by_hand
from tests.projects import SMALL_PROJECT, run_here, write_files

SETTINGS = "site_name: x\ndocs_dir: docs/fa\nplugins: [cxmap]\n"


@pytest.fixture
def strays(tmp_path):
    def found(pages, settings=SETTINGS):
        write_files(tmp_path, {**SMALL_PROJECT, "mkdocs.yml": settings, **pages})
        checked = checked_project(read_project_files(tmp_path))
        after = with_pages_by_hand(checked, tmp_path).problems
        return [str(each.span) for each in after if each.code == "CX229"]

    return found


def test_a_link_to_a_journey_that_is_gone_is_named_with_its_line(strays):
    page = "# Guide\n\nSee\nthe [shop](journeys/shop.md#enter).\n"
    assert ["docs/fa/guide.md:4:12"] == strays({"docs/fa/guide.md": page})


def test_the_pages_of_every_language_are_looked_at(strays):
    page = "[shop](journeys/shop.md)\n"
    found = strays({"docs/fa/a.md": page, "docs/en/b.md": page})

    assert ["docs/en/b.md:1:8", "docs/fa/a.md:1:8"] == found


@pytest.mark.parametrize(
    "link",
    [
        "journeys/visit.md",
        "journeys/visit.html?persona=ava#stage_lobby",
        "./journeys/index.md",
        "departments/sales_changes.md",  # there as long as something changed
        "journeys/by-hand.md",
        "https://example.org/journeys/shop.md",
        "/journeys/shop.md",
        "assets/diagrams/visit_map.svg",
        "touchpoints.xlsx",
        "cxmap.json",
        "health.md",
        "./guide.html#x",
        "more/index.md",
        "more/",
        "v1.2",
        "../en/guide.html",
    ],
)
def test_links_to_what_is_there_or_is_made_are_right(strays, link):
    pages = {"docs/fa/guide.md": f"[a]({link})\n", "docs/fa/journeys/by-hand.md": "# x\n"}
    assert [] == strays(pages | {"docs/fa/more/README.md": "# x\n"})


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[a](other.md)", "3:5"),
        ("[a](notes/journeys/shop.md)", "3:5"),
        ("[a](Guide.md)", "3:5"),
        ("[a](راهنما.md)", "3:5"),
        ("[a](pics/none.pdf)", "3:5"),
        ("![a](none.png)", "3:6"),
        ('<a href="none.html">a</a>', "3:10"),
        ('<p>\n  <a href="none.html">a</a></p>', "4:12"),
        ('See <img src="none.png"> here', "3:15"),
        ("[a](www.example.org)", "3:5"),
        ("`[a](other.md)` and [a](other.md)", "3:25"),
        ("See [a][b] and [a][b]\n\n[b]: other.md", "5:6"),
        ('[b]: <an other.md> "words"\n\n![a][b]', "3:7"),
        ("> - two\n>   lines [a](other.md)", "4:15"),
        ("[![a](guide.md)](other.md)", "3:18"),
        ("![e](<my gone.png>)", "3:7"),
        ("[a](plan(1).pdf)", "3:5"),
        ("[a](my%20gone.pdf)", "3:5"),
        (r"[a](gone\_by.md)", "3:5"),
        ("[a](other.markdown)", "3:5"),
    ],
)
def test_a_link_to_what_is_not_there_is_named_where_it_is_written(strays, text, place):
    assert [f"docs/fa/guide.md:{place}"] == strays({"docs/fa/guide.md": f"# x\n\n{text}\n"})


def test_two_links_in_a_line_are_two_findings(strays):
    page = {"docs/fa/guide.md": "[a](other.md) and [b](other.md)\n"}
    assert ["docs/fa/guide.md:1:5", "docs/fa/guide.md:1:23"] == strays(page)


@pytest.mark.parametrize(
    ("link", "meant"),
    [("../Guide.md#a", "../guide.md#a"), ("www.example.org", "https://www.example.org")],
)
def test_the_link_that_was_meant_is_said(tmp_path, link, meant):
    page = {"mkdocs.yml": SETTINGS, "docs/fa/more/one.md": f"[a]({link})\n"}
    write_files(tmp_path, {**SMALL_PROJECT, **page})
    run = run_here("check", cwd=tmp_path)

    assert 1 == run.returncode
    assert f"Did you mean “{meant}”?" in run.stdout


@pytest.mark.parametrize(
    "more",
    [
        "hooks: [hook.py]\n",
        "plugins: [cxmap, gen-files]\n",
        "theme: {name: material, custom_dir: overrides}\n",
        "theme: readthedocs\n",
        "extra_templates: [other.md]\n",
    ],
)
def test_where_something_else_makes_pages_only_mkdocs_knows_which(strays, more):
    settings = SETTINGS.replace("plugins: [cxmap]\n", more)
    assert [] == strays({"docs/fa/guide.md": "[a](other.md)\n"}, settings)


@pytest.mark.parametrize(
    "text",
    [
        "`[shop](journeys/shop.md)`",
        "```\n[shop](journeys/shop.md)\n```",
        "<!-- [shop](journeys/shop.md) -->",
        '<!-- <a href="gone.html"> -->',
        '`<a href="gone.html">`',
        "Write journeys/shop.md as you like.",
        "Text[^1]\n\n[^1]: www.example.org",
        '<pre><code>&lt;a href="nope.html"&gt;</code></pre>',
        '<script>\nvar made = \'<img alt="" src="made.png">\';\n</script>',
    ],
)
def test_what_is_no_link_is_none(strays, text):
    assert [] == strays({"docs/fa/guide.md": f"{text}\n"})


@pytest.mark.parametrize(("words", "column"), [("See ", 15), ("", 11)])
def test_the_links_of_a_footnote_are_looked_at(strays, words, column):
    page = {"docs/fa/guide.md": f"Text[^1]\n\n[^1]: {words}[a](other.md)\n"}
    assert [f"docs/fa/guide.md:3:{column}"] == strays(page)


def test_files_of_a_linked_folder_are_there_and_their_pages_are_looked_at(strays, tmp_path):
    shared = {"shared/door.png": "x", "shared/rules.markdown": "[a](gone.md)\n"}
    (tmp_path / "docs/fa").mkdir(parents=True)
    (tmp_path / "docs/fa/shared").symlink_to("../../shared", target_is_directory=True)
    (tmp_path / "docs/fa/round").symlink_to(".", target_is_directory=True)
    page = {"docs/fa/guide.md": '![a](shared/door.png) <a href="shared/rules.html">b</a>\n'}

    assert ["docs/fa/shared/rules.markdown:1:5"] == strays(shared | page)


def test_templates_are_no_pages(strays):
    pages = {"docs/fa/templates/letter.md": "[a](gone.md)\n"}
    page = "[a](templates/letter.md) [b](more/templates/letter.md)\n"
    pages |= {"docs/fa/guide.md": page, "docs/fa/more/templates/letter.md": "x\n"}

    assert ["docs/fa/guide.md:1:5"] == strays(pages)


def test_links_are_seen_from_the_folder_of_their_page(strays):
    right, wrong = "[a](../journeys/visit.md)\n", "[a](../journeys/shop.md)\n"
    found = strays({"docs/fa/guide/one.md": right, "docs/fa/guide/two.md": wrong})

    assert ["docs/fa/guide/two.md:1:5"] == found


def test_links_beside_pages_that_are_made_name_no_folder(strays):
    page = "# x\n\n[a](visit.md) and [b](gone.md), [c](by-hand.md)\n"
    found = strays({"docs/fa/journeys/by-hand.md": page})

    assert ["docs/fa/journeys/by-hand.md:3:23"] == found


@pytest.mark.parametrize("name", ["reindex", "climate-changes"])
def test_a_name_that_ends_like_a_page_that_is_always_there_is_another(strays, name):
    assert ["docs/fa/guide.md:1:5"] == strays({"docs/fa/guide.md": f"[a](journeys/{name}.md)\n"})


def test_a_link_that_comes_again_is_named_at_each_of_its_lines(strays):
    page = "# x\n\nSee [a](journeys/shop.md)\nand\n[again](journeys/shop.md) here.\n"

    assert ["docs/fa/guide.md:3:9", "docs/fa/guide.md:5:9"] == strays({"docs/fa/guide.md": page})


def test_where_pages_are_left_out_only_mkdocs_knows_which(strays):
    page = {"docs/fa/guide.md": "[shop](journeys/shop.md)\n"}
    assert [] == strays(page, SETTINGS + "exclude_docs: guide.md\n")


def test_where_settings_are_taken_over_only_mkdocs_knows_all_of_them(strays):
    base = {"base.yml": "exclude_docs: guide.md\n", "docs/fa/guide.md": "[a](journeys/shop.md)\n"}
    assert [] == strays(base, "INHERIT: base.yml\n" + SETTINGS)


@pytest.fixture
def renamed(tmp_path):
    visit = SMALL_PROJECT["journeys/visit.yml"].replace("\n", "\nformerly: tour\n", 1)
    page = "[a](journeys/tour.html)\n[b](journeys/tour.md#enter) and [c](journeys/visit.md)\n"
    more = {"journeys/visit.yml": visit, "mkdocs.yml": SETTINGS, "docs/fa/guide.md": page}
    write_files(tmp_path, {**SMALL_PROJECT, **more})
    return tmp_path


def test_a_link_to_a_former_address_is_a_hint_and_the_site_is_built(renamed):
    check = run_here("check", cwd=renamed)
    build = run_here("build", "--strict", cwd=renamed)

    assert 0 == check.returncode == build.returncode, build.stdout + build.stderr
    assert "docs/fa/guide.md:1:5: hint CX229:" in check.stdout
    assert "“journeys/tour.md#enter” is “journeys/visit.md#enter” now" in check.stdout
    built = (renamed / "site/fa/guide.html").read_text(encoding="utf-8")
    assert 'href="journeys/tour.html#enter"' in built
    assert not (renamed / "site/fa/journeys/tour.md").exists()


def test_a_fix_writes_the_address_of_today(renamed):
    shown = run_here("fix", "--diff", cwd=renamed)
    fixed = run_here("fix", cwd=renamed)
    page = (renamed / "docs/fa/guide.md").read_text(encoding="utf-8")

    assert "+[a](journeys/visit.html)\n" in shown.stdout
    assert "docs/fa/guide.md:2" in fixed.stdout
    assert "[a](journeys/visit.html)\n[b](journeys/visit.md#enter) and [c]" in page
    assert "CX229" not in run_here("check", cwd=renamed).stdout


def test_a_fix_writes_links_and_definitions_and_no_code(renamed):
    page = renamed / "docs/fa/guide.md"
    page.write_text(
        "`[x](journeys/tour.md)` [x](journeys/tour.md) [y](journeys/tour.md) [z][one] [one]\n\n"
        "[one]: journeys/tour.md\n",
        encoding="utf-8",
    )
    run_here("fix", cwd=renamed)
    expected = (
        "`[x](journeys/tour.md)` [x](journeys/visit.md) [y](journeys/visit.md) [z][one] [one]\n\n"
        "[one]: journeys/visit.md\n"
    )

    assert expected == page.read_text(encoding="utf-8")
    assert "CX229" not in run_here("check", cwd=renamed).stdout


def test_a_build_stops_at_the_same_message(tmp_path):
    page = "[shop](journeys/vist.md)\n"
    write_files(tmp_path, {**SMALL_PROJECT, "mkdocs.yml": SETTINGS, "docs/fa/guide.md": page})
    runs = [run_here(verb, cwd=tmp_path) for verb in ("check", "build")]

    assert [1, 1] == [each.returncode for each in runs]
    for each in runs:
        assert "docs/fa/guide.md:1:8: error CX229:" in each.stdout
        assert "Did you mean “journeys/visit.md”?" in each.stdout


def test_a_check_shows_the_line_of_the_page(tmp_path):
    page = "# x\n\n[shop](journeys/shop.md)\n"
    write_files(tmp_path, {**SMALL_PROJECT, "mkdocs.yml": SETTINGS, "docs/fa/guide.md": page})
    run = run_here("check", "docs/fa/guide.md", cwd=tmp_path)

    assert " 3 | [shop](journeys/shop.md)\n" in run.stdout
