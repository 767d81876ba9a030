"""What several rooms of tests share: small projects, the program, the demo site, a browser."""

import gc
import os
import shutil
import sys
from hashlib import sha256

import pytest
from hypothesis import HealthCheck, settings

from cxmap.outputs.locks import locked
from tests.projects import (
    SMALL_PROJECT,
    build_site,
    copy_demo,
    run_program,
    served,
    write_files,
    write_plain_site,
)

# No test is timed: the machines on which they run are not equally fast.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")

# Hundreds of processes import the same modules; where none may keep them, each translates them all.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# What is tested is made, and not what somebody made here before.
os.environ["CXMAP_CACHE"] = "off"


def pytest_addoption(parser):
    """Add ``--update-golden``: golden files are written anew, and then read in the diff."""
    parser.addoption("--update-golden", action="store_true", help="write golden files anew")


@pytest.hookimpl(wrapper=True)
def pytest_collection():
    """Let nobody look for garbage among what stays until the end: all modules and all tests."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


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
def made_once(tmp_path_factory):
    """Make a project with its site once for all processes of a test run; give the site."""
    shared = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent

    def made(name, make):
        with locked(shared / f"{name}.lock", wait=True):
            is_made = shared / f"{name}.made"
            if not is_made.exists():
                make(shared / name)
                is_made.touch()
        return shared / name / "site"

    return made


@pytest.fixture(scope="session")
def site_of(made_once):
    """Give the site of a project with these files; without ``themed`` our own pages alone.

    A page without the theme is there four times as fast.
    """

    def site(files, *, themed=True):
        def make(project):
            write_files(project, files)
            (build_site if themed else write_plain_site)(project)

        key = repr((themed, sorted(files.items())))
        return made_once(f"site-{sha256(key.encode()).hexdigest()[:16]}", make)

    return site


@pytest.fixture(scope="session")
def demo_site(made_once):
    """The site of the demo."""

    def make(project):
        copy_demo(project)
        built = run_program("cxmap", "build", "--strict", "--today", "2026-11-22", cwd=project)
        assert built.returncode == 0, built.stdout + built.stderr

    return made_once("demo", make)


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
