"""What several rooms of tests share: small projects, the program, the demo site, a browser."""

import os
import shutil

import pytest
from hypothesis import HealthCheck, settings

from cxmap.outputs.locks import locked
from tests.projects import SMALL_PROJECT, copy_demo, run_program, served, write_files

# No test is timed: the machines on which they run are not equally fast.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


def pytest_addoption(parser):
    """Add ``--update-golden``: golden files are written anew, and then read in the diff."""
    parser.addoption("--update-golden", action="store_true", help="write golden files anew")


@pytest.fixture
def update_golden(request):
    """Whether golden files are to be written instead of compared."""
    return request.config.getoption("--update-golden")


@pytest.fixture
def small_project(tmp_path):
    """A folder with the smallest project that has a journey in two languages."""
    folder = tmp_path / "project"
    write_files(folder, SMALL_PROJECT)
    return folder


@pytest.fixture(scope="session")
def demo_site(tmp_path_factory):
    """The site of the demo, built once for all processes of a test run."""
    shared = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent
    project = shared / "demo"
    with locked(shared / "demo.lock", wait=True):
        if not (project / "site" / "index.html").exists():
            copy_demo(project)
            built = run_program("cxmap", "build", "--strict", "--today", "2026-11-22", cwd=project)
            assert built.returncode == 0, built.stdout + built.stderr
    return project / "site"


def _chromium():
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((path for name in names if (path := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser():
    """A headless Chromium; without one the test is skipped, or fails where one is required."""
    path = _chromium()
    if path is None:
        message = "no Chromium on this machine: nothing was tried in a browser"
        if os.environ.get("CXMAP_BROWSER") == "required":
            pytest.fail(message)
        pytest.skip(message)
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - slow, and only needed here

    arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=arguments)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def demo_url(demo_site):
    """The demo site over http on this machine's own address."""
    with served(demo_site) as url:
        yield url
