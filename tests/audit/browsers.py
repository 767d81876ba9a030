"""A headless Chromium in a process of its own."""

import shutil
from contextlib import contextmanager

from playwright.sync_api import sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


@contextmanager
def chromium():
    """Start Chromium, and end it after use."""
    path = next((found for name in _NAMES if (found := shutil.which(name))), None)
    assert path, "no Chromium on this machine: nothing can be seen"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=_ARGUMENTS)
        yield browser
        browser.close()
