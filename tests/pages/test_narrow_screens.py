"""On a phone no page has to be pushed sideways, however long the words of its author are."""

from pathlib import Path

import material  # type: ignore[import-untyped]  # the theme has no types
import pytest

from cxmap.language.languages import direction
from cxmap.model.project import Project
from cxmap.model.text import Text
from cxmap.publication.assets import STYLE_SHEET, assets

pytestmark = pytest.mark.browser

THEME = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"
SHELL = """<html lang="{language}" dir="{direction}"><style>{theme}</style><style>{ours}</style>
<body dir="{direction}" data-md-color-scheme="default"><div class="md-grid">
<article class="md-content__inner md-typeset">{body}</article></div></body></html>"""


@pytest.mark.parametrize("language", ["fa", pytest.param("en", marks=pytest.mark.long)])
def test_no_page_is_wider_than_a_phone(language, browser, site, whole, every_field):
    theme = next(THEME.glob("main.*.css")).read_text(encoding="utf-8")
    shipped = assets(Project(project=Text(own="Sample")), language)
    ours = next(asset.data for asset in shipped if asset.path == STYLE_SHEET).decode()
    tab = browser.new_page(viewport={"width": 390, "height": 844})
    wide = {}
    for path, page in site(every_field(text="w" * 90).files(), language).items():
        tab.set_content(
            SHELL.format(
                language=language,
                direction=direction(language),
                theme=theme,
                ours=ours,
                body=whole(page),
            )
        )
        width = tab.evaluate("document.scrollingElement.scrollWidth")
        if width > 390:
            wide[path] = width
    tab.close()

    assert {} == wide
