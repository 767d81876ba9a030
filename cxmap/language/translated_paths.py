"""Which file a file translates, by its name."""

from pathlib import PurePosixPath

from cxmap.language.languages import LANGUAGES


def translated_path(path: str) -> tuple[str, str]:
    """Give the path an overlay translates and its language; the language is empty for other files.

    >>> translated_path("journeys/visit.en.yml")
    ('journeys/visit.yml', 'en')
    """
    file = PurePosixPath(path)
    suffixes = file.suffixes
    language = suffixes[-2][1:].lower() if len(suffixes) > 1 else ""
    if language in LANGUAGES:
        stem = file.name.removesuffix("".join(suffixes[-2:]))
        return str(file.with_name(stem + suffixes[-1])), language
    return path, ""
