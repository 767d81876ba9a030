"""What the project's settings say of single checks: how much they matter, where, and why."""

from collections.abc import Iterator

from cxmap.catalog.catalog import Catalog
from cxmap.foundation import codes
from cxmap.foundation.problems import Problem
from cxmap.model.entries import Entry
from cxmap.model.project import CheckSetting
from cxmap.rules.judgement.selecting import can_wait, known_codes, likely_code

OFF = "off"


def setting_for(
    catalog: Catalog, problem: Problem, settings: tuple[CheckSetting, ...]
) -> CheckSetting | None:
    """Give the setting that counts for a problem: the last one that is about it."""
    of_code = (each for each in reversed(settings) if _code(each) == problem.code)
    return next((each for each in of_code if _is_about(catalog, each, problem)), None)


def usable(catalog: Catalog) -> tuple[CheckSetting, ...]:
    """Give the settings that can be followed, in their order."""
    settings = (each for each in catalog.project.checks if catalog.is_sound(each))
    return tuple(each for each in settings if _code(each) in known_codes() and not _spoils(each))


def wrong_settings(catalog: Catalog) -> Iterator[Problem]:
    """Report settings for codes that do not exist, must not wait, or are about nothing."""
    for each in catalog.project.checks:
        place = catalog.place_of(each, "check")
        if not catalog.is_sound(each):
            continue
        if _code(each) not in known_codes():
            suggestion = likely_code(_code(each))
            yield codes.UNKNOWN_CODE.at(place, code=each.check, suggestion=suggestion)
        elif _spoils(each):
            yield codes.CANNOT_WAIT.at(place, code=_code(each))
        for index, path in enumerate(each.paths):
            if catalog.is_whole and not any(_is_in(known, path) for known in catalog.reading.paths):
                place = catalog.place_of(each, "paths", index)
                yield codes.CHECK_ABOUT_NOTHING.at(place, name=path)
        for index, ref in enumerate(each.entries):
            if catalog.is_whole and not _is_known(catalog, ref):
                place = catalog.place_of(each, "entries", index)
                yield codes.CHECK_ABOUT_NOTHING.at(place, name=ref)


def _code(setting: CheckSetting) -> str:
    return setting.check.strip().upper()


def _spoils(setting: CheckSetting) -> bool:
    return setting.severity != "error" and not can_wait(_code(setting))


def _is_about(catalog: Catalog, setting: CheckSetting, problem: Problem) -> bool:
    if not setting.paths and not setting.entries:
        return True
    if any(_is_in(problem.span.path, path) for path in setting.paths):
        return True
    kind, _, ref = problem.entity.partition(" ")
    entry = catalog.find(kind, ref) if setting.entries else None
    around = (entry, *catalog.above(entry)) if entry is not None else ()
    entries = (each for each in around if isinstance(each, Entry))
    return any(_is_named(catalog, each, said) for each in entries for said in setting.entries)


def _is_known(catalog: Catalog, said: str) -> bool:
    return catalog.may_be_lost(said.rpartition(" ")[2]) or any(
        _is_named(catalog, entry, said) for entry in catalog.all(Entry)
    )


def _is_named(catalog: Catalog, entry: Entry, said: str) -> bool:
    """Tell whether an entry is meant: by its address, or by that with its kind before it."""
    kind, _, ref = said.rpartition(" ")
    return catalog.ref_of(entry) == ref and kind.strip() in {"", entry.KIND}


def _is_in(path: str, folder: str) -> bool:
    """Tell whether a file is what was named, or lies in it.

    >>> _is_in("journeys/old/visit.yml", "journeys/old/")
    True
    >>> _is_in("journeys/older.yml", "journeys/old")
    False
    """
    folder = folder.rstrip("/")
    return path == folder or path.startswith(f"{folder}/")
