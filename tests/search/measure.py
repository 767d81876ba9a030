"""What the search of the demo finds, beside the theme's own; ``make search`` runs it.

``python -m tests.search.measure [QUERIES] [--language en]`` builds the demo, types every query into
the search box of a real browser, over http and in a page opened from a folder, and prints how often
the first result and one of the first five is an answer.
"""

import argparse
import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.projects import copy_demo, run_program, served
from tests.search.figures import asked, misses, queries_of, table, untouched

_OURS = Path(__file__).parent


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("queries", nargs="?", type=Path)
    parser.add_argument("--language", default="fa")
    given = parser.parse_args()
    names = {"fa": "queries.toml", "en": "queries.en.toml"}
    queries = queries_of(given.queries or _OURS / names[given.language])
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "demo"
        copy_demo(project)
        built = run_program("cxmap", "build", "--strict", "--today", "2026-11-22", cwd=project)
        assert built.returncode == 0, built.stdout + built.stderr
        site = project / "site" / given.language
        plain = untouched(site, Path(folder) / "plain" / given.language)
        with sync_playwright() as playwright, served(Path(folder)) as url:
            browser = playwright.chromium.launch(
                executable_path=shutil.which("chromium") or shutil.which("google-chrome"),
                args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
            )
            page = browser.new_page()
            columns = {
                "cxmap, http": asked(page, f"{url}/demo/site/{given.language}", site, queries),
                "cxmap, file": asked(page, site.as_uri(), site, queries),
                "the theme's own": asked(page, f"{url}/plain/{given.language}", plain, queries),
            }
            browser.close()
    print(table(columns))
    print("\nNot first:\n" + misses(columns["cxmap, http"]))


if __name__ == "__main__":
    main()
