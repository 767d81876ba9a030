"""What pydantic refuses becomes a problem of ours, at the value that it refused."""

from typing import Any, get_args

from pydantic import ValidationError

from cxmap.files.nodes import Document, Localised, Mapping, Mark, Node, Sequence
from cxmap.foundation import codes
from cxmap.foundation.problems import Problem, Word
from cxmap.foundation.spans import Span
from cxmap.language.suggestions import nearest
from cxmap.model.entries import Part

_BY_ID = {diagnosis.id: diagnosis for diagnosis in codes.diagnoses()}
_EXPECTED = {"tuple_type": "list", "dict_type": "mapping"}


def value_problems(
    error: ValidationError, part: type[Part], node: Mapping, document: Document
) -> dict[str, list[Problem]]:
    """Give the problems of a refused part by the key of the field that has them."""
    problems: dict[str, list[Problem]] = {}
    for said in error.errors(include_url=False, include_input=False):
        path = [str(step) if isinstance(step, str) else step for step in said["loc"]]
        key = str(path[0])
        value, span = _found(node, document, path)
        problem = _problem(said, part, path, value, span)
        same_place = [known for known in problems.get(key, []) if known.span == problem.span]
        if not same_place:
            problems.setdefault(key, []).append(problem)
    return problems


def _problem(said: Any, part: type[Part], path: list[Any], value: Node, span: Span) -> Problem:
    kind, field = said["type"], path[0]
    key = next(step for step in reversed(path) if isinstance(step, str))
    if isinstance(value, Localised):
        language = next(name for name in value if name)
        return codes.TRANSLATION_OF_NO_TEXT.at(value.places[language], key=key)
    if kind == "literal_error":
        return _not_one_of(part, field, value, span)
    if kind in _BY_ID and kind != "wrong_type":
        arguments = {name: str(text) for name, text in said.get("ctx", {}).items()}
        return _BY_ID[kind].with_arguments(span, {"key": key, **arguments})
    expected = said.get("ctx", {}).get("expected") if kind == "wrong_type" else _EXPECTED.get(kind)
    return codes.WRONG_TYPE.at(
        span,
        key=key,
        expected=Word(f"shapes.{expected or 'text'}"),
        found=Word(f"shapes.{shape_of(value)}"),
    )


def _not_one_of(part: type[Part], key: str, value: Node, span: Span) -> Problem:
    choices = _choices(part, key)
    if not isinstance(value, str):
        found = Word(f"shapes.{shape_of(value)}")
        return codes.WRONG_TYPE.at(span, key=key, expected=Word("shapes.text"), found=found)
    return codes.NOT_ONE_OF.at(
        span, key=key, value=value, choices=", ".join(choices), suggestion=nearest(value, choices)
    )


def _choices(part: type[Part], key: str) -> tuple[str, ...]:
    """Collect the words of the ``Literal`` that stands somewhere in a field's annotation."""
    found: list[str] = []
    pending: list[Any] = [part.model_fields[key].annotation]
    while pending:
        annotation = pending.pop(0)
        if isinstance(annotation, str):
            found.append(annotation)
        else:
            pending.extend(get_args(annotation))
    return tuple(found)


def shape_of(value: Node) -> str:
    """Name what an author wrote: a list, a mapping or a text."""
    if isinstance(value, Sequence | tuple):
        return "list"
    if isinstance(value, dict):
        return "mapping"
    return "text" if value is not None else "nothing"


def _found(node: Mapping, document: Document, path: list[Any]) -> tuple[Node, Span]:
    """Walk to the value an error speaks of; stop where the path leaves what was written."""
    value: Node = node
    mark: Mark = node.mark
    for step in path:
        if isinstance(value, Mapping) and step in value:
            # What is empty is shown by its key.
            mark = value.values_at[step] if value[step] is not None else value.keys_at[step]
            value = value[step]
        elif isinstance(value, Sequence) and isinstance(step, int) and step < len(value):
            mark = value.items_at[step]
            value = value[step]
    return value, document.span(mark)
