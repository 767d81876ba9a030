"""The files that every site needs besides its pages: letters, looks and behaviour."""

import json
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from cxmap.catalog.ages import RUNS_LAST, seconds_of
from cxmap.catalog.catalog import Catalog
from cxmap.catalog.pictures import used_pictures
from cxmap.language.calendar import month_names
from cxmap.language.digits import digits_of
from cxmap.language.languages import direction
from cxmap.language.searching import words_of_group, words_of_search
from cxmap.language.words import words_of_scripts
from cxmap.model.project import Project
from cxmap.model.standards import Calendar
from cxmap.model.text import Text
from cxmap.publication.publication import Asset
from cxmap.views.addresses import TABLES
from cxmap.views.pictures import picture_address

_PAGES: Final = Path(__file__).parents[1] / "pages"
_SHIPPED: Final = _PAGES / "assets"

FOLDER: Final = "assets/cxmap"
"""Where assets stand on the site."""

STYLE_SHEET: Final = f"{FOLDER}/cxmap.css"
SCRIPT: Final = f"{FOLDER}/cxmap.js"
RUNS_FROM_A_FOLDER: Final = f"{FOLDER}/iframe-worker.js"
"""Lets the search work in a page that was opened from a folder."""

NAME_OF_SEARCH: Final = "cxmap"
"""The language that the theme's search is told a site is in; it has a script for each."""

SCRIPT_OF_SEARCH: Final = f"assets/javascripts/lunr/min/lunr.{NAME_OF_SEARCH}.min.js"
"""Where the theme's search looks for that script."""

_FOUND: Final = "\u200b"
"""Stands behind each word that was found in the address of a page: nobody sees it, and the theme,
which finds no such word on the page, leaves the marks to us."""

_SAID_BY_SEARCH: Final = ("search.nothing", "search.nearest", "search.situations")

_SCRIPT_OF_SEARCH: Final = """\
(function () {{
"use strict";
const find = {{ data: {data} }};
{parts}
globalThis.cxmap_search = find;
}})();
"""

_SCRIPT_OF_A_SITE: Final = """\
(function () {{
"use strict";
const cx = {{ site: {site}, words: {words} }};
{parts}
}})();
"""


def assets(
    project: Project,
    language: str,
    *,
    calendars: Mapping[str, Calendar] = MappingProxyType({}),
    revision: str = "",
    audience: str = "",
    reading: tuple[Mapping[str, object], ...] = (),
    heard: tuple[Mapping[str, object], ...] = (),
    has_tables: bool = False,
) -> tuple[Asset, ...]:
    """Give all assets of a site in the order of their paths; calendars are named by their ids.

    ``audience`` are the readers outside for whom it is, empty for those inside; ``reading`` is what
    scripts know of reading paths, ``heard`` what they know of the situations that come first.
    ``has_tables`` tells that the table of each journey is a file, too.
    """
    settings = _settings(project, language) | {
        "calendars": {name: _calendar(project, each) for name, each in calendars.items()},
        "revision": revision,
        "audience": audience,
        "reading": reading,
        "heard": heard,
        "tables": TABLES if has_tables else "",
    }
    made = {
        STYLE_SHEET: _style_sheet().encode("utf-8"),
        SCRIPT: _script(project, language, settings).encode("utf-8"),
        SCRIPT_OF_SEARCH: script_of_search(project, language).encode("utf-8"),
    }
    shipped = {
        f"{FOLDER}/{file.relative_to(_SHIPPED).as_posix()}": file.read_bytes()
        for file in _SHIPPED.rglob("*")
        if file.is_file()
    }
    return tuple(Asset(path=path, data=data) for path, data in sorted((made | shipped).items()))


def pictures(catalog: Catalog) -> tuple[Asset, ...]:
    """Give the pictures that pages show, as they lie beside the YAML, sorted by path."""
    used = {picture_address(file).page: file.data for file in used_pictures(catalog)}
    return tuple(Asset(path=path, data=data) for path, data in sorted(used.items()))


def _style_sheet() -> str:
    sheets = sorted((_PAGES / "styles").glob("*.css"))
    return "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)


def _script(project: Project, language: str, settings: Mapping[str, object]) -> str:
    """Join the scripts of pages, which share ``cx`` and nothing else."""
    return _SCRIPT_OF_A_SITE.format(
        site=_as_script(settings),
        words=_as_script(words_of_scripts(project.words_in(language))),
        parts=_joined("scripts"),
    )


def script_of_search(project: Project, language: str) -> str:
    """Join the scripts of the search, which share ``find`` and nothing else."""
    groups = [
        words_of_group(spelling) for text in project.synonyms for spelling in text.spellings()
    ]
    tables, said = words_of_search(), project.words_in(language)
    data = tables | {
        "same": [*tables["same"], *groups],
        "found": _FOUND,
        "digits": digits_of(language, "0123456789"),
        "words": {key.partition(".")[2]: said[key] for key in _SAID_BY_SEARCH},
    }
    return _SCRIPT_OF_SEARCH.format(data=_as_script(data), parts=_joined("search"))


def _joined(folder: str) -> str:
    """Join the scripts of a folder, each as a block of its own."""
    scripts = sorted((_PAGES / folder).glob("*.js"))
    return "\n".join(f"{{\n{script.read_text(encoding='utf-8')}}}" for script in scripts)


def _settings(project: Project, language: str) -> dict[str, object]:
    """Give what scripts have to know of a site."""

    def said(text: Text) -> str:
        return text.said_in(language, first=project.first_language)[0]

    return {
        "language": language,
        "direction": direction(language),
        "calendar": project.calendar_of(language),
        # A month of a deadline is the same one for every reader.
        "counts_in": project.calendar_of(project.first_language),
        "months": month_names(language=language, calendar=project.calendar_of(language)),
        "days_off": project.days_off,
        "holidays": [day.isoformat() for day in project.holidays],
        "search": SCRIPT_OF_SEARCH,
        "found": _FOUND,
        "reference": (
            said(project.reference)
            if project.reference
            else project.words_in(language)["bar.reference"]
        ),
        "runs_last": seconds_of(project.runs_last or RUNS_LAST),
        "wrong_page": project.wrong_page or "",
        "reading_receipt": project.reading_receipt or "",
        "register_links": [
            {
                "title": said(each.register_link),
                "link": each.link,
            }
            for each in project.register_links
        ],
    }


def _calendar(project: Project, calendar: Calendar) -> dict[str, object]:
    """Give what scripts have to know of a calendar; the week is the project's if it says nothing.

    A calendar without days off, in brackets, is one of people who work every day.
    """
    says_days_off = "days_off" in calendar.model_fields_set
    hours, half = calendar.hours, calendar.half_day_hours
    return {
        "days_off": calendar.days_off if says_days_off else project.days_off,
        "holidays": [day.isoformat() for day in calendar.holidays],
        "half_days": calendar.half_days,
        "hours": [hours.begins, hours.ends] if hours else None,
        "half_day_hours": [half.begins, half.ends] if half else None,
    }


def _as_script(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True)
