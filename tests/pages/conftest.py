"""Sites made in memory, and what looks at them."""

import pickle
from datetime import date
from hashlib import sha256

import pytest

from cxmap.catalog.catalog import catalog_of
from cxmap.catalog.checked import Checked
from cxmap.files.discovery import File
from cxmap.pages.all_pages import page_plans
from cxmap.reading.read import read
from tests.pages.elements import Elements
from tests.pages.every_field import EveryField

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="session")
def site():
    """Build the pages of a project, or those wanted, by their paths."""

    def built(files, language="fa", wanted=lambda _path: True):
        reading = read(File(path=path, data=text.encode()) for path, text in files.items())
        checked = Checked(catalog=catalog_of(reading), problems=reading.problems)
        plans = page_plans(checked, language, TODAY)
        return {plan.path: plan.make() for plan in plans if wanted(plan.path)}

    return built


@pytest.fixture(scope="session")
def shared_site(site, made_once):
    """Give all pages of a project by their paths, made once for all processes of a test run."""

    def shared(files, language="fa"):
        def make(folder):
            folder.mkdir()
            (folder / "site").write_bytes(pickle.dumps(site(files, language)))

        key = sha256(repr((language, sorted(files.items()))).encode()).hexdigest()[:16]
        return pickle.loads(made_once(f"pages-{key}", make).read_bytes())

    return shared


@pytest.fixture(scope="session")
def whole():
    """Give the whole HTML of a page, its silent parts included."""

    def filled(page):
        html = page.body
        for token, silent in page.silent:
            html = html.replace(f'<div data-cx-slot="{token}"></div>', silent)
        return html

    return filled


@pytest.fixture(scope="session")
def parsed():
    """Parse HTML into its elements."""
    return Elements


@pytest.fixture(scope="session")
def every_field():
    """Make a project in which every field is filled."""
    return EveryField
