"""A menu that is too long to stand whole on every page is pruned to where the reader is."""

import pytest
from mkdocs.config import load_config

from cxmap.adapters.mkdocs_plugin.configuring import LONG_MENU, configure
from cxmap.publication.publication import NavigationItem, Publication


def _features(project, items, *, wanted=()):
    config = load_config(str(project / "mkdocs.yml"))
    config.theme["features"] = [*wanted]
    pages = tuple(NavigationItem(title=f"{n}", path=f"{n}.html") for n in range(items - 1))
    menu = (NavigationItem(title="سفرها", children=pages),)
    site = Publication(language="fa", words={}, title="نمونه", pages=(), navigation=menu, assets=())
    configure(config, project, site)
    return config.theme["features"]


@pytest.mark.parametrize(("items", "pruned"), [(LONG_MENU - 1, []), (LONG_MENU, ["prune"])])
def test_only_a_long_menu_is_pruned(small_project, items, pruned):
    features = _features(small_project, items, wanted=["navigation.tabs"])

    assert features == ["navigation.tabs", *(f"navigation.{each}" for each in pruned)]


def test_a_menu_that_shall_be_open_stays_whole(small_project):
    assert _features(small_project, LONG_MENU, wanted=["navigation.expand"]) == [
        "navigation.expand"
    ]


def test_a_menu_that_is_pruned_already_is_pruned_once(small_project):
    assert _features(small_project, LONG_MENU, wanted=["navigation.prune"]) == ["navigation.prune"]
