"""In which language problems are said."""

from collections.abc import Mapping

from cxmap.language.languages import LANGUAGES

MESSAGES_VARIABLE = "CXMAP_LANG"


def language_of_messages(environment: Mapping[str, str], *, otherwise: str) -> str:
    """Give the language that was asked for, else that of the locale, else the given one.

    >>> language_of_messages({"LANG": "fa_IR.UTF-8"}, otherwise="en")
    'fa'
    """
    names = (MESSAGES_VARIABLE, "LC_ALL", "LC_MESSAGES", "LANG")
    for name in names:
        language = environment.get(name, "").replace("-", "_").partition("_")[0].lower()
        if language in LANGUAGES:
            return language
    return otherwise
