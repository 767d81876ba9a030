"""A page that the menu leaves out stands where the first page of its folder does."""

import re

from tests.projects import SMALL_PROJECT, run_program, write_files

_MENU = """\
nav:
  - تک: alone.md
  - مرجع:
      - reference/index.md
      - reference/values.md
not_in_nav: |
  reference/
  /left.md
"""


def test_its_tab_and_its_menu_are_those_of_its_folder(tmp_path):
    settings = SMALL_PROJECT["mkdocs.yml"].replace(
        "  font:", "  features: [navigation.tabs, navigation.indexes]\n  font:"
    )
    pages = ("alone", "left", "reference/index", "reference/values", "reference/codes/one")
    by_hand = {f"docs/fa/{each}.md": f"# صفحه {each}\n" for each in pages}
    write_files(tmp_path, {**SMALL_PROJECT, **by_hand, "mkdocs.yml": settings + _MENU})
    built = run_program("mkdocs", "build", cwd=tmp_path)
    assert built.returncode == 0, built.stderr

    def active(page):
        html = (tmp_path / "site" / "fa" / f"{page}.html").read_text(encoding="utf-8")
        tabs = re.findall(r'md-tabs__item--active">(.*?)</li>', html, re.DOTALL)
        return [re.sub("<[^>]*>", "", each).strip() for each in tabs]

    assert ["مرجع"] == active("reference/values")
    assert ["مرجع"] == active("reference/codes/one")
    assert [] == active("left")
