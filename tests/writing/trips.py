"""Writing files and reading them again, and when two entries say the same."""

from cxmap.files.discovery import File
from cxmap.foundation.problems import Severity
from cxmap.model.condition import Condition
from cxmap.model.entries import Part
from cxmap.model.text import Text
from cxmap.reading.read import read


def read_back(texts):
    """Read files that were just written: whatever is wrong with them is a mistake of ours.

    A hint is about the text itself, which is awkward on purpose.
    """
    files = [File(path=path, data=text.encode()) for path, text in sorted(texts.items())]
    reading = read(files)
    problems = [
        (problem.span, problem.id, problem.arguments)
        for problem in reading.problems
        if problem.severity is not Severity.HINT
    ]
    assert [] == problems, texts[problems[0][0].path].splitlines()[problems[0][0].line - 1]
    return reading


def one_file(value, first):
    """The same value with every translated text as it stands in one file: each by its language."""
    if isinstance(value, Text) and value.own is not None and value.translations:
        return Text(translations=((first, value.own), *value.translations))
    if isinstance(value, Condition) and value.text is not None:
        return Condition(text=one_file(value.text, first))
    if isinstance(value, Part):
        fields = type(value).model_fields
        return value.model_copy(
            update={name: one_file(getattr(value, name), first) for name in fields}
        )
    if isinstance(value, tuple):
        return tuple(one_file(each, first) for each in value)
    if isinstance(value, dict):
        return {key: one_file(each, first) for key, each in value.items()}
    return value
