"""Every type of page of the demo beside plain Material's; ``make audit`` runs it.

``python -m tests.audit.run roles playbooks`` looks only at types with such a word in their names.
"""

import os
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from tests.audit import verdicts
from tests.audit.browsers import chromium
from tests.audit.in_use import search, use_playbook
from tests.audit.looks import look, violations, watched
from tests.audit.page_types import page_types
from tests.audit.programs import broken_links, mistakes_in_html
from tests.audit.sites import LANGUAGES, make_sites, served_with_policy

_AT_ONCE = max(1, (os.cpu_count() or 2) // 2)


def main():
    """Build both sites, look at them, and print what was found."""
    words = sys.argv[1:]
    with tempfile.TemporaryDirectory(prefix="audit-") as folder:
        sites = make_sites(Path(folder))
        ours, plain = (_addresses(site, words) for site in (sites.ours, sites.plain))
        with served_with_policy(folder) as url, ProcessPoolExecutor(_AT_ONCE) as side_by_side:
            used = side_by_side.submit(_used, url)
            addresses = [*plain, *ours]
            seen = list(side_by_side.map(_looked, [url] * len(addresses), addresses))
            complaints = [*_of_browsers(seen[len(plain) :], seen[: len(plain)])]
            complaints += [("the policy in use", len(LANGUAGES), used.result())]
        complaints += _of_programs(sites)
        _print_weights(sites, seen, len(plain))
    for name, count, found in complaints:
        _print(name, count, found)
    sys.exit(1 if any(found for _, _, found in complaints) else 0)


def _addresses(site, words):
    return [
        f"{site.name}/{language}/{path}"
        for language in LANGUAGES
        for kind, path in page_types(site / language).items()
        if not words or site.name == "plain" or any(word in kind for word in words)
    ]


def _looked(url, address):
    with chromium() as browser:
        return look(browser, url, address)


def _used(url):
    with chromium() as browser:
        return [each for language in LANGUAGES for each in used(browser, f"{url}/site/{language}")]


def used(browser, site):
    """Give what the policy forbade while somebody searched, and worked through a playbook."""
    found = []
    for deed in (search, use_playbook):
        page = watched(browser)
        deed(page, site)
        found += [f"{site}, {deed.__name__}: {each}" for each in violations(page)]
        page.close()
    return found


def _of_browsers(ours, plain):
    yield "axe, two widths, two schemes", len(ours), list(verdicts.of_axe(ours, plain))
    yield "400 %", len(ours), verdicts.of_width(ours)
    yield "forced colours, light and dark", len(ours), verdicts.of_forced_colours(ours)
    yield "the policy", len(ours), verdicts.of_policy(ours)


def _of_programs(sites):
    files = [sorted(each.rglob("*.html")) for each in (sites.ours, sites.plain)]
    mistakes = [mistakes_in_html(each) for each in files]
    if None not in mistakes:
        yield "HTML", len(files[0]), verdicts.of_markup(*mistakes)
    else:
        _print_skipped("HTML: the Nu Html Checker, or Java, was not found")
    links = broken_links(sites.ours)
    if links is not None:
        yield "links and fragments", *links
    else:
        _print_skipped("links: lychee was not found")


def _print_weights(sites, seen, plain):
    """Print how heavy pages are: kB of HTML, and of all that a first visit asks for."""
    sys.stdout.write("   kB of page   first visit\n")
    for each in sorted(seen[:plain] + seen[plain:], key=lambda each: -each.weight):
        size = (sites.ours.parent / each.address).stat().st_size
        sys.stdout.write(f"{size / 1000:13.0f} {each.weight / 1000:13.0f}  {each.address}\n")


def _print(name, count, found):
    sys.stdout.write(f"{name}: {count} looked at, {len(found) or 'nothing'} found\n")
    sys.stdout.writelines(f"    {each}\n" for each in found)


def _print_skipped(why):
    sys.stdout.write(f"skipped  {why}\n")


if __name__ == "__main__":
    main()
