"""Reading again what is known already gives the same as reading it for the first time."""

from cxmap.files.discovery import File
from cxmap.reading.known_files import KnownFiles
from cxmap.reading.read import read

_FILES = {
    "journeys/project.yml": "project: نمونه\n",
    "journeys/registers.yml": "departments:\n  - department: فروش\n    id: sales\n",
    "journeys/visit.en.yml": "journey: Visit\n",
    "journeys/visit.yml": "journey: بازدید\nowner: sales\nstages:\n",
    "journeys/lost.en.yml": "journey: Lost\n",
}


def _read(texts, known=None):
    files = [File(path=path, data=text.encode("utf-8")) for path, text in sorted(texts.items())]
    return read(files, known=known)


def _told(reading):
    """Give everything that a reading tells, in values that can be compared."""
    places = [
        (place.ref, place.document.path, place.mark, place.is_sound) for place in reading.places
    ]
    lost = (reading.lost_names, reading.lost_uses, reading.lost_files, reading.may_hide_any_name)
    return reading.entries, places, reading.problems, lost, reading.paths


def _same_as_fresh(known, texts):
    assert _told(_read(texts)) == _told(_read(texts, known))


def test_the_same_files_twice():
    known = KnownFiles()
    first = _read(_FILES, known)

    assert first.entries[0] is _read(_FILES, known).entries[0]
    _same_as_fresh(known, _FILES)


def test_a_file_that_changed_came_or_went():
    known = KnownFiles()
    _read(_FILES, known)

    _same_as_fresh(known, _FILES | {"journeys/visit.yml": "journey: دیگر\n"})
    _same_as_fresh(known, _FILES | {"journeys/visit.en.yml": "journey: Another\ngoal: x\n"})
    _same_as_fresh(known, _FILES | {"journeys/lost.yml": "journey: پیدا\n"})
    _same_as_fresh(known, {path: _FILES[path] for path in _FILES if "visit" not in path})
    _same_as_fresh(known, _FILES | {"journeys/visit.yml": "journey: [\n"})
    _same_as_fresh(known, _FILES)


def test_settings_that_every_file_is_read_under():
    known = KnownFiles()
    _read(_FILES, known)

    _same_as_fresh(known, _FILES | {"journeys/project.yml": "project: نمونه\nstatus: draft\n"})
    english = "project: Sample\nlanguages:\n  - en\n  - fa\n"
    _same_as_fresh(known, _FILES | {"journeys/project.yml": english})
    _same_as_fresh(known, _FILES | {"journeys/project.yml": "project: [\n"})
    _same_as_fresh(known, _FILES)
