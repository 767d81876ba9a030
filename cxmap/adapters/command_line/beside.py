"""What a draft beside a journey that is there would change of it, as ``cxmap diff`` tells it."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from cxmap.compare.changes import Change
from cxmap.files.discovery import File
from cxmap.model.journey import Journey
from cxmap.outputs.imports.importing import Imported
from cxmap.publication.comparing import compared
from cxmap.reports.changes.report import ChangesReport
from cxmap.views.book import Book
from cxmap.views.reader import Reader


def beside_reports(
    files: Mapping[str, File], found: Imported, language: str, today: date
) -> Iterator[ChangesReport]:
    """Give for each draft what it would change, if it stood in place of the journey of its name."""
    for path, place in found.beside.items():
        new = {each: file for each, file in found.files.items() if each not in found.beside}
        draft = File(path=place, data=found.files[path].data)
        sides = ({**files, **new}, {**files, **new, place: draft})
        result = compared(*(each.values() for each in sides), today=today)
        before, after = (
            Reader(catalog=each, language=language, today=today, book=Book(numbers={}))
            for each in (result.before, result.after)
        )
        # That a draft is one, nobody has to be told.
        told = tuple(each for each in result.changes if not _is_state(each))
        # The draft does not stand there: what would then be wrong is not wrong now.
        result = replace(result, changes=told, errors=0)
        yield ChangesReport(comparison=result, readers=(before, after), names=(place, path))


def _is_state(change: Change) -> bool:
    return change.kind == Journey.KIND and change.field == "status"
