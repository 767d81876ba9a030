"""What pydantic refuses becomes a problem of ours, at the value that it refused."""

from typing import Any, get_args

from pydantic import ValidationError

from cxmap.files.nodes import Document, Localised, Mapping, Mark, Node, Sequence
from cxmap.foundation import codes
from cxmap.foundation.problems import Argument, Problem
from cxmap.foundation.spans import Span
from cxmap.language.languages import LANGUAGES
from cxmap.language.scales import Scale, parsed_scale
from cxmap.language.suggestions import holding_words_of, nearest
from cxmap.language.words import words
from cxmap.model.entries import Part
from cxmap.model.shape import fields_of, references_of
from cxmap.reading.refusals import wrong_shape
from cxmap.reading.slips import is_text_with_a_colon

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
        if said["type"] == codes.UNKNOWN_LANGUAGE.id and isinstance(value, Mapping):
            span = document.span(value.keys_at[said["ctx"]["language"]])
        problem = _problem(said, part, path, value, span)
        if problem.id == codes.BAD_FEELING.id:
            arguments = {**dict(problem.arguments), **_scale_of(document)}
            problem = codes.BAD_FEELING.with_arguments(problem.span, arguments)
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
        if not isinstance(value, str):
            return wrong_shape(span, key, "text", value, is_item=_is_item(path))
        return _not_one_of(part, field, value, span)
    is_language = kind == codes.UNKNOWN_LANGUAGE.id
    if is_language and isinstance(value, Mapping) and is_text_with_a_colon(value):
        return codes.COLON_IN_TEXT.at(span, text=str(said["ctx"]["language"]))
    if kind in _BY_ID and kind != "wrong_type":
        arguments = {
            name: cure if isinstance(cure, int | tuple) else str(cure)
            for name, cure in said.get("ctx", {}).items()
        }
        return _BY_ID[kind].with_arguments(span, {"key": key, **arguments})
    expected = said.get("ctx", {}).get("expected") if kind == "wrong_type" else _EXPECTED.get(kind)
    return wrong_shape(span, key, expected or "text", value, is_item=_is_item(path))


def _is_item(path: list[Any]) -> bool:
    return isinstance(path[-1], int)


def _not_one_of(part: type[Part], key: str, value: str, span: Span) -> Problem:
    choices = _choices(part, key)
    return codes.NOT_ONE_OF.at(
        span,
        key=key,
        value=value,
        choices=choices,
        suggestion=nearest(value, choices) or _choice_in_words(part, key, value, choices),
        names=next(
            (each.key for each in references_of(part) if each.key.startswith(f"{key}_")), ""
        ),
    )


def _choice_in_words(part: type[Part], key: str, value: str, choices: tuple[str, ...]) -> str:
    """Give the choice that the site, or anybody, says with these words in one of its languages."""
    table = fields_of(part)[key].words
    meant = {
        words(language)[name]: choice
        for choice in reversed(choices)
        for language in LANGUAGES
        for name in (f"{table}.{choice}", f"also_called.{table}.{choice}")
        if name in words(language)
    }
    said = nearest(value, meant) or next(iter(holding_words_of(value, meant)), "")
    return meant.get(said, "")


def _scale_of(document: Document) -> dict[str, Argument]:
    """Give the scale of the journey that a file holds; a variant may take over another one."""
    root: dict[str, Node] = document.root if document.root is not None else {}
    written = root.get("scale")
    if written is None and "variant_of" in root:
        return {}
    scale = parsed_scale(written) if isinstance(written, str) else Scale()
    return {"scale_worst": scale.worst, "scale_best": scale.best} if scale is not None else {}


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


def _found(node: Mapping, document: Document, path: list[Any]) -> tuple[Node, Span]:
    """Walk to the value an error speaks of; stop where the path leaves what was written."""
    value: Node = node
    mark: Mark = node.mark
    for step in path:
        if isinstance(value, Mapping) and step in value:
            # What is empty is shown by its key, as is what stands in the lines below it.
            at, key_at = value.values_at[step], value.keys_at[step]
            is_below = value[step] is None or (at[0] > key_at[0] and at[:2] == at[2:])
            mark = key_at if is_below else at
            value = value[step]
        elif isinstance(value, Sequence) and isinstance(step, int) and step < len(value):
            mark = value.items_at[step]
            value = value[step]
    return value, document.span(mark)
