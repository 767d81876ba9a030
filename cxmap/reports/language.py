"""In which language problems are said."""

import re
from collections.abc import Mapping

from cxmap.language.languages import LANGUAGES

MESSAGES_VARIABLE = "CXMAP_LANG"


def language_of_messages(environment: Mapping[str, str], *, otherwise: str) -> str:
    """Give the language that was asked for, else that of the locale, else the given one.

    As everywhere, the first of the variables that is set decides: ``LC_ALL=C`` hides ``LANG``.

    >>> language_of_messages({"LANG": "fa_IR.UTF-8"}, otherwise="en")
    'fa'
    """
    names = (MESSAGES_VARIABLE, "LC_ALL", "LC_MESSAGES", "LANG")
    said = next((environment[name] for name in names if environment.get(name)), "")
    language = re.split("[-_.]", said)[0].lower()
    return language if language in LANGUAGES else otherwise
