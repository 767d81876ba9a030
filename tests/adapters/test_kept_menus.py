"""The menu of every page is the one that the theme writes, however few times it writes it."""

import pytest

from tests.projects import SMALL_PROJECT, run_program, write_files

_FEATURES = [
    (),
    ("navigation.indexes", "navigation.tabs"),
    ("navigation.indexes", "navigation.prune"),
    ("navigation.sections", "toc.integrate"),
]
_EACH_ANEW = """\
from cxmap.adapters.mkdocs_plugin.kept_menus import KeptMenus

KeptMenus.may_keep = lambda menus, page: False
"""
_COUNTED = """\
from pathlib import Path

from cxmap.adapters.mkdocs_plugin.kept_menus import KeptMenus

keep = KeptMenus.keep


def counted(menus, page, *others):
    with Path("kept.txt").open("a") as file:
        file.write(f"{page.url}\\n")
    return keep(menus, page, *others)


KeptMenus.keep = counted
"""


def _project(folder, features):
    journeys = {
        f"journeys/visit-{n}.yml": SMALL_PROJECT["journeys/visit.yml"].replace("بازدید", f"سفر {n}")
        for n in range(6)
    }
    by_hand = {f"docs/fa/rooms/{n}.md": f"# اتاق {n}\n\n## میز\n\n## در\n" for n in range(3)}
    by_hand["docs/fa/rooms/index.md"] = "# اتاق‌ها\n\n## همه\n"
    shown = "".join(f"    - {each}\n" for each in features)
    settings = SMALL_PROJECT["mkdocs.yml"]
    settings = settings.replace("  font:", f"  features:\n{shown}  font:") if features else settings
    write_files(folder, {**SMALL_PROJECT, **journeys, **by_hand, "mkdocs.yml": settings})
    return folder


def _pages(folder, hook=""):
    """Build with a hook of the project's own, and give every page."""
    settings = folder / "mkdocs.yml"
    if hook:
        (folder / "hook.py").write_text(hook, encoding="utf-8")
        settings.write_text(f"{settings.read_text(encoding='utf-8')}hooks: [hook.py]\n", "utf-8")
    built = run_program("mkdocs", "build", cwd=folder)
    assert built.returncode == 0, built.stderr
    site = folder / "site" / "fa"
    return {
        page.relative_to(site).as_posix(): page.read_text(encoding="utf-8")
        for page in site.rglob("*.html")
    }


@pytest.mark.parametrize("features", _FEATURES, ids=lambda each: "-".join(each) or "plain")
def test_every_menu_is_as_the_theme_writes_it(tmp_path, features):
    ours = _pages(_project(tmp_path / "ours", features))
    each_anew = _pages(_project(tmp_path / "anew", features), _EACH_ANEW)

    assert ours == each_anew


def test_pages_of_one_group_share_what_was_written_out(tmp_path):
    folder = _project(tmp_path / "project", ("navigation.indexes",))

    pages = _pages(folder, _COUNTED)

    kept = (folder / "kept.txt").read_text(encoding="utf-8").split()
    assert sum(page.startswith("journeys/visit-") for page in pages) == 6
    assert sum(page.startswith("journeys/visit") for page in kept) == 1
    assert sum(page.startswith("rooms/") for page in kept) == 1


def test_a_menu_of_the_projects_own_stays(tmp_path):
    folder = _project(tmp_path / "project", ())
    write_files(folder, {"theme/partials/nav.html": "<nav>{{ page.title }}, own</nav>"})
    settings = folder / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("  font:", "  custom_dir: theme\n  font:"), encoding="utf-8")

    assert "<nav>راهنما, own</nav>" in _pages(folder)["guide.html"]


@pytest.mark.parametrize("theme", ["mkdocs", "readthedocs"])
def test_other_themes_write_their_own_menus(tmp_path, theme):
    folder = _project(tmp_path / "project", ())
    settings = folder / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8").replace("  - offline\n", "")
    text = text.replace("  name: material\n  language: fa\n  font: false\n", f"  name: {theme}\n")
    settings.write_text(text, encoding="utf-8")

    assert "سفر 3" in _pages(folder)["journeys/visit-3.html"]
